"""The ladder: four calls to their summary, left half-way and gone on with."""

from __future__ import annotations

from typing import Any

from coach.desk.script import script_from
from coach.desk.script_keeping import kept_scripts
from coach.interviewee.phone import Leg
from coach.persona import persona_named
from coach.rehearsal.call import begin_call
from coach.rehearsal.ladder import Rung
from coach.rehearsal.sitting import Sitting
from coach.store import Database, Notes, Rehearsals
from coach.tui.screens.phone_calls import dial
from coach.tui.widgets.prompt import Prompt
from tests.phone import callers

from .phone_steps import ABOUT, SMALL, card, ears, keep, phone_app, ready, say
from .steps import arrive, seen, until

__all__ = ["ears", "phone_app"]


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
        await until(pilot, lambda: "The four calls with Dana Whitfield: call 2 of 4" in seen(app))
        menu = phone.query_one("#menu")
        menu.highlighted = next(
            n for n, option in enumerate(menu.options) if str(option.id).startswith("on:")
        )
        await pilot.press("enter")
        again = await ready(pilot)
        assert again.call.leg is Sitting("s", 3).rungs[1].leg
