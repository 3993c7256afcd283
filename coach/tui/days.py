"""How long ago something was, or when it is due, as people say it."""

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


def due_day(due: float, now: float) -> str:
    """``today``, ``tomorrow``, ``Friday``, or the date; both in seconds since 1970."""
    then, today = datetime.fromtimestamp(due).date(), datetime.fromtimestamp(now).date()
    days = (then - today).days
    names = {-1: "yesterday", 0: "today", 1: "tomorrow"}
    return names.get(days) or (f"{then:%A}" if 1 < days < 7 else f"{then.day} {then:%b %Y}")


def due_words(due: float, now: float, all_day: bool = False) -> str:
    """``today 15:00``, ``tomorrow 18:00``, ``Friday 18:00``, or the date; both in seconds since 1970.

    Without the hour where only the day counts (``all_day``).
    """
    return due_day(due, now) if all_day else f"{due_day(due, now)} {datetime.fromtimestamp(due):%H:%M}"
