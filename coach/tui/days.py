"""How long ago something was, as people say it."""

from __future__ import annotations

from datetime import datetime


def how_long_ago(then: float, now: float) -> str:
    """``today``, ``yesterday``, ``5 days ago``, or the date; both in seconds since 1970."""
    day, today = datetime.fromtimestamp(then).date(), datetime.fromtimestamp(now).date()
    days = (today - day).days
    if days <= 0:
        return "today"
    if days == 1:
        return "yesterday"
    return f"{days} days ago" if days < 14 else f"{day.day} {day:%b %Y}"
