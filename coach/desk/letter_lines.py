"""The line that mends a letter, ready to be put in: what only the writer knows is a blank, and where it belongs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coach.desk.letter_parts import after_first_paragraph, after_salutation, before_sign_off

if TYPE_CHECKING:
    from coach.desk.letter_check import Fix
    from coach.desk.letter_keeping import Letter

NOT_A_LINE = frozenset({"too-long", "sent-late"})
"""What no line mends."""

_LINES = {
    "no-introduction": "I'm [who you are: your studies, work or experience in one sentence].",
    "no-connection": "[Who gave you the name, or where you found it] gave me your name.",
    "no-specific-interest": "I'm writing to you in particular because [something they did, wrote or decided that made you think of them].",
    "unclear-purpose": "I'd like to understand [the field, role, company or decision that you want to understand].",
    "no-contact-details": "[your telephone number and e-mail address]",
    "no-thanks": "Thank you for the time you gave me [yesterday, or the day].",
    "no-specific-takeaway": "What you said about [the one thing, by name] has changed how I look at [what it changed].",
    "no-follow-through": "As promised, [enclose it here, or say on which day it comes].",
    "nothing-of-value": "I have attached [an article, a piece of news or a link that they might like].",
    "no-stay-in-touch": "I'll write [when] and tell you how it went.",
}
_WAITS = {
    "no-introduction": r"who you are",
    "no-connection": r"how you know|gave you the name",
    "no-specific-interest": r"something they did",
    "unclear-purpose": r"want to understand|want to learn",
    "no-contact-details": r"telephone|e-mail address|your number",
    "no-specific-takeaway": r"took away|one thing, by name|what that changed",
    "no-follow-through": r"enclose it here",
    "nothing-of-value": r"of use|an article",
    "no-stay-in-touch": r"will write|\[when",
}
"""The blanks in which a missing line waits to be filled."""

_PLACES = {
    "no-introduction": after_salutation,
    "no-thanks": after_salutation,
    "no-connection": after_first_paragraph,
    "no-specific-interest": after_first_paragraph,
}
"""Where a missing line belongs, if not before the end."""


def line_for(letter: Letter, criterion: str, instead: str) -> str:
    """A line that can be put into the letter for this lapse; empty when none would mend it."""
    if criterion in NOT_A_LINE:
        return ""
    if criterion == "no-introduction" and letter.background and "…" not in instead:
        return instead
    if criterion == "no-follow-through" and letter.promised:
        promised = letter.promised[0].rstrip(".!? ")
        return f"As promised (“{promised}”): [enclose it here, or say on which day it comes]."
    return _LINES.get(criterion) or re.sub(r"…", "[…]", instead)


def waits(criterion: str, blanks: tuple[str, ...]) -> bool:
    """Whether what is missing stands in the letter already, as a blank."""
    wanted = _WAITS.get(criterion)
    return bool(wanted) and any(re.search(str(wanted), blank, re.I) for blank in blanks)


def mended(text: str, fix: Fix) -> tuple[str, int, int]:
    """The text with the fix's line in place, and from where to where the line stands.

    It replaces what was said, or only takes it out when the line stands in the letter already; what was missing goes where
    such a line belongs.
    """
    if not fix.line:
        return text, fix.start, fix.end
    if fix.said and fix.line in text:  # it was put in before: what was said only goes
        head, tail = text[: fix.start].rstrip(" "), text[fix.end :].lstrip(" ")
        gap = " " if head and tail and not head.endswith("\n") and not tail.startswith("\n") else ""
        return head + gap + tail, len(head), len(head)
    if fix.said:
        return text[: fix.start] + fix.line + text[fix.end :], fix.start, fix.start + len(fix.line)
    if fix.criterion == "no-contact-details":
        at = len(text.rstrip())
        signed = before_sign_off(text) < at
        return _put(text, at, fix.line, "\n" if signed else "\n\n")
    place = _PLACES.get(fix.criterion, before_sign_off)
    return _put(text, place(text), fix.line, "\n\n")


def _put(text: str, at: int, line: str, gap: str) -> tuple[str, int, int]:
    head, tail = text[:at].rstrip(), text[at:].lstrip()
    before = head + gap if head else ""
    return f"{before}{line}{gap if tail else chr(10)}{tail}", len(before), len(before + line)
