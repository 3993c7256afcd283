"""Who one is: a few words of any kind as a sentence or two that one can say."""

from __future__ import annotations

import re

from coach.desk.script_answer import as_far_as_it_fits, refused, spoken, unanswered
from coach.desk.script_role import is_a_role, with_article
from coach.desk.script_slips import mended_slips

__all__ = ["LONG", "introduction", "with_article"]

LONG = 300
"""An answer of more characters is a text of one's own."""

_AM = re.compile(r"^(?:hi|hello)?\W*(?:i['’]?m|i am)\b(?:\s+|$)", re.I)
_NUMBER = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|many|several|a few)"
_YEARS = rf"{_NUMBER}\+? (?:years?|yrs?|months?|weeks?|decades?)"
_LASTING = re.compile(
    rf"^[^,;.]*?\b(?:for|since) (?:(?:over|about|almost|nearly|around|roughly|more than|the last|the past) )*(?:{_YEARS}\b|(?:19|20)\d\d\b|[A-Z]\w+ (?:19|20)\d\d)",
    re.I,
)
_FORMER = re.compile(r"^(?:a |an )?(?:former|ex-?|previously (?:a |an )?|once (?:a |an )?)\s*(?=\w)", re.I)
_SPENT = re.compile(
    rf"^(?=(?:(?:over|about|almost|nearly|more than) )?{_YEARS}\b (?:as|in|with|at|on|\w+ing)\b)", re.I
)
_HAVING = re.compile(
    rf"^(?:(?:(?:over|about|almost|more than) )?{_YEARS}(?: of)? (?:[\w-]+ )?experience\b"
    r"|(?:an? )?(?:[\w-]+ )?(?:background|degree|diploma|master['’]?s(?: degree)?|bachelor(?:['’]?s)?(?: degree)?|experience|bsc?|ba|ma|msc|mba|phd) (?:in|of|from|with|as)\b)",
    re.I,
)
_I_DO = re.compile(
    r"(?:(?:just|recently|previously|formerly|once|also|currently|now|used to) )*(?:work|worked|drive|drove|study|studied|teach|taught|run|ran|own|owned"
    r"|manage|managed|live|lived|help|helped|sell|sold|make|made|write|wrote|build|built|volunteer|volunteered|graduated|spent|left|lost|moved"
    r"|finished|completed|started|served|majored|trained|have|had|got|grew up|quit|retired from|was|want|love|like|care|cook|cut)\b(?!-)",
    re.I,
)
_THEN_I = re.compile(r", (?:and |but )?(?=(?:now,? )?I(?:['’](?:m|ve|d|ll))? \w)")
_AND_THEN_I = re.compile(r", (?=(?:now,? )?I(?:['’](?:m|ve|d|ll))? \w)")
_GOES_ON = re.compile(
    r"(?:i|my|we|now|before|after|since|but|and|it|that|this|there|then|in|at|for|so|last|today)\b", re.I
)
_DID = re.compile(r", (?=(?:was|worked|studied|used to|had|spent|ran|grew up|trained|served|taught)\b)", re.I)
_DEGREE = re.compile(
    r"^(BSc|BA|MA|MSc|MBA|PhD|B\.?A\.?|B\.?S\.?) (?!in\b|from\b|of\b|with\b|student|candidate|graduate|holder)(?=\w)"
)
_WITH_YEARS = re.compile(rf", (?=(?:over |about |almost |more than )?{_YEARS} (?:in|of|as|at)\b)", re.I)


def introduction(answer: str) -> str:
    """A sentence that says who one is; empty when nothing was answered, or when somebody would rather not say.

    Of what was pasted it says the beginning.
    """
    if refused(answer) or unanswered(answer):
        return ""
    whole = mended_slips(spoken(answer)).strip(" .,;:-–—")
    whole = re.sub(r"\b(work(?:ing|ed)?) in it$", r"\1 in IT", whole)
    whole = re.sub(r"\bex[- ](?=[a-z])", "former ", whole)
    if not re.search(r"\w", whole):
        return ""
    first, *more = as_far_as_it_fits(whole)
    goes_on = [_whole(each) for each in more if _GOES_ON.match(each)]
    return " ".join(filter(None, [_sentence(first.strip(" .,;:-–—")), *goes_on]))


def _sentence(plain: str) -> str:
    """The first sentence of an answer, with a subject and a verb."""
    was_said = bool(_AM.match(plain))
    plain = _AM.sub("", plain)
    if not re.search(r"\w", plain):
        return ""
    is_whole = bool(re.match(r"(?:i|we|my)\b(?!-)", plain, re.I))
    first, *others = (_AND_THEN_I if is_whole else _THEN_I).split(plain)
    if others:
        begun = _sentence(f"I'm {first}" if was_said else first)
        return " ".join([begun, *(_whole(each) for each in others)])
    if re.match(r"my name is\b", plain, re.I):
        return ""
    if is_whole:
        return _whole(plain)
    if former := _FORMER.match(plain):
        if _LASTING.match(plain):
            return f"I was {with_article(plain[former.end() :])}."
    elif _LASTING.match(plain) and not _I_DO.match(plain):
        return f"I've been {with_article(_lower_if_plain(plain))}."
    if shift := re.match(r"(?:the |an? )?((?:night|day|early|late|evening) shifts?)\b", plain, re.I):
        the = "" if shift[1].endswith("s") else "the "
        return f"I work {the}{shift[1].lower()}{plain[shift.end() :]}."
    lasting = re.match(rf"([^,;.]+?),? ({_YEARS})$", plain)
    if lasting and is_a_role(lasting[1]) and not was_said:
        return f"I've been {with_article(lasting[1])} for {lasting[2]}."
    if re.fullmatch(
        r"(?:high school|middle school|grad school|college|university|school|12th grade)", plain, re.I
    ):
        return f"I'm in {plain.lower()}."
    plain = re.sub(r"^([^,\d]+), (\d\d)$", r"\1, \2 years old", plain)
    plain = re.sub(r"^(\d+) years? old$", r"\1 years old", plain)
    if not was_said:
        plain = _DEGREE.sub(r"\1 in ", plain)
        if _HAVING.match(plain):
            return f"I have {_counted(re.sub(r'(?<=years) (?=experience)', ' of ', plain))}."
        if _SPENT.match(plain):
            return f"I've spent {_small(plain)}."
        if _I_DO.match(plain) and not is_a_role(plain):
            return f"I {_small(plain)}."
    return f"I'm {_DID.sub(', and I ', _WITH_YEARS.sub(', with ', with_article(plain)))}."


def _whole(text: str) -> str:
    text = text.strip(" ,;")
    return f"{text[:1].upper()}{text[1:]}" + ("" if text.endswith((".", "!", "?")) else ".")


def _small(text: str) -> str:
    return text if text[1:2].isupper() else f"{text[0].lower()}{text[1:]}"


def _lower_if_plain(text: str) -> str:
    first = text.split(" ", 1)[0]
    return _small(text) if first.lower() in ("studying", "working", "retired", "unemployed", "in") else text


def _counted(text: str) -> str:
    if re.match(rf"(?:an? |{_NUMBER}\b|over|about|almost|more|experience)", text, re.I):
        return _small(text)
    first = text.split()[0]
    vowel = first[0].lower() in "aeiou" or first.upper() in ("MA", "MBA", "MSC", "MS")
    return f"{'an' if vowel else 'a'} {text if first.isupper() or first[1:2].isupper() else _small(text)}"
