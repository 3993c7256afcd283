"""The report: everything one key away, copied, exported, and planned from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from coach.history.opinion import opinion_of
from coach.transcript import Role, Turn
from coach.tui.widgets.record import Record

from .fakes import judge, keep_rehearsal
from .steps import arrive, meet, ready, report_of_a_meeting, say, seen, type_in, until


async def test_from_a_lapse_to_its_words_and_what_the_turn_did(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(100, 40)) as pilot:
        await report_of_a_meeting(pilot, "Hello, thank you.", "Do you like maps?")
        await app.workers.wait_for_complete()
        await pilot.press("2")
        await until(pilot, lambda: "✗ Closed questions" in seen(app))
        await pilot.press("d")
        await until(pilot, lambda: "≠ One source says otherwise." in seen(app))
        await pilot.press("enter")
        record = app.screen.query_one(Record)
        await until(pilot, lambda: record.highlighted == 2)
        assert "⟦Do you like maps?⟧" in seen(app)
        await pilot.press("enter")
        await until(pilot, lambda: "· closed question" in seen(app))


async def test_rewind_begins_at_the_highlighted_turn(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        report = await report_of_a_meeting(pilot, "Hello, thank you.", "Do you like maps?")
        states = report.kept.states
        await pilot.press("4", "down", "r")
        again = await ready(pilot)
        assert [turn.text for turn in again.rehearsal.transcript.turns] == [
            "Hello, thank you.",
            "I draw maps, mostly.",
        ]
        assert again.rehearsal.state.model_dump(mode="json") == states[1]
        await say(pilot, "How did you come to maps?")
        again.finish()
        await arrive(pilot, "ReportScreen")
        await until(pilot, lambda: app.screen.report is not None)
        await pilot.press("5")
        await until(pilot, lambda: "Take 1 → take 2" in seen(app))
        assert "✓ repaired: Closed questions" in seen(app)


@pytest.mark.parametrize("typed", ["", "How did you come to"])
async def test_a_take_in_which_nothing_was_said_leads_back_and_is_not_scored(
    make_app: Any, typed: str
) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        report = await report_of_a_meeting(pilot, "Hello, thank you.", "Do you like maps?")
        first = report.kept
        await pilot.press("r")
        await ready(pilot)
        if typed:
            await type_in(pilot, typed)
        await pilot.press("escape")
        await arrive(pilot, "Menu")
        await pilot.press("down", "down", "down", "enter")
        back = await arrive(pilot, "ReportScreen")
        assert back.kept.id == first.id
        takes = app.shelf.takes_of(first.rehearsal)
        assert [kept.done for kept in takes] == ([True, False] if typed else [True])
        assert takes[-1].draft == typed
        assert "repaired" not in seen(app)


async def test_the_footer_says_which_turn_is_tried_again(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(100, 24)) as pilot:
        report = await report_of_a_meeting(pilot, "Hello, thank you.", "I like ships.", "Do you like maps?")
        await until(pilot, lambda: "r Retry turn 5" in seen(app))
        await pilot.press("4", "down")
        await until(pilot, lambda: "r Retry turn 2" in seen(app))
        found = report.report
        early = found.lapses()[1].model_copy(update={"due": "opening"})
        report.report = found.model_copy(
            update={"criteria": tuple(early if one.id == early.id else one for one in found.criteria)}
        )
        await pilot.press("2")
        await until(pilot, lambda: "r Retry turn 5" in seen(app))
        await pilot.press("down")
        await until(pilot, lambda: "r Retry turn 1" in seen(app))
        await pilot.press("r")
        again = await ready(pilot)
        assert again.rehearsal.transcript.turns == ()


async def test_the_takes_count_what_was_uncovered_as_page_one_does(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 40)) as pilot:
        await arrive(pilot, "HomeScreen")
        first = keep_rehearsal(app.shelf)
        second = app.shelf.branch(first, 0)
        told = {"warmth": 0.5, "limit_seconds": 1200, "told": ["role", "start"]}
        app.shelf.add_turn(second, Turn(role=Role.INTERVIEWER, text="How did you come to maps?"), told)
        app.shelf.add_turn(second, Turn(role=Role.INTERVIEWEE, text="I run the map room."), told)
        app.shelf.finish(
            second, judge(app.shelf.take(second).transcript).model_dump(mode="json", by_alias=True)
        )
        app.open_report(second)
        await until(pilot, lambda: "They told you 1 of" in seen(app))
        await pilot.press("5")
        await until(pilot, lambda: "Facts   1 → 1 uncovered" in seen(app))


async def test_two_rehearsals_side_by_side_keep_clear_of_the_edge(make_app: Any) -> None:
    from coach.tui.screens.comparison import ComparisonScreen

    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "HomeScreen")
        kept = [app.shelf.take(keep_rehearsal(app.shelf, line)) for line in ("Do you?", "How do you?")]
        app.push_screen(ComparisonScreen(*kept))
        await arrive(pilot, "ComparisonScreen")
        await until(pilot, lambda: "✓ repaired: Closed questions" in seen(app))
        lines = [line for line in seen(app).splitlines()[:-1] if line.strip()]
        assert all(line.startswith("  ") for line in lines)


async def test_what_you_thought_stands_beside_what_was_found(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(100, 60)) as pilot:
        screen = await meet(pilot)
        await say(pilot, "Do you like maps?")
        screen.finish()
        debrief = await arrive(pilot, "DebriefScreen")
        await pilot.press("w")
        debrief.query_one("#guess-closed-questions").value = 0
        await pilot.press("s")
        report = await arrive(pilot, "ReportScreen")
        await until(pilot, lambda: report.report is not None)
        await until(pilot, lambda: "≠ Most of my questions were open: you yes, coach no" in seen(app))
        assert "= Weakest moment: you turn 1, coach turn 1" in seen(app)


async def test_the_plan_is_kept_and_waits_in_the_next_one(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        report = await report_of_a_meeting(pilot)
        await pilot.press("p")
        line = report.query_one("#plan-input")
        await until(pilot, lambda: app.focused is line)
        line.load_text("If I feel a yes-or-no coming, then I ask how.")
        await pilot.press("enter")
        await until(pilot, lambda: opinion_of(app.shelf.take(report.take)).next_plan == line.text)
        await pilot.press("escape")
        await arrive(pilot, "HomeScreen")
        await pilot.press("n")
        people = await arrive(pilot, "PeopleScreen")
        await until(pilot, lambda: people.query_one("#people").highlighted is not None)
        await pilot.press("enter")
        plan = await arrive(pilot, "PlanScreen")
        assert plan.plan().if_then == line.text


async def test_escape_leaves_the_plan_as_it_was_and_home_says_when_the_drill_is_due(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 40)) as pilot:
        report = await report_of_a_meeting(pilot)
        await until(pilot, lambda: "r goes back to turn 1, to try it again (closed questions)" in seen(app))
        await pilot.press("p")
        await until(
            pilot,
            lambda: "Esc Leave it as it was" in seen(app),
        )
        await pilot.press("X", "escape")
        await until(pilot, lambda: not report.query_one("#plan-input").display)
        assert app.screen is report
        assert not opinion_of(app.shelf.take(report.take)).next_plan
        await pilot.press("escape")
        await arrive(pilot, "HomeScreen")
        await until(
            pilot, lambda: "tomorrow: Asking whom else to meet and Asking open questions" in seen(app)
        )


async def test_copying_and_exporting_say_where(make_app: Any, settled: Path) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await report_of_a_meeting(pilot)
        await pilot.press("4", "c")
        await until(pilot, lambda: app.clipboard == "You: Do you like maps?")
        assert (settled / "copied.txt").read_text() == "You: Do you like maps?\n"
        await pilot.press("1", "c")
        await arrive(pilot, "Menu")
        await pilot.press("down", "enter")
        await until(pilot, lambda: app.clipboard.startswith("Closed questions\nTry: What drew you"))
        await arrive(pilot, "ReportScreen")
        await pilot.press("x")
        await arrive(pilot, "Menu")
        await pilot.press("enter")
        path = settled / "coach-ruth-okafor.md"
        await until(pilot, path.exists)
        assert "Closed questions" in path.read_text()
        await until(pilot, lambda: any(path.name in note.message for note in app._notifications))


async def test_a_score_that_fails_is_told_and_nothing_is_lost(make_app: Any) -> None:
    from coach.errors import CoachError

    def broken(transcript: Any) -> Any:
        raise CoachError("The sentence model is missing.", "It was not found.", "Install coach again.")

    app = make_app(judge=broken)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await meet(pilot)
        await say(pilot, "Hello.")
        screen.finish()
        await arrive(pilot, "DebriefScreen")
        await until(
            pilot, lambda: [n for n in app._notifications if n.title == "The sentence model is missing."]
        )
        await pilot.press("s")
        await arrive(pilot, "ReportScreen")
        assert len(app.shelf.recent()[0].transcript.turns) == 2
