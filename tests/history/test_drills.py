"""When a drill comes back, with whom, and when it is steady."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tui.fakes import judge

from coach.acts import Tagger
from coach.errors import BadInput, NotFound
from coach.history.booking import (
    all_drills,
    book_fixes,
    book_together,
    booked_line,
    done,
    drills_due,
    follow,
    keep,
    next_drills,
)
from coach.history.drilling import exercise_for, judge_line
from coach.history.drills import (
    CALLS,
    DAYS,
    MEETING,
    MOST_DUE,
    Drill,
    after_drill,
    after_line,
    after_meeting,
    booked,
    day_after,
    due_now,
    persona_for,
    state_line,
)
from coach.history.scenes import all_scenes, heard, load_scene, next_scene
from coach.history.situations import drillable, load_situations, situation_for
from coach.paths import shipped
from coach.persona import all_personas
from coach.rubric import Severity, rubric_named
from coach.store import Database
from coach.transcript import Transcript, Turn
from tests.phone.conftest import ears

__all__ = ["ears"]

NOON = datetime(2026, 3, 27, 12).timestamp()
"""Two days before the clocks change in Europe."""
PEOPLE = ("ada", "bo", "cy")


def later(days: int) -> float:
    """The same hour so many days later."""
    return (datetime.fromtimestamp(NOON) + timedelta(days=days)).timestamp()


def day(drill: Drill) -> int:
    """On which day it is due, counted from the first."""
    return (datetime.fromtimestamp(drill.due).date() - datetime.fromtimestamp(NOON).date()).days


def test_a_drill_comes_back_tomorrow_and_after_3_7_and_21_days() -> None:
    drill, days = booked("no-thanks", "ada", NOON), []
    for _ in range(5):
        days.append(day(drill))
        drill = after_drill(drill, True, "bo", drill.due + 3600)
    assert days == [1, 4, 11, 32, 53]
    assert day_after(later(1), 1) == datetime(2026, 3, 29).timestamp()


def test_a_miss_begins_again_and_an_early_one_is_practice_only() -> None:
    drill = after_drill(booked("no-thanks", "ada", NOON), True, "bo", later(1))
    early = after_drill(drill, True, "cy", later(2))
    assert (early.due, early.clean, early.times) == (drill.due, ("bo",), 2)
    told = after_line(drill, early, True, later(2))
    assert told.startswith("Practice, before its day: it counts from then on. Due in 2 days.")
    assert after_line(drill, None, True, later(2)) == "For practice: it is not booked."
    missed = after_drill(drill, False, "cy", later(2))
    assert (missed.step, missed.clean, day(missed)) == (0, (), 3)


def test_steady_takes_three_clean_ones_two_people_and_a_clean_meeting() -> None:
    drill = booked("no-thanks", "ada", NOON)
    for person in ("bo", "bo", "bo"):
        drill = after_drill(drill, True, person, drill.due)
    drill = after_meeting(drill, False, "ada", "t1", NOON + 1, NOON + 1)
    assert not drill.steady
    drill = after_drill(drill, True, "cy", drill.due)
    assert drill.steady
    assert "Steady" in state_line(drill, NOON)
    without = drill.model_copy(update={"meeting": False})
    assert "meeting" in state_line(without, NOON)
    assert not without.steady


def test_a_relapse_requeues_and_a_meeting_counts_once_and_only_if_it_came_after() -> None:
    steady = booked("no-thanks", "ada", NOON).model_copy(
        update={"clean": ("bo", "cy", "bo"), "meeting": True, "step": 3, "due": later(40)}
    )
    assert steady.steady
    relapsed = after_meeting(steady, True, "dee", "t2", later(5), later(5))
    assert (relapsed.steady, relapsed.step, day(relapsed), relapsed.lapsed_with) == (False, 0, 6, "dee")
    assert after_meeting(relapsed, True, "dee", "t2", later(5), later(9)) == relapsed
    assert after_meeting(steady, True, "dee", "old", NOON - 1, later(5)) == steady


drills = st.lists(
    st.builds(
        Drill,
        criterion=st.sampled_from(("a", "b", "c", "d", "e", "f")),
        due=st.floats(0, 100),
        lapsed_with=st.sampled_from(PEOPLE),
        clean=st.lists(st.sampled_from(PEOPLE), max_size=4).map(tuple),
        meeting=st.booleans(),
        times=st.integers(0, 9),
    ),
    unique_by=lambda drill: drill.criterion,
)


@given(drills, st.floats(0, 100))
def test_never_more_than_three_and_those_that_wait_longest_first(kept: list[Drill], now: float) -> None:
    found = due_now(kept, now)
    assert len(found) == min(MOST_DUE, sum(d.due <= now and not d.steady for d in kept))
    assert [d.due for d in found] == sorted(d.due for d in found)
    left = [d for d in kept if d not in found and d.due <= now and not d.steady]
    assert all(each.due >= found[-1].due for each in left)


@given(drills)
def test_it_is_never_with_the_person_of_the_lapse_and_rather_with_somebody_new(kept: list[Drill]) -> None:
    for drill in kept:
        person = persona_for(drill, PEOPLE)
        assert person in set(PEOPLE) - {drill.lapsed_with}
        if set(PEOPLE) - {drill.lapsed_with} - set(drill.clean):
            assert person not in drill.clean
        assert persona_for(drill, (drill.lapsed_with,)) == ""


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 30)), max_size=12))
def test_whatever_happens_it_is_due_on_a_later_day_and_within_21(course: list[tuple[bool, int]]) -> None:
    drill, now = booked("x", "ada", NOON), NOON
    for clean, wait in course:
        now = (datetime.fromtimestamp(now) + timedelta(days=wait)).timestamp()
        before, drill = drill, after_drill(drill, clean, persona_for(drill, PEOPLE), now)
        assert drill.due == before.due or now < drill.due <= day_after(now, max(DAYS))
        assert len(drill.clean) <= drill.times


@pytest.fixture
def database(tmp_path: Path) -> Database:
    """An empty one."""
    return Database(tmp_path / "coach.db")


TRANSCRIPT = Transcript(
    schema="coach.transcript/1",
    id="t",
    turns=(Turn(role="interviewer", text="Do you like maps?"), Turn(role="interviewee", text="I do.")),  # type: ignore[arg-type]
)


def test_the_top_fixes_are_booked_once_and_followed(database: Database) -> None:
    report = judge(TRANSCRIPT)
    new = book_fixes(database, report, "ruth", "t1", NOON, drillable())
    assert [drill.criterion for drill in new] == ["closed-questions", "skipped-referral-request"]
    assert "tomorrow" in booked_line(new, NOON)
    assert book_fixes(database, report, "ruth", "t1", NOON, drillable()) == []
    assert booked_line([], NOON) == ""
    assert drills_due(database, NOON) == []
    assert [drill.due for drill in next_drills(database)] == [day_after(NOON, 1)] * 2
    assert len(drills_due(database, later(1))) == 2
    after = done(database, "closed-questions", True, "bo", later(1))
    assert after is not None
    assert [drill.criterion for drill in drills_due(database, later(1))] == ["skipped-referral-request"]
    better = TRANSCRIPT.model_copy(update={"turns": (Turn(role="interviewer", text="How so?"),)})  # type: ignore[arg-type]
    follow(database, judge(better), "bo", "t2", later(2), later(2))
    by = {drill.criterion: drill for drill in all_drills(database)}
    assert by["closed-questions"].meeting
    assert by["skipped-referral-request"].lapsed_with == "bo"
    assert done(database, "no-thanks", True, "bo", NOON) is None


def test_a_steady_drill_is_ticked_off_and_ticked_on_by_a_relapse(database: Database) -> None:
    steady = booked("closed-questions", "ada", NOON).model_copy(
        update={"clean": ("bo", "cy", "bo"), "meeting": True}
    )
    keep(database, steady)
    assert drills_due(database, later(99)) == []
    assert next_drills(database) == []
    follow(database, judge(TRANSCRIPT), "ruth", "t9", later(3), later(3))
    assert [drill.criterion for drill in drills_due(database, later(9))] == ["closed-questions"]


def test_every_criterion_of_the_meeting_can_be_drilled_in_two_situations() -> None:
    wanted = [criterion.id for criterion in rubric_named(MEETING).criteria]
    assert set(drillable()[: len(wanted)]) == set(wanted)
    for name in wanted:
        assert situation_for(name, 0) != situation_for(name, 1)
    with pytest.raises(NotFound):
        situation_for("juggling", 0)


@pytest.mark.parametrize("rubric", sorted(CALLS))
def test_every_criterion_of_a_call_can_be_drilled_in_two_situations_of_its_own(rubric: str) -> None:
    same_skill = {criterion.id for criterion in rubric_named(MEETING).criteria}
    for criterion in rubric_named(rubric).criteria:
        first, second = (situation_for(criterion.id, times, rubric) for times in (0, 1))
        assert first != second
        assert {first.rubric, second.rubric} == {MEETING if criterion.id in same_skill else rubric}


def test_a_skill_of_several_rubrics_is_drilled_where_it_lapsed_first_and_elsewhere_later() -> None:
    found = [situation_for("no-connection", times, "gatekeeper").rubric for times in range(6)]
    assert found[:2] == ["gatekeeper"] * 2
    assert set(found[2:]) == {"phone-request", "voicemail"}


@pytest.mark.parametrize(
    ("criterion", "rubric", "speaker", "clean", "bad"),
    [
        ("no-number", "voicemail", "Machine", "My number is 555 0142.", "Goodbye."),
        ("no-best-time", "gatekeeper", "Receptionist", "When is the best time to call?", "Goodbye."),
        ("no-time-check", "phone-request", "Dana Whitfield", "Is this a good time?", "Could we meet?"),
        ("no-job-disclaimer", "phone-request", "Dana Whitfield", "It's not about a job.", "I see."),
    ],
)
def test_a_line_on_the_telephone_is_judged_by_the_rubric_of_the_call(
    ears: Tagger, criterion: str, rubric: str, speaker: str, clean: str, bad: str
) -> None:
    everybody = [person.id for person in all_personas()]
    drill = booked(criterion, next(p for p in everybody if p != "dana-whitfield"), NOON, "", rubric)
    # As often as it takes until it is Dana's turn.
    drill = next(
        again
        for again in (drill.model_copy(update={"times": times}) for times in range(0, 400, 2))
        if persona_for(again, everybody) == "dana-whitfield"
    )
    exercise = exercise_for(drill)
    assert (exercise.before.scenario, exercise.speaker, exercise.by_phone) == (rubric, speaker, True)
    assert exercise.whom == "You call Dana Whitfield, VP Strategy, Halcyon Health"
    assert "{" not in exercise.task + " ".join(turn.text for turn in exercise.before.turns)
    assert judge_line(exercise, clean).clean
    missed = judge_line(exercise, bad)
    assert not missed.clean
    assert missed.instead


def test_a_call_counts_for_the_drill_that_a_call_booked(database: Database) -> None:
    drill = booked("no-name", "ada", NOON, "No name", "voicemail").model_copy(
        update={"clean": ("bo", "cy", "bo")}
    )
    assert "A call without the lapse makes it steady." in state_line(drill, NOON)
    heard_clean = after_meeting(drill, False, "ada", "t1", NOON + 1, NOON + 1)
    assert heard_clean.steady
    assert state_line(heard_clean, NOON).endswith("and a clean call.")
    again = after_meeting(heard_clean, True, "bo", "t2", NOON + 2, NOON + 2)
    assert (again.steady, again.rubric) == (False, "voicemail")


def test_of_several_calls_together_no_more_is_booked_than_of_one(database: Database) -> None:
    one = judge(TRANSCRIPT)
    graver = one.model_copy(
        update={"criteria": (one.criteria[1].model_copy(update={"severity": Severity.CRITICAL}),)}
    )
    calls = [("t1", one), ("t2", graver), ("t3", one)]
    new = book_together(database, calls, "ruth", NOON, drillable())
    assert [(drill.criterion, drill.seen) for drill in new] == [
        ("skipped-referral-request", ("t2",)),
        ("closed-questions", ("t1",)),
    ]
    assert book_together(database, calls, "ruth", NOON, drillable()) == []


def test_of_equals_what_came_most_often_is_booked_first(database: Database) -> None:
    one = judge(TRANSCRIPT)
    both = [lapse.model_copy(update={"severity": Severity.MAJOR}) for lapse in one.lapses()]
    calls = [("t1", one.model_copy(update={"criteria": tuple(both)}))]
    calls += [("t2", one.model_copy(update={"criteria": (both[1],)}))]
    new = book_together(database, calls, "ruth", NOON, drillable())
    assert [drill.criterion for drill in new] == [both[1].id, both[0].id]


def test_a_line_is_judged_with_another_person_than_the_one_of_the_lapse(tagger: Tagger) -> None:
    people = [person.id for person in all_personas()]
    for person in people:
        exercise = exercise_for(booked("skipped-referral-request", person, NOON))
        assert exercise.persona.id != person
        assert "{" not in exercise.task
        assert all("{" not in turn.text for turn in exercise.before.turns)
    assert judge_line(exercise, "Who else should I talk to?").clean
    missed = judge_line(exercise, "Goodbye.")
    assert not missed.clean
    assert missed.instead
    assert not judge_line(exercise, "  ").clean


def test_there_are_eight_pairs_of_twelve_turns() -> None:
    scenes = all_scenes()
    assert len(scenes) >= 8
    for scene in scenes:
        good, flawed = scene.version(False), scene.version(True)
        assert len(good.turns) == len(flawed.turns) == 12
        changed = {n for n in range(12) if n % 2 == 0 and good.turns[n] != flawed.turns[n]}
        assert changed == {slip.turn - 1 for slip in scene.slip}
    assert {next_scene(n)[0].id for n in range(len(scenes))} == {scene.id for scene in scenes}


@given(st.sets(st.integers(1, 12)), st.booleans(), st.sampled_from(range(8)))
def test_hits_misses_and_false_alarms_add_up(pressed: set[int], flawed: bool, number: int) -> None:
    scene = all_scenes()[number]
    result = heard(scene, flawed, pressed)
    assert len(result.hits) + len(result.false_alarms) == len(pressed)
    assert len(result.hits) + len(result.misses) == (len(scene.slip) if flawed else 0)


@pytest.mark.parametrize(
    ("what", "told"),
    [
        (("turn = 7", "turn = 8"), "turn 8 is not the interviewer's"),
        (("interviewee: Early!", "Early!"), "turn 2 does not begin with interviewee"),
        (("[[slip]]\nturn = 7", "[[slip]]\nturn = 1"), "share a turn"),
    ],
)
def test_a_broken_scene_is_told(tmp_path: Path, what: tuple[str, str], told: str) -> None:
    text = (shipped("rubrics") / "scenes" / "01-bakery.toml").read_text(encoding="utf-8")
    path = tmp_path / "scene.toml"
    path.write_text(text.replace(*what), encoding="utf-8")
    with pytest.raises(BadInput) as error:
        load_scene(path)
    assert told in str(error.value)


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ('task = "t"\nturns = ["interviewee: {moon}"]', "{moon} is no blank"),
        ('task = "{tell}"\nturns = ["interviewee: Hm."]', "{tell} is no blank"),
        ('task = "t"\nturns = ["interviewer: Hm."]', "the last turn of a lead-in is theirs"),
        ('task = "t"\nturns = ["Hm."]', "does not begin with"),
    ],
)
def test_a_broken_situation_is_told(tmp_path: Path, keys: str, told: str) -> None:
    path = tmp_path / "drills.toml"
    path.write_text(f'rubric = "x"\n[[drill]]\ncriterion = "a"\n{keys}\ngood = ["g"]\nbad = ["b"]\n')
    with pytest.raises(BadInput) as error:
        load_situations(path)
    assert told in str(error.value)
