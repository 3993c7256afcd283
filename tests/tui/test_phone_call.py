"""In a call: what to do now, what of the script is still to be said, and who stands in for whom."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coach.desk.script_keeping import kept_scripts
from coach.interviewee.phone import Leg, Outcome
from coach.paths import shipped
from coach.persona import persona_named
from coach.rehearsal.sitting import Sitting
from coach.store import Database, Notes
from coach.tui.screens.phone import open_screen
from coach.tui.screens.phone_calls import dial
from coach.tui.widgets.keyline import KeyLine
from coach.tui.widgets.prompt import Prompt
from tests.phone import callers

from .phone_steps import SMALL, card, dialled, ears, keep, phone_app, ready, say
from .steps import arrive, on, seen, until

__all__ = ["ears", "phone_app"]
GREETS = f"{callers.HELLO} {callers.PURPOSE}"


def flat(app: Any) -> str:
    """What is seen, without the breaks of lines."""
    return " ".join(seen(app).split())


def status(screen: Any) -> str:
    """The line above the prompt."""
    return str(screen.query_one("#status").render())


def keys(screen: Any) -> list[str]:
    """What the line of keys offers."""
    return [key.words for key in screen.query_one(KeyLine).keys]


def transfers(sitting: Sitting, tagger: Any) -> bool:
    """Whether a receptionist is the first to pick up, and puts a courteous caller through at once."""
    rung = sitting.rungs[0]
    if rung.leg is not Leg.RECEPTIONIST:
        return False
    call = callers.play(
        rung.leg, lambda leg, did, step: None if step else GREETS, rung.seed, rung.level, tagger
    )
    return "put_through" in call.did[-1]


async def transferred(pilot: Any, app: Any, only: Leg | None, tagger: Any) -> Any:
    """A call in which one has just heard that one is being put through."""
    await arrive(pilot, "HomeScreen")
    sitting = next(s for s in (Sitting("s", seed, only) for seed in range(99)) if transfers(s, tagger))
    script = kept_scripts(Notes(app.database))[0]
    dial(app, persona_named("dana-whitfield"), sitting, 0, script)
    screen = await ready(pilot)
    await say(pilot, screen, GREETS)
    return screen


@pytest.fixture
def make_persona_like(home: Path) -> Callable[[str, str, str], str]:
    """Writes a persona of one's own after the pattern of a shipped one; its id."""

    def make(pattern: str, who: str, name: str) -> str:
        text = (shipped("personas") / f"{pattern}.toml").read_text(encoding="utf-8")
        old = persona_named(pattern).name
        (home / "personas").mkdir(parents=True, exist_ok=True)
        path = home / "personas" / f"{who}.toml"
        path.write_text(
            text.replace(f'id = "{pattern}"', f'id = "{who}"', 1).replace(old, name), encoding="utf-8"
        )
        return who

    return make


@pytest.mark.parametrize("only", [None, Leg.RECEPTIONIST], ids=["in a ladder", "alone"])
@pytest.mark.parametrize("thanks", [True, False], ids=["with thanks", "in silence"])
async def test_being_put_through_says_what_to_do_and_where_the_contact_is(
    phone_app: Any, database: Database, ears: Any, only: Leg | None, thanks: bool
) -> None:
    keep(database)
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await transferred(pilot, app, only, ears)
        await until(pilot, lambda: "still to say Thank you" in flat(app))
        assert "When would be the best time" not in seen(app)
        assert "Say thanks, or press Enter to go on" in status(screen)
        if thanks:
            await say(pilot, screen, "Thank you so much.")
        else:
            await pilot.press("enter")
        await until(pilot, lambda: screen.ended and "still to say" not in seen(app))
        assert "a click, then it rings" in seen(app)
        assert "You were put through. This call ends here: Dana Whitfield answers" in flat(app)
        assert ("in another of the four calls" in flat(app)) is (only is None)
        await until(pilot, lambda: "See the card" in keys(screen))
        assert not {"Say it", "Hang up"} & set(keys(screen))
        await pilot.press("enter")
        made = await card(pilot)
        assert made.outcome is Outcome.PUT_THROUGH


async def test_every_moment_has_its_hint(phone_app: Any) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await dialled(pilot, app, Leg.GOOD_MOMENT)
        await until(pilot, lambda: "type what you say, Enter says it. Ctrl+E hangs up" in status(screen))
        await say(pilot, screen, callers.HELLO)
        await until(pilot, lambda: "Your turn. Ctrl+E hangs up when all is said." in status(screen))
        await pilot.press("ctrl+t")
        await until(pilot, lambda: "no script" in str([n.message for n in app._notifications]).lower())
        await pilot.press("enter")
        await until(pilot, lambda: "Your turn." in status(screen))
        assert not screen.ended
        assert {"Say it", "Hang up"} <= set(keys(screen))
        await pilot.press("ctrl+e")
        await card(pilot)


async def test_a_call_that_is_over_goes_on_by_either_key(phone_app: Any) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await dialled(pilot, app, Leg.VOICEMAIL)
        await say(pilot, screen, "word " * 170)
        await until(pilot, lambda: screen.ended)
        assert "cut you off after 60 seconds. Press Enter to see the card." in flat(app)
        assert screen.query_one(Prompt).disabled
        await pilot.press("ctrl+e")
        await card(pilot)


async def test_a_message_keeps_in_view_what_is_still_to_be_said(phone_app: Any, database: Database) -> None:
    keep(database)
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await dialled(pilot, app, Leg.VOICEMAIL)
        lines = kept_scripts(Notes(database))[0].script().lines["voicemail"]
        await until(pilot, lambda: "My number is 614 555 0148." in flat(app))
        before = lines.replace("Maria Keller", "Dana Whitfield").split(" My number")[0]
        await say(pilot, screen, before)
        await until(pilot, lambda: "If a machine answers, still to say" in seen(app))
        assert "My number is 614 555 0148." in flat(app).split("still to say")[1]
        assert "☑" not in seen(app)
        await say(pilot, screen, "My number is 614 555 0148. I'll call you again tomorrow.")
        await until(pilot, lambda: "still to say Thank you" in flat(app))
        assert "My number is 614" not in flat(app).split("still to say")[1]
        await say(pilot, screen, "Thank you.")
        await until(pilot, lambda: "☑ if a machine answers" in seen(app))
        await pilot.press("ctrl+e")
        await card(pilot)


async def test_the_agreement_is_ticked_when_day_place_and_thanks_were_said(
    phone_app: Any, database: Database
) -> None:
    keep(database)
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await dialled(pilot, app, Leg.GOOD_MOMENT, seed=1)
        for number in range(5):
            line = callers.courteous(Leg.GOOD_MOMENT, screen.call.state.done[-2:], number)
            if screen.call.state.did("propose"):
                break
            await say(pilot, screen, str(line))
        await until(pilot, lambda: "When it is agreed" in seen(app))
        assert screen.call.state.slot
        await say(pilot, screen, f"{screen.call.state.slot} at your office, lovely. Thank you so much.")
        await until(pilot, lambda: "☑ when it is agreed" in seen(app))


async def test_a_stand_in_is_called_one_and_can_be_changed(phone_app: Any, database: Database) -> None:
    keep(database)
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        await arrive(pilot, "HomeScreen")
        open_screen(app)
        phone = await arrive(pilot, "PhoneScreen")
        await until(pilot, lambda: "Practising with" in seen(app))
        assert "Practising with  Maria Keller, played by a stand-in" in seen(app)
        assert "w: somebody else" in seen(app)
        first = phone._person
        await pilot.press("w")
        await until(pilot, lambda: on(app, "Menu") and "On whom do you practise?" in seen(app))
        await pilot.press("down", "down", "enter")
        await until(pilot, lambda: on(app, "PhoneScreen") and phone._person is not first)
        await pilot.press("d")
        call = await ready(pilot)
        assert call.they == phone._person.name
        assert "stands in for Maria Keller" in seen(app).splitlines()[0]


async def test_whoever_is_made_from_a_bio_is_called_next(phone_app: Any, make_persona_like: Any) -> None:
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        await arrive(pilot, "HomeScreen")
        open_screen(app)
        phone = await arrive(pilot, "PhoneScreen")
        await until(pilot, lambda: "You practise on" in seen(app))
        assert "stands in" not in seen(app)
        await pilot.press("w", "enter")
        await arrive(pilot, "PersonaNewScreen")
        make_persona_like("dana-whitfield", "maria-keller", "Maria Keller")
        await pilot.press("escape")
        await arrive(pilot, "PhoneScreen")
        await until(pilot, lambda: phone._person.name == "Maria Keller" and "Maria Keller" in seen(app))


async def test_the_contact_in_person_stands_in_for_nobody(
    phone_app: Any, database: Database, make_persona_like: Any
) -> None:
    keep(database)
    made = make_persona_like("dana-whitfield", "maria-keller", "Maria Keller")
    app = phone_app()
    async with app.run_test(size=SMALL) as pilot:
        await arrive(pilot, "HomeScreen")
        from coach.tui.screens.phone import PhoneScreen

        app.push_screen(PhoneScreen(person=made))
        await arrive(pilot, "PhoneScreen")
        await until(pilot, lambda: "You call  Maria Keller" in seen(app))
        assert "stands in" not in seen(app)
        await pilot.press("d")
        await ready(pilot)
        assert "stands in" not in seen(app)
