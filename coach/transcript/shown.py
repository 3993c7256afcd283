"""Words of people, files and models as a terminal may show them: words only, never its codes."""

from __future__ import annotations

import re

_CODES = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # colours, cursor moves
    r"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?"  # titles, links, the clipboard
    r"|[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]"  # control characters, direction overrides
    r"|[\ud800-\udfff]"  # halves of characters
)


def shown(text: str) -> str:
    """The text without escape sequences, control characters and direction overrides; new lines stay."""
    return _CODES.sub("", text.replace("\r\n", "\n"))


def on_one_line(text: str) -> str:
    """The same on one line, with single spaces."""
    return " ".join(shown(text).split())
