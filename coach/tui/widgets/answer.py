"""An answer of one line, into which a whole paragraph may be pasted."""

from __future__ import annotations

from textual import events
from textual.widgets import Input


class Answer(Input):
    """A field of one line; what is pasted comes in whole, its lines joined."""

    def _on_paste(self, event: events.Paste) -> None:
        """All of it: taking the first line alone would lose the rest, and show nothing where that line is empty."""
        event.stop()
        event.prevent_default()
        if pasted := on_one_line(event.text):
            self.replace(pasted, *sorted(self.selection))


def on_one_line(text: str) -> str:
    """The lines of a text one after the other, each with an end, so that it is still seen where one ended."""
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    ended = [line if line.endswith((".", "!", "?", ",", ";", ":")) else f"{line}." for line in lines[:-1]]
    return " ".join([*ended, *lines[-1:]])
