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
        if pasted := " ".join(event.text.split()):
            self.replace(pasted, *sorted(self.selection))
