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
