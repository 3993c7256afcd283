"""A row of choices on one line: ← and → change it, a click picks one."""

from __future__ import annotations

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget


class Choice(Widget, can_focus=True):
    """A label and a few values, one of which is chosen. ``value`` is the chosen one's number."""

    BINDINGS = [
        Binding("right,space,l", "next", "Change", id="choice.next"),
        Binding("left,h", "previous", show=False),
    ]
    DEFAULT_CSS = """
    Choice { height: auto; min-height: 1; width: 1fr; padding: 0 1 0 0; border-left: blank; }
    Choice:focus { background: $primary 20%; border-left: outer $primary; }
    """
    value: reactive[int] = reactive(0)

    class Changed(Message):
        """Another value was chosen."""

        def __init__(self, choice: Choice) -> None:
            self.choice = choice
            super().__init__()

        @property
        def control(self) -> Choice:
            """The row."""
            return self.choice

    def __init__(self, label: str, values: tuple[str, ...], value: int = 0, id: str | None = None) -> None:
        super().__init__(id=id)
        self.label, self.values = label, values
        self.set_reactive(Choice.value, value)

    def render(self) -> Content:
        """The label, then each value with a mark on the chosen one."""
        parts: list[Content] = [Content.styled(f"{self.label}  ", "dim")]
        for number, name in enumerate(self.values):
            chosen = number == self.value
            text = Content.styled(f"{'●' if chosen else '○'} {name}", "bold" if chosen else "")
            parts += [text.stylize(f"@click=pick({number})"), Content("   ")]
        return Content.assemble(*parts[:-1])

    def watch_value(self) -> None:
        """Tell whoever listens."""
        self.post_message(self.Changed(self))

    def action_next(self) -> None:
        """The next value; after the last the first."""
        self.value = (self.value + 1) % len(self.values)

    def action_previous(self) -> None:
        """The value before."""
        self.value = (self.value - 1) % len(self.values)

    def action_pick(self, number: int) -> None:
        """One value by its number."""
        self.value = number

    def on_click(self, event: events.Click) -> None:
        """Focus comes with a click."""
        self.focus()
