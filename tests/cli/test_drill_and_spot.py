"""``coach drill`` and ``coach spot`` in lines, and the drills that a plain rehearsal books."""

from __future__ import annotations

import time
from typing import Any

from coach.history.booking import all_drills, keep
from coach.history.drills import booked
from coach.history.scenes import scene_named
from coach.store import Notes, open_database

DAY = 86400


def test_a_drill_is_done_judged_and_booked_again(coach: Any) -> None:
    assert "No drill is due today" in coach("drill").out
    keep(open_database(), booked("skipped-referral-request", "dana-whitfield", time.time() - 2 * DAY, "Whom"))
    ran = coach("drill", "--plain", piped="Who else should I talk to?\n")
    assert (ran.code, "Clean." in ran.lines, "Due in 3 days" in ran.out) == (0, True, True)
    (drill,) = all_drills(open_database())
    assert drill.clean
    assert "dana-whitfield" not in drill.clean
    assert "skipped-referral-request" in coach("drill", "--list").out


def test_nothing_said_is_not_counted_and_an_unknown_skill_is_told(coach: Any) -> None:
    ran = coach("drill", "no-thanks", piped="")
    assert "nothing is counted" in ran.out
    ran = coach("drill", "no-thanks", piped="Goodbye.\n")
    assert "Not yet. Try:" in ran.out
    assert "not booked" in ran.out
    ran = coach("drill", "juggling")
    assert (ran.code, "no drill for 'juggling'" in ran.err) == (2, True)


def test_spotting_in_lines(coach: Any) -> None:
    scene = scene_named("bakery")
    typed = ["x" if turn in (scene.slip[0].turn, 3) else "" for turn in range(1, 12, 2)]
    ran = coach("spot", "--plain", "bakery", piped="\n".join(typed) + "\n")
    assert "1 heard, 1 missed, 1 false alarm." in ran.out
    assert f"Heard, turn {scene.slip[0].turn}" in ran.out
    assert f"Missed, turn {scene.slip[1].turn}" in ran.out
    assert len(Notes(open_database()).all("spot")) == 1
    ran = coach("spot", "--good", "bakery", piped="\n" * 6)
    assert "nothing wrong in this one. 0 heard" in ran.out


def test_a_scene_that_is_not_heard_to_the_end_is_not_counted(coach: Any) -> None:
    ran = coach("spot", piped="\n\n")
    assert (ran.code, "nothing is counted" in ran.out) == (0, True)
    assert Notes(open_database()).all("spot") == []
    assert coach("spot", "nowhere").code == 2
    assert coach("spot", "--good").code == 2
    assert len(coach("spot", "--list").lines) >= 8


def test_a_plain_rehearsal_books_its_fixes_once(coach: Any) -> None:
    arguments = ("rehearse", "--plain", "--persona", "dana-whitfield", "--seed", "1")
    ran = coach(*arguments, piped="Hi. Are you hiring?\n")
    assert ran.out.count("Booked for tomorrow") == 1
    drills = all_drills(open_database())
    assert "asked-for-job" in {drill.criterion for drill in drills}
    assert {drill.lapsed_with for drill in drills} == {"dana-whitfield"}
    before = len(drills)
    coach(*arguments, piped="Hi. Are you hiring?\n")
    assert len(all_drills(open_database())) == before


def test_a_booked_drill_is_due_and_in_the_calendar(coach: Any, tmp_path: Any) -> None:
    keep(open_database(), booked("skipped-referral-request", "dana-whitfield", time.time() - 2 * DAY, "Whom"))
    ran = coach("due", "--ics", tmp_path / "due.ics")
    assert "Whom: coach drill skipped-referral-request" in ran.out
    assert b"SUMMARY:Drill: Whom" in (tmp_path / "due.ics").read_bytes()


def test_somebody_who_types_may_try_a_drill_again_for_practice(coach: Any) -> None:
    keep(open_database(), booked("no-thanks", "dana-whitfield", time.time() - 2 * DAY, "Thanks"))
    ran = coach("drill", "--plain", typed="/help\n/again\n/dance\nGoodbye.\nBye then.\nThank you, goodbye.\n")
    assert ran.out.count("[You are at the door.") == 2
    assert "/again: hear the talk and the task again" in ran.out
    assert "[There is no command /dance here, and nothing was said. /help lists them.]" in ran.out
    assert ran.out.count("Not yet. Try: ") == 2
    assert ran.out.rstrip().endswith("Clean.")
    (drill,) = all_drills(open_database())
    assert (drill.times, drill.clean) == (1, ()), "only the first line counts"


def test_drills_say_how_many_and_can_be_left(coach: Any) -> None:
    for name in ("no-thanks", "asked-for-job"):
        keep(open_database(), booked(name, "dana-whitfield", time.time() - 2 * DAY, name))
    ran = coach("drill", "--plain", typed="/quit\n")
    assert "[Drill 1 of 2.]" in ran.lines
    assert "[Drill 2 of 2.]" not in ran.lines
    ran = coach("drill", "--plain", piped="\nThank you, goodbye.\n")
    assert "[Drill 2 of 2.]" in ran.lines


def test_every_skill_is_listed_with_its_id(coach: Any) -> None:
    keep(open_database(), booked("no-thanks", "dana-whitfield", time.time(), "Leaving without thanks"))
    lines = coach("drill", "--skills").lines
    assert lines[0] == "no-thanks: Leaving without thanks. Due tomorrow. 0 of 3 clean."
    assert "asked-for-job: Learning without asking for a job." in lines[2:]
    assert sum(line.startswith("no-thanks: ") for line in lines) == 1


def test_a_terminal_goes_on_with_the_other_version_or_another_scene(coach: Any) -> None:
    listened = "\n/again\nhm\n\n\n\n\n\n"
    ran = coach("spot", "--plain", "bakery", typed=listened + "g\n" + "\n" * 6 + "n\n/quit\n")
    assert "[Type x, or nothing. /help says more.]" in ran.out
    assert ran.out.count("3. Lea: ") == 3, "one of them again"
    assert ran.out.count("There was nothing wrong in this one.") == 1
    assert ran.out.count("[After each line of the interviewer's") == 3
    assert "[Stopped before the end, so nothing is counted.]" in ran.lines[-1]
    assert len(Notes(open_database()).all("spot")) == 1, "a version that is known counts no more"


def test_each_slip_is_told_with_what_was_said_and_the_good_version(coach: Any) -> None:
    slip = scene_named("bakery").slip[0]
    ran = coach("spot", "bakery", piped="\n" * 6)
    assert f"  Said: {slip.says}" in ran.lines
    assert any(line.startswith("  The good version: ") for line in ran.lines)
