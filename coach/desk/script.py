"""The call script: a few lines for each thing that may happen when you dial, written or made from a plan."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from coach.desk.script_caller import introduction
from coach.desk.script_connection import NO_CONNECTION, connection_lines
from coach.desk.script_whom import in_capitals
from coach.desk.wish import wish
from coach.errors import BadInput
from coach.transcript import on_one_line
from coach.transcript.clock import SECONDS_PER_WORD

__all__ = [
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
    "close": "When it is agreed",
    "bad-time": "If it is a bad time",
    "voicemail": "If a machine answers",
    "receptionist": "If somebody else answers",
}
"""The parts of a script by key, with their headings, in the order in which they are needed."""

NO_NUMBER = "[your number]"
NO_FIELD = "[the field, role or company you want to learn about]"
_FOR = "Call script for "
_HEADING = re.compile(r"^\s*#+\s*(.+?)\s*$")


@dataclass(frozen=True)
class About:
    """What a script is made from; what is empty stays a blank ``[like this]``.

    ``connection`` is a name or a whole sentence; ``field`` what is being researched; ``background`` who you are.
    """

    me: str = ""
    they: str = ""
    connection: str = ""
    field: str = ""
    background: str = ""
    number: str = ""


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
    about = replace(about, me=in_capitals(about.me), they=in_capitals(about.they))
    me, they = about.me or "[your name]", about.they or "[their name]"
    number = about.number or NO_NUMBER
    first = re.split(r"(?<=[.!?])\s+", on_one_line(about.field))[0]
    research = wish(first, "find out", "I'm researching").rstrip("?") or f"I'm researching {NO_FIELD}"
    gave, gave_at_the_desk = connection_lines(about.connection, about.they)
    who = introduction(about.background)
    lines = {
        "greeting": f"Hello {they}, my name is {me}.",
        "connection": gave,
        "time-check": "Have I caught you at a good moment for two minutes?",
        "purpose": f"{who} {research}, and I'd value your advice. It's not about a job, and I know you're busy.".strip(),
        "request": "Could we talk for twenty to thirty minutes, whenever and wherever suits you best?",
        "close": "So that is [day and hour], at [place]: is that right? Thank you so much for your time.",
        "bad-time": (
            f"Then I won't keep you. {research}, and I'd value your advice; it's not about a job. "
            "When would be a better time for me to call? I'll call again then. Thank you."
        ),
        "voicemail": (
            f"Hello {they}, my name is {me}. {gave} {research}, and I'd value your advice; it's not about a job. "
            f"My number is {number}. I'll call you again [day]. Thank you."
        ),
        "receptionist": (
            f"Good morning, my name is {me}. {gave_at_the_desk} {research}, and I'd be grateful for a word with {they}. "
            "When would be the best time for me to call? Then I'll call again at that time. Thank you so much for your help."
        ),
    }
    return Script(name or they, lines, about)


def script_text(script: Script) -> str:
    """The script as text to be edited: a heading, then what to say."""
    parts = [f"# {PARTS[part]}\n{script.lines[part]}" for part in PARTS if script.lines.get(part)]
    return "\n\n".join(parts) + "\n"


def script_page(text: str, they: str) -> str:
    """The text of a script as it is printed or sent: first, whom it is for."""
    return f"{_FOR}{they or '[their name]'}\n\n{text}"


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
