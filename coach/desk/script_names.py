"""The name in an answer: what somebody is called, without what was pasted around it."""

from __future__ import annotations

import re

from coach.desk.script_answer import cased, full_sentences

_LEADS = re.compile(
    r"^\W*(?:(?:hi|hello)\W+)?(?:(?:my|his|her|their|the) name(?:['’]s| is)|i['’]?m|i am|it['’]?s(?: me)?|it is(?: me)?|this is|(?:he|she)['’]?s called|(?:call|me and) me"
    r"|(?:head|charge|chief) nurse(?= (?!at\b|of\b|in\b|on\b|for\b|from\b)[a-z]+ [a-z])|(?:name|contact|to|attn)\s*:|(?:talk|speak) (?:to|with)|call(?:ing)?)\s+(?=\S)",
    re.I,
)
_NOBODY = re.compile(
    r"^\W*(?:(?:i )?(?:do not|don['’]?t|dont|dunno)(?: really| yet)*(?: know| have)?.*|no idea.*|not sure.*|unknown|no ?body(?: yet)?|none|no|n/?a"
    r"|tbd|tba|idk|skip|later|nothing|me|myself|just me)?\W*$",
    re.I,
)
_UNNAMED = re.compile(
    r"(?i:the|a|an(?= [aeiou])|whoever|whomever|someone|somebody|anyone|anybody|one of|any|their|my|our)(?= [^\W\d_A-Z])"
    r"|(?i:whoever|someone|somebody|anyone|anybody)(?= )"
)
_TAIL = re.compile(
    r"\s*(?:[|;/•<>\n\t]|\s[-–—]+\s|[\w.+-]+@|https?:|www\.|\+?\d|,|\s(?:is|was|works?|leads?|has|who|at|from|on|runs?|joined)\s|\s(?:and (?:i|my|we)\b|i (?:think|guess|believe)\b|here\W*$|speaking\W*$)).*$",
    re.S,
)
_PASTED = re.compile(r"\s*(?:[|;/•<>]|[\w.+-]+@|https?:|www\.|\+?\d{3}).*$", re.S)
_SWAPPED = re.compile(r"^([A-Z][a-z][\w'’-]*), ([A-Z][a-z][\w'’-]*)$")
_ENDS_ON = re.compile(r",? (?:jr|sr|ph\.?d|md|m\.d|rn|esq|mba|cpa)\b\.?", re.I)
_NUMBER = re.compile(
    r"(?:\+ ?)?\(?\d(?:[\d ()./-]*\d)?(?:,? ?(?:ext|x|extension)\.? ?\d+)?(?: (?:mornings|afternoons|evenings|weekdays|weekends)\b)?",
    re.I,
)
_FEWEST = 5
"""A number of fewer figures is none to call."""
MOST_LETTERS = 160
"""So much of an answer is looked at for a name or a number."""
_TITLED_SMALL = re.compile(
    r"(?<=^Mr )[a-z]|(?<=^Mr\. )[a-z]|(?<=^M[rs]s )[a-z]|(?<=^M[rs]s\. )[a-z]|(?<=^[MD][sr] )[a-z]|(?<=^[MD][sr]\. )[a-z]"
)
_SHORT = 3
"""A word of more capital letters is somebody's shift key, and no initials."""


def as_called(answer: str) -> str:
    """What to call somebody, from an answer; empty where it says that nobody knows.

    "my name is mike" is Mike, "Dr. Amara Okafor, Director | amara@…" is Dr. Amara Okafor; "the head nurse" stays.
    """
    text = " ".join(re.sub(r"\([^()]*\)|\[[^\[\]]*\]|[\"“”\[\]{}]", " ", answer[:MOST_LETTERS]).split())
    text = _LEADS.sub("", text)
    if _NOBODY.match(text):
        return ""
    if not is_name(text):
        return cased(f"{text[0].lower()}{_PASTED.sub('', text[1:])}".rstrip(" .,;:-–—"))
    if swapped := _SWAPPED.match(text):
        return f"{swapped[2]} {swapped[1]}"
    text = full_sentences(text)[0]
    ends = _ENDS_ON.search(text)
    cut = _TAIL.sub("", text[: ends.start()] if ends and ends.start() else text)
    name = re.sub(r"^\W+|[^\w.)]+$", "", cut)
    name = re.sub(r"(?<=\w{3})\.$", "", name)
    if not re.search(r"[^\W\d_]", name):
        return ""
    return in_capitals(name)


def is_name(they: str) -> bool:
    """Whether somebody can be greeted so: "the head nurse" can be asked for, and not greeted."""
    return not _UNNAMED.match(they)


def in_capitals(name: str) -> str:
    """A name that was typed all small or all large, as names are written; any other as it is."""
    shouted = name.isupper() and any(
        len(word) > _SHORT or (len(word) == _SHORT and re.search("[AEIOU]", word))
        for word in re.findall(r"[^\W\d_]+", name)
    )
    if not is_name(name):
        return name
    if not (name.islower() or shouted):
        return _TITLED_SMALL.sub(lambda last: last[0].upper(), name)
    large = re.sub(r"(?<![\w'’])[^\W\d_]", lambda first: first[0].upper(), name.lower())
    return re.sub(r"\b(O['’]|Mc(?=[a-z]{3}))([a-z])", lambda irish: f"{irish[1]}{irish[2].upper()}", large)


def number_in(answer: str) -> str:
    """A telephone number as it was typed, without the words before it; empty where there is none."""
    text = " ".join(answer[:MOST_LETTERS].split())
    numbers = [told for told in _NUMBER.findall(text) if len(re.findall(r"\d", told)) >= _FEWEST]
    told = numbers[0].strip(" .,;-/") if numbers else ""
    return re.sub(r"^(\d{3})(\d{3})(\d{4})$", r"\1 \2 \3", told)
