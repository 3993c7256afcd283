"""Progress over rehearsals: the score, each criterion, and how well you know yourself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from coach.history.trend import Calibration, Progress, Trend, progress
from coach.tui.plain import one_line
from coach.tui.screen import CoachScreen
from coach.tui.widgets.chart import Chart, Draw, Paints
from coach.tui.widgets.keyline import KeyLine

if TYPE_CHECKING:
    from textual_plotext import Plot

MOST = 500
LATEST = 20
"""So many rehearsals fit into a chart."""
CRITERIA = 8
AROUND = 3
"""Rows of a chart that its frame and the names below it take."""
SCORES = 11 + AROUND
"""Rows of the scores: one for each ten points, so that every mark on the scale has a row of its own."""


class ProgressScreen(CoachScreen):
    """Three charts over the first takes of your meetings, each with the same in words."""

    HELP = "Only first takes count. ● passed, ✗ to fix. Scroll with ↑ and ↓."
    CSS_PATH = "progress.tcss"

    def compose(self) -> ComposeResult:
        yield Static("Your progress", classes="title")
        with VerticalScroll(id="charts"):
            yield Static("Reading your rehearsals …", id="nothing", markup=False)
            yield Chart("Score, oldest first", SCORES, id="scores")
            yield Chart(
                "Criteria, those that lapse most first   ● passed  ✗ to fix", CRITERIA + AROUND, id="criteria"
            )
            yield Chart(
                "Your guesses   █ right  ▒ too kind to yourself  ░ too hard",
                9,
                id="calibration",
            )
        yield KeyLine()

    def on_mount(self) -> None:
        """Read everything."""
        self.query_one("#charts").focus()
        self.read()

    @work(thread=True, exit_on_error=False)
    def read(self) -> None:
        """All rehearsals that have a report."""
        seen = progress(self.coach.shelf.recent(MOST))
        self.app.call_from_thread(self._show, seen)

    def _show(self, seen: Progress) -> None:
        if not self.is_attached:
            return
        nothing = self.query_one("#nothing", Static)
        nothing.display = not seen.scores
        nothing.update("Your progress will stand here after the first rehearsal.")
        scores = seen.scores[-LATEST:]
        self.query_one("#scores", Chart).show(
            " → ".join(f"{score:.0f}" for score in scores), _scores(scores) if len(scores) > 1 else None
        )
        trends = seen.criteria[:CRITERIA]
        self.query_one("#criteria", Chart).show(
            "\n".join(_in_words(trend) for trend in trends),
            _criteria(trends) if trends and len(scores) > 1 else None,
        )
        self.query_one("#calibration", Chart).show(
            "\n".join(each.in_words for each in seen.calibration),
            _calibration(seen.calibration) if seen.calibration else None,
        )


def _in_words(trend: Trend) -> str:
    latest = trend.results[-LATEST:]
    return f"{trend.title}: passed {sum(latest)} of {len(latest)}, last time {'yes' if latest[-1] else 'no'}"


def _scores(scores: tuple[float, ...]) -> Draw:
    def draw(plot: Plot, paints: Paints) -> None:
        numbers = list(range(1, len(scores) + 1))
        plot.plot(numbers, list(scores), marker="braille", color=paints.theirs)
        plot.scatter(numbers, list(scores), marker="●", color=paints.mine)
        plot.ylim(0, 100)
        plot.yticks([0, 20, 40, 60, 80, 100])
        plot.xticks([1, len(scores)], ["first shown", "latest"])

    return draw


def _criteria(trends: tuple[Trend, ...]) -> Draw:
    def draw(plot: Plot, paints: Paints) -> None:
        last = max(trend.at[-1] for trend in trends)
        begin = max(1, last - LATEST + 1)
        rows = list(range(len(trends), 0, -1))
        for passed, marker, paint in ((True, "●", paints.theirs), (False, "✗", paints.lapse)):
            found = [
                (at, row)
                for trend, row in zip(trends, rows, strict=True)
                for at, result in zip(trend.at, trend.results, strict=True)
                if result is passed and at >= begin
            ]
            if found:
                plot.scatter([at for at, _ in found], [row for _, row in found], marker=marker, color=paint)
        plot.ylim(0.5, len(trends) + 0.5)
        plot.yticks(rows, [one_line(trend.title, 26) for trend in trends])
        plot.xlim(begin - 0.5, last + 0.5)
        plot.xticks([begin, last], [str(begin), str(last)])

    return draw


def _calibration(lines: tuple[Calibration, ...]) -> Draw:
    def draw(plot: Plot, paints: Paints) -> None:
        sides = [[getattr(line, kind) for line in lines] for kind in ("right", "too_kind", "too_hard")]
        most = max(line.right + line.too_kind + line.too_hard for line in lines)
        plot.stacked_bar(
            [one_line(line.claim, 30) for line in lines],
            sides,
            marker=["█", "▒", "░"],
            color=[paints.theirs, paints.lapse, paints.mine],
            orientation="h",
            width=0.5,
        )
        plot.xticks([0, most], ["0", str(most)])

    return draw
