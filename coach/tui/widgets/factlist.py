"""What they had to tell: what came out, and for each thing that did not, a question that would have opened it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coach.report.facts import Facts, Line
from coach.tui.plain import one_line, plain, words
from coach.tui.widgets.rows import Rows


class FactList(Vertical):
    """All facts in one list, the told ones first."""

    DEFAULT_CSS = """
    FactList { height: 1fr; }
    FactList Static { height: auto; padding: 0 1; margin-bottom: 1; max-width: 100; }
    FactList OptionList { height: 1fr; padding: 0; }
    """

    COPIES = "The question"

    def __init__(self, facts: Facts) -> None:
        super().__init__()
        self._facts = facts
        self._lines: tuple[Line, ...] = (*facts.told, *facts.missed)

    def compose(self) -> ComposeResult:
        head = Content.assemble((plain(self._facts.headline), "bold"), "\n", (plain(self._facts.note), "dim"))
        yield Static(head, markup=False)
        yield Rows(*(Option(_line(line)) for line in self._lines), id="facts-list", markup=False)

    def on_mount(self) -> None:
        """Begin where something was missed."""
        told, missed = self._facts.told, self._facts.missed
        self.query_one(OptionList).highlighted = len(told) if missed else 0 if told else None

    def chosen_text(self) -> str:
        """The highlighted question, to copy."""
        at = self.query_one(OptionList).highlighted
        return self._lines[at].question if at is not None else ""


def _line(line: Line) -> Content:
    told = line.turn is not None
    mark = ("✓ ", "$text-success") if told else ("○ ", "")
    return Content.assemble(
        mark, words(one_line(line.question, 200)), (f"  {line.more}" if line.more else "", "dim")
    )
