"""Deleting: one calm question that says what goes and that it is for good. Escape keeps it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from coach.errors import CoachError
from coach.tui.days import how_long_ago
from coach.tui.plain import one_line
from coach.tui.widgets.menu import Menu

if TYPE_CHECKING:
    from coach.desk.letter_keeping import Letter
    from coach.desk.script_keeping import KeptScript
    from coach.persona import Persona
    from coach.store import KeptTake
    from coach.tui.app import CoachApp

Then = Callable[[], None]
"""What to do when it is gone, or could not be deleted: usually to show the list anew."""

Way = tuple[str, str, Callable[[], None]]
"""A line of the question, a word about it, and what it does."""

FOR_GOOD = "Delete for good"


def ask(app: CoachApp, question: str, goes: str, ways: Sequence[Way], stays: str = "") -> None:
    """Ask ``question``, say what ``goes`` and, on lines of its own, what ``stays``; go one of the ``ways`` if it is chosen."""

    def chosen(what: str | None) -> None:
        if what and what != "no":
            ways[int(what)][2]()

    entries = [(str(number), label, about) for number, (label, about, _) in enumerate(ways)]
    parts = [question, f"{goes} It cannot be brought back.", stays]
    title = "\n\n".join(part for part in parts if part)
    app.push_screen(Menu(title, [("no", "Keep it", "Esc"), *entries]), chosen)


def deleting(app: CoachApp, delete: Callable[[], object], then: Then) -> Callable[[], None]:
    """What deletes something, says so, and does what comes ``then``."""

    def act() -> None:
        try:
            delete()
        except CoachError as error:
            app.tell(error)
        else:
            app.notify("Deleted for good.", markup=False)
        then()

    return act


def ask_about_take(app: CoachApp, kept: KeptTake, then: Then, more: Sequence[Way] = ()) -> None:
    """Whether to delete a meeting or call: of several takes this one alone, or all of them. ``more`` are other ways."""
    try:
        takes = len(app.shelf.takes_of(kept.rehearsal))
    except CoachError as error:
        app.tell(error)
        return
    whole = deleting(app, lambda: app.shelf.delete(kept.rehearsal), then)
    ways: list[Way] = [(FOR_GOOD, "", whole)]
    if takes > 1:
        one = deleting(app, lambda: app.shelf.delete_take(kept.id), then)
        ways = [
            (f"Delete take {kept.number} for good", "", one),
            (f"Delete all {takes} takes for good", "", whole),
        ]
    question = f"Delete {_named(kept)}? ({_which(kept, app.now())})"
    ask(app, question, _goes(kept), [*ways, *more])


def _named(kept: KeptTake) -> str:
    who = one_line(kept.transcript.interviewee.name or kept.persona, 24)
    what = "call to" if kept.meeting.get("leg") else "meeting with"
    return f"{'the' if kept.done else 'the unfinished'} {what} {who}"


def _which(kept: KeptTake, now: float) -> str:
    from coach.tui.screens.history_lines import CALLS

    leg = kept.meeting.get("leg")
    take = f"take {kept.number}" if kept.number > 1 else ""
    return ", ".join(filter(None, (CALLS.get(str(leg), ""), take, how_long_ago(kept.created, now))))


def _goes(kept: KeptTake) -> str:
    if not kept.done:
        return "What was said so far goes, with what you had typed."
    if kept.meeting.get("leg"):
        return "What was said goes, with its card. Your script stays."
    return (
        "What was said goes, with its report, your marks, and your promises. A letter that you wrote stays."
    )


def ask_about_script(app: CoachApp, script: KeptScript, then: Then) -> None:
    """Whether to delete a call script."""
    from coach.desk.script_keeping import delete_script

    goes = "Its text goes. The calls that you made with it stay, with the words that lay beside them."
    delete = deleting(app, lambda: delete_script(app.database, script.id), then)
    ask(app, f"Delete the script “{one_line(script.name, 40)}”?", goes, [(FOR_GOOD, "", delete)])


def ask_about_letter(app: CoachApp, letter: Letter, then: Then) -> None:
    """Whether to delete a letter."""
    from coach.desk.letter_keeping import delete_letter

    goes = "Its text goes, with the first draft. The meeting stays."
    delete = deleting(app, lambda: delete_letter(app.database, letter.id), then)
    ask(app, f"Delete the {one_line(letter.title, 40)}?", goes, [(FOR_GOOD, "", delete)])


def ask_about_person(app: CoachApp, person: Persona, then: Then) -> None:
    """Whether to delete somebody who was made from a bio."""
    from coach.desk.prep.keeping import forget_person

    goes = "The bio, the prep sheet and your plan for them go. Reports stay; an unfinished meeting with them cannot go on."
    delete = deleting(app, lambda: forget_person(person.id, app.database), then)
    ask(app, f"Delete {one_line(person.name, 40)}?", goes, [(FOR_GOOD, "", delete)])


def everything(app: CoachApp) -> Way:
    """The way that asks again, and then deletes all that coach wrote about you."""
    return "Delete everything …", "asks again", lambda: _ask_about_everything(app)


def _ask_about_everything(app: CoachApp) -> None:
    from coach.desk.erasing import EVERYTHING, what_stays

    stays = one_line("; ".join([*what_stays(), "files that you exported to other folders"]), 300)
    ask(
        app,
        "Delete everything that coach keeps about you?",
        f"This goes: {EVERYTHING}.",
        [("Delete everything for good", "", lambda: _leave_all_and_delete(app))],
        f"This stays: {stays}.",
    )


def _leave_all_and_delete(app: CoachApp) -> None:
    from coach.desk.erasing import delete_everything

    async def act() -> None:
        # Whatever lies below keeps its draft once more when it is left: so it is left before all is deleted.
        while len(app.screen_stack) > 2:
            await app.pop_screen()
        deleting(app, lambda: delete_everything(app.database), app.open_history)()

    app.run_worker(act(), exit_on_error=False)
