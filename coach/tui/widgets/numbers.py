"""What can be counted: the plain numbers, and three charts of how the meeting went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from coach.acts import TaggedTranscript
from coach.report.charts import (
    Asked,
    Slice,
    airtime_in_words,
    asked_when,
    at_clock,
    questions_in_words,
    slices,
    warmth,
    warmth_in_words,
)
from coach.scoring.report import ScoreReport
from coach.store import KeptTake
from coach.transcript import Transcript, clock_of
from coach.tui.widgets.chart import Chart, Draw, Paints

if TYPE_CHECKING:
    from textual_plotext import Plot

TICKS = 5
BESIDE = 100
"""From so many columns of the window on the charts stand side by side."""


class Numbers(Vertical):
    """Airtime by side over time, questions on a timeline, warmth, and the figures themselves."""

    DEFAULT_CSS = """
    Numbers { height: auto; }
    Numbers .half { height: auto; width: 1fr; }
    Numbers.-beside { layout: horizontal; }
    Numbers.-beside .half { padding-right: 4; }
    Numbers #figures { height: auto; margin-bottom: 1; }
    """

    def __init__(
        self,
        report: ScoreReport,
        transcript: Transcript,
        kept: KeptTake | None = None,
        tagged: TaggedTranscript | None = None,
    ) -> None:
        """What the report and the take hold; ``tagged`` may come later, by :meth:`show_questions`."""
        super().__init__()
        self._report, self._transcript, self._kept, self._tagged = report, transcript, kept, tagged

    def compose(self) -> ComposeResult:
        with Vertical(classes="half"):
            yield Static("\n".join(_figures(self._report)), id="figures", markup=False)
            yield Chart("Who talked when   █ you  ░ they", 10, id="airtime")  # 50 % has a row of its own
        with Vertical(classes="half"):
            yield Chart("Your questions   O open  c closed", 6, id="questions-chart")
            yield Chart("How warm they felt, turn by turn", 8, id="warmth")

    def on_resize(self) -> None:
        """The charts side by side where there is room."""
        self._arrange()

    def _arrange(self) -> None:
        # By the width of the window: its own is known only after it was laid out once, and then all is drawn twice.
        self.set_class(self.app.size.width >= BESIDE, "-beside")

    def on_mount(self) -> None:
        """Draw."""
        self._arrange()
        parts = slices(self._transcript)
        self.query_one("#airtime", Chart).show(
            airtime_in_words(parts), _talk(parts) if len(parts) > 1 else None
        )
        values = warmth(self._kept.states) if self._kept else []
        self.query_one("#warmth", Chart).show(warmth_in_words(values), _warmth(values))
        if self._tagged:
            self.show_questions(self._tagged)

    def show_questions(self, tagged: TaggedTranscript) -> None:
        """Questions on a timeline, when they are known."""
        asked = asked_when(tagged)
        draw = _questions(asked, clock_of(tagged.transcript).seconds) if asked else None
        self.query_one("#questions-chart", Chart).show(questions_in_words(asked), draw)


def _figures(report: ScoreReport) -> list[str]:
    m = report.metrics
    estimated = " (estimated from words)" if m.minutes_estimated else ""
    agreed = f" of {m.limit_minutes:g} agreed" if m.limit_minutes else ""
    lines = [f"Length            {m.minutes:.1f} minutes{estimated}{agreed}"]
    if m.talk_share is not None:
        lines.append(f"You talked        {m.talk_share:.0%} of the words")
    lines += [
        f"Questions         {m.questions}, of them open {m.open_questions}",
        f"Follow-ups        {m.follow_ups}",
        f"Longest turn      {m.longest_monologue} words",
        f"Judged            {report.coverage.judged} criteria; {report.coverage.not_applicable} did not apply",
    ]
    return lines


def _talk(parts: list[Slice]) -> Draw:
    def draw(plot: Plot, paints: Paints) -> None:
        sides = [
            [100 * (part.share or 0) for part in parts],
            [100 * (1 - (part.share or 0)) for part in parts],
        ]
        names = [at_clock(part.begins) for part in parts]
        plot.stacked_bar(names, sides, marker=["█", "░"], color=[paints.mine, paints.theirs], width=0.6)
        plot.ylim(0, 100)
        plot.yticks([0, 50, 100], ["0 %", "50 %", "100 %"])

    return draw


def _questions(asked: list[Asked], seconds: float) -> Draw:
    def draw(plot: Plot, paints: Paints) -> None:
        for is_open, marker, paint in ((True, "O", paints.theirs), (False, "c", paints.lapse)):
            times = [each.seconds for each in asked if each.is_open is is_open]
            if times:
                plot.scatter(times, [int(is_open)] * len(times), marker=marker, color=paint)
        plot.ylim(-0.5, 1.5)
        plot.yticks([0, 1], ["closed", "open"])
        plot.xlim(0, seconds)
        at = [seconds * n / TICKS for n in range(TICKS + 1)]
        plot.xticks(at, [at_clock(each) for each in at])

    return draw


def _warmth(values: list[float]) -> Draw:
    def draw(plot: Plot, paints: Paints) -> None:
        plot.plot(
            list(range(1, len(values) + 1)),
            [100 * value for value in values],
            marker="braille",
            color=paints.mine,
        )
        plot.ylim(0, 100)
        plot.yticks([0, 50, 100], ["cool", "", "warm"])
        plot.xfrequency(min(8, len(values)))
        plot.xticks([1, len(values)], ["turn 1", f"turn {len(values)}"])

    return draw
