"""The plan: what one means to ask is looked at when it is written, not while it is."""

from __future__ import annotations

from typing import Any

import pytest

from coach.persona import Appointment, persona_named
from coach.rehearsal.plan import Plan
from coach.rehearsal.plan_draft import keep_plan_draft, plan_draft
from coach.store import Database
from coach.tui.screens.plan import STILL_HERE

from .steps import arrive, ready, seen, to_people, to_the_plan, until


@pytest.mark.parametrize("end", ["?", "tab"], ids=["with its mark", "when the field is left"])
async def test_a_question_is_looked_at_when_it_is_finished(make_app: Any, end: str) -> None:
    app = make_app()
    async with app.run_test(size=(80, 40)) as pilot:
        plan = await to_the_plan(pilot)
        plan.query_one("#questions").focus()
        await pilot.press(*"Do you like maps")
        await app.workers.wait_for_complete()
        assert "closed" not in seen(app)
        await pilot.press(end)
        await until(pilot, lambda: "○ closed  Do you like maps" in seen(app))


async def test_the_first_field_is_shown_with_what_it_asks(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        plan = await to_the_plan(pilot)
        plan.query_one("#go").focus()
        await until(pilot, lambda: plan.query_one("#fields").scroll_y > 0)
        plan.query_one("#purpose").focus()
        await until(pilot, lambda: "What do you want to learn from this meeting?" in seen(app))


async def test_what_is_typed_is_there_again_for_the_same_person(make_app: Any, database: Database) -> None:
    app = make_app(start="ruth-okafor")
    async with app.run_test(size=(80, 40)) as pilot:
        plan = await arrive(pilot, "PlanScreen")
        await until(pilot, lambda: app.focused is plan.query_one("#purpose"))
        await pilot.press(*"maps", "enter", *"[b]I draw[/b]", "enter", *"Why?", "enter", *"How", "escape")
        await arrive(pilot, "HomeScreen")
        app.open_person("ruth-okafor", None)
        again = await arrive(pilot, "PlanScreen")
        written = Plan(purpose="maps", background="[b]I draw[/b]", questions=("Why?", "How"))
        await until(pilot, lambda: STILL_HERE in seen(app))
        assert again.plan() == written
        assert "[b]I draw[/b]" in seen(app)
    assert plan_draft(database, "ruth-okafor") == written
    assert plan_draft(database, "somebody-else") is None


async def test_quitting_at_once_keeps_it(make_app: Any, database: Database) -> None:
    app = make_app(start="ruth-okafor")
    async with app.run_test(size=(80, 24)) as pilot:
        plan = await arrive(pilot, "PlanScreen")
        await until(pilot, lambda: app.focused is plan.query_one("#purpose"))
        await pilot.press(*"maps", "ctrl+q")
    assert plan_draft(database, "ruth-okafor") == Plan(purpose="maps")


async def test_what_was_looked_at_only_is_not_kept(make_app: Any, database: Database) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        plan = await to_the_plan(pilot)
        plan.query_one("#hints").focus()
        await pilot.press("right", "left", "escape")
        await arrive(pilot, "PeopleScreen")
    assert plan_draft(database, "ruth-okafor") is None


async def test_it_is_forgotten_once_the_meeting_begins(make_app: Any, database: Database) -> None:
    keep_plan_draft(database, "ruth-okafor", Plan(purpose="maps"))
    app = make_app(start="ruth-okafor")
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "PlanScreen")
        await pilot.press("tab", *"Ada", "ctrl+s")
        screen = await ready(pilot)
        assert (screen.plan.purpose, screen.plan.background) == ("maps", "Ada")
        assert plan_draft(database, "ruth-okafor") is None


async def test_escape_leads_back_to_the_list_as_it_was_left(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 40)) as pilot:
        people = await to_people(pilot)
        person = people.person.id
        people.query_one("#length").value = 0
        people.query_one("#setting").value = 2
        people.query_one("#hard").value = 1
        await pilot.press("enter")
        await arrive(pilot, "PlanScreen")
        await pilot.press("escape")
        again = await arrive(pilot, "PeopleScreen")
        await until(pilot, lambda: again.person)
        assert again is not people
        assert again.person.id == person
        assert [again.query_one(f"#{row}").value for row in ("length", "setting", "hard")] == [0, 2, 1]
        await pilot.press("escape")
        await arrive(pilot, "HomeScreen")


async def test_what_was_chosen_counts_more_than_what_was_agreed(
    make_app: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    agreed = Appointment(minutes=30, setting="video")
    mine = persona_named("ruth-okafor").model_copy(update={"appointment": agreed})
    monkeypatch.setattr("coach.tui.screens.people.all_personas", lambda: [mine])
    app = make_app()
    async with app.run_test(size=(80, 40)) as pilot:
        people = await to_people(pilot)
        rows = [people.query_one(f"#{row}") for row in ("length", "setting")]
        await until(pilot, lambda: [row.value for row in rows] == [3, 1])
        rows[0].value = 1
        await pilot.press("enter")
        await arrive(pilot, "PlanScreen")
        await pilot.press("escape")
        again = await arrive(pilot, "PeopleScreen")
        await until(pilot, lambda: again.person and "30" in seen(app))
        await pilot.pause()
        assert [again.query_one(f"#{row}").value for row in ("length", "setting")] == [1, 1]
