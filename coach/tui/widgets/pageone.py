"""Page one: the score, one strength, at most two fixes, and a plan to keep."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from coach.history.guessing import Moment, compared, moments
from coach.history.opinion import Opinion
from coach.report import page_one
from coach.report.comparing import Change
from coach.scoring.report import CriterionResult, ScoreReport
from coach.store import KeptTake
from coach.tui.plain import one_line, plain, words


class PlanLine(Input):
    """The line in which the plan is worded."""

    BINDINGS = [
        Binding("enter", "submit", "Keep it", id="plan.keep"),
        Binding("escape", "leave", "Leave it as it was", id="plan.leave"),
    ]

    class Left(Message):
        """It stays as it was."""

    def action_leave(self) -> None:
        """Put the line away."""
        self.post_message(self.Left())


class PageOneView(Vertical):
    """Enough to act on, no more."""

    DEFAULT_CSS = """
    PageOneView { height: auto; }
    PageOneView Static { height: auto; margin-bottom: 1; }
    PageOneView .good { border-left: thick $success; padding: 0 0 0 1; }
    PageOneView .fix { border-left: thick $warning; padding: 0 0 0 1; }
    PageOneView .plan { border-left: thick $primary; padding: 0 0 0 1; }
    PageOneView .notes { color: $text-muted; }
    PageOneView Input { margin-bottom: 1; }
    """

    class PlanKept(Message):
        """The if-then plan was accepted as ``text``."""

        def __init__(self, text: str) -> None:
            self.text = text
            super().__init__()

    def compose(self) -> ComposeResult:
        yield Static(id="headline", markup=False)
        yield Static(id="change", markup=False)
        yield Static(id="strength", classes="good", markup=False)
        yield Static(id="fix-0", classes="fix", markup=False)
        yield Static(id="fix-1", classes="fix", markup=False)
        yield Static(id="again", markup=False)
        yield Static(id="plan-text", classes="plan", markup=False)
        yield PlanLine(id="plan-input", select_on_focus=False)
        yield Static(id="booked", markup=False)
        yield Static(id="you-and-coach", markup=False)
        yield Static(id="facts", markup=False)
        yield Static(id="notes", classes="notes", markup=False)

    def on_mount(self) -> None:
        """Empty until there is something to show."""
        self.display = self.query_one("#booked").display = self.query_one("#change").display = False

    def show(
        self, report: ScoreReport, opinion: Opinion, kept: KeptTake | None, back_to: int | None = None
    ) -> None:
        """Lay out a report, and how you saw it yourself; ``back_to`` is the turn that one can go back to."""
        page = page_one(report)
        self._fill("#headline", _headline(report, page.headline, page.cap))
        strength = None
        if page.strength:
            quote = page.strength.evidence
            strength = Content.assemble(
                ("✓ What worked\n", "bold $text-success"),
                words(page.strength.text),
                "\n",
                _said(quote.turn, quote.quote),
            )
        self._fill("#strength", strength)
        for number in (0, 1):
            fix = page.fixes[number] if number < len(page.fixes) else None
            self._fill(f"#fix-{number}", _fix(fix) if fix else None)
        back = back_to if kept and page.fixes else None
        line = f"r goes back to turn {back + 1} to try it again" if back is not None else ""
        self._fill("#again", Content.styled(line, "bold") if line else None)
        self._plan = opinion.next_plan or page.plan
        self._kept_before = bool(opinion.next_plan)
        self._show_plan(bool(kept))
        self._fill("#you-and-coach", _compared(opinion, report))
        self._fill("#facts", _facts(kept) if kept else None)
        engine = "rules on this machine, no language model" if report.engine == "offline" else report.engine
        stamp = " House rules." if report.house_rules else ""
        notes = [*page.notes, f"Scored by {engine}.{stamp}"]
        self._fill("#notes", Content("\n".join(plain(note) for note in notes)))
        self.display = True

    def show_booked(self, line: str) -> None:
        """What will be drilled, and when."""
        self._fill("#booked", Content.assemble(("● ", "bold $text-primary"), words(line)))

    def show_change(self, change: Change) -> None:
        """How this take did beside the first one."""
        if not change.scored:
            return
        lines = [
            f"First take {change.before:g}, this one {change.after:g} ({change.after - change.before:+g})."
        ]
        lines += [f"✓ repaired: {title}" for title in change.repaired]
        lines += [f"✗ new: {title}" for title in change.new]
        if change.new and change.earlier:
            lines.append("This take ended earlier; what belongs to a goodbye may be missing for that alone.")
        self._fill("#change", Content("\n".join(plain(line) for line in lines)))

    def _show_plan(self, keepable: bool) -> None:
        self.query_one("#plan-input").display = False
        if not self._plan or not keepable:
            self._fill("#plan-text", None)
            return
        hint = (
            "✓ kept for next time; p changes it"
            if self._kept_before
            else "p keeps it, or lets you say it your way"
        )
        self._fill("#plan-text", _next_time(hint, self._plan))

    def edit_plan(self) -> None:
        """Put the plan into a line to be changed; Enter keeps it."""
        if not self._plan:
            self._plan = "If … , then I …"
        line = self.query_one("#plan-input", Input)
        line.value = self._plan
        line.display = True
        self._fill("#plan-text", _next_time("Say it your way.", ""))
        self.call_after_refresh(line.focus)

    @on(PlanLine.Left)
    def leave_plan(self) -> None:
        """The plan stays as it was."""
        self._show_plan(True)
        self.screen.query_one("#page-scroll").focus()

    @on(Input.Submitted, "#plan-input")
    def keep(self, event: Input.Submitted) -> None:
        """Accepted."""
        event.stop()
        self._plan, self._kept_before = event.value.strip(), True
        self._show_plan(True)
        self.post_message(self.PlanKept(self._plan))
        if self.parent is not None:
            self.screen.query_one("#page-scroll").focus()

    def _fill(self, selector: str, content: Content | None) -> None:
        place = self.query_one(selector, Static)
        place.display = content is not None
        if content is not None:
            place.update(content)


def _next_time(hint: str, plan: str) -> Content:
    text = Content.assemble(("→ Next time  ", "bold $text-primary"), (hint, "dim"))
    return Content.assemble(text, "\n", words(plan)) if plan else text


def _headline(report: ScoreReport, headline: str, cap: str) -> Content:
    parts: list[Content] = [Content.styled(headline, "bold $text-primary")]
    if report.overall is not None:
        filled = round(report.overall / 5)
        parts += [
            Content("\n"),
            Content.styled("█" * filled, "$text-primary"),
            Content.styled("░" * (20 - filled), "dim"),
        ]
    if cap:
        parts += [Content("\n"), Content.styled("▲ " + cap, "$text-warning")]
    return Content.assemble(*parts)


def _said(turn: int, quote: str) -> Content:
    return Content.assemble((f"You said (turn {turn + 1}): ", "dim"), f"“{one_line(quote, 300)}”")


def _fix(fix: CriterionResult) -> Content:
    parts: list[Content] = [Content.styled(f"✗ {fix.title}\n", "bold $text-warning")]
    if fix.because:
        parts.append(Content(plain(fix.because) + "\n"))
    if fix.evidence:
        parts += [_said(fix.evidence[0].turn, fix.evidence[0].quote), Content("\n")]
    else:
        parts.append(Content.styled("You said nothing of the kind; that is what was missing.\n", "dim"))
    parts += [
        Content.styled("Try: ", "bold"),
        Content(plain(fix.instead)),
        Content("\n"),
        Content.styled(plain(fix.why), "dim"),
    ]
    return Content.assemble(*parts)


def _compared(opinion: Opinion, report: ScoreReport) -> Content | None:
    lines = [_moment(line) for line in moments(opinion, report)]
    for line in compared(opinion, report):
        mark = "–" if line.agrees is None else "=" if line.agrees else "≠"
        found = "not judged" if line.found is None else "yes" if line.found else "no"
        lines.append(f"{mark} {line.claim}: you {'yes' if line.guessed else 'no'}, coach {found}")
    if not lines:
        return None
    return Content.assemble(("You and coach\n", "bold"), "\n".join(lines))


def _moment(line: Moment) -> str:
    mark = "=" if line.yours in line.coach else "≠"
    theirs = ", ".join(f"turn {number + 1}" for number in line.coach) or "no turn"
    return f"{mark} {'Best' if line.best else 'Weakest'} moment: you turn {line.yours + 1}, coach {theirs}"


def _facts(kept: KeptTake) -> Content | None:
    from coach.report.uncovered import uncovered

    found = uncovered(kept)
    if found is None:
        return None
    parts: list[Content] = [
        Content.styled(
            f"You uncovered {found.told} of the {found.time_for} things that there was time for.\n", "bold"
        )
    ]
    for question in found.questions:
        parts.append(Content(f"○ This would have opened one more: “{plain(question)}”\n"))
    return Content.assemble(*parts)
