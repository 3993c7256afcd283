"""Blanks ``[like this]``: what only the writer knows is left open, never invented."""

from __future__ import annotations

import re

_BLANK = re.compile(r"\[[^\[\]\n]{1,120}\]")
STAND_INS = (
    (re.compile(r"^\[yesterday", re.I), "yesterday"),
    (re.compile(r"one thing, by name|took away, by name", re.I), "starting with a small client"),
    (re.compile(r"what it changed\]", re.I), "my own plan"),
    (re.compile(r"what that changed", re.I), "It has changed how I look at my own plan."),
    (re.compile(r"enclose it here", re.I), "it is attached"),
    (re.compile(r"when you will write", re.I), "I'll write in the spring and tell you how it went."),
    (re.compile(r"an article, a piece of news", re.I), "an article on ferries that you might like"),
    (re.compile(r"how you know", re.I), "Jordan Ellis gave me your name."),
    (re.compile(r"something they did", re.I), "you moved from the ward into planning"),
    (re.compile(r"number", re.I), "312 555 0142"),
    (re.compile(r"e-?mail", re.I), "robin.carter@example.com"),
    (re.compile(r"your name", re.I), "Robin Carter"),
    (re.compile(r"their (first )?name", re.I), "Dana"),
    (re.compile(r"who gave|where you found", re.I), "Jordan Ellis"),
    (re.compile(r"place", re.I), "your office on Main Street"),
    (re.compile(r"day and hour", re.I), "Tuesday at ten"),
    (re.compile(r"day|when", re.I), "tomorrow morning"),
    (re.compile(r"field|learn", re.I), "how hospitals plan"),
    (re.compile(r"who you are", re.I), "a nurse with ten years in intensive care"),
)


def blanks_in(text: str) -> tuple[str, ...]:
    """The blanks that are still open, each once, in order."""
    return tuple(dict.fromkeys(_BLANK.findall(text)))


def stood_in(text: str) -> str:
    """The text as it would read with something in each blank, to be judged by; other blanks are left out."""

    def fill(blank: re.Match[str]) -> str:
        return next((words for kind, words in STAND_INS if kind.search(blank.group())), "")

    return re.sub(r"\s+([.,;?!])", r"\1", _BLANK.sub(fill, text))


def without_blanks(text: str) -> str:
    """The text without its blanks: what nobody has written yet is not there."""
    lines = [re.sub(r" {2,}", " ", _BLANK.sub("", line)).strip(" ") for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
