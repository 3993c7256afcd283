"""Speaking to somebody, or of them: the same sentence with "you" in it, or with a name."""

from __future__ import annotations

import re

NAME, YOU, YOUR, YOURS = "\ue000", "\ue001", "\ue002", "\ue003"
"""What stands for "your name", "you", "your" and "yours" until it is known who listens."""

_TITLED = r"(?:dr|prof|professor|mr|mrs|ms|mx|miss)\b\.?"
_THINGS = r"name|number|phone number|telephone number|contact|contacts|contact details|details|card|e-?mail(?: address)?"
_WORKS = r"talk|lecture|article|book|paper|work|website|web ?site|profile|post|blog|podcast|interview|page|research|team|lab"
_OBJECT = re.compile(
    r"\b(about|with|to|for|from|of|call|ring|contact|meet|met|know|knows|knew|mentioned|recommended|suggested|see|saw|heard"
    r"|follow|found|by) (?:her|him|them)\b",
    re.I,
)
_OF_YOU = {"is": "are", "was": "were", "has": "have"}


def marked(text: str, they: str) -> str:
    """The text with marks for "you" and for ``they``, however they are named in it."""
    words = [word for word in they.split() if not re.fullmatch(_TITLED, word, re.I)]
    if words and not they.startswith("["):
        named = [re.escape(they), re.escape(" ".join(words)), rf"(?i:{_TITLED}) {re.escape(words[-1])}"]
        named += [re.escape(words[0])] if len(words) > 1 else []
        one = f"(?:{'|'.join(named)})"
        text = re.sub(rf"\b{one}['’]s\b", YOUR, text)
        text = re.sub(rf"(?<=\w ){one}\b(?! [A-Z])", YOU, text)
        text = _begun(rf"{one}(?! [A-Z])", text)
    text = re.sub(r"\byours\b", YOURS, text, flags=re.I)
    text = re.sub(r"\byour\b", YOUR, text, flags=re.I)
    have = {"re": "are", "ve": "have"}
    text = re.sub(r"\byou['’](re|ve)\b", lambda short: f"{YOU} {have[short[1].lower()]}", text, flags=re.I)
    text = re.sub(r"\byou\b", YOU, text, flags=re.I)
    return text.replace(f"{YOUR} name", NAME)


def marked_third(text: str) -> str:
    """The text with marks for "she", "him", "their" as well, where it is clear that whom one calls is meant."""
    text = re.sub(rf"\b(?:her|his|their|the) ({_THINGS})\b", rf"{YOUR} \1", text, flags=re.I)
    text = re.sub(rf"\b(?:her|his|their) ((?:\w+ )?(?:{_WORKS}))\b", rf"{YOUR} \1", text, flags=re.I)
    text = _OBJECT.sub(rf"\1 {YOU}", text)
    return _begun(r"(?i:she|he|they)", text).replace(f"{YOUR} name", NAME)


def marked_kin(text: str) -> str:
    """ "Her colleague Marta", "a friend of his": the text with marks for whose."""
    text = re.sub(r"^(?:her|his|their) ", f"{YOUR} ", text, flags=re.I)
    return re.sub(r"\bof (?:hers|his|theirs)\b", f"of {YOURS}", text, flags=re.I)


def filled(text: str, they: str = "") -> str:
    """The text as it is said to them, or with ``they`` to somebody else: the name first, then "them"."""
    if not they:
        for mark, said in ((NAME, "your name"), (YOURS, "yours"), (YOUR, "your"), (YOU, "you")):
            text = text.replace(mark, said)
        return f"{text[:1].upper()}{text[1:]}"
    text = text.replace(NAME, f"{YOUR} name")
    for has, have in _OF_YOU.items():
        text = re.sub(rf"{YOU} {have}\b", f"{YOU} {has}", text)
    first = [f"{they}'s", f"{they}'s", they]
    later = ["their", "theirs", "them"]
    named: list[str] = []

    def fill(mark: re.Match[str]) -> str:
        named.append(mark[0])
        return (first if len(named) == 1 else later)[[YOUR, YOURS, YOU].index(mark[0])]

    text = re.sub(f"[{YOUR}{YOURS}{YOU}]", fill, text)
    return f"{text[:1].upper()}{text[1:]}"


def _begun(whom: str, text: str) -> str:
    """The text with the mark for "you" as its subject, where the verb can be put right."""
    text = re.sub(
        rf"^{whom} (?:is|was|has)\b", lambda found: f"{YOU} {_OF_YOU[found[0].split()[-1].lower()]}", text
    )
    return re.sub(rf"^{whom} (?=[\w'’]*[^s\W]\b)", f"{YOU} ", text)


def in_capitals(name: str) -> str:
    """A name that was typed all small, as names are written; any other as it is."""
    return re.sub(r"(?<![\w'’])[^\W\d_]", lambda first: first[0].upper(), name) if name.islower() else name
