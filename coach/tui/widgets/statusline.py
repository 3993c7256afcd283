"""The line between the talk and the prompt."""

from __future__ import annotations

import math

from textual.widgets import Static

from coach.tui.plain import words


class StatusLine(Static):
    """What is going on, a hint, or how long a busy model is waited for."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self.counting = False
        """Whether a countdown is shown."""

    def say(self, text: str, hint: bool = False) -> None:
        """Show a line; hints look different."""
        self.counting = False
        self.set_class(hint, "hint")
        self.update(words(text))

    def wait(self, seconds: float, after: str) -> None:
        """Count down; at 0 ``after`` is shown, unless something else has been said since."""
        if seconds > 0:
            self.say(f"The model asks to wait: {math.ceil(seconds)} s. Esc stops waiting.")
            self.counting = True
        elif self.counting:
            self.say(after)
