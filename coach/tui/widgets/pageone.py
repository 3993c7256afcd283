"""Page one: the score, one strength, at most two fixes, and a plan to keep."""

from __future__ import annotations

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static, TextArea

from coach.history.guessing import Moment, compared, moments
from coach.history.opinion import Opinion
from coach.report import PageOne, page_one
from coach.report.comparing import SHORTER, Change
from coach.report.facts import Facts
from coach.report.rewinding import worst_lapse
from coach.report.verdicts import as_middle
from coach.scoring.report import CriterionResult, ScoreReport, Strength
from coach.scoring.unreached import not_reached_line
from coach.store import KeptTake
from coach.tui.plain import one_line, plain, words

LINES = (
    "headline",
    "booked",
    "change",
    "strength",
    "fix-0",
    "fix-1",
    "again",
    "plan-text",
    "you-and-coach",
    "facts",
    "notes",
)
"""The lines of the page in their order."""

FEW = 3
"""So many questions stand on the page: all of them would be more than anybody can act on."""

_CLASSES = {"strength": "good", "fix-0": "fix", "fix-1": "fix", "plan-text": "plan", "notes": "notes"}


class PlanLine(TextArea):
    """The line in which the plan is worded: long ones wrap, so that all of it is seen."""

    BINDINGS = [
        Binding("enter", "submit", "Keep it", id="plan.keep"),
        Binding("escape", "leave", "Leave it as it was", id="plan.leave"),
    ]

    DEFAULT_CSS = "PlanLine { height: auto; min-height: 3; max-height: 8; margin-bottom: 1; }"

    class Left(Message):
        """It stays as it was."""

    class Kept(Message):
        """It is to be kept as ``text``."""

        def __init__(self, text: str) -> None:
            self.text = text
            super().__init__()

    def __init__(self, id: str) -> None:
        super().__init__(id=id, soft_wrap=True, tab_behavior="focus", highlight_cursor_line=False)

    def action_submit(self) -> None:
        """Keep it; a plan is one sentence, on one line however it was pasted."""
        self.post_message(self.Kept(" ".join(self.text.split())))

    async def _on_key(self, event: events.Key) -> None:
        # A text area would take Enter for a line break before the binding is asked.
        if event.key in ("enter", "escape"):
            event.prevent_default()
            event.stop()
            self.action_submit() if event.key == "enter" else self.action_leave()
        else:
            await super()._on_key(event)

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
    """

    class PlanKept(Message):
        """The if-then plan was accepted as ``text``."""

        def __init__(self, text: str) -> None:
            self.text = text
            super().__init__()

    def __init__(
        self,
        report: ScoreReport,
        opinion: Opinion,
        kept: KeptTake | None = None,
        back_to: int | None = None,
        change: Change | None = None,
        facts: Facts | None = None,
        plan_before: str = "",
    ) -> None:
        """``back_to`` is the turn that one can go back to; ``change`` how the take did beside the first one;
        ``plan_before`` the plan that is kept from an earlier take."""
        super().__init__()
        unreached = change.unreached if change else ()
        page = page_one(report, unreached)
        self._plan = opinion.next_plan or page.plan
        self._kept_before = bool(opinion.next_plan)
        self._plan_before = "" if opinion.next_plan else plan_before
        self._laid_out = False
        self._said: dict[str, Content] = {}
        self._fill("headline", _headline(report, page.headline, page.cap))
        self._fill("change", _changed(change) if change and change.scored else None)
        self._fill("strength", _strength(page.strength) if page.strength else None)
        for number, fix in enumerate(page.fixes):
            self._fill(f"fix-{number}", _fix(fix))
        if back_to is not None and kept and (lapse := worst_lapse(report, unreached)):
            due = "" if lapse.evidence else ", where it was due"
            line = f"r goes back to turn {back_to + 1}{due}, to try it again ({as_middle(lapse.title)})"
            self._fill("again", words(line, "bold"))
        self._show_plan(bool(kept))
        self._fill("you-and-coach", _compared(opinion, report))
        self._fill("facts", _facts(facts) if facts else None)
        self._fill("notes", _notes(page, report))

    def compose(self) -> ComposeResult:
        for name, content in self._said.items():
            yield Static(content, id=name, classes=_CLASSES.get(name), markup=False)

    def on_mount(self) -> None:
        """Whatever has come since the lines were made."""
        self._laid_out = True
        for name, content in list(self._said.items()):
            self._fill(name, content)

    def show_booked(self, line: str) -> None:
        """What will be drilled, and when."""
        self._fill("booked", Content.assemble(("● ", "bold $text-primary"), words(line)))

    def _show_plan(self, keepable: bool) -> None:
        if self._laid_out:
            self.query(PlanLine).set(display=False)
        if not self._plan or not keepable:
            self._fill("plan-text", None)
            return
        self._fill("plan-text", _next_time(self._hint(), self._plan, self._plan_before))

    def _hint(self) -> str:
        if self._kept_before:
            return "✓ kept for next time; p changes it"
        if self._plan_before:
            return "p keeps this plan instead of the one that you keep from an earlier take"
        return "p keeps it, or lets you say it your way"

    def edit_plan(self) -> None:
        """Put the plan into a line to be changed; Enter keeps it."""
        if not self._plan:
            self._plan = "If … , then I …"
        self._fill("plan-text", _next_time("Say it your way.", ""))
        line = next(iter(self.query(PlanLine)), None)
        if line is None:
            line = PlanLine(id="plan-input")
            self.mount(line, after="#plan-text")
        line.load_text(self._plan)
        line.move_cursor(line.document.end)
        line.display = True
        self.call_after_refresh(line.focus)

    @on(PlanLine.Left)
    def leave_plan(self) -> None:
        """The plan stays as it was."""
        self._show_plan(True)
        self.screen.query_one("#part-page").focus()

    @on(PlanLine.Kept)
    def keep(self, event: PlanLine.Kept) -> None:
        """Accepted."""
        event.stop()
        self._plan, self._kept_before, self._plan_before = event.text, True, ""
        self._show_plan(True)
        self.post_message(self.PlanKept(self._plan))
        self.screen.query_one("#part-page").focus()

    def _fill(self, name: str, content: Content | None) -> None:
        """Put a line in its place; ``None`` takes it away."""
        if content is None:
            self._said.pop(name, None)
        else:
            self._said = {
                each: {**self._said, name: content}[each] for each in LINES if each in {*self._said, name}
            }
        if not self._laid_out:
            return
        place = next(iter(self.query(f"#{name}").results(Static)), None)
        if place is not None:
            place.display = content is not None
            if content is not None:
                place.update(content)
        elif content is not None:
            new = Static(content, id=name, classes=_CLASSES.get(name), markup=False)
            there = [each for each in LINES[LINES.index(name) + 1 :] if self.query(f"#{each}")]
            self.mount(new, before=f"#{there[0]}" if there else None)


def _next_time(hint: str, plan: str, before: str = "") -> Content:
    """The plan under what can be done with it; and the one from ``before`` that it would replace."""
    text = Content.assemble(("→ Next time  ", "bold $text-primary"), (hint, "dim"))
    text = Content.assemble(text, "\n", words(plan)) if plan else text
    return Content.assemble(text, "\n", words(f"Kept now: {before}", "dim")) if before else text


def _strength(strength: Strength) -> Content:
    worked = Content.styled("✓ What worked\n", "bold $text-success")
    said = _said(strength.evidence.turn, strength.evidence.quote)
    return Content.assemble(worked, words(strength.text), "\n", said)


def _changed(change: Change) -> Content:
    how = SHORTER if change.shorter else f"{change.after - change.before:+g}"
    lines = [f"First take {change.before:g}, this one {change.after:g} ({how})."]
    lines += [f"✓ repaired: {title}" for title in change.repaired]
    lines += [f"✗ new: {title}" for title in change.new]
    if change.unreached:
        lines.append(not_reached_line(change.unreached))
    return Content("\n".join(plain(line) for line in lines))


def _notes(page: PageOne, report: ScoreReport) -> Content:
    engine = "rules on this machine, no language model" if report.engine == "offline" else report.engine
    stamp = " House rules." if report.house_rules else ""
    return Content("\n".join(plain(note) for note in (*page.notes, f"Scored by {engine}.{stamp}")))


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
    none = "none stands out" if line.best else "no line, only what was left out"
    theirs = ", ".join(f"turn {number + 1}" for number in line.coach) or none
    return f"{mark} {'Best' if line.best else 'Weakest'} moment: you turn {line.yours + 1}, coach {theirs}"


def _facts(facts: Facts) -> Content:
    parts: list[Content] = [Content.styled(f"{plain(facts.headline)}\n", "bold")]
    if facts.missed:
        parts.append(Content("Some questions that would have opened more:\n"))
    for line in facts.missed[:FEW]:
        trust = f" ({line.more})" if line.more else ""
        parts.append(Content(f"○ “{plain(line.question)}”{trust}\n"))
    more = len(facts.missed) - FEW
    parts.append(Content.styled(f"6 lists what they told{' and all questions' if more > 0 else ''}.", "dim"))
    return Content.assemble(*parts)
