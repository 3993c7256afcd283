"""The plan: what one means to ask is looked at when it is written, not while it is."""

from __future__ import annotations

from typing import Any

import pytest

from .steps import seen, to_the_plan, until


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
