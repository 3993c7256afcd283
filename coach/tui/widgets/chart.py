"""A chart with its title, and always the same in words below; the words alone where nothing can be drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.color import Color
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from coach.tui.plain import words

if TYPE_CHECKING:
    from textual_plotext import Plot

Paint = tuple[int, int, int] | str


@dataclass(frozen=True)
class Paints:
    """The colours of your side, of theirs, and of what went wrong, in the theme of the moment."""

    mine: Paint
    theirs: Paint
    lapse: Paint


Draw = Callable[["Plot", Paints], None]


class Chart(Vertical):
    """Empty until :meth:`show`. ``rows`` is the height of the drawing."""

    DEFAULT_CSS = """
    Chart { height: auto; margin-bottom: 1; display: none; }
    Chart Static { height: auto; }
    Chart .in-words { color: $text-muted; }
    Chart PlotextPlot { max-width: 100; }
    """

    def __init__(self, title: str, rows: int, id: str | None = None) -> None:
        super().__init__(id=id)
        self._title, self._rows = title, rows
        self._draw: Draw | None = None
        self._plots: list[Widget] = []

    def compose(self) -> ComposeResult:
        yield Static(Content.styled(self._title, "bold"), markup=False)
        if find_spec("textual_plotext"):
            from textual_plotext import PlotextPlot

            plot = PlotextPlot()
            self._plots.append(plot)
            plot.styles.height = self._rows
            plot.display = False
            yield plot
        yield Static(classes="in-words", markup=False)

    def on_mount(self) -> None:
        """Another theme has other colours."""
        self.app.theme_changed_signal.subscribe(self, lambda _: self._redraw())

    def on_unmount(self) -> None:
        """Whoever listens for themes is never forgotten: let go of ourselves, and of the plot, which does not."""
        for listener in (self, *self._plots):
            self.app.theme_changed_signal.unsubscribe(listener)

    def show(self, in_words: str, draw: Draw | None = None) -> None:
        """Show the words, and the drawing if there is one; without words there is nothing to show."""
        self.display = bool(in_words)
        self.query_one(".in-words", Static).update(words(in_words))
        self._draw = draw
        for place in self._plots:
            place.display = draw is not None
            # The words come at once, into a page that stays as it is; a drawing takes longer than they may wait.
            place.visible = False
        self.call_after_refresh(self._redraw)

    def _redraw(self) -> None:
        for place in self._plots:
            if self._draw is not None:
                place.visible = True
                plot: Plot = place.plt  # type: ignore[attr-defined]
                # The terminal's own colours have no numbers: leave those of the drawing to the terminal too.
                place.theme = "clear" if self._terminal_colours else "auto"  # type: ignore[attr-defined]
                plot.clear_figure()
                self._draw(plot, self._paints())
                place.refresh()

    @property
    def _terminal_colours(self) -> bool:
        return self.app.theme.startswith("ansi-")

    def _paints(self) -> Paints:
        return Paints(*(self._paint(name) for name in ("primary", "secondary", "warning")))

    def _paint(self, name: str) -> Paint:
        return "default" if self._terminal_colours else Color.parse(self.app.theme_variables[name]).rgb
