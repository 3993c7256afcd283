"""Changing one part of a script while it is text."""

from __future__ import annotations

import re

from coach.desk.script import PARTS, About, script_from

_BLANK = re.compile(r"\[[^\[\]\n]{1,120}\]")
_HEADING = re.compile(r"^\s*#+\s*(.+?)\s*$")


def heading_line(text: str, part: str) -> int:
    """The line (from 0) on which the heading of a part stands; the last line when it is nowhere."""
    lines = text.splitlines()
    return next((n for n, line in enumerate(lines) if _is(line, part)), max(0, len(lines) - 1))


def with_suggestion(text: str, part: str, words: str, about: About, instead_of: str = "") -> str:
    """The text with ``words`` in a part: ``instead_of`` others if they stand there, else at its end.

    An empty part gets the line that would be made from ``about``.
    """
    lines = text.rstrip().splitlines()
    at = next((n for n, line in enumerate(lines) if _is(line, part)), None)
    if at is None:
        later = list(PARTS)[list(PARTS).index(part) + 1 :]
        before = next(
            (n for n, line in enumerate(lines) if any(_is(line, other) for other in later)), len(lines)
        )
        new = [f"# {PARTS[part]}", script_from(about).lines[part], ""]
        if before == len(lines) and lines:
            new = ["", *new[:-1]]
        return "\n".join([*lines[:before], *new, *lines[before:]]) + "\n"
    end = next((n for n in range(at + 1, len(lines)) if _HEADING.match(lines[n])), len(lines))
    while end > at + 1 and not lines[end - 1].strip():
        end -= 1
    said = " ".join(line.strip() for line in lines[at + 1 : end] if line.strip())
    if instead_of and instead_of in said:
        better = said.replace(instead_of, words, 1)
    else:
        better = f"{said} {words}".strip() if said else script_from(about).lines[part]
    return "\n".join([*lines[: at + 1], better, *lines[end:]]) + "\n"


def next_blank(text: str, after: tuple[int, int] = (0, 0)) -> tuple[int, int, int] | None:
    """The next blank that is filled before the call: its line, where it starts and ends; from the top again at the end.

    ``after`` is a line and a column. What they will say when it is agreed is filled on the telephone.
    """
    found, part = [], ""
    for row, line in enumerate(text.splitlines()):
        if heading := _HEADING.match(line):
            part = _plain(heading[1])
        elif part not in (_plain(PARTS["close"]), "close"):
            found += [(row, blank.start(), blank.end()) for blank in _BLANK.finditer(line)]
    return next((blank for blank in found if blank[:2] >= after), found[0] if found else None)


def _is(line: str, part: str) -> bool:
    heading = _HEADING.match(line)
    return bool(heading) and _plain(heading[1]) in (_plain(PARTS[part]), _plain(part))  # type: ignore[index]


def _plain(heading: str) -> str:
    return re.sub(r"[^a-z]+", " ", heading.lower()).strip()
