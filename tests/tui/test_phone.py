"""The telephone in the app: a script, the calls, their cards, the summary; by keys alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coach.desk.mending import Origin
from coach.desk.script import About, Script, script_from, script_from_text, script_text
from coach.desk.script_keeping import keep_script, kept_scripts
from coach.history.booking import all_drills
from coach.interviewee.phone import Leg, Outcome
from coach.persona import persona_named
from coach.rehearsal.call import begin_call
from coach.rehearsal.ladder import Rung
from coach.rehearsal.sitting import Sitting, played
from coach.store import Database, Notes, Rehearsals
from coach.tui.screens.phone_calls import dial
from coach.tui.screens.phone_summary import SummaryScreen
from coach.tui.screens.script import ScriptScreen
from coach.tui.widgets.prompt import Prompt
from tests.phone import callers
from tests.phone.conftest import ears

from .steps import arrive, on, seen, type_in, until

SMALL = (80, 24)
ABOUT = About("Ada Brook", "Maria Keller", "Priya Shah", "how hospitals plan", "a student", "614 555 0148")
__all__ = ["ears"]


@pytest.fixture
def phone_app(make_app: Callable[..., Any], ears: Any) -> Callable[..., Any]:
    """The app with nobody but the built-in voices."""

    def make(**given: Any) -> Any:
        return make_app(voice=None, judge=None, **given)

    return make


def keep(database: Database) -> str:
    """A script for Maria Keller is kept."""
    return keep_script(Notes(database), "Maria", script_text(script_from(ABOUT)), ABOUT)


async def ready(pilot: Any) -> Any:
    """Wait until one can speak in a call."""
    screen = await arrive(pilot, "CallScreen")
    await until(pilot, lambda: screen.query(Prompt) and not screen.speaking and screen.query("Speech"))
    return screen


async def say(pilot: Any, screen: Any, line: str) -> None:
    """Say a line and hear the answer."""
    before = len(screen.call.last_words), len(screen.query("Speech"))
    await type_in(pilot, line)
    await pilot.press("enter")
    await until(pilot, lambda: not screen.speaking and len(screen.query("Speech")) > before[1])


async def card(pilot: Any) -> Any:
    """Wait for the card to be made."""
    screen = await arrive(pilot, "CardScreen")
    await until(pilot, lambda: screen.report is not None)
    return screen


async def dialled(pilot: Any, app: Any, leg: Leg | None, seed: int = 1, who: str = "dana-whitfield") -> Any:
    """One call alone, or the first of a ladder."""
    await arrive(pilot, "HomeScreen")
    scripts = kept_scripts(Notes(app.database))
    dial(app, persona_named(who), Sitting("s", seed, leg), 0, scripts[0] if scripts else None)
    return await ready(pilot)


def found(script: Any) -> str:
    """What the panel beside a script says, on one line."""
    return " ".join(str(script.query_one("#found").render()).split())


async def opened(pilot: Any, note: str) -> Any:
    """The script that is kept as ``note``, open."""
    await arrive(pilot, "HomeScreen")
    pilot.app.push_screen(ScriptScreen(note))
    return await arrive(pilot, "ScriptScreen")


async def test_enter_goes_from_field_to_field_and_on_to_the_script(
    phone_app: Any, database: Database
) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        await arrive(pilot, "HomeScreen")
        from coach.tui.screens.script_start import ScriptStartScreen

        app.push_screen(ScriptStartScreen())
        start = await arrive(pilot, "ScriptStartScreen")
        for field in ("they", "me", "connection", "field", "background", "number"):
            await until(pilot, lambda: app.focused and app.focused.id == field)  # noqa: B023 - waited for here
            start.query_one(f"#{field}").value = getattr(ABOUT, field)
            await pilot.press("enter")
        script = await arrive(pilot, "ScriptScreen")
        assert script.script.about == ABOUT


async def test_a_script_is_written_to_a_file_that_says_where_and_for_whom(
    phone_app: Any, database: Database, settled: Path
) -> None:
    note = keep(database)
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        script = await opened(pilot, note)
        await pilot.press("ctrl+o")
        await arrive(pilot, "Menu")
        told = str(app.screen.query_one("OptionList").get_option("file").prompt)
        assert f"in {settled}" in told or "in ~/" in told
        await pilot.press("down", "enter")
        written = settled / "script-maria.txt"
        await until(pilot, written.exists)
        await until(pilot, lambda: [n for n in app._notifications if "script-maria.txt" in n.message])
        text = written.read_text(encoding="utf-8")
        assert text.startswith("Call script for Maria Keller\n\n# Greeting and name\n")
        assert script_from_text(text, "Maria") == script.script.script()


async def test_from_home_to_a_script_that_can_be_dialled(phone_app: Any, database: Database) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        home = await arrive(pilot, "HomeScreen")
        menu = home.query_one("#menu")
        await until(pilot, lambda: menu.option_count)
        menu.highlighted = menu.get_option_index("door:phone")
        await pilot.press("enter")
        phone = await arrive(pilot, "PhoneScreen")
        await until(pilot, lambda: phone.query_one("#menu").highlighted is not None)
        await pilot.press("enter")
        start = await arrive(pilot, "ScriptStartScreen")
        for field in ("they", "me", "connection", "field", "background", "number"):
            start.query_one(f"#{field}").value = getattr(ABOUT, field)
        await pilot.press("ctrl+s")
        script = await arrive(pilot, "ScriptScreen")
        await until(pilot, lambda: script.check is not None)
        assert script.check.blanks == ("[day]",)
        await pilot.press("ctrl+n")
        await pilot.press(*"tomorrow")
        await until(pilot, lambda: script.check.blanks == ())
        assert "I'll call you again tomorrow" in kept_scripts(Notes(database))[0].text
        await until(pilot, lambda: "Leave [day and hour] and [place] open" in found(script))
        assert "✓ Nothing to mend" in found(script)
        assert "nothing to fill in" not in found(script)
        await pilot.press("ctrl+d")
        call = await ready(pilot)
        assert call.call.kept.plan["script"]["name"] == "Maria Keller"
        assert "tomorrow" in call.call.kept.plan["script"]["text"]
        await pilot.press("escape", "down", "down", "down", "enter")
        await arrive(pilot, "PhoneScreen")


async def test_what_is_typed_is_checked_and_kept(phone_app: Any, database: Database) -> None:
    note = keep(database)
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        script = await opened(pilot, note)
        area = script.query_one("#text")
        area.text = "# Greeting and name\nHello.\n"
        await until(pilot, lambda: "✗ No name given" in str(script.query_one("#found").render()))
        await pilot.press("ctrl+f")
        await until(pilot, lambda: "my name is Ada Brook" in area.text)
        await until(pilot, lambda: "No name given" not in str(script.query_one("#found").render()))
        area.text = "# Nonsense\nHello.\n"
        await until(pilot, lambda: script.wrong)
        assert "no part of a call" in str(script.query_one("#found").render())
        area.text = "# Greeting and name\n[red]Hi\x1b[31m[/red] [\n"
        await pilot.press("escape")
        await arrive(pilot, "HomeScreen")
        assert "[red]Hi" in kept_scripts(Notes(database))[0].text


async def test_the_script_has_three_levels_and_the_name_of_whom_one_calls(
    phone_app: Any, database: Database
) -> None:
    keep(database)
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await dialled(pilot, app, Leg.GOOD_MOMENT)
        await until(pilot, lambda: "Hello Dana Whitfield, my name is Ada Brook." in seen(app))
        await pilot.press("ctrl+t")
        await until(pilot, lambda: "Dana Whitfield Ada Brook" in seen(app))
        await pilot.press("ctrl+t")
        await until(pilot, lambda: not screen.query_one("#script").display)
        await pilot.press("ctrl+t")
        await until(pilot, lambda: "Hello Dana Whitfield, my name is Ada Brook." in seen(app))
        await say(pilot, screen, "Hello Dana Whitfield, my name is Ada Brook.")
        await until(pilot, lambda: "☑ greeting and name" in seen(app))


PLAYS = [
    (Leg.RECEPTIONIST, callers.courteous, {Outcome.PUT_THROUGH, Outcome.CALL_BACK}),
    (Leg.RECEPTIONIST, callers.pushy, {Outcome.ENDED_COLDLY}),
    (Leg.RECEPTIONIST, callers.rambling, {Outcome.CUT_SHORT}),
    (Leg.RECEPTIONIST, callers.job_seeker, {Outcome.CAREERS_PAGE}),
    (Leg.RECEPTIONIST, callers.message_leaver, {Outcome.MESSAGE_TAKEN, Outcome.PUT_THROUGH}),
    (Leg.RECEPTIONIST, callers.gives_up, {Outcome.NOTHING, Outcome.PUT_THROUGH}),
    (Leg.VOICEMAIL, callers.courteous, {Outcome.MESSAGE_LEFT}),
    (Leg.VOICEMAIL, callers.rambling, {Outcome.CUT_OFF}),
    (Leg.BAD_MOMENT, callers.courteous, {Outcome.CALL_BACK}),
    (Leg.BAD_MOMENT, callers.presses_on, {Outcome.HUNG_UP}),
    (Leg.BAD_MOMENT, callers.pushy, {Outcome.ENDED_COLDLY, Outcome.HUNG_UP}),
    (Leg.BAD_MOMENT, callers.rambling, {Outcome.CUT_SHORT}),
    (Leg.BAD_MOMENT, callers.gives_up, {Outcome.NOTHING}),
    (Leg.GOOD_MOMENT, callers.courteous, {Outcome.MEETING}),
    (Leg.GOOD_MOMENT, callers.curious, {Outcome.ALL_ON_THE_PHONE, Outcome.NO_MEETING}),
    (Leg.GOOD_MOMENT, callers.pushy, {Outcome.ENDED_COLDLY}),
    (Leg.GOOD_MOMENT, callers.rambling, {Outcome.CUT_SHORT}),
    (Leg.GOOD_MOMENT, callers.gives_up, {Outcome.NO_MEETING}),
]


@pytest.mark.parametrize(("leg", "caller", "outcomes"), PLAYS)
async def test_every_leg_to_its_outcomes(
    phone_app: Any, leg: Leg, caller: callers.Caller, outcomes: set[Outcome]
) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await dialled(pilot, app, leg)
        for number in range(12):
            if screen.call.over:
                break
            line = caller(leg, screen.call.state.done[-2:], number)
            if line is None:
                await pilot.press("ctrl+e")
                break
            await say(pilot, screen, line)
        if screen.ended:
            assert screen.call.outcome.told in str(screen.query_one("#status").render())
            await pilot.press("enter")
        made = await card(pilot)
        assert made.outcome in outcomes
        assert made.report.rubric == leg.scenario.value
        assert made.outcome.told in " ".join(" ".join(seen(app).splitlines()[:2]).split())
        kept = app.shelf.recent(calls=True)[0]
        assert kept.done
        assert kept.report["rubric"] == leg.scenario.value


async def test_while_it_rings_the_clock_knows_how_long_a_call_may_be(phone_app: Any) -> None:
    app = phone_app(pace=0.01)
    async with app.run_test(size=SMALL) as pilot:
        await arrive(pilot, "HomeScreen")
        dial(app, persona_named("dana-whitfield"), Sitting("s", 1, Leg.GOOD_MOMENT), 0, None)
        await arrive(pilot, "CallScreen")
        await until(pilot, lambda: "It rings …" in seen(app))
        assert "0:00 of 5:00" in seen(app)


async def test_asked_for_a_resume_instead_it_has_its_card(phone_app: Any) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await dialled(pilot, app, Leg.GOOD_MOMENT, seed=2)
        for number in range(6):
            if screen.call.over:
                break
            line = callers.sender(screen.call.leg, screen.call.state.done[-2:], number)
            await say(pilot, screen, str(line))
        await until(pilot, lambda: "instead of being met" in str(screen.query_one("#status").render()))
        await pilot.press("enter")
        made = await card(pilot)
        assert made.outcome is Outcome.RESUME_INSTEAD
        assert "You were asked for a résumé" in seen(app)
        assert app.shelf.recent(calls=True)[0].report["rubric"] == "phone-request"


SILENCES = [
    (Leg.VOICEMAIL, Outcome.NOTHING_LEFT),
    *((leg, Outcome.CALLER_HUNG_UP) for leg in (Leg.RECEPTIONIST, Leg.BAD_MOMENT, Leg.GOOD_MOMENT)),
]


@pytest.mark.parametrize(("leg", "outcome"), SILENCES)
async def test_a_call_without_a_word_has_its_card_and_begins_again(
    phone_app: Any, leg: Leg, outcome: Outcome
) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        await dialled(pilot, app, leg)
        await pilot.press("ctrl+e")
        made = await card(pilot)
        assert made.outcome is outcome
        assert outcome.told in seen(app)
        assert "You say nothing in this transcript, so nothing was judged." in seen(app)
        await pilot.press("r")
        again = await ready(pilot)
        assert (again.call.kept.number, len(again.call.transcript.turns)) == (2, 1)
        assert not again.call.over


async def test_a_silent_call_is_one_of_its_ladder_and_a_silent_retake_takes_nothing_away(
    phone_app: Any, database: Database
) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        await arrive(pilot, "HomeScreen")
        sitting = Sitting("s", 3)
        dial(app, persona_named("dana-whitfield"), sitting, 0, None)
        await ready(pilot)
        await pilot.press("ctrl+e")
        await card(pilot)
        assert "n: call 2 of 4." in seen(app)
        await pilot.press("n")
        screen = await ready(pilot)
        assert screen.call.leg is sitting.rungs[1].leg
        await say(pilot, screen, callers.HELLO)
        await pilot.press("ctrl+e")
        spoken = await card(pilot)
        await pilot.press("r")
        await ready(pilot)
        await pilot.press("ctrl+e")
        await until(pilot, lambda: on(app, "CardScreen") and app.screen is not spoken)
        again = await card(pilot)
        assert again.kept.number == 2
        found = played(app.shelf, sitting)
        assert sorted(found) == [0, 1]
        assert found[1].number == 1


async def test_a_sitting_of_silence_says_so(phone_app: Any) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        await dialled(pilot, app, Leg.VOICEMAIL)
        await pilot.press("ctrl+e")
        await card(pilot)
        await pilot.press("n")
        summary = await arrive(pilot, "SummaryScreen")
        await until(pilot, lambda: summary.result is not None)
        await until(pilot, lambda: "You said nothing in these calls" in seen(app))
        assert "Nothing to fix" not in seen(app) + summary.result.text
        assert "The tape holds a silence." in seen(app)


async def test_a_card_books_its_fixes_with_one_key(phone_app: Any, database: Database) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await dialled(pilot, app, Leg.VOICEMAIL)
        await say(pilot, screen, "I'm researching how hospitals plan.")
        await pilot.press("ctrl+e")
        await card(pilot)
        assert all_drills(database) == []
        await pilot.press("p")
        await until(pilot, lambda: app.focused and app.focused.id == "plan-input")
        await pilot.press("enter")
        await until(pilot, lambda: [n for n in app._notifications if "“No name”" in n.message])
        assert {(d.criterion, d.rubric) for d in all_drills(database)} == {
            ("no-name", "voicemail"),
            ("no-number", "voicemail"),
        }


async def test_a_machine_cuts_off_and_shows_what_it_took(phone_app: Any) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await dialled(pilot, app, Leg.VOICEMAIL)
        await until(pilot, lambda: "0:00 of 1:00" in seen(app))
        await type_in(pilot, "word " * 30)
        await until(pilot, lambda: "this line 0:12" in seen(app))
        screen.query_one(Prompt).text = ""
        await say(pilot, screen, "word " * 170)
        await until(pilot, lambda: "cut you off after 60 seconds" in seen(app))
        assert screen.query_one("#talk").mine.text.endswith("word—")
        assert len(screen.query_one("#talk").mine.text.split()) == 151


async def test_a_call_is_rewound_and_both_takes_stand(phone_app: Any) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await dialled(pilot, app, Leg.VOICEMAIL)
        await say(pilot, screen, "Call me back.")
        await say(pilot, screen, "Any time.")
        await pilot.press("ctrl+e")
        first = await card(pilot)
        score = first.report.overall
        await pilot.press("r")
        again = await ready(pilot)
        assert again.call.kept.number == 2
        assert len(again.call.transcript.turns) == 1
        await say(pilot, again, callers.MESSAGE)
        await pilot.press("ctrl+e")
        second = await arrive(pilot, "CardScreen")
        await until(pilot, lambda: second.report is not None)
        assert second.report.overall > score
        takes = app.shelf.takes_of(second.kept.rehearsal)
        assert [kept.number for kept in takes] == [1, 2]


async def test_the_ladder_to_its_summary(phone_app: Any, database: Database) -> None:
    keep(database)
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        await arrive(pilot, "HomeScreen")
        sitting = Sitting("s", 3)
        dial(app, persona_named("dana-whitfield"), sitting, 0, kept_scripts(Notes(database))[0])
        for number in range(4):
            screen = await ready(pilot)
            assert screen.call.leg is sitting.rungs[number].leg
            assert f"call {number + 1} of 4" in seen(app)
            await say(pilot, screen, f"{callers.HELLO} {callers.PURPOSE} Is this a good time?")
            if not screen.call.over:
                await pilot.press("ctrl+e")
            await card(pilot)
            await pilot.press("n")
        summary = await arrive(pilot, "SummaryScreen")
        await until(pilot, lambda: summary.result is not None)
        assert len(summary.result.cards) == 4
        assert "Fix one thing" in seen(app)
        lines = summary.result.script.lines
        assert summary.result.better.own == frozenset()
        assert "Dana" not in " ".join(lines.values())
        assert lines == script_from(ABOUT).lines
        assert "as in your script" in seen(app)
        await pilot.press("c")
        await until(pilot, lambda: "Hello Maria Keller, my name is Ada Brook." in app.clipboard)
        await pilot.press("x", "enter")
        await until(pilot, lambda: [n for n in app._notifications if "script-maria" in n.message])
        await pilot.press("s")
        script = await arrive(pilot, "ScriptScreen")
        await until(pilot, lambda: script.script is not None)
        assert script.script.name == "Maria"
        assert len(kept_scripts(Notes(database))) == 1
        area = script.query_one("#text")
        area.text = area.text.replace("Hello Maria Keller", "Good evening Maria Keller")
        await pilot.press("escape")
        await arrive(pilot, "SummaryScreen")
        await until(pilot, lambda: "Good evening Maria Keller" in seen(app) + str(summary.result.text))
        summary.query_one("#script-title").scroll_visible(animate=False)
        await until(pilot, lambda: "Your script as you edited it" in seen(app))
        await pilot.press("c")
        await until(pilot, lambda: "Good evening Maria Keller" in app.clipboard)
        assert "Hello Maria Keller, my name is Ada Brook.\n\n#" not in app.clipboard
        await pilot.press("s")
        script = await arrive(pilot, "ScriptScreen")
        await until(pilot, lambda: script.script is not None)
        assert "Good evening" in script.script.text
        await pilot.press("ctrl+d")
        call = await ready(pilot)
        assert "Good evening Maria Keller" in call.call.kept.plan["script"]["text"]


async def summed_up(pilot: Any, app: Any, line: str, leg: Leg = Leg.GOOD_MOMENT) -> Any:
    """One call with one line in it, and the summary."""
    screen = await dialled(pilot, app, leg)
    await say(pilot, screen, line)
    if not screen.call.over:
        await pilot.press("ctrl+e")
    await card(pilot)
    await pilot.press("n")
    summary = await arrive(pilot, "SummaryScreen")
    await until(pilot, lambda: summary.result is not None)
    return summary


async def test_the_summary_books_what_its_cards_call_for_once_and_says_so(
    phone_app: Any, database: Database
) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        summary = await summed_up(pilot, app, "I'm researching how hospitals plan.", Leg.VOICEMAIL)
        await until(pilot, lambda: "Booked for tomorrow: a one-minute drill on “No name”" in seen(app))
        booked = all_drills(database)
        assert {drill.criterion for drill in booked} == {"no-name", "no-number"}
        app.switch_screen(SummaryScreen(summary._sitting, summary._kept))
        await until(pilot, lambda: app.screen is not summary and getattr(app.screen, "result", None))
        await app.workers.wait_for_complete()
        assert all_drills(database) == booked
        assert not app.screen.query_one("#booked").display


async def test_the_summary_says_where_each_part_comes_from(phone_app: Any, database: Database) -> None:
    lines = {**script_from(ABOUT).lines, "time-check": "Hi.", "close": "Good."}
    keep_script(Notes(database), "Maria", script_text(Script("Maria", lines)), ABOUT)
    app = phone_app()
    async with app.run_test(size=(100, 60)) as pilot:
        summary = await summed_up(pilot, app, "Hello. Is this a good time?")
        origins = summary.result.better.origins
        assert (origins["greeting"], origins["time-check"]) == (Origin.SCRIPT, Origin.OWN)
        title = str(summary.query_one("#script-title").render())
        assert "✓ 7 as in your script · ✎ 1 in your own words from the calls · ○ 1 suggested" in title
        text = str(summary.query_one("#script-text").render())
        assert "✓ Greeting and name  as in your script\n" in text
        assert (
            "✎ Is it a good time  your line, with a sentence of yours from the calls\nHi. Is this a good time?"
            in text
        )
        assert "○ When it is agreed  your line, with a suggested sentence\n" in text


async def test_own_words_that_were_not_needed_can_be_taken_with_one_key(
    phone_app: Any, database: Database
) -> None:
    keep(database)
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        summary = await summed_up(pilot, app, "Hello. Is this a good time to talk for a minute?")
        before = summary.result.script.lines["time-check"]
        assert before == script_from(ABOUT).lines["time-check"]
        await pilot.press("o")
        await until(pilot, lambda: summary.result.script.lines["time-check"] != before)
        await pilot.press("c")
        await until(pilot, lambda: "Is this a good time to talk for a minute?" in app.clipboard)
        await pilot.press("o")
        await until(pilot, lambda: summary.result.script.lines["time-check"] == before)


async def test_what_was_edited_into_no_script_is_shown_and_copied_too(
    phone_app: Any, database: Database
) -> None:
    keep(database)
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        summary = await summed_up(pilot, app, "Hello.")
        await pilot.press("s")
        script = await arrive(pilot, "ScriptScreen")
        await until(pilot, lambda: script.script is not None)
        script.query_one("#text").text = "# Nonsense\n[red]Hello\n"
        await pilot.press("escape")
        await arrive(pilot, "SummaryScreen")
        await until(pilot, lambda: "[red]Hello" in str(summary.query_one("#script-text").render()))
        assert "no part of a call" in str(summary.query_one("#script-title").render())
        await pilot.press("c")
        await until(pilot, lambda: app.clipboard == "# Nonsense\n[red]Hello\n")


async def test_without_a_script_nobody_of_the_practice_stands_in_it(
    phone_app: Any, database: Database
) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        summary = await summed_up(pilot, app, "Hello Dana Whitfield, my name is Ada Brook.")
        assert "Dana" not in " ".join(summary.result.script.lines.values())
        assert summary.result.script.lines["greeting"] == "Hello [their name], my name is Ada Brook."
        await pilot.press("s")
        script = await arrive(pilot, "ScriptScreen")
        await until(pilot, lambda: script.script is not None)
        assert script.script.name == "My script"


async def test_an_open_call_goes_on_from_home_with_its_draft(phone_app: Any, database: Database) -> None:
    shelf = Rehearsals(database)
    call = begin_call(shelf, persona_named("dana-whitfield"), Rung(Leg.GOOD_MOMENT, 1, 1))
    shelf.keep_draft(call.take, "Hello, my name")
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        home = await arrive(pilot, "HomeScreen")
        menu = home.query_one("#menu")
        await until(pilot, lambda: menu.option_count)
        assert "on the telephone" in seen(app)
        menu.highlighted = menu.get_option_index(f"take:{call.take}")
        await pilot.press("enter")
        screen = await ready(pilot)
        assert screen.query_one(Prompt).text == "Hello, my name"
        await pilot.press("ctrl+e")
        await card(pilot)
        assert shelf.unfinished(calls=True) == []
        await pilot.press("escape")
        await arrive(pilot, "HomeScreen")


async def test_a_half_played_ladder_goes_on(phone_app: Any) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        await arrive(pilot, "HomeScreen")
        dial(app, persona_named("dana-whitfield"), Sitting("s", 3), 0, None)
        screen = await ready(pilot)
        await say(pilot, screen, callers.HELLO)
        await pilot.press("ctrl+e")
        await card(pilot)
        await pilot.press("escape")
        await arrive(pilot, "HomeScreen")
        from coach.tui.screens.phone import open_screen

        open_screen(app)
        phone = await arrive(pilot, "PhoneScreen")
        await until(pilot, lambda: "The ladder with Dana Whitfield: call 2 of 4" in seen(app))
        menu = phone.query_one("#menu")
        menu.highlighted = next(
            n for n, option in enumerate(menu.options) if str(option.id).startswith("on:")
        )
        await pilot.press("enter")
        again = await ready(pilot)
        assert again.call.leg is Sitting("s", 3).rungs[1].leg


async def test_enter_on_a_card_offers_the_next_call_first(phone_app: Any, database: Database) -> None:
    keep(database)
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await dialled(pilot, app, None)
        await say(pilot, screen, "Hello. Thank you.")
        await pilot.press("ctrl+e")
        await card(pilot)
        await until(pilot, lambda: "call 2 of 4" in seen(app))
        await pilot.press("enter")
        await arrive(pilot, "Menu")
        assert "Go on to call 2" in str(app.screen.query_one("OptionList").get_option_at_index(0).prompt)
        await pilot.press("enter")
        await ready(pilot)
