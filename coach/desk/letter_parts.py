"""Where the body of a letter begins and ends."""

from __future__ import annotations

import re

_HEAD = re.compile(
    r"\A(?:\s*(?:subject|re|to|from|date)\s*:[^\n]*\n+)*\s*(?:(?:dear|hello|hi|hey|good (?:morning|afternoon|evening))\b[^\n]{0,60}?[,:!](?=\s|$)[ \t]*)?",
    re.I,
)
_SIGN_OFF = re.compile(
    r"^(?:with |many |kind |best |warm |yours|sincerely|respectfully|regards|thanks[ ,]|thank you[ ,!]*$|cheers|cordially|gratefully|take care|talk soon)[^\n.?]{0,40}$",
    re.I | re.M,
)


def after_salutation(text: str) -> int:
    """Where the body begins: after the subject line and the salutation."""
    found = _HEAD.match(text)
    return found.end() if found else 0


def after_first_paragraph(text: str) -> int:
    """Where the second paragraph of the body would begin; the end of the body if there is but one."""
    begin = after_salutation(text)
    body = text[begin:]
    start = begin + len(body) - len(body.lstrip())
    found = text.find("\n\n", start)
    return min(found if found >= 0 else len(text.rstrip()), max(begin, before_sign_off(text)))


def before_sign_off(text: str) -> int:
    """Where the body ends: before "With kind regards", or at the end of a letter that is not signed."""
    begin = after_salutation(text)
    found = list(_SIGN_OFF.finditer(text, begin))
    return found[-1].start() if found else len(text.rstrip())
