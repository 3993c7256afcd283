"""The keys that work here, in a window that any key closes."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from coach.tui.choices import choices_path
from coach.tui.copying import shown

EVERYWHERE = (
    ("Tab", "Go on to the next part of the screen; Shift+Tab back"),
    ("↑ ↓", "Move in a list; Page up and Page down by pages"),
    ("Ctrl+C", "Copy text that you marked with the mouse"),
)


class KeysScreen(ModalScreen[None]):
    """What each key does; ``bindings`` are those of the screen below."""

    BINDINGS = [Binding("escape,f1,enter,q", "close", "Close", id="keys.close")]
    DEFAULT_CSS = """
    KeysScreen { align: center middle; background: $background 60%; }
    KeysScreen > Vertical { width: 70; max-width: 95%; height: auto; max-height: 95%; border: round $primary; background: $surface; padding: 1 2; }
    KeysScreen VerticalScroll { height: auto; max-height: 100%; }
    KeysScreen Static { height: auto; }
    """

    def __init__(self, bindings: list[ActiveBinding], about: str = "") -> None:
        super().__init__()
        self._active, self._about = bindings, about

    def compose(self) -> ComposeResult:
        with Vertical(), VerticalScroll():
            yield Static(self._lines(), markup=False)

    def _lines(self) -> Content:
        parts: list[Content] = []
        if self._about:
            parts += [Content(self._about), Content("\n\n")]
        seen: set[str] = set()
        for active in self._active:
            binding = active.binding
            if binding.id is None or not binding.description or binding.action in seen:
                continue
            seen.add(binding.action)
            key = self.app.get_key_display(binding)
            parts.append(
                Content.assemble(
                    (f"{key:>8}  ", "bold $text-primary"),
                    binding.description,
                    (f"   ({binding.id})\n", "dim"),
                )
            )
        for key, what in EVERYWHERE:
            parts.append(Content.assemble((f"{key:>8}  ", "bold $text-primary"), what, "\n"))
        parts.append(
            Content.styled(
                f"\nNames in brackets can be given other keys: under [keys] in {shown(choices_path())}. "
                "`coach check` says whether two of them clash. Esc closes this.",
                "dim",
            )
        )
        return Content.assemble(*parts)

    def action_close(self) -> None:
        """Back to work."""
        self.dismiss()
