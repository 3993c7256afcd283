"""Speaking to somebody, or of them: the same sentence with "you" in it, or with a name."""

from __future__ import annotations

import re

from coach.desk.script_names import is_name

NAME, YOU, YOUR, YOURS = "\ue000", "\ue001", "\ue002", "\ue003"
"""What stands for "your name", "you", "your" and "yours" until it is known who listens."""

_TITLED = r"(?:dr|prof|professor|mr|mrs|ms|mx|miss)\b\.?"
_THINGS = r"name|number|phone number|telephone number|contact|contacts|contact details|details|card|e-?mail(?: address)?"
_WORKS = r"talk|lecture|article|book|paper|work|website|web ?site|profile|post|blog|podcast|interview|page|research|team|lab"
_VERBS = (
    r"about|with|to|for|from|of|call|ring|contact|meet|met|know|knows|knew|mentioned|recommended|suggested|see|saw|heard|follow|found|by"
    r"|look|looked|google|googled|ask|asked|e-?mailed|texted|rang|spotted"
)
_AFTER = r"(?:for|at|on|in|about|and|when|through|from|online|there|once|last|while|to|up|who|because|but|if|as|via|by|years|with|or|after|before|since|that|so|\w+ly|well|yet|either|very|much|too|again|myself)\b"
_OBJECT = re.compile(rf"\b({_VERBS}) (?:him|them|her(?= {_AFTER}|[\s,.;!?)]*$|[,.;!?)]))\b", re.I)
_THEIRS = re.compile(
    r"\b(with|for|by|to|from|of|know|knows|knew|met|about) (?:her|his|their) (?!own\b)(?=\w)", re.I
)
_AT_THEIRS = re.compile(
    r"\b((?:works?|worked|working|is|was|served|serves|trained|volunteers?|volunteered) (?:\w+ly )?(?:on|in|at|for|under|alongside)) (?:her|his|their) ",
    re.I,
)
_LONG = re.compile(r"\b(?:who|that|at|of|in|for)\b", re.I)
"""What one does not put an "'s" behind: "the person who runs finance"."""
_SUBJECT = r"(?:are|were|have|had|do|did|can|could|will|would|should|know|work|teach|need|want)"
_OF_YOU = {"is": "are", "was": "were", "has": "have"}


def marked(text: str, they: str) -> str:
    """The text with marks for "you" and for ``they``, however they are named in it."""
    words = [word for word in they.split() if not re.fullmatch(_TITLED, word, re.I)]
    if words and not they.startswith("["):
        named = [re.escape(they), re.escape(" ".join(words)), rf"(?i:{_TITLED}) {re.escape(words[-1])}"]
        named += [re.escape(words[0])] if len(words) > 1 and is_name(they) else []
        named = named if is_name(they) else named[:1]
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
    text = _AT_THEIRS.sub(rf"\1 {YOUR} ", text)
    text = _THEIRS.sub(rf"\1 {YOUR} ", _OBJECT.sub(rf"\1 {YOU}", text))
    text = re.sub(
        r"^(she|he|they)['’](?:s|re) (?=(?:my|our|the|an?|on|in|at|one)\b)", r"\1 is ", text, flags=re.I
    )
    return _begun(r"(?i:she|he|they)", text).replace(f"{YOUR} name", NAME)


def marked_kin(text: str) -> str:
    """ "Her colleague Marta", "a friend of his": the text with marks for whose."""
    text = re.sub(r"^(?:her|his|their) ", f"{YOUR} ", text, flags=re.I)
    return re.sub(r"\bof (?:hers|his|theirs)\b", f"of {YOURS}", text, flags=re.I)


def with_objects(text: str) -> str:
    """The text with marks for "with him" and the like alone: whoever else is spoken of stays."""
    return _OBJECT.sub(rf"\1 {YOU}", text)


def filled(text: str, they: str = "") -> str:
    """The text as it is said to them, or with ``they`` to somebody else: the name first, then "them"."""
    if not they:
        for mark, said in ((NAME, "your name"), (YOURS, "yours"), (YOUR, "your"), (YOU, "you")):
            text = text.replace(mark, said)
        return f"{text[:1].upper()}{text[1:]}"
    if not is_name(they) and not they.startswith("["):
        text = text.replace(NAME, f"the name of {YOU}", 1)
        if _LONG.search(they) and (owned := re.match(rf"[^{YOUR}{YOURS}{YOU}]*{YOUR} ([a-z]+)\b", text)):
            text = text.replace(f"{YOUR} {owned[1]}", f"the {owned[1]} of {YOU}", 1)
    text = text.replace(NAME, f"{YOUR} name")
    named: list[str] = []

    def fill(mark: re.Match[str]) -> str:
        you, verb = mark[0][0], mark[1] or ""
        named.append(you)
        if len(named) == 1:
            of_them = next((is_ for is_, are in _OF_YOU.items() if are == verb), verb)
            return f"{they} {of_them}".rstrip() if you == YOU else f"{they}'s"
        if verb:
            return f"they {verb}"
        return {YOUR: "their", YOURS: "theirs", YOU: "them"}[you]

    text = re.sub(f"(?<=because ){YOU} (?!{_SUBJECT})|(?<=but ){YOU} (?=may\\b)", "they ", text)
    text = re.sub(f"{YOU} ({_SUBJECT})\\b|[{YOUR}{YOURS}{YOU}]", fill, text)
    return f"{text[:1].upper()}{text[1:]}"


def _begun(whom: str, text: str) -> str:
    """The text with the mark for "you" as its subject, where the verb can be put right."""
    text = re.sub(
        rf"^{whom} (?:is|was|has)\b", lambda found: f"{YOU} {_OF_YOU[found[0].split()[-1].lower()]}", text
    )
    return re.sub(rf"^{whom} (?=[\w'’]*[^s\W]\b)", f"{YOU} ", text)
