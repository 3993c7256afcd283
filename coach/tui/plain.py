"""Words of people, personas and models as they are shown: words only, never markup or terminal codes."""

from __future__ import annotations

import re

from textual.content import Content

_CONTROL = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]"
)


WHOLE = 1000
"""Characters of a row in a list: the list cuts it where there is no more room, and shows the highlighted one whole."""


def plain(text: str) -> str:
    """The text without escape sequences, control characters and direction overrides; new lines stay."""
    return _CONTROL.sub("", text.replace("\r\n", "\n"))


def words(text: str, style: str = "") -> Content:
    """The text as content that is never read as markup."""
    return Content.styled(plain(text), style)


def one_line(text: str, width: int = 60) -> str:
    """The text on one line, shortened with an ellipsis to ``width`` characters."""
    flat = " ".join(plain(text).split())
    return flat if len(flat) <= width else flat[: max(1, width - 1)].rstrip() + "…"


def minutes(seconds: float) -> str:
    """Seconds as people read a clock: ``6:05``."""
    whole = max(0, int(seconds))
    return f"{whole // 60}:{whole % 60:02d}"
