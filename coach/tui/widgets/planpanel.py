"""The plan beside the meeting; questions are ticked off when they have been asked."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coach.rehearsal.plan import Plan
from coach.tui.plain import plain
from coach.tui.widgets.details import Details


class PlanPanel(Details):
    """What you set out to do; Tab leads into it when it is longer than there is room for."""

    DEFAULT_CSS = """
    PlanPanel { width: 34; background: $background; }
    """

    def __init__(self, plan: Plan, id: str | None = None) -> None:
        super().__init__(id=id)
        self.plan = plan

    def compose(self) -> ComposeResult:
        yield Static(markup=False)

    def tick(self, done: tuple[bool, ...]) -> None:
        """Show which questions have been asked."""
        plan = self.plan
        parts: list[Content] = [Content.styled("Your plan\n\n", "bold")]
        if plan.purpose:
            parts += [Content.styled("I want to learn\n", "dim"), Content(f"{plain(plan.purpose)}\n\n")]
        if plan.background:
            parts += [Content.styled("Who I am\n", "dim"), Content(f"{plain(plan.background)}\n\n")]
        if plan.questions:
            parts.append(Content.styled("I want to ask\n", "dim"))
            for question, is_done in zip(plan.questions, done, strict=True):
                text = f"{'☑' if is_done else '☐'} {plain(question)}\n"
                parts.append(Content.styled(text, "dim" if is_done else ""))
            parts.append(Content("\n"))
        if plan.if_then:
            parts += [Content.styled("This time\n", "dim"), Content(f"{plain(plan.if_then)}\n")]
        if len(parts) == 1:
            parts.append(Content.styled("Nothing was planned this time. That is fine.", "dim"))
        self.query_one(Static).update(Content.assemble(*parts))
