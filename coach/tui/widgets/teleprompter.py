"""The script beside the telephone: what was said shrinks, what is to come stands there in full or as keywords."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coach.desk.script_prompt import Cue
from coach.tui.plain import plain
from coach.tui.widgets.details import Details


class Teleprompter(Details):
    """Shows the parts of a script; hidden when there is nothing to show. Tab leads into it when there is more of it."""

    DEFAULT_CSS = """
    Teleprompter { background: $background; }
    """

    def compose(self) -> ComposeResult:
        yield Static(markup=False)

    def show(self, cues: Sequence[Cue]) -> None:
        """Lay out the parts."""
        self.display = bool(cues)
        lines: list[Content] = []
        if said := [cue.heading.lower() for cue in cues if cue.said]:
            lines.append(Content.styled(f"☑ {', '.join(said)}", "dim"))
        for cue in cues:
            if not cue.said:
                heading = Content.styled(f"{cue.heading}  ", "$text-secondary")
                lines.append(Content.assemble(heading, Content(plain(cue.words))))
        self.query_one(Static).update(Content("\n").join(lines))
        self.scroll_home(animate=False)
