"""Whose bio it is: the name, and how one speaks of them."""

from __future__ import annotations

import re

from coach.desk.prep.bio import Bio, Piece
from coach.desk.prep.posts import TITLE
from coach.desk.prep.profile import Pronoun

_HONOURS = re.compile(
    r"^(?:(?:dr|prof|professor|judge|mr|mrs|ms|mx|miss|rev|reverend|captain|capt|col|sir|dame|hon|dipl|ing|mag)\b\.?[\s,-]*)+",
    re.I,
)
_BEFORE = re.compile(
    r"^(?:full )?(?:name|speaker|meet|about|introducing|bio(?:graphy)?(?: of)?|profile(?: of)?)\b\s*[:–-]?\s*",
    re.I,
)
_SELF = re.compile(r"^(?:hi,? |hello,? )?(?:i am|i['’]m|my name is|my name['’]s)\s+", re.I)
_PARTICLES = frozenset(
    re.findall(
        r"\S+",
        "von van de da del della di du la le bin binti ibn al el der den ter dos das ben mac af av zu y e",
    )
)
_NEVER = frozenset(
    re.findall(
        r"\S+",
        """about experience contact education skills summary profile speaker biography bio team our the a an this these and or
    in at of for with monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december university college school institute hospital company group inc ltd llc
    english german french spanish languages interests home news press follow connect message more activity click here
    curriculum vitae resume résumé cv address phone email e-mail website page
    he she they we you it his her before after since when while if ignore previous instructions system note please""",
    )
)
_FIRST_LINES, _FIRST_SENTENCES = 4, 6


def name_in(bio: Bio) -> Piece | None:
    """The name, where the bio tells it: in a line of its own, before a title, or as the first subject."""
    numbered = [(number, line) for number, line in enumerate(bio.lines, 1) if line]
    for number, line in numbered[:_FIRST_LINES]:
        head = re.split(r"\s[|–—·-]\s|[,(|·]", line, maxsplit=1)[0]
        if name := _whole(head):
            return Piece(name, number)
    for place, sentence in enumerate(bio.sentences()[:_FIRST_SENTENCES]):
        if name := leading_name(sentence.text) or (_whole(sentence.text) if not place else ""):
            return Piece(name, sentence.line)
    return None


def pronoun_in(bio: Bio) -> Pronoun:
    """She or he where the bio says so clearly, else they."""
    words = re.findall(r"[a-z]+", bio.text.lower())
    she = sum(word in ("she", "her", "hers", "herself") for word in words)
    he = sum(word in ("he", "him", "his", "himself") for word in words)
    if she == he:
        return "they"
    return "she" if she > 2 * he else "he" if he > 2 * she else "they"


def _whole(text: str) -> str:
    """The name that a text is, or ""."""
    text = text.strip()
    text = _BEFORE.sub("", text)
    bare = _HONOURS.sub("", text).strip(" .")
    tokens = bare.split()
    if not 2 <= len(tokens) <= 5 or not all(map(_is_part, tokens)):
        return ""
    capital = [token for token in tokens if token.lower() not in _PARTICLES]
    return bare if len(capital) >= 2 and not TITLE.search(bare) else ""


def leading_name(sentence: str) -> str:
    """The name with which a sentence begins, followed by what is said of it, or ""."""
    begun = _SELF.match(sentence)
    rest = _SELF.sub("", _BEFORE.sub("", sentence))
    rest = _HONOURS.sub("", rest)
    taken: list[str] = []
    for token in rest.split():
        word = token.rstrip(",.;:")
        if len(taken) == 5 or not _is_part(word):
            break
        taken.append(token)
        if token != word and not re.fullmatch(r"[A-Z]\.", token):
            break
    while taken and taken[-1].lower() in _PARTICLES:
        taken.pop()
    name = " ".join(taken).rstrip(",.;:")
    if len(name.split()) < 2 or TITLE.search(name) or name not in sentence:
        return ""
    after = rest[rest.index(name) + len(name) :]
    return name if begun or re.match(r",|\s*\(|\s+[a-z]", after) else ""


def _is_part(token: str) -> bool:
    plain = token.strip("“”\"'’().")
    if not plain or plain.lower() in _NEVER or any(ch.isdigit() for ch in plain):
        return False
    return plain.lower() in _PARTICLES or (
        plain[0].isupper() and all(ch.isalpha() or ch in "-'’." for ch in plain)
    )
