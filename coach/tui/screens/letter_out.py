"""What can be done with a letter: send, copy, write to a file, have it reworded, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.desk.letter_keeping import mark_sent
from coach.desk.writing import write_free
from coach.errors import CoachError
from coach.report import report_to_text
from coach.transcript import Scenario
from coach.tui.copying import copy, shown
from coach.tui.deleting import ask_about_letter
from coach.tui.plain import one_line, plain
from coach.tui.widgets.menu import Menu

if TYPE_CHECKING:
    from coach.tui.screens.letter_bench import LetterScreen

MET = (
    ("0.5", "Within the hour", ""),
    ("5", "Earlier today", ""),
    ("22", "Yesterday", ""),
    ("48", "Longer ago", ""),
)


def ask_what_to_do(screen: LetterScreen) -> None:
    """Ask, and do it."""
    letter, app = screen.letter, screen.coach
    note = letter.kind is Scenario.THANK_YOU_NOTE
    ticks = "ticks the thank-you off" if letter.owes else ""
    entries = [
        ("unsend", "It is not sent after all", "") if letter.sent else ("sent", "I have sent it", ticks),
        ("copy", "Copy the letter", "to paste it into your mail"),
    ]
    if screen.current and screen.current.line:
        entries.append(("line", "Copy the line to try", one_line(screen.current.line, 24)))
    entries += [
        ("file", "Write the letter to a file in this folder", ""),
        ("report", "Write the score and its reasons to a file", ""),
    ]
    if _has_writer(screen):
        entries.append(("model", "Have the model reword it", "nothing new gets in"))
    if note:
        entries.append(("met", "When the meeting was", "the note is due 24 hours later"))
    other = "an e-mail that asks for a meeting" if note else "a thank-you note"
    entries += [
        ("kind", f"This is {other}", "judge it as that"),
        ("delete", "Delete this letter …", "asks first"),
    ]

    def chosen(what: str | None) -> None:
        try:
            _do(screen, what)
        except CoachError as error:
            app.tell(error)

    app.push_screen(Menu(plain(letter.title), entries), chosen)


def _has_writer(screen: LetterScreen) -> bool:
    """Whether a model is set; one that cannot be used is told when it is asked."""
    try:
        return screen.coach.writer() is not None
    except CoachError:
        return True


def _do(screen: LetterScreen, what: str | None) -> None:
    letter, app, check = screen.letter, screen.coach, screen.check
    if what in ("sent", "unsend"):
        screen.letter = mark_sent(app.database, letter, what == "sent")
        screen.show_state()
        done = "Well done. It is marked as sent" + (
            ", and the thank-you is ticked off." if letter.owes else "."
        )
        screen.notify(done if what == "sent" else "It is back among those to send.", markup=False)
    elif what == "copy":
        copy(app, letter.text, "Your letter")
    elif what == "line" and screen.current:
        copy(app, screen.current.line, "The line")
    elif what in ("file", "report"):
        report = check.report if check else None
        if what == "report" and report is None:
            screen.notify("There is no score yet.", markup=False)
            return
        text = plain(letter.text) if what == "file" or report is None else report_to_text(report)
        path = write_free(f"{'score of ' if what == 'report' else ''}{letter.title}", ".txt", text)
        screen.notify(f"Written to {shown(path)}", title="Exported", timeout=10, markup=False)
    elif what == "model":
        screen.reword(letter)
    elif what == "met":
        app.push_screen(Menu("About when was the meeting?", list(MET)), screen.met)
    elif what == "kind":
        note = letter.kind is Scenario.THANK_YOU_NOTE
        screen.change(kind=Scenario.OUTREACH_EMAIL if note else Scenario.THANK_YOU_NOTE)
    elif what == "delete":
        _delete(screen)


def _delete(screen: LetterScreen) -> None:
    def gone() -> None:
        screen.forget()
        screen.coach.back()

    ask_about_letter(screen.coach, screen.letter, gone)
