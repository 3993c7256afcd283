"""Who plays the contact, said before the call and in it; chosen by the script, or by oneself."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from coach.acts.encoder import shipped_encoder
from coach.desk.script import About, script_from, script_text
from coach.desk.script_contact import NEUTRAL, standing_in
from coach.desk.script_keeping import keep_script, kept_scripts
from coach.persona import all_personas
from coach.store import Database, Notes
from coach.tui.screens.phone import open_screen

from .phone_steps import ABOUT, SMALL, ears, keep, phone_app, ready, say
from .steps import arrive, on, seen, until

__all__ = ["ears", "phone_app"]


@cache
def shipped() -> Any:
    """The sentence model that ships."""
    return shipped_encoder()


@pytest.fixture(autouse=True)
def meaning(phone_app: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Trades are compared by the model that ships, which is read before anything waits for it."""
    monkeypatch.setattr("coach.desk.script_contact.trade_encoder", shipped)
    standing_in(About(field="hospital management"), all_personas())


def keep_for(database: Database, field: str, they: str = "Maria Keller") -> str:
    """A script about a field."""
    about = replace(ABOUT, field=field, they=they)
    return keep_script(Notes(database), they, script_text(script_from(about)), about)


async def telephone(pilot: Any) -> Any:
    """The telephone, once it is known who plays the contact."""
    await arrive(pilot, "HomeScreen")
    open_screen(pilot.app)
    phone = await arrive(pilot, "PhoneScreen")
    await until(pilot, lambda: phone._person is not None and phone._person.name in seen(pilot.app))
    return phone


async def test_the_nearest_field_plays_the_contact_and_it_is_said(phone_app: Any, database: Database) -> None:
    keep(database)
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        await telephone(pilot)
        assert "Practising with  Dana Whitfield, VP Strategy at Halcyon Health" in seen(app)
        assert "your real call is to Maria Keller; w: somebody else" in seen(app)
        await pilot.press("d")
        await ready(pilot)
        assert "Dana Whitfield stands in for Maria Keller" in seen(app).splitlines()[0]


async def test_where_nobody_is_near_somebody_without_a_trade_picks_up_and_can_be_called_again(
    phone_app: Any, database: Database
) -> None:
    keep_for(database, "cyber security", "James Whitaker")
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        phone = await telephone(pilot)
        assert "Practising with  James Whitaker, played by a stand-in" in seen(app)
        await pilot.press("d")
        call = await ready(pilot)
        assert call.call.kept.persona == NEUTRAL
        await say(pilot, call, "Hello, my name is Ada Brook.")
        await pilot.press("escape", "down", "down", "down", "enter")
        await until(pilot, lambda: on(app, "PhoneScreen"))
        await until(pilot, lambda: "the call is not over" in seen(app) and phone._person)
        menu = phone.query_one("#menu")
        menu.highlighted = next(
            n for n, option in enumerate(menu.options) if str(option.id).startswith("take:")
        )
        await pilot.press("enter")
        again = await ready(pilot)
        assert again.they == "James Whitaker"
        assert "Northgate" not in seen(app).splitlines()[0]


async def test_one_s_own_choice_stays_with_its_script(phone_app: Any, database: Database) -> None:
    keep_for(database, "hospital management", "Angela Boyle")
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        phone = await telephone(pilot)
        await pilot.press("w")
        await until(pilot, lambda: on(app, "Menu"))
        listed = [str(option.prompt) for option in app.screen.query_one("OptionList").options]
        neutral = next(
            n for n, line in enumerate(listed) if line.startswith("Angela Boyle  a stand-in for any job")
        )
        assert listed[1].startswith("Dana Whitfield")
        assert 1 < neutral < len(listed) - 2
        await pilot.press(*["down"] * (neutral + 1), "enter")
        await until(
            pilot,
            lambda: on(app, "PhoneScreen") and phone._person and phone._person.name in listed[neutral + 1],
        )
        mine = phone._person
        await pilot.press("d")
        call = await ready(pilot)
        assert call.they == mine.name
        await say(pilot, call, "Hello, my name is Ada Brook.")
        await pilot.press("escape", "down", "down", "down", "enter")
        await until(pilot, lambda: on(app, "PhoneScreen") and phone._person)
        await pilot.press("escape")
        await arrive(pilot, "HomeScreen")
        again = await telephone(pilot)
        assert again._person == mine


async def test_another_script_has_another_contact(phone_app: Any, database: Database) -> None:
    keep_for(database, "supply chain", "Olga Brandt")
    keep_for(database, "hospital management", "Angela Boyle")
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        phone = await telephone(pilot)
        assert phone._person.id == "dana-whitfield"
        menu = phone.query_one("#menu")
        menu.highlighted = menu.get_option_index("scripts")
        await pilot.press("enter")
        await until(pilot, lambda: on(app, "Menu"))
        await pilot.press("down", "down", "enter")
        await until(pilot, lambda: phone._person and phone._person.id == "devon-price")
        await until(pilot, lambda: "your real call is to Olga Brandt" in seen(app))


async def test_a_script_that_was_just_made_is_dialled_with_whoever_suits_it(
    phone_app: Any, database: Database
) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        phone = await telephone(pilot)
        assert "your real call" not in seen(app)
        await pilot.press("s")
        start = await arrive(pilot, "ScriptStartScreen")
        for key in ("they", "me", "field"):
            start.query_one(f"#{key}").value = {"they": "Sam Poe", "me": "Bo", "field": "supply chain"}[key]
        await pilot.press("ctrl+s")
        await arrive(pilot, "ScriptScreen")
        await pilot.press("ctrl+d")
        call = await ready(pilot)
        assert call.they == "Devon Price"
        assert call.call.kept.plan["script"]["id"] == kept_scripts(Notes(database))[0].id
        assert phone._person.id == "devon-price"
