"""The call script: a few lines for each thing that may happen when you dial, written or made from a plan."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from textwrap import fill

from coach.desk.script_connection import NO_CONNECTION
from coach.desk.script_names import in_capitals
from coach.desk.script_pieces import NO_NUMBER, NOBODY, About, pieces
from coach.errors import BadInput
from coach.transcript.clock import SECONDS_PER_WORD

__all__ = [
    "LATER",
    "NO_CONNECTION",
    "NO_NUMBER",
    "PARTS",
    "About",
    "Script",
    "script_from",
    "script_from_text",
    "script_page",
    "script_text",
]

PARTS = {
    "greeting": "Greeting and name",
    "connection": "How you got the name",
    "time-check": "Is it a good time",
    "purpose": "What it is about",
    "request": "What you ask for",
    "question": "If they want your question now",
    "close": "When it is agreed",
    "bad-time": "If it is a bad time",
    "voicemail": "If a machine answers",
    "receptionist": "If somebody else answers",
}
"""The parts of a script by key, with their headings, in the order in which they are needed."""

LATER = ("[day]", "[day and hour]", "[place]")
"""The blanks that are filled on the telephone: nobody knows before when that will be."""
WIDE = 76
"""Letters in a line of a page."""
_FOR = "Call script for "
_HEADING = re.compile(r"^\s*#+\s*(.+?)\s*$")


@dataclass(frozen=True)
class Script:
    """What to say, by part (the keys of :data:`PARTS`); ``name`` is what it is kept under, ``about`` what it was made from."""

    name: str
    lines: dict[str, str] = field(default_factory=dict)
    about: About = field(default=About(), compare=False)

    def seconds(self, part: str) -> float:
        """How long a part takes to say; a blank counts as it stands."""
        return len(self.lines.get(part, "").split()) * SECONDS_PER_WORD

    def with_line(self, part: str, words: str) -> Script:
        """The script with another wording of one part."""
        return replace(self, lines={**self.lines, part: " ".join(words.split())})


def script_from(about: About, name: str = "") -> Script:
    """A script from what is known; it says nothing that was not given."""
    lines = {part: " ".join(filter(None, said.values())) for part, said in pieces(about).items()}
    return Script(name or in_capitals(about.they) or NOBODY, lines, about)


def script_text(script: Script) -> str:
    """The script as text to be edited: a heading, then what to say."""
    parts = [f"# {PARTS[part]}\n{script.lines[part]}" for part in PARTS if script.lines.get(part)]
    return "\n\n".join(parts) + "\n"


def script_page(text: str, they: str) -> str:
    """The text of a script as it is printed or sent: first, whom it is for, and no line longer than a sheet is wide."""
    lines = (
        fill(line, WIDE, break_long_words=False, break_on_hyphens=False) if len(line) > WIDE else line
        for line in text.split("\n")
    )
    return "\n".join([f"{_FOR}{they or NOBODY}", "", *lines])


def script_from_text(text: str, name: str, about: About = About()) -> Script:
    """A script from edited text, or from a page; raises :class:`BadInput` with the line that is no heading of ours."""
    keys = {_plain(heading): key for key, heading in PARTS.items()} | {_plain(key): key for key in PARTS}
    lines: dict[str, list[str]] = {}
    here: str | None = None
    for number, line in enumerate(text.splitlines(), 1):
        if here is None and line.startswith(_FOR):
            continue
        if heading := _HEADING.match(line):
            here = keys.get(_plain(heading[1]))
            if here is None:
                raise BadInput(
                    f"Line {number} of the script is no part of a call: {heading[1]!r}.",
                    f"The parts are {', '.join(PARTS.values())}.",
                    "Change that heading.",
                )
        elif line.strip():
            if here is None:
                raise BadInput(
                    f"Line {number} of the script belongs to no part.",
                    "A part begins with a heading.",
                    "Begin with “# Greeting and name”.",
                )
            lines.setdefault(here, []).append(line.strip())
    return Script(name, {part: " ".join(lines[part]) for part in PARTS if part in lines}, about)


def _plain(heading: str) -> str:
    return re.sub(r"[^a-z]+", " ", heading.lower()).strip()
