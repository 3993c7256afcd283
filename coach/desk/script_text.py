"""Changing one part of a script while it is text."""

from __future__ import annotations

import re

from coach.acts import sentences
from coach.desk.script import LATER, PARTS, About, script_from

_BLANK = re.compile(r"\[[^\[\]\n]{1,120}\]")
_GREETS = re.compile(r"(?:hello|hi|hey|good (?:morning|afternoon|evening|day))\W*$", re.I)
_LEAVES = re.compile(r"(?:many thanks|thanks|thank you|good ?bye|bye)\b", re.I)
_HEADING = re.compile(r"^\s*#+\s*(.+?)\s*$")


def heading_line(text: str, part: str) -> int:
    """The line (from 0) on which the heading of a part stands; the last line when it is nowhere."""
    lines = text.splitlines()
    return next((n for n, line in enumerate(lines) if _is(line, part)), max(0, len(lines) - 1))


def words_of(text: str, part: str) -> str:
    """What a part says, on one line; empty where it is not there."""
    lines = text.splitlines()
    found = block_of(lines, part)
    return " ".join(line.strip() for line in lines[found[0] : found[1]] if line.strip()) if found else ""


def with_words(text: str, part: str, words: str) -> str:
    """The text with other words in a part that is there."""
    lines = text.splitlines()
    found = block_of(lines, part)
    if found is None:
        return text
    begin, end = found
    return "\n".join([*lines[:begin], *([words] if words else []), *lines[end:]]) + "\n"


def block_of(lines: list[str], part: str) -> tuple[int, int] | None:
    """From which line to which the words of a part stand, without the empty lines after them; ``None`` without its heading."""
    at = next((n for n, line in enumerate(lines) if _is(line, part)), None)
    if at is None:
        return None
    end = next((n for n in range(at + 1, len(lines)) if _HEADING.match(lines[n])), len(lines))
    while end > at + 1 and not lines[end - 1].strip():
        end -= 1
    return at + 1, end


def with_suggestion(
    text: str, part: str, words: str, about: About, instead_of: str = "", lapse: str = ""
) -> str:
    """The text with ``words`` in a part: ``instead_of`` others if they stand there, else where that ``lapse`` is mended.

    An empty part gets the line that would be made from ``about``.
    """
    lines = text.rstrip().splitlines()
    if block_of(lines, part) is None:
        later = list(PARTS)[list(PARTS).index(part) + 1 :]
        before = next(
            (n for n, line in enumerate(lines) if any(_is(line, other) for other in later)), len(lines)
        )
        new = [f"# {PARTS[part]}", script_from(about).lines[part], ""]
        if before == len(lines) and lines:
            new = ["", *new[:-1]]
        return "\n".join([*lines[:before], *new, *lines[before:]]) + "\n"
    said = words_of(text, part)
    better = put_in(said, words, instead_of, lapse) if said else script_from(about).lines[part]
    return with_words(text.rstrip(), part, better)


def put_in(said: str, words: str, instead_of: str = "", lapse: str = "") -> str:
    """``said`` with ``words`` in it: ``instead_of`` others, or where the lapse (a criterion's id) is mended.

    A name comes first, how one got theirs comes after it, and whatever else before the thanks.
    """
    if instead_of and instead_of in said:
        return said.replace(instead_of, words, 1)
    spoken = [span.text for span in sentences(said)]
    if lapse in ("no-self-introduction", "no-name"):
        return " ".join([words, *(spoken[1:] if spoken and _GREETS.match(spoken[0]) else spoken)])
    if lapse == "no-connection":
        return " ".join([*spoken[:1], words, *spoken[1:]])
    end = len(spoken)
    while lapse and lapse != "no-thanks" and end and _LEAVES.match(spoken[end - 1]):
        end -= 1
    return " ".join([*spoken[:end], words, *spoken[end:]])


def next_blank(text: str, after: tuple[int, int] = (0, 0)) -> tuple[int, int, int] | None:
    """The next blank that is filled before the call: its line, where it starts and ends; from the top again at the end.

    ``after`` is a line and a column. A day and a place are told on the telephone.
    """
    found, part = [], ""
    for row, line in enumerate(text.splitlines()):
        if heading := _HEADING.match(line):
            part = _plain(heading[1])
        elif part not in (_plain(PARTS["close"]), "close"):
            blanks = (blank for blank in _BLANK.finditer(line) if blank[0] not in LATER)
            found += [(row, blank.start(), blank.end()) for blank in blanks]
    return next((blank for blank in found if blank[:2] >= after), found[0] if found else None)


def _is(line: str, part: str) -> bool:
    heading = _HEADING.match(line)
    return bool(heading) and _plain(heading[1]) in (_plain(PARTS[part]), _plain(part))  # type: ignore[index]


def _plain(heading: str) -> str:
    return re.sub(r"[^a-z]+", " ", heading.lower()).strip()
