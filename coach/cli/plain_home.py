"""``coach plain``: everything that the app has, in lines, from one list."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from coach.store import KeptTake, Rehearsals


@dataclass(frozen=True)
class Way:
    """A line of the list: what is done, and the command line that does it, after ``coach``.

    ``asks`` are questions whose answers are put at its end, the first of them needed.
    """

    says: str
    command: tuple[str, ...]
    asks: tuple[str, ...] = ()


RESUME = ("rehearse", "--plain", "--resume")
RESUME_CALL = ("call", "--plain", "--resume")
REHEARSE = Way("Rehearse a meeting with somebody.", ("rehearse", "--plain"))
CALL = Way("Call: get the meeting by telephone.", ("call", "--plain"))
SPOT = Way("Spot the lapse: hear a meeting go wrong.", ("spot", "--plain"))
BACK = Way("Look back: every meeting and call, and your progress.", ("history", "--plain"))
REAL = Way("Make somebody real to rehearse with, from their bio.", ("persona", "new"))
REVIEW = Way(
    "Review a real meeting from a file.",
    ("report", "--plain", "{0}", "--me", "{1}"),
    ("The file, or Enter to go back: ", "Your name in it, or Enter if you are Me: "),
)
DRAFT = Way("Draft the e-mail that asks for a meeting.", ("letter", "draft"))
LETTER = Way("Score a letter from a file.", ("letter", "{0}"), ("The file, or Enter to go back: ",))


@click.command()
def plain() -> None:
    """The whole of coach in lines, from one list: for screen readers and slow links.

    Type a number; /help says what else may be typed. Each line can also be had by itself: it names its command.
    """
    from coach.cli.lines import ask, note, tell, tell_all

    tell(
        "coach, in lines. You rehearse a conversation before you have it. Each question says what may be typed."
    )
    ways: list[Way] = []
    while True:
        if not ways:
            ways = _ways()
            tell_all(f"{number}. {way.says}" for number, way in enumerate(ways, 1))
        answer = ask(f"A number from 1 to {len(ways)}; Enter tells them again, /quit leaves: ")
        if answer is None or answer.lower() in ("/quit", "quit"):
            return
        if answer.isdecimal() and 1 <= int(answer) <= len(ways):
            _go(ways[int(answer) - 1])
            ways = []
        elif answer == "/help":
            tell_all(f"{n}. coach {' '.join(_with(way.command, ('FILE',)))}" for n, way in enumerate(ways, 1))
        elif answer:
            note(f"There is no number {answer}. /help tells the command behind each number.")
        else:
            ways = []


def _go(way: Way) -> None:
    """Do it; what goes wrong is told, and the list is there again."""
    from coach.cli.lines import ask
    from coach.cli.main import COMMANDS, coach, say_error
    from coach.errors import CoachError

    answers: list[str] = []
    for question in way.asks:
        answer = ask(question)
        if not answer and not answers:
            return
        answers.append(answer or "")
    arguments = _with(way.command, answers)
    assert arguments[0] in COMMANDS
    try:
        coach.main(args=arguments, prog_name="coach", standalone_mode=False)
    except CoachError as error:
        say_error(error)
    except click.ClickException as error:
        error.show()


def _with(command: Sequence[str], answers: Sequence[str]) -> list[str]:
    """The answers in the places of the command that wait for them: ``{0}``, ``{1}``; an option without one goes."""
    found: list[str] = []
    for part in command:
        if part in ("{0}", "{1}"):
            answer = answers[int(part[1])] if int(part[1]) < len(answers) else ""
            if answer:
                found.append(answer)
            elif found[-1].startswith("--"):
                found.pop()
        else:
            found.append(part)
    return found


def _ways() -> list[Way]:
    """What can be done now: what waits first."""
    from coach.history.entries import all_takes
    from coach.history.unsaid import open_takes, sweep_unsaid
    from coach.store import Rehearsals, open_database

    shelf, now = Rehearsals(open_database()), time.time()
    sweep_unsaid(shelf, now)
    opened = open_takes(shelf)
    meeting = next((kept for kept in opened if not kept.meeting.get("leg")), None)
    call = next((kept for kept in opened if kept.meeting.get("leg")), None)
    found = []
    if meeting:
        found.append(Way(f"Go on with the meeting with {_who(meeting)}.", RESUME))
    if call:
        found.append(Way(f"Go on with the call to {_who(call)}.", RESUME_CALL))
    found += [REHEARSE, CALL, _drills(shelf, now), _due(shelf, now), SPOT]
    if all_takes(shelf, 1):
        found.append(BACK)
    return [*found, REAL, REVIEW, DRAFT, LETTER]


def _who(kept: KeptTake) -> str:
    from coach.transcript import on_one_line

    return on_one_line(kept.transcript.interviewee.name or kept.persona)


def _drills(shelf: Rehearsals, now: float) -> Way:
    from coach.history.booking import drills_due

    due = len(drills_due(shelf.database, now))
    waits = f"{due} {'waits' if due == 1 else 'wait'} today" if due else "none is due today"
    return Way(f"Drills, a minute each: {waits}.", ("drill", "--plain"))


def _due(shelf: Rehearsals, now: float) -> Way:
    from coach.desk.follow_ups import follow_ups, today_line
    from coach.report.aloud.wording import sentence

    today = today_line(follow_ups(shelf.database, now), now)
    return Way(f"Thank-you notes and promises. {sentence(today) or 'Nothing is due today.'}", ("due",))
