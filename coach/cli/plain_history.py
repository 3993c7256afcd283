"""Looking back in lines: a numbered list that can be searched, compared, and thinned out."""

from __future__ import annotations

import time
from collections.abc import Sequence

from coach.cli.half_typed import kept_when_interrupted
from coach.cli.lines import ask, note, tell_all, tell_commands
from coach.cli.plain_reading import MOST, read_take
from coach.errors import CoachError
from coach.history.entries import MARKING, Entry, all_takes, entries, matching
from coach.history.trend import Trend, progress
from coach.report.aloud import change_lines
from coach.report.aloud.wording import first_name, sentence
from coach.report.calls import TITLES
from coach.report.comparing import change_between
from coach.store import KeptTake, Rehearsals
from coach.transcript import on_one_line
from coach.tui.days import how_long_ago

SHOWN = 10
"""So many are told at once."""
LATEST = 20
"""So many of the latest meetings count for a criterion that is told."""
CALLS = {leg.value: title.lower() for leg, title in TITLES.items()}
COMMANDS = {
    "A number": "read that report, or go on with what is not finished",
    "Words": "find the meetings in which all of them occur; Enter alone lists the latest again",
    "/more": "the next ones of the list",
    "/progress": "your scores, each criterion over time, and how well you guess",
    "/compare 2 1": "what changed from meeting 2 to meeting 1",
    "/delete 2": "delete meeting 2 with all its takes, for good; asks first",
    "/quit": "leave",
}


class LookingBack:
    """Every finished take with its number, 1 the latest; the numbers stay as they are while one searches."""

    def __init__(self, shelf: Rehearsals) -> None:
        self._shelf = shelf
        self._read()

    def _read(self) -> None:
        self.takes = all_takes(self._shelf, MOST)
        self._lines = entries(self.takes)
        self._numbers = {line.take: number for number, line in enumerate(self._lines, 1)}
        self._found: list[Entry] = []

    def listed(self, wanted: str, most: int | None = SHOWN) -> list[str]:
        """The meetings in which the words occur, a line each, at ``most`` so many; the rest waits for :meth:`more`."""
        if not self._lines:
            return ["Your meetings will stand here. `coach rehearse --plain` begins one."]
        self._found = matching(self._lines, wanted)
        if not self._found:
            return [f"Nothing was found for “{wanted}”, in names, fixes and what was said."]
        return self.more(most)

    def more(self, most: int | None = SHOWN) -> list[str]:
        """The next lines of what was listed last."""
        shown, self._found = self._found[:most], self._found[most:] if most else []
        left = len(self._found)
        after = [f"{left} more: /more tells them."] if left else []
        return [*(self._line(entry) for entry in shown), *after] or ["That was all."]

    def _line(self, entry: Entry) -> str:
        call = f", call, {CALLS.get(entry.leg, entry.leg)}" if entry.leg else ""
        take = "" if entry.official else f", take {entry.number}"
        ago = how_long_ago(entry.created, time.time())
        return f"{self._numbers[entry.take]}. {on_one_line(entry.who)}{call}{take}, {ago}, {_how(entry)}"

    def run(self, wanted: str) -> None:
        """List, and answer until somebody leaves."""
        tell_all(self.listed(wanted))
        with kept_when_interrupted():
            while (line := ask("A number, words to find, /help or /quit: ")) is not None:
                name, *more = line.split()[:3] or [""]
                if name.lower() == "/quit":
                    return
                try:
                    self._answer(name.lower(), more, line)
                except CoachError as error:
                    note(str(error))

    def _answer(self, name: str, more: list[str], line: str) -> None:
        if name == "/help":
            tell_commands(COMMANDS)
        elif name == "/more":
            tell_all(self.more())
        elif name == "/progress":
            tell_all(progress_lines(self.takes))
        elif name == "/compare":
            self._compare(more)
        elif name == "/delete":
            self._delete(more)
        elif name.startswith("/"):
            note(f"There is no command {name} here. /help lists them.")
        elif line.isdecimal():
            if take := self._numbered(line):
                read_take(self._shelf, take)
                self._read()
        else:
            tell_all(self.listed(line))

    def _numbered(self, which: str) -> KeptTake | None:
        """The take of a number; told when there is none."""
        if which.isdecimal() and 1 <= int(which) <= len(self.takes):
            return self.takes[int(which) - 1]
        note(
            f"There is no meeting {which}; there are 1 to {len(self.takes)}."
            if self.takes
            else "There is none yet."
        )
        return None

    def _compare(self, which: list[str]) -> None:
        if len(which) != 2:
            note("Say which two: /compare 2 1.")
            return
        one, other = self._numbered(which[0]), self._numbered(which[1])
        if one is None or other is None:
            return
        first, second = sorted((one, other), key=lambda kept: kept.created)
        if first.scenario != second.scenario:
            note("A meeting and a call are judged by different rules. Name two of a kind.")
            return
        was, now = (f"meeting {self._numbers[kept.id]}" for kept in (first, second))
        names = dict.fromkeys(first_name(kept.transcript) for kept in (first, second))
        tell_all([f"{_named(first)}, then {_named(second)}."])
        tell_all(change_lines(change_between(first, second), was, now, " or ".join(names)))

    def _delete(self, which: list[str]) -> None:
        if not which:
            note("Say which: /delete 2.")
            return
        take = self._numbered(which[0])
        if take is None:
            return
        several = len(self._shelf.takes_of(take.rehearsal)) > 1
        asked = f"Delete {_named(take)}, for good? Type delete, {'all for all its takes, ' if several else ''}or Enter keeps it: "
        answer = (ask(asked) or "").lower()
        if answer == "all" and several:
            self._shelf.delete(take.rehearsal)
        elif answer == "delete":
            self._shelf.delete_take(take.id)
        else:
            note("It is kept.")
            return
        self._read()
        note("Deleted for good. The others have new numbers: Enter lists them.")


def _how(entry: Entry) -> str:
    if entry.open:
        return "not finished."
    if entry.marking:
        return f"{MARKING}."
    score = "not scored" if entry.score is None else f"{entry.score:g} of 100"
    return f"{score}. Fix: {sentence(entry.fix)}" if entry.fix else f"{score}."


def _named(kept: KeptTake) -> str:
    take = f", take {kept.number}" if kept.number > 1 else ""
    return f"{on_one_line(kept.transcript.interviewee.name or kept.persona)}{take}, {how_long_ago(kept.created, time.time())}"


def progress_lines(takes: Sequence[KeptTake]) -> list[str]:
    """Your scores, the criteria that lapse most first, and how well you guess; only first takes count."""
    seen = progress([kept for kept in takes if kept.done and not kept.meeting.get("leg")])
    if not seen.scores:
        return ["Your progress will stand here after the first meeting."]
    lines = [f"Your scores, the oldest first: {', '.join(f'{score:g}' for score in seen.scores[-LATEST:])}."]
    lines += [_over_time(trend) for trend in seen.criteria]
    if seen.guesses:
        lines.append(f"Your guesses agreed with the report {seen.agreed} of {seen.guesses} times.")
        lines += [guess.in_words for guess in seen.calibration]
    return lines


def _over_time(trend: Trend) -> str:
    latest = trend.results[-LATEST:]
    return f"{trend.title}: passed {sum(latest)} of {len(latest)}, last time {'yes' if latest[-1] else 'no'}."
