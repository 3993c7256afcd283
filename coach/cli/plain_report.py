"""The report of a meeting in lines: page one, a plan to keep, and everything else on request."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property

from coach.acts import TaggedTranscript, default_tagger
from coach.cli.lines import ask, is_terminal, note, tell_all, tell_commands
from coach.cli.opinion import beside_report
from coach.cli.plain_again import moment_to_try
from coach.cli.plain_plan import ask_to_keep
from coach.cli.plain_save import save, thanks
from coach.cli.plain_takes import beside_first, not_reached, told_takes
from coach.cli.plain_words import NEEDS_KEPT, REPORT
from coach.errors import CoachError
from coach.history.opinion import opinion_of
from coach.report import page_one
from coach.report.aloud import (
    criteria_lines,
    criterion_lines,
    fact_lines,
    note_lines,
    number_lines,
    page_lines,
    record_lines,
    turn_lines,
)
from coach.report.aloud.wording import first_name
from coach.report.facts import facts_of
from coach.report.verdicts import in_order
from coach.scoring import ScoreReport
from coach.store import KeptTake, Rehearsals
from coach.transcript import Transcript, on_one_line

FEWEST_FACTS = 3
"""So many questions are told at least, even where there was no time for more."""


class PlainReport:
    """The report of a ``kept`` take, or of a meeting from a file. Everything raises :class:`coach.errors.CoachError`."""

    def __init__(
        self, shelf: Rehearsals, transcript: Transcript, report: ScoreReport, kept: KeptTake | None = None
    ) -> None:
        self._shelf, self._transcript, self._report, self._kept = shelf, transcript, report, kept
        self._unreached = not_reached(shelf, kept)
        self._commands = {name: says for name, says in REPORT.items() if kept or name not in NEEDS_KEPT}
        self._waiting = ""
        """A command that was typed before it was asked for."""
        self._told_over = False

    def run(self) -> int | None:
        """Answer commands until somebody leaves (``None``), or goes back to a turn (from 0) to try it again."""
        while (line := self._next()) is not None:
            name, _, more = line.partition(" ")
            if name == "/quit":
                break
            if name == "/again" and self._kept:
                turn = moment_to_try(self._transcript, more.strip(), self._report)
                if turn is not None:
                    return turn
            elif name:
                self._answer(name, more.strip())
        if self._kept and is_terminal():
            note("The report is kept. `coach report --plain` reads it again.")
        return None

    def tell(self, more: list[str], asks: bool) -> None:
        """Page one, then ``more`` about what was done with it, and the plan for next time, which may be asked for."""
        tell_all(["", *self._page(), *more, *self._next_time()])
        plan = page_one(self._report, self._unreached).plan
        if self._kept and plan and not opinion_of(self._kept).next_plan:
            self._offer(plan, self._kept, asks)
        again = "; /again tries the weakest moment again" if self._kept else ""
        note(f"This was page one. /help lists what else there is{again}.")

    def _offer(self, plan: str, take: KeptTake, asks: bool) -> None:
        """Ask whether to keep the plan, but once a meeting; otherwise say how that is done."""
        others = (opinion_of(each).next_plan for each in self._shelf.takes_of(take.rehearsal))
        if before := next(filter(None, others), ""):
            note(f"You keep another plan already: {before}")
        if asks and not before:
            kept, self._waiting = ask_to_keep(plan)
            self._keep(kept)
            return
        note("/keep keeps this plan for next time; /keep and your own words keep those.")
        if take.draft:
            note(f"You had typed, and not kept: {take.draft}")

    def _page(self) -> list[str]:
        who = on_one_line(self._transcript.interviewee.name or self._transcript.id or "") or "Your meeting"
        take = f", take {self._kept.number}" if self._kept and self._kept.number > 1 else ""
        headline, *rest = page_lines(self._report, self._transcript, self._unreached)
        lines = [f"{who}{take}: {headline}", *rest]
        if self._kept:
            lines += beside_first(self._shelf, self._kept)
            lines += beside_report(opinion_of(self._kept), self._report)
            if facts := facts_of(self._kept):
                more = " /facts tells what would have opened more." if facts.missed else ""
                lines.append(f"{facts.headline}{more}")
        return [*lines, *note_lines(self._report)]

    def _next_time(self) -> list[str]:
        """The plan that was kept, or the one that is proposed."""
        if kept := opinion_of(self._kept).next_plan if self._kept else "":
            return [f"Your plan for next time: {on_one_line(kept)}"]
        proposed = page_one(self._report, self._unreached).plan
        return [f"Next time: {on_one_line(proposed)}"] if proposed else []

    def _next(self) -> str | None:
        """The next command, with or without its slash; lines that are none are answered once."""
        line, self._waiting = self._waiting or ask("What next? /help lists what there is: "), ""
        if not line or line.startswith("/"):
            return line and _small(line)
        if is_terminal() and f"/{line.split()[0].lower()}" in (*self._commands, "/help"):
            return _small(f"/{line}")
        if is_terminal() or not self._told_over:
            self._told_over = True  # once is enough for a pipe that still has lines
            note("The meeting is over, and nobody hears you. /help lists what there is.")
        return ""

    def _answer(self, name: str, more: str) -> None:
        answers: dict[str, Callable[[str], list[str]]] = {
            "/page": lambda _: [*self._page(), *self._next_time()],
            "/criteria": self._criteria,
            "/numbers": lambda _: number_lines(
                self._report, self._tagged, self._kept.states if self._kept else ()
            ),
            "/transcript": self._record,
            "/facts": self._facts,
            "/guesses": lambda _: self._guesses(),
            "/takes": lambda more: told_takes(self._shelf, self._kept, more) if self._kept else [],
        }
        if name == "/help":
            tell_commands(self._commands)
        elif name not in self._commands:
            note(f"There is no command {name} here. /help lists them.")
        elif name == "/all":
            for each in answers:
                if each in self._commands and each != "/page":
                    tell_all([f"{each[1:].capitalize()}.", *answers[each]("")])
        elif name == "/keep":
            self._keep(more or page_one(self._report, self._unreached).plan, asked=True)
        elif name == "/thanks":
            self._thanks(more)
        elif name == "/save":
            save(more, self._report, self._transcript, self._unreached)
        else:
            tell_all(answers[name](more))

    # The parts.

    @cached_property
    def _tagged(self) -> TaggedTranscript:
        return default_tagger().tag(self._transcript)

    def _criteria(self, which: str) -> list[str]:
        results = in_order(self._report, self._unreached)
        if not which:
            return [*criteria_lines(self._report, self._unreached), "/criteria 1 tells all about the first."]
        chosen = next((r for n, r in enumerate(results, 1) if which in (str(n), r.id)), None)
        if chosen is None:
            return [f"There is no criterion {which}; there are 1 to {len(results)}."]
        return criterion_lines(chosen, self._transcript, self._unreached)

    def _record(self, which: str) -> list[str]:
        turns = len(self._transcript.turns)
        if not which:
            return record_lines(self._transcript, self._report)
        if which.isdecimal() and 1 <= int(which) <= turns:
            return turn_lines(self._tagged, self._report, int(which) - 1)
        return [f"There is no turn {which}; there are turns 1 to {turns}."]

    def _facts(self, which: str) -> list[str]:
        facts = facts_of(self._kept) if self._kept else None
        if facts is None:
            return ["What they had to tell is not known any more."]
        most = None if which.lower() == "all" else max(FEWEST_FACTS, facts.time_for - len(facts.told))
        return fact_lines(facts, first_name(self._transcript), most)

    def _guesses(self) -> list[str]:
        opinion = opinion_of(self._kept) if self._kept else None
        if opinion is None or not opinion.given:
            return ["You did not say how it went before you heard the score."]
        return beside_report(opinion, self._report)

    def _thanks(self, name: str) -> None:
        when = datetime.fromtimestamp(self._kept.created) if self._kept else datetime.now()
        try:
            thanks(name, self._transcript, when.astimezone())
        except CoachError as error:
            note(str(error))

    def _keep(self, plan: str, asked: bool = False) -> None:
        """Keep an if-then plan, if there is one; the next plan begins with it."""
        if not self._kept:
            return
        if plan:
            opinion = opinion_of(self._kept).model_copy(update={"next_plan": plan})
            self._shelf.keep_ratings(self._kept.id, opinion.model_dump(mode="json"))
            self._kept = self._shelf.take(self._kept.id)
            note("Kept. The next plan begins with it.")
        elif asked:
            note("There is nothing to fix, so no plan is proposed. /keep and your own words keep those.")


def _small(line: str) -> str:
    """The command in small letters; what follows it stays as it is."""
    name, _, more = line.partition(" ")
    return f"{name.lower()} {more}".strip()
