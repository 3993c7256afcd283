"""After the last call: the cards in a line each, one thing to fix, and the script as it should be now."""

from __future__ import annotations

from dataclasses import dataclass, replace

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Center, VerticalScroll
from textual.content import Content
from textual.widgets import LoadingIndicator, Static

from coach.acts import default_tagger
from coach.desk.addressing import known, script_back, script_for
from coach.desk.mending import Played, mended
from coach.desk.script import PARTS, About, Script, script_from, script_text
from coach.desk.script_check import open_blanks
from coach.desk.script_keeping import free_name, keep_script
from coach.desk.writing import write_free
from coach.errors import CoachError
from coach.history.entries import report_of
from coach.interviewee.phone import Outcome
from coach.rehearsal.call import resume_call
from coach.rehearsal.sitting import Sitting, new_sitting, played
from coach.report.calls import SILENT, TITLES, Card, ladder_text, one_thing, said_anything
from coach.store import KeptTake, Notes
from coach.tui.copying import copy, shown
from coach.tui.plain import plain, words
from coach.tui.screen import CoachScreen
from coach.tui.screens.phone_calls import OnTheLine, dial, readable, script_of
from coach.tui.widgets.keyline import KeyLine
from coach.tui.widgets.menu import Menu


@dataclass(frozen=True)
class Result:
    """What a sitting came to: its cards, the better script, and the parts of it that are in your own words."""

    cards: tuple[Card, ...]
    script: Script
    own: frozenset[str]

    @property
    def text(self) -> str:
        """All of it as plain text."""
        return f"{ladder_text(self.cards)}\nYOUR SCRIPT AS IT SHOULD BE NOW\n\n{script_text(self.script)}"


class SummaryScreen(CoachScreen, OnTheLine):
    """The end of a sitting; ``kept`` is one of its calls."""

    HELP = "c copies your script, x writes it to a file, s keeps it under its name and opens it."
    CSS_PATH = "phone_summary.tcss"
    BINDINGS = [
        Binding("c", "copy", "Copy script", id="summary.copy"),
        Binding("x", "export", "Export", id="summary.export"),
        Binding("s", "keep", "Keep, edit", id="summary.keep"),
        Binding("d", "again", "Dial again", id="summary.again"),
    ]

    def __init__(self, sitting: Sitting, kept: KeptTake) -> None:
        super().__init__()
        self._sitting, self._kept = sitting, kept
        self.result: Result | None = None

    def compose(self) -> ComposeResult:
        yield Static("☎ Before you dial the real number", classes="title")
        with VerticalScroll(id="summary"):
            with Center(id="waiting"):
                yield Static("Putting your script together …")
                yield LoadingIndicator()
            yield Static(id="thing", markup=False)
            yield Static(id="cards", markup=False)
            yield Static(id="script-title", markup=False)
            yield Static(id="script-text", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Look at all calls together."""
        self.query_one("#summary").focus()
        self.look()

    @work(thread=True, exit_on_error=False)
    def look(self) -> None:
        """The cards, and the script with your own good lines."""
        cards, calls = [], []
        for kept in played(self.coach.shelf, self._sitting).values():
            call = resume_call(self.coach.shelf, kept.id)
            report = report_of(kept)
            if report is None:
                report = self.coach.judge(call.transcript)
                call.keep_report(report.model_dump(mode="json", by_alias=True))
            cards.append(Card(call.leg, call.outcome or Outcome.CALLER_HUNG_UP, report, kept.number))
            calls.append(Played(call.leg, call.transcript, report))
        they = self._kept.transcript.interviewee.name
        me = self._kept.transcript.interviewer
        base = readable(script_of(self._kept)) or Script(they)
        about = base.about if base.about != About() else About(me=me.name, background=me.background or "")
        said = script_for(base, they)
        # A part that was left empty gets a suggestion too: somebody else may answer the real telephone.
        suggested = script_from(replace(about, they=they)).lines
        said = replace(said, lines={part: said.lines.get(part) or suggested[part] for part in PARTS})
        better = mended(said, calls, default_tagger())
        better_script = script_back(replace(better.script, about=about), they)
        self.app.call_from_thread(self._show, Result(tuple(cards), better_script, better.own))

    def _show(self, result: Result) -> None:
        if not self.is_attached:
            return
        self.result = result
        self.query_one("#waiting").display = False
        self.query_one("#thing", Static).update(_thing(result))
        self.query_one("#cards", Static).update(_cards(result))
        own = [PARTS[part].lower() for part in PARTS if part in result.own]
        whose = f"✎ marks your own words: {', '.join(own)}." if own else "All of it is suggested so far."
        blanks = len(open_blanks(result.script))
        fill = f" [Blanks] are yours to fill: s opens it ({blanks} left)." if blanks else ""
        title = Content.assemble(
            ("Your script as it should be now\n", "bold $text-primary"), (whose + fill, "dim")
        )
        self.query_one("#script-title", Static).update(title)
        self.query_one("#script-text", Static).update(_script(result))
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing to copy before there is something."""
        return None if action in ("copy", "export", "keep") and self.result is None else True

    def action_copy(self) -> None:
        """Copy the script."""
        if self.result:
            copy(self.coach, script_text(self.result.script), "Your script")

    def action_export(self) -> None:
        """Write it to a file in this folder."""
        result = self.result
        if result is None:
            return

        def chosen(what: str | None) -> None:
            if what is None:
                return
            text = script_text(result.script) if what == "script" else result.text
            name = f"{'script' if what == 'script' else 'calls'} {result.script.name}"
            try:
                path = write_free(name, ".txt", plain(text))
            except CoachError as error:
                self.coach.tell(error)
                return
            self.notify(f"Written to {shown(path)}", title="Exported", timeout=10, markup=False)

        self.app.push_screen(
            Menu(
                "Write to a file in this folder",
                [
                    ("script", "The script", "to print, and lay beside the telephone"),
                    ("all", "The calls, the one thing to fix, and the script", ""),
                ],
            ),
            chosen,
        )

    def action_keep(self) -> None:
        """Keep the script, under its name or a new one, and open it to fill its blanks."""
        from coach.tui.screens.script import ScriptScreen

        if self.result is None:
            return
        before, script = script_of(self._kept), self.result.script
        notes = Notes(self.coach.database)
        try:
            name = before.name if before else free_name(notes, script.name)
            note = before.id if before and before.id else None
            note = keep_script(notes, name, script_text(script), script.about, note)
        except CoachError as error:
            self.coach.tell(error)
            return
        self.app.push_screen(ScriptScreen(note))

    def action_again(self) -> None:
        """The same ladder with other people, from the first call."""
        from coach.rehearsal.setup import who_was_kept

        sitting = new_sitting(int(self.coach.now()) % 1_000_000, self._sitting.only)
        try:
            dial(self.coach, who_was_kept(self._kept), sitting, 0, script_of(self._kept))
        except CoachError as error:
            self.coach.tell(error)


def _thing(result: Result) -> Content:
    thing = one_thing(result.cards)
    if not said_anything(result.cards):
        return Content.styled(f"○ {SILENT} d dials again.", "bold")
    if thing is None:
        return Content.styled("✓ Nothing to fix. Dial.", "bold $text-success")
    legs = " and ".join(TITLES[leg].lower() for leg in dict.fromkeys(thing.legs))
    parts: list[Content] = [
        Content.styled(f"✗ Fix one thing: {thing.lapse.title.lower()} ({legs})\n", "bold $text-warning"),
    ]
    if thing.lapse.evidence:
        said = " ".join(plain(thing.lapse.evidence[0].quote).split())
        parts.append(Content.assemble(("You said: ", "dim"), f"“{said}”\n"))
    parts += [
        Content.assemble(("Try: ", "bold"), f"{plain(known(thing.lapse.instead, result.script.about))}\n"),
        Content.styled(plain(thing.lapse.why), "dim"),
    ]
    return Content.assemble(*parts)


def _cards(result: Result) -> Content:
    lines = []
    for card in result.cards:
        score = "  –" if card.report.overall is None else f"{card.report.overall:3.0f}"
        take = f", take {card.take}" if card.take > 1 else ""
        lines.append(
            Content.assemble(
                (f"{score}  ", "bold"), f"{TITLES[card.leg]}{take}  ", (card.outcome.told, "dim")
            )
        )
    return Content("\n").join(lines)


def _script(result: Result) -> Content:
    parts = []
    for part, heading in PARTS.items():
        if text := result.script.lines.get(part):
            mark = "✎ " if part in result.own else ""
            parts.append(Content.assemble((f"{mark}{heading}\n", "bold $text-secondary"), words(text)))
    return Content("\n\n").join(parts)
