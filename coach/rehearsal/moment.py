"""Whose move it is in a telephone call."""

from __future__ import annotations

from enum import StrEnum


class Moment(StrEnum):
    """Whose move it is in a call."""

    FIRST = "first"
    """Somebody has picked up, and you have not said anything yet."""
    YOURS = "yours"
    TAPE = "tape"
    """A machine records, and answers nothing."""
    TRANSFER = "transfer"
    """You are being put through: there is time for thanks, and they are not waited for."""
    OVER = "over"
