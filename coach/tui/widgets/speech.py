"""One turn as it is heard: who, what they do, what they say."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from coach.tui.plain import plain


class Speech(Static):
    """A turn in the conversation; her words can grow piece by piece."""

    DEFAULT_CSS = """
    Speech { height: auto; padding: 0 1 0 2; margin: 0 0 1 0; border-left: outer $secondary; }
    Speech.mine { border-left: outer $primary; }
    Speech.aside { border: none; color: $text-muted; text-style: italic; padding: 0 3; }
    """

    def __init__(self, who: str, text: str = "", cue: str = "", mine: bool = False) -> None:
        super().__init__(markup=False, classes="mine" if mine else "")
        self.who, self.text, self.cue, self._mine = who, text, cue, mine

    def on_mount(self) -> None:
        """Show what is there."""
        self.show()

    def hear(self, piece: str) -> None:
        """Some more words."""
        self.text += piece
        self.show()

    def notice(self, cue: str) -> None:
        """Something done rather than said."""
        self.cue = cue
        self.show()

    def show(self) -> None:
        """Lay out name, gesture and words."""
        parts: list[Content] = []
        if self.who:
            name = f"▸ {plain(self.who)}" if self._mine else plain(self.who)
            parts += [
                Content.styled(name, "bold $text-primary" if self._mine else "bold $text-secondary"),
                Content("\n"),
            ]
        if self.cue:
            parts.append(Content.styled(f"◇ {plain(self.cue)}\n", "italic $text-warning"))
        parts.append(Content(plain(self.text) or ("…" if not self._mine and self.who else "")))
        self.update(Content.assemble(*parts))
