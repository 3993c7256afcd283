"""You first: your best and worst moment and three guesses, before you see the score. All of it can be skipped.

Each mark is on disk at once: whoever closes the window finds them again when the rehearsal is opened.
"""

from __future__ import annotations

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding
from textual.content import Content
from textual.widgets import Button, OptionList, Static
from textual.widgets.option_list import Option

from coach.desk.after_meeting import after_rehearsal
from coach.errors import CoachError, NotFound
from coach.history.guessing import GUESSES
from coach.history.opinion import Opinion, opinion_of
from coach.store import KeptTake
from coach.transcript import Role
from coach.tui.plain import WHOLE, one_line, words
from coach.tui.rewording import reworded
from coach.tui.screen import CoachScreen
from coach.tui.widgets.choice import Choice
from coach.tui.widgets.fields import Fields, Lines
from coach.tui.widgets.keyline import KeyLine

ROWS = (True, False, None)
"""What each value of a guess means; not sure is none."""

MARKED = {"best": "best", "worst": "weakest"}

ASKED = {"best": "Which line was your best?", "worst": "And your weakest?"}

SKIPS = "s skips to the score."

SPARE = 3
"""Lines for a turn that is shown whole."""


class DebriefScreen(CoachScreen):
    """Marks and guesses on one take; meanwhile it is scored.

    Enter leads all the way: it marks the best line, then the weakest, then goes on to the guesses and to the report. It
    takes no mark away; ``b`` and ``w`` do, on the line that has it.
    """

    HELP = (
        "Those who judge themselves before they look at the score learn more; all of it may be skipped. b and w mark the "
        "best and the weakest line, and take the mark away again."
    )

    CSS_PATH = "debrief.tcss"
    BINDINGS = [
        Binding("s,escape", "report", "See the report", id="see-report", key_display="s"),
        Binding("enter", "app.focus_next", show=False),
        Binding("b", "mark('best')", "Best", id="best"),
        Binding("w", "mark('worst')", "Weakest", id="worst"),
    ]

    def __init__(self, kept: KeptTake) -> None:
        super().__init__()
        self._take, self._kept = kept.id, kept
        self.opinion: Opinion = opinion_of(kept)
        self._transcript = kept.transcript
        self._mine = kept.transcript.turns_of(Role.INTERVIEWER)

    def compose(self) -> ComposeResult:
        yield Static("You first: how did it go?", classes="title")
        yield Static(id="now", classes="quiet", markup=False)
        yield Lines(id="turns", markup=False)
        with Fields(id="guesses"):
            for criterion, claim in GUESSES.items():
                guessed = ROWS.index(self.opinion.guesses.get(criterion))
                yield Choice(f"{claim:34}", ("Yes", "No", "Not sure"), guessed, id=f"guess-{criterion}")
            yield Button("See the report", id="see", variant="primary", compact=True)
        yield KeyLine()

    def on_mount(self) -> None:
        """Show your turns, and begin to score."""
        turns = self.query_one("#turns", OptionList)
        turns.add_options(Option(self._line(number), id=str(number)) for number in self._mine)
        turns.highlighted = 0 if self._mine else None
        # The questions follow a short talk at once, and stay in sight after a long one.
        turns.styles.max_height = len(self._mine) + SPARE
        turns.focus()
        self.say_what_is_asked()
        self.score()

    @work(thread=True, exit_on_error=False)
    def score(self) -> None:
        """The report is ready by the time you ask for it."""
        report = self.coach.judge(self._transcript)
        try:
            self.coach.shelf.take(self._take)
        except NotFound:  # it was deleted meanwhile
            return
        self.coach.shelf.finish(self._take, report.model_dump(mode="json", by_alias=True))
        after_rehearsal(self.coach.database, self._kept, self.coach.tag(self._kept.transcript))

    def _line(self, number: int) -> Content:
        mark = {self.opinion.best: "★ best ", self.opinion.worst: "▼ weakest "}.get(number, "")
        said = one_line(self._transcript.turns[number].text, WHOLE)
        return Content.assemble((f"{number + 1:3}  ", "dim"), (mark, "bold $text-primary"), words(said))

    def action_mark(self, which: str) -> None:
        """Mark the highlighted turn; the same key takes the mark away."""
        at = self.query_one("#turns", OptionList).highlighted
        if at is not None:
            self._mark(self._mine[at], which)

    def _mark(self, number: int, which: str) -> None:
        other = "worst" if which == "best" else "best"
        now = None if getattr(self.opinion, which) == number else number
        update = {which: now}
        if getattr(self.opinion, other) == number:
            update[other] = None
        self.opinion = self.opinion.model_copy(update=update)
        turns = self.query_one("#turns", OptionList)
        for at, each in enumerate(self._mine):
            turns.replace_option_prompt_at_index(at, self._line(each))
        self.say_what_is_asked()
        self._keep(unfinished=True)

    @on(Choice.Changed)
    def guess(self) -> None:
        """Take the guesses as they are now."""
        self._take_guesses()
        self._keep(unfinished=True)

    def _take_guesses(self) -> None:
        rows = {criterion: ROWS[self.query_one(f"#guess-{criterion}", Choice).value] for criterion in GUESSES}
        guesses = {criterion: guess for criterion, guess in rows.items() if guess is not None}
        self.opinion = self.opinion.model_copy(update={"guesses": guesses})

    def _keep(self, unfinished: bool) -> None:
        """On disk, now; where nothing is marked or guessed any more, nothing is unfinished."""
        self.opinion = self.opinion.model_copy(update={"unfinished": unfinished and self.opinion.given})
        try:
            self.coach.shelf.keep_ratings(self._take, self.opinion.model_dump(mode="json"))
        except CoachError as error:
            self.coach.tell(error)

    @on(OptionList.OptionSelected, "#turns")
    def mark_or_go_on(self, event: OptionList.OptionSelected) -> None:
        """The best first, then the weakest, on another line; then on to the guesses."""
        number = self._mine[event.option_index]
        if which := self._to_mark(number):
            self._mark(number, which)
        else:
            self.focus_next()

    def _to_mark(self, number: int) -> str | None:
        """Which mark Enter puts on a turn; none where there is one already, or both are given."""
        if number in (self.opinion.best, self.opinion.worst):
            return None
        return self._missing

    @property
    def _missing(self) -> str | None:
        """The mark that is asked for next."""
        return next((which for which in MARKED if getattr(self.opinion, which) is None), None)

    @on(OptionList.OptionHighlighted, "#turns")
    @on(events.DescendantFocus)
    def say_what_is_asked(self) -> None:
        """One line, and the keys below: what Enter does now."""
        self.query_one("#now", Static).update(f"{self._now()} {SKIPS}")
        self.refresh_bindings()

    def _now(self) -> str:
        turns = self.query_one("#turns", OptionList)
        if isinstance(self.focused, Button):
            return "That was all. Enter shows the score."
        if self.focused is not turns or turns.highlighted is None:
            return "What do you guess? ← → changes it, Enter goes on."
        if self._missing is None:
            return "Both are marked. Enter goes on to three guesses."
        if self._to_mark(self._mine[turns.highlighted]):
            return f"{ASKED[self._missing]} ↑ ↓ to it, Enter marks it."
        return f"{ASKED[self._missing]} ↑ ↓ to it; Enter goes on without."

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """Enter says which mark it puts, or that it goes on."""
        active = super().active_bindings
        turns = next(iter(self.query("#turns").results(OptionList)), None)
        if turns is None or self.focused is not turns or turns.highlighted is None:
            return active
        which = self._to_mark(self._mine[turns.highlighted])
        return reworded(active, {"select": f"Mark {MARKED[which]}" if which else "Go on"})

    @on(Button.Pressed, "#see")
    def action_report(self) -> None:
        """Keep what was marked and go on."""
        self._take_guesses()
        if self.opinion.given:
            self._keep(unfinished=False)
        self.coach.open_report(self._take)
