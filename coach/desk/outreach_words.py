"""The answers of somebody who writes an e-mail, a clause or a noun or a few words, each as a sentence of it."""

from __future__ import annotations

import re

from coach.desk.script_caller import introduction, with_article
from coach.desk.script_connection import NO_CONNECTION, connection_lines
from coach.desk.script_whom import filled, marked, marked_third
from coach.desk.wish import lower_first, lowered, unmarked, wish

NO_BACKGROUND = "I'm [who you are: your studies, work or experience in one sentence]."
NO_NAME_GIVEN = "[How you know of them, in one sentence: who gave you the name, or the list, talk or article where you found it.]"
NO_INTEREST = "[something they did, wrote or decided that made you think of them]"
NO_PURPOSE = "[the field, role, company or decision that you want to understand]"

_PARTICULAR = "I'm writing to you in particular because"
_I_AM = re.compile(r"^\s*(?:i(?:'|’)m|i am)\s+", re.I)
_WHOLE = re.compile(r"(?:i|my|we|after|since|for|as|having)\b", re.I)
_I_WAS = re.compile(
    r"(?:(?:just|recently|previously|formerly|once|also) )?(?:worked|studied|graduated|spent|left|moved|finished|completed|started|taught|ran|grew up|served"
    r"|majored|trained|work|study|teach|run|have|volunteer(?= (?:at|in|for|with)))\b",
    re.I,
)
_I_HAVE = re.compile(
    r"(?:(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|some|many|several)\+? (?:years?|months?)\b(?! old)"
    r"|(?:an? )?(?:[\w-]+ )?(?:background|degree|diploma|master['’]?s|bachelor['’]?s|experience|ba|bs|bsc|ma|msc|mba|jd|phd)"
    r" (?:in|of|from|with|as)\b)",
    re.I,
)
_UNCOUNTED = re.compile(r"(?:an? |\d|[a-z]+ (?:years?|months?)\b|(?:[\w-]+ )?experience\b)", re.I)
_BECAUSE = re.compile(r"^(?:(?:it['’]?s |it is )?because(?: of)?|since|as|due to|for)\s+", re.I)
_YOU_DID = re.compile(
    r"(?:(?:also|once|recently|successfully) )?(?:moved|went|wrote|built|founded|started|left|changed|switched|led|ran|became|made|worked|taught|grew"
    r"|created|designed|published|transitioned|turned|won|studied|decided|chose|helped|managed|spoke|said|began|came|opened)\b",
    re.I,
)
_I_DID = re.compile(
    r"(?:(?:really|also|recently|just) )?(?:read|saw|heard|watched|admired?|loved?|liked?|enjoyed|follow(?:ed)?|found|want(?:ed)?|hope|would|attended"
    r"|listened|noticed|met|share|agree)\b",
    re.I,
)
_I_AM_SO = re.compile(
    r"(?:(?:very|really|so) )?(?:interested|curious|fascinated|inspired|impressed|intrigued|excited)\b", re.I
)
_YOU_ARE = re.compile(r"(?:one of|the (?:only|first|one)|an? expert|expert (?:in|on))\b", re.I)
_YOURS = re.compile(
    r"(?:[\w-]+ )?(?:work|move|career|path|talk|article|book|blog|post|paper|podcast|research|projects?|decision|experience|role"
    r"|transition|switch|background|newsletter|interview|lecture|expertise)"
    r"(?: (?:in|on|at|with|from|of|about|as|to|for|into|between)\b|$)",
    re.I,
)
_YOUR_DOING = re.compile(
    r"(?:being|having|working|moving|leaving|going|running|leading|building|starting|writing|changing|switching|doing)\b",
    re.I,
)
_SUBJECT = re.compile(r"(?:i|you|we|it|they|she|he|there|nobody|few|not many)\b(?!-)", re.I)
_FINITE = re.compile(
    r"^(?!how |what |why )(?:(?!that\b|who\b|which\b|you\b|i\b|where\b|when\b|how\b|what\b)[\w'’-]+ ){1,5}?"
    r"(?:is|are|was|were|has|have|had|does|did|makes?|made|seems?|sounds?|looks?|shows?|showed|helped|helps|inspired|changed)\b",
    re.I,
)


def who_sentence(answer: str) -> str:
    """A sentence that says who one is, or a blank."""
    told = _I_AM.sub("", answer, count=1)
    was = bool(_I_AM.match(answer))
    if not re.search(r"\w", told):
        return NO_BACKGROUND
    if not was and _WHOLE.match(told):
        return sentence(told)
    if not was and _I_WAS.match(told):
        return sentence(f"I {lower_first(told)}")
    if not was and _I_HAVE.match(told):
        return sentence(
            f"I have {lowered(told) if _UNCOUNTED.match(told) else f'{_article(told)} {lower_first(told)}'}"
        )
    first, *more = re.split(r"(?<=[.!?])\s+", told)
    return " ".join((introduction(lowered(first)) or NO_BACKGROUND, *more))


def connection_sentence(answer: str, they: str) -> str:
    """A sentence that says how one knows of them, or a blank."""
    said, _ = connection_lines(_spoken_of(re.sub(r"\bgoogle\b", "Google", answer), they), they)
    return NO_NAME_GIVEN if NO_CONNECTION in said or not re.search(r"\w", answer) else said


def interest_sentence(answer: str, they: str) -> str:
    """Why them in particular, as one sentence that begins so whatever was answered; what follows its end stays as it is."""
    first, *more = re.split(r"(?<=[.!?])\s+", unmarked(answer))
    told = _spoken_of(_BECAUSE.sub("", first.strip()), they)
    told = re.sub(r"^(?:her|his|their) ", "your ", told, flags=re.I)
    if not re.search(r"\w", told):
        return f"{_PARTICULAR} {NO_INTEREST}."
    if told.lower().startswith(_PARTICULAR.lower()):
        return " ".join((sentence(told), *more))
    said = filled(marked_third(marked(told, they)))
    # A word that stands first in the answer begins no sentence here.
    told = told[0] + said[1:] if said.casefold().startswith(told.split()[0].casefold()) else said
    return " ".join((sentence(f"{_PARTICULAR} {_because(told)}"), *more))


def _because(told: str) -> str:
    """What was answered, as it follows "because"."""
    if _SUBJECT.match(told):
        return lowered(told) if not told.startswith("I") else told
    for begins, subject in ((_YOU_DID, "you"), (_I_DID, "I"), (_I_AM_SO, "I'm"), (_YOU_ARE, "you are")):
        if begins.match(told):
            return f"{subject} {lower_first(told)}"
    if _YOUR_DOING.match(told):
        return f"of your {lower_first(told)}"
    if re.match(r"\d+ years\b", told):
        return f"of your {told}"
    if _YOURS.match(told) and not re.match(r"(?:your|the|an?|my|this|that|our|[A-Z]{2})\b", told, re.I):
        return f"of your {lower_first(told)}"
    bare = re.sub(r"^an? ", "", told, flags=re.I)
    role = with_article(lowered(bare))
    if role.split(" ", 1)[0] in ("a", "an") and len(role) > len(bare):
        return f"you are {role}"
    return lowered(told) if _FINITE.match(told) else f"of {lowered(told)}"


def purpose_sentence(answer: str) -> str:
    """What one wants to understand, or to do, or to ask."""
    return sentence(wish(answer) or f"I'd like to understand {NO_PURPOSE}")


def sentence(text: str) -> str:
    """With a capital and an end."""
    whole = text.rstrip(" ,;:")
    whole = whole[0].upper() + whole[1:] if whole else text
    return whole if whole.endswith((".", "!", "?")) else f"{whole}."


def _article(text: str) -> str:
    first = text.split()[0]
    letters = first.upper() in ("MA", "MBA", "MSC", "MS") and first[1:].isupper()
    return "an" if letters or first[0].lower() in "aeio" else "a"


def _spoken_of(text: str, they: str) -> str:
    """With "she" and "her" for the whole of their name where it begins the text; a title may be part of it."""
    if not they.strip() or not text.startswith(they.strip()):
        return text
    rest = text[len(they.strip()) :]
    whose = re.sub(r"^['’]s (?=\S)", "her ", rest)
    who = re.sub(r"^ (?=[a-z])", "she ", whose)
    return text if who == rest else who
