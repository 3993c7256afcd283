"""The head of a call: who is on the line, for whom they stand in, and which call it is."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from coach.rehearsal.call import Call
from coach.rehearsal.sitting import sitting_of
from coach.tui.plain import words


class CallHead(Widget):
    """One line; what they are and where is only told as far as there is room for it. ``stand_in`` may be empty."""

    DEFAULT_CSS = "CallHead { height: 1; padding: 0 2; background: $panel; }"

    def __init__(self, call: Call, stand_in: str) -> None:
        super().__init__(id="who")
        self._call, self._stand_in = call, stand_in

    def render(self) -> Content:
        """The line, as wide as there is room for."""
        return head(self._call, self._stand_in, self.size.width)


def head(call: Call, stand_in: str, room: int) -> Content:
    """Who is on the line, in so many cells: the name first, then which call it is, then the title and the house."""
    person = call.transcript.interviewee
    sitting, at = sitting_of(call.kept)
    line = Content.assemble(
        ("☎ ", "bold"), words(person.name or "They", "bold"), words(f" {stand_in}" if stand_in else "")
    )
    more = [
        f"call {at + 1} of {len(sitting.rungs)}" if len(sitting.rungs) > 1 else "",
        f"take {call.kept.number}" if call.kept.number > 1 else "",
        person.title,
        person.organization,
    ]
    mark = "  "
    for part in more:
        longer = Content.assemble(line, words(f"{mark}{part}", "dim"))
        if not part:
            continue
        if longer.cell_length > room:
            break
        line, mark = longer, ", "
    return line.truncate(room, ellipsis=True) if room > 0 else line
