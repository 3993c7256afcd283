"""What can be counted, as bars of characters that need no colour."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from coach.acts import TaggedTranscript
from coach.report.charts import airtime_bars, question_line, warmth_line
from coach.scoring.report import ScoreReport
from coach.store import KeptTake
from coach.transcript import Transcript


class Numbers(Vertical):
    """Airtime by side over time, questions on a line, warmth, and the plain numbers."""

    DEFAULT_CSS = """
    Numbers { height: auto; }
    Numbers Static { height: auto; margin-bottom: 1; }
    """

    def compose(self) -> ComposeResult:
        yield Static(id="figures", markup=False)
        yield Static(id="airtime", markup=False)
        yield Static(id="questions-chart", markup=False)
        yield Static(id="warmth", markup=False)

    def show(self, report: ScoreReport, transcript: Transcript, kept: KeptTake | None) -> None:
        """Fill in what the report and the take hold."""
        m = report.metrics
        lines = [
            f"Length            {m.minutes:.1f} minutes{' (estimated from words)' if m.minutes_estimated else ''}"
        ]
        if m.limit_minutes:
            lines[0] += f" of {m.limit_minutes:g} agreed"
        if m.talk_share is not None:
            lines.append(f"You talked        {m.talk_share:.0%} of the words")
        lines.append(f"Questions         {m.questions}, of them open {m.open_questions}")
        lines.append(f"Follow-ups        {m.follow_ups}")
        lines.append(f"Longest turn      {m.longest_monologue} words")
        lines.append(
            f"Judged            {report.coverage.judged} criteria; {report.coverage.not_applicable} did not apply"
        )
        self.query_one("#figures", Static).update(Content("\n".join(lines)))
        rows = airtime_bars(transcript)
        bars = [
            Content.assemble(
                f"{label:>6}  ", ("█" * mine, "$text-primary"), ("░" * theirs, "$text-secondary")
            )
            for label, mine, theirs in rows
        ]
        body = Content("\n").join(bars)
        self._chart("#airtime", "Who talked when   █ you  ░ they", body)
        self._chart(
            "#warmth", "How warm they felt   (higher is warmer)", warmth_line(kept.states) if kept else ""
        )

    def show_questions(self, tagged: TaggedTranscript) -> None:
        """Questions on a timeline, when they are known."""
        self._chart("#questions-chart", "Your questions over time   O open  c closed", question_line(tagged))

    def _chart(self, selector: str, title: str, body: str | Content) -> None:
        place = self.query_one(selector, Static)
        place.display = bool(str(body))
        place.update(Content.assemble((title + "\n", "bold"), body))
