"""A field in one word, as part of a sentence: "law" is what working in law is like, "nurses" what nurses do."""

from __future__ import annotations

import re

from coach.desk.script_role import is_a_role

_COMPANIES = frozenset(
    re.findall(
        r"\w+",
        "Google Amazon Microsoft Netflix Facebook Instagram YouTube Twitter LinkedIn Oxford Cambridge Harvard Yale",
    )
)
_ORGANIZATIONS = frozenset(re.findall(r"\w+", "BBC NHS IBM FBI CIA EPA UN EU BMW CNN NBC ESA WHO"))
_WITH_THE = frozenset(("BBC", "NHS", "FBI", "CIA", "EPA", "UN", "EU", "WHO"))
_FIELD = re.compile(
    r"(?:ing|ogy|ics|ion|ment|ure|ance|ence|ity|ship|try|ism|work|care|omy|aphy|istry|media|law|medicine|design|music|arts?|film|fashion|sales|tech|science)$",
    re.I,
)
_NO_PLURAL = re.compile(r"(?:ics|ss|us|is|sales|sports|arts|news|media)$")
_PLACES = re.compile(
    r"(?:museum|hospital|school|bank|hotel|film|movie|theatre|theater|prison|startup|game|restaurant|office|shop|court|port|airport|magazine"
    r"|cinema|zoo|park|garden|warehouse|kitchen|lab|nursery|farm|studio)s$|(?:librar|galler|charit|universit|bakeri?|nurser|factor|laborator)ies$"
)
_NO_ARTICLE = frozenset(("film", "court", "school", "prison", "port", "game"))
_ACRONYM = 3
"""A word of so many capital letters is a field ("UX"); a longer one is some organization's name."""


def in_one_word(word: str) -> str:
    """What is asked about a field of one word, as it follows "I'd like to find out"; empty where it might be a name."""
    if word in _COMPANIES or word in _ORGANIZATIONS or (word.isupper() and len(word) > _ACRONYM):
        the = "the " if word in _WITH_THE else ""
        return f"what working at {the}{word} is like"
    if word.isupper():
        return f"what working in {word} is like"
    if not word.islower() and not _FIELD.search(word):
        return ""
    small = word.lower()
    if _PLACES.search(f"{small}s") and small not in _NO_ARTICLE:
        return f"what working in {'an' if small[0] in 'aeiou' else 'a'} {small} is like"
    if small in ("pay", "salary", "salaries", "money", "wages"):
        return "what the pay is like"
    if small in ("people", "children"):
        return f"what working with {small} is like"
    if small.endswith("s") and not _NO_PLURAL.search(small):
        if is_a_role(small[:-1]) or is_a_role(re.sub("es$", "", small)):
            return f"what {small} do"
        return f"what working {'in' if _PLACES.search(small) else 'with'} {small} is like"
    return f"what working in {small} is like"
