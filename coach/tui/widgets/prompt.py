"""Where you type what you say: several lines, Enter says it, earlier lines come back with ↑."""

from __future__ import annotations

from textual import events
from textual.binding import Binding
from textual.message import Message
from textual.widgets import TextArea


class Prompt(TextArea):
    """A text area that posts :class:`Said` on Enter. ``earlier`` are the lines said before, the oldest first."""

    BINDINGS = [
        Binding("enter", "say", "Say it", id="say"),
        Binding("ctrl+j,shift+enter", "newline", "New line", id="newline", key_display="^j"),
    ]
    DEFAULT_CSS = "Prompt { height: auto; min-height: 2; max-height: 8; }"

    class Said(Message):
        """A line was entered."""

        def __init__(self, text: str) -> None:
            self.text = text
            super().__init__()

    def __init__(self, id: str | None = None) -> None:
        super().__init__(
            id=id,
            soft_wrap=True,
            show_line_numbers=False,
            tab_behavior="focus",
            highlight_cursor_line=False,
            placeholder="Type what you say …",
        )
        self.earlier: list[str] = []
        self.ready = True
        self._back = 0
        self._unsent = ""

    def action_say(self) -> None:
        """Say what is typed. Unless it is not the time (``ready``), the line is free for the next at once.

        Nothing typed is passed on too: it asks for an answer that did not come.
        """
        text = self.text
        if self.ready and text.strip():
            self._out(text)
        self.post_message(self.Said(text))

    def action_newline(self) -> None:
        """Break the line."""
        self.insert("\n")

    def _out(self, text: str) -> None:
        """What was typed is out: remember it and start afresh."""
        self.earlier.append(text.strip())
        self._back, self._unsent = 0, ""
        self.load_text("")

    def take_back(self, text: str) -> None:
        """A line that was not heard is back, before what was typed since."""
        if self.earlier and self.earlier[-1] == text.strip():
            self.earlier.pop()
        self.load_text(f"{text}\n{self.text}" if self.text.strip() else text)
        self.move_cursor(self.document.end)

    async def _on_key(self, event: events.Key) -> None:
        # Enter is handled here, in the order of the keys: a binding with priority would overtake what was typed before.
        if event.key in self._say_keys():
            self.action_say()
        elif event.key == "up" and self.cursor_location[0] == 0 and self._back < len(self.earlier):
            if self._back == 0:
                self._unsent = self.text
            self._recall(self._back + 1)
        elif event.key == "down" and self._back and self.cursor_location[0] == self.document.line_count - 1:
            self._recall(self._back - 1)
        else:
            await super()._on_key(event)
            return
        event.prevent_default()
        event.stop()

    def _say_keys(self) -> list[str]:
        keys: dict[str, str] = getattr(self.app, "keys", {})
        return keys.get("say", "enter").split(",")

    def _recall(self, back: int) -> None:
        self._back = back
        self.load_text(self.earlier[-back] if back else self._unsent)
        self.move_cursor(self.document.end)
