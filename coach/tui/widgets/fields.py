"""Fields under one another, through which ↑ and ↓ lead, and Enter: whoever knows no other key gets everywhere."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.widgets import Input, TextArea

from coach.tui.screen import CoachScreen
from coach.tui.widgets.choice import Choice
from coach.tui.widgets.rows import Rows


class FormScreen(CoachScreen):
    """A screen of fields, in which Enter goes on from one that has a single line.

    It does so before the field hears of it: whoever types on at once would else have the next answer in the same field.
    """

    BINDINGS = [Binding("enter", "next_field", show=False, priority=True)]
    SENDS: ClassVar[str] = ""
    """The id of a field in which Enter does more: it is heard there, once all that was typed has arrived."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enter has another meaning in lists, buttons, and where there are lines to end."""
        if action != "next_field":
            return super().check_action(action, parameters)
        field = self.focused
        if isinstance(field, Field):
            return field.paragraph
        return isinstance(field, Input | Choice) and field.id != self.SENDS

    def action_next_field(self) -> None:
        """Go on."""
        self.focus_next()

    @on(events.DescendantBlur)
    def show_the_beginning(self, event: events.DescendantBlur) -> None:
        """A line that is longer than its field is seen from its beginning once one has gone on."""
        if isinstance(event.widget, Input):
            event.widget.scroll_to(x=0, animate=False, immediate=True)


class Fields(VerticalScroll, can_focus=False, inherit_bindings=False):
    """A place for fields; ↑ and ↓ move between those that do not need them."""

    BINDINGS = [
        Binding("up", "app.focus_previous", show=False),
        Binding("down", "app.focus_next", show=False),
    ]


class Field(TextArea):
    """Several lines; Enter on an empty one goes on to the next field, and so does ↓ on the last.

    Where a ``paragraph`` is wanted, Enter goes on at once (:class:`FormScreen`), and one begins to write where the text ends.
    """

    def __init__(
        self, text: str = "", id: str | None = None, paragraph: bool = False, placeholder: str = ""
    ) -> None:
        super().__init__(text, id=id, soft_wrap=True, tab_behavior="focus", placeholder=placeholder)
        self.paragraph = paragraph
        if paragraph:
            self.move_cursor(self.document.end)

    async def _on_key(self, event: events.Key) -> None:
        row = self.cursor_location[0]
        last = row == self.document.line_count - 1
        empty = not self.document.get_line(row).strip()
        if event.key == "enter" and last and empty:
            if row and empty:
                self.delete((row - 1, len(self.document.get_line(row - 1))), (row, 0))
            self.screen.focus_next()
        elif event.key == "down" and last:
            self.screen.focus_next()
        elif event.key == "up" and row == 0:
            self.screen.focus_previous()
        else:
            await super()._on_key(event)
            return
        event.prevent_default()
        event.stop()


class Stops(Rows):
    """A list that ends at its ends instead of going round; Tab leads out of it."""

    def action_cursor_down(self) -> None:
        """The next line, if there is one."""
        if self.highlighted is None or self.highlighted < self.option_count - 1:
            super().action_cursor_down()

    def action_cursor_up(self) -> None:
        """The line before, if there is one."""
        if self.highlighted != 0:
            super().action_cursor_up()


class Lines(Rows):
    """A list that one leaves at its ends instead of going round."""

    def action_cursor_down(self) -> None:
        """The next line, or the next part of the screen."""
        if self.highlighted is not None and self.highlighted >= self.option_count - 1:
            self.screen.focus_next()
        else:
            super().action_cursor_down()

    def action_cursor_up(self) -> None:
        """The line before, or the part of the screen before."""
        if self.highlighted is not None and self.highlighted <= 0:
            self.screen.focus_previous()
        else:
            super().action_cursor_up()
