"""Page one says why r leads to that turn: what to try again there, and that it was due where nothing is quoted."""

from __future__ import annotations

from typing import Any

import pytest

from .fakes import judge, keep_rehearsal
from .steps import arrive, seen, until


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("How did you come to maps?", "turn 1, where it was due, to try it again (not asking whom"),
        ("Do you like maps?", "r goes back to turn 1, to try it again (closed questions)"),
    ],
    ids=["only left out", "quoted"],
)
async def test_page_one_says_where_r_leads(make_app: Any, line: str, told: str) -> None:
    app = make_app()
    take = keep_rehearsal(app.shelf, line)
    assert judge(app.shelf.take(take).transcript).lapses()
    async with app.run_test(size=(80, 50)) as pilot:
        await arrive(pilot, "HomeScreen")
        app.open_report(take)
        await until(pilot, lambda: told in " ".join(seen(app).split()))
