"""After the last call: the cards in a line each, one thing to fix, and the script as it should be now."""

from __future__ import annotations

from dataclasses import replace

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Center, VerticalScroll
from textual.widgets import LoadingIndicator, Static

from coach.acts import default_tagger
from coach.desk.addressing import name_for_real
from coach.desk.as_known import as_known
from coach.desk.mending import Mended, Played, mended
from coach.desk.script import About, Script, script_page, script_text
from coach.desk.script_keeping import KeptScript, free_name, keep_script, kept_scripts
from coach.desk.writing import write_free
from coach.errors import BadInput, CoachError
from coach.history.after_report import book_calls
from coach.history.entries import report_of
from coach.interviewee.phone import Outcome
from coach.rehearsal.call import resume_call
from coach.rehearsal.sitting import Sitting, new_sitting, played
from coach.report.calls import Card
from coach.store import KeptTake, Notes
from coach.tui.copying import copy, shown
from coach.tui.plain import plain, words
from coach.tui.screen import CoachScreen
from coach.tui.screens.phone_calls import OnTheLine, dial, readable, script_of
from coach.tui.screens.phone_result import (
    Result,
    cards_of,
    given_back_line,
    script_of_result,
    taken_line,
    thing_of,
    title_of,
)
from coach.tui.screens.script import ScriptScreen, this_folder
from coach.tui.widgets.keyline import KeyLine
from coach.tui.widgets.menu import Menu

NAMELESS = "My script"
"""What a script is called before it is known whom it is for."""


class SummaryScreen(CoachScreen, OnTheLine):
    """The end of a sitting; ``kept`` is one of its calls."""

    HELP = (
        "c copies your script, x writes it to a file, s keeps it under its name and opens it. A part in which the check finds "
        "nothing stays as you wrote it; o takes what you said in the calls where that was good as well, and gives it back."
    )
    CSS_PATH = "phone_summary.tcss"
    BINDINGS = [
        Binding("c", "copy", "Copy script", id="summary.copy"),
        Binding("x", "export", "Export", id="summary.export"),
        Binding("s", "keep", "Keep, edit", id="summary.keep"),
        Binding("d", "again", "Dial again", id="summary.again"),
        Binding("o", "own", "Own words", id="summary.own"),
    ]

    def __init__(self, sitting: Sitting, kept: KeptTake) -> None:
        super().__init__()
        self._sitting, self._kept = sitting, kept
        self._note: str | None = None
        """The id under which the script was kept from here."""
        self._before: Mended | None = None
        """The better script while own words that were not needed stand in it."""
        self.result: Result | None = None

    def compose(self) -> ComposeResult:
        yield Static("☎ Before you dial the real number", classes="title")
        with VerticalScroll(id="summary"):
            with Center(id="waiting"):
                yield Static("Putting your script together …")
                yield LoadingIndicator()
            yield Static(id="thing", markup=False)
            yield Static(id="cards", markup=False)
            yield Static(id="booked", markup=False)
            yield Static(id="script-title", markup=False)
            yield Static(id="script-text", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Look at all calls together."""
        self.query_one("#booked").display = False
        self.query_one("#summary").focus()
        self.look()

    @work(thread=True, exit_on_error=False)
    def look(self) -> None:
        """The cards, what they book, and the script with your own good lines."""
        cards, calls, reports = [], [], []
        for kept in played(self.coach.shelf, self._sitting).values():
            call = resume_call(self.coach.shelf, kept.id)
            report = report_of(kept)
            if report is None:
                report = self.coach.judge(call.transcript)
                call.keep_report(report.model_dump(mode="json", by_alias=True))
            told = as_known(report, call.transcript, readable(script_of(kept)))
            cards.append(Card(call.leg, call.outcome or Outcome.CALLER_HUNG_UP, told, kept.number))
            calls.append(Played(call.leg, call.transcript, report))
            reports.append((kept.id, report))
        base = self._base()
        better = mended(base, calls, default_tagger())
        self.app.call_from_thread(self._show, Result(tuple(cards), better))
        try:
            line = book_calls(self.coach.database, reports, self._kept.persona, self.coach.now())
        except CoachError as error:
            self.app.call_from_thread(self.coach.tell, error)
        else:
            self.app.call_from_thread(self._show_booked, line)

    def _base(self) -> Script:
        """The script that is mended: what lay beside the calls, as it is kept now, else what is known of who calls."""
        script = readable(self._script())
        if script and script.about != About():
            return script
        call = self._kept.transcript
        they = name_for_real(self._kept.persona, call.interviewee.name)
        about = About(me=call.interviewer.name, they=they, background=call.interviewer.background or "")
        return replace(script or Script(they or NAMELESS), about=about)

    def _script(self) -> KeptScript | None:
        """The script of these calls as it is kept now, else as it lay beside them."""
        beside = script_of(self._kept)
        note = self._note or (beside.id if beside else "")
        try:
            kept = kept_scripts(Notes(self.coach.database)) if note else []
        except CoachError:
            kept = []
        return next((script for script in kept if script.id == note), beside)

    def on_screen_resume(self) -> None:
        """What was edited meanwhile is shown as it is now."""
        kept = self._script() if self._note and self.result else None
        if kept is None or self.result is None or kept.text == self.result.script_text:
            return
        better, wrong = self.result.better, ""
        try:
            script = kept.script()
        except BadInput as error:
            wrong = f"{error.what} {error.fix}"
        else:
            same = {
                p: o for p, o in better.origins.items() if script.lines.get(p) == better.script.lines.get(p)
            }
            better = Mended(script, same, {p: note for p, note in better.notes.items() if p in same})
        self._show(replace(self.result, better=better, edited=kept.text, wrong=wrong, own_taken=()))

    def _show(self, result: Result) -> None:
        if not self.is_attached:
            return
        self.result = result
        self.query_one("#waiting").display = False
        self.query_one("#thing", Static).update(thing_of(result))
        self.query_one("#cards", Static).update(cards_of(result))
        self.query_one("#script-title", Static).update(title_of(result))
        self.query_one("#script-text", Static).update(script_of_result(result))
        self.refresh_bindings()

    def _show_booked(self, line: str) -> None:
        """What will be drilled, and when; what was booked before is not told again."""
        if self.is_attached and line:
            booked = self.query_one("#booked", Static)
            booked.update(words(f"● {line}"))
            booked.display = True

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing to copy before there is something, and own words only where there are good ones."""
        if action == "own":
            better = self._before or (self.result.better if self.result else None)
            return bool(better and better.spare) and self._note is None
        return None if action in ("copy", "export", "keep") and self.result is None else True

    def action_own(self) -> None:
        """Take the own words that were good, though not needed; or give them back."""
        if self.result is None:
            return
        now, before = self.result.better, self._before
        parts = tuple(before.spare if before else now.spare)
        better, self._before = (before, None) if before else (now.with_spare(), now)
        self._show(replace(self.result, better=better, own_taken=() if before else parts))
        told = given_back_line(parts) if before else taken_line(parts)
        self.notify(told, markup=False)

    def action_copy(self) -> None:
        """Copy the script."""
        if self.result:
            copy(self.coach, self.result.script_text, "Your script")

    def action_export(self) -> None:
        """Write it to a file in this folder."""
        result = self.result
        if result is None:
            return

        def chosen(what: str | None) -> None:
            if what is None:
                return
            they = result.script.about.they
            text = script_page(result.script_text if what == "script" else result.text, they)
            name = f"{'script' if what == 'script' else 'calls'} {result.script.name}"
            try:
                path = write_free(name, ".txt", plain(text))
            except CoachError as error:
                self.coach.tell(error)
                return
            self.notify(f"Written to {shown(path)}", title="Exported", timeout=10, markup=False)

        self.app.push_screen(
            Menu(
                f"Write to a file in {this_folder()}",
                [
                    ("script", "The script", "to print, and lay beside the telephone"),
                    ("all", "The calls, the one thing to fix, and the script", ""),
                ],
            ),
            chosen,
        )

    def action_keep(self) -> None:
        """Keep the script, under its name or a new one, and open it to fill its blanks."""
        if self.result is None:
            return
        if self._note is None:
            self._note = self._keep(self.result)
        if self._note:
            better = replace(self.result.better, spare={})
            self._show(replace(self.result, better=better, own_taken=()))
            self.app.push_screen(ScriptScreen(self._note))

    def _keep(self, result: Result) -> str | None:
        """Keep the script in place of the one that lay beside the calls, unless that can't be read; returns its id."""
        before, script = self._script(), result.script
        notes = Notes(self.coach.database)
        try:
            mine = before if before and _is_readable(before) else None
            name = mine.name if mine else free_name(notes, before.name if before else script.name)
            return keep_script(
                notes, name, script_text(script), script.about, mine.id or None if mine else None
            )
        except CoachError as error:
            self.coach.tell(error)
            return None

    def dial_script(self, note: str) -> None:
        """Dial again with the script that is kept under that id, as it is now."""
        self._note = note
        self.action_again()

    def action_again(self) -> None:
        """The same ladder with other people, from the first call."""
        from coach.rehearsal.setup import who_was_kept

        sitting = new_sitting(int(self.coach.now()) % 1_000_000, self._sitting.only)
        try:
            dial(self.coach, who_was_kept(self._kept), sitting, 0, self._script())
        except CoachError as error:
            self.coach.tell(error)


def _is_readable(script: KeptScript) -> bool:
    try:
        script.script()
    except BadInput:
        return False
    return True
