"""``coach call``: lines in, answers out, a card each, one thing to fix, and the script."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from coach.acts import Tagger
from coach.history.booking import all_drills
from coach.interviewee.phone import Leg
from coach.paths import shipped
from coach.rehearsal.sitting import new_sitting
from coach.store import Rehearsals, open_database
from coach.transcript import Role, read_transcript
from tests.phone.conftest import ears

from .conftest import Coach

__all__ = ["ears"]

WITH = ("call", "--plain", "--persona", "dana-whitfield", "--seed", "4", "--me", "Ada Brook")
HELLO = "Hello, thank you for picking up. I want to understand how hospitals plan.\n"


def shelf() -> Rehearsals:
    """What was kept."""
    return Rehearsals(open_database())


def test_one_leg_alone_has_its_card_and_a_script(coach: Coach, tmp_path: Path) -> None:
    out = tmp_path / "calls"
    ran = coach(*WITH, "--leg", "receptionist", "--out", out, piped=HELLO + "Thank you.\n/end\n")
    assert ran.code == 0
    assert ran.err == ""
    assert ran.lines[0] == "[You dial Dana Whitfield, VP Strategy, Halcyon Health. It rings.]"
    assert ran.lines[1].startswith("Receptionist: ")
    assert "THE RECEPTIONIST: " in ran.out
    assert "by the rubric gatekeeper." in ran.out
    assert "Try: Hello, this is Ada Brook." in ran.out
    assert "YOUR CALLS" not in ran.out
    assert "# If a machine answers" in ran.out
    transcript = read_transcript(out / "receptionist.json")
    assert transcript.gatekeeper is not None
    assert transcript.turns[0].role is Role.GATEKEEPER
    assert "my name is Ada Brook" in (out / "script.txt").read_text()
    kept = shelf().recent(calls=True)[0]
    assert kept.report is not None
    assert kept.report["rubric"] == "gatekeeper"


def test_the_ladder_plays_all_legs_and_names_one_thing(coach: Coach) -> None:
    ran = coach(*WITH, piped=(HELLO + "/end\n") * 4)
    assert ran.code == 0
    for number in range(1, 5):
        assert f"(call {number} of 4)" in ran.out
    for title in ("THE VOICEMAIL: ", "THE RECEPTIONIST: ", "A BAD MOMENT: ", "A GOOD MOMENT: "):
        assert ran.out.count(title) == 1
    assert "YOUR CALLS" in ran.out
    summary = ran.out.split("BEFORE YOU DIAL THE REAL NUMBER", 1)[1]
    assert summary.count("Fix one thing: ") == 1
    assert "YOUR SCRIPT AS IT SHOULD BE NOW" in summary


def test_a_ladder_books_two_drills_together_and_says_so_once(coach: Coach) -> None:
    ran = coach(*WITH, piped=(HELLO + "/end\n") * 4)
    assert ran.out.count("Booked for tomorrow: a one-minute drill on ") == 1
    assert len(all_drills(open_database())) == 2


def test_what_a_call_booked_is_drilled_on_the_telephone_and_followed_in_the_next(
    coach: Coach, ears: Tagger
) -> None:
    receptionist = (*WITH, "--leg", "receptionist")
    ran = coach(*receptionist, piped="Good morning, is Dana there?\n/end\n")
    assert "“Giving your name”" in ran.out.split("Booked for tomorrow", 1)[1]
    drill = next(each for each in all_drills(open_database()) if each.criterion == "no-self-introduction")
    assert (drill.rubric, drill.lapsed_with, drill.meeting) == ("gatekeeper", "dana-whitfield", False)
    ran = coach("drill", drill.criterion, piped="Good morning, my name is Ada Brook.\n")
    assert "Drill: No name given. You call " in ran.out
    assert any(line.startswith("Receptionist: ") for line in ran.lines)
    assert "Clean." in ran.lines
    coach(*receptionist, piped="Good morning, my name is Ada Brook. Is Dana there?\n/end\n")
    (drill,) = [each for each in all_drills(open_database()) if each.criterion == drill.criterion]
    assert drill.meeting


def test_a_machine_beeps_in_a_drill_too(coach: Coach, ears: Tagger) -> None:
    ran = coach("drill", "no-number", piped="My number is 555 0142.\n")
    assert ran.lines[1].startswith("Machine: You have reached ")
    assert ran.lines[2] == "[a beep]"
    assert "Clean." in ran.lines


def test_the_same_seed_gets_the_same_answers(coach: Coach) -> None:
    def answers() -> list[str]:
        ran = coach(*WITH, "--leg", "good-moment", piped=HELLO * 3)
        return [line for line in ran.lines if line.startswith("Dana: ")]

    assert answers() == answers()
    assert len(answers()) == 4


def test_nothing_said_is_nothing_kept(coach: Coach) -> None:
    ran = coach(*WITH, "--leg", "voicemail", piped="")
    assert "Nothing was said, so nothing is kept." in ran.out
    assert "YOUR SCRIPT" not in ran.out
    assert shelf().recent(calls=True) == shelf().unfinished(calls=True) == []


def test_somebody_is_called_when_nobody_is_named(coach: Coach) -> None:
    ran = coach("call", "--leg", "voicemail", "--seed", "2", piped=HELLO)
    assert ran.lines[0].startswith("[You dial ")
    assert ran.code == 0


def test_wrong_use_is_told(coach: Coach, tmp_path: Path) -> None:
    assert coach(*WITH, "--resume").code == 2
    ran = coach("call", "--resume")
    assert (ran.code, "No call was broken off." in ran.err) == (2, True)
    assert "No script is called 'x'." in coach(*WITH, "--script", "x").err
    (tmp_path / "file").write_text("")
    assert coach(*WITH, "--out", tmp_path / "file" / "dir").code == 2


def test_the_time_on_a_tape_is_told_before_one_speaks(coach: Coach) -> None:
    ran = coach(*WITH, "--leg", "voicemail", piped="Hello, my name is Ada Brook.\n")
    left = [int(line[1:].split()[0]) for line in ran.lines if "seconds left on the tape" in line]
    assert left[0] == 60
    assert 50 < left[1] < 60


def test_a_call_is_played_again_and_its_latest_take_counts(coach: Coach) -> None:
    once = "Hello.\n/end\n"
    ran = coach(*WITH, "--leg", "voicemail", piped=f"{once}/again\nMy number is 614 555 0148.\n/end\n")
    greetings = [line for line in ran.lines if line.startswith("Machine: ")]
    assert len(greetings) == 2
    assert greetings[0] == greetings[1]
    assert ran.out.count("THE VOICEMAIL: ") == 2
    assert "YOUR CALLS" not in ran.out
    first = shelf().recent(calls=True)[0]
    assert [kept.number for kept in shelf().takes_of(first.rehearsal)] == [1, 2]
    ran = coach(*WITH, "--leg", "voicemail", piped=f"/end\n/again\n{once}/again\n/end\n")
    assert "Nothing was said, so nothing is kept." in ran.out
    assert "Nothing was said, so the take before it counts." in ran.out
    assert "YOUR SCRIPT AS IT SHOULD BE NOW" in ran.out


def test_a_line_between_two_calls_is_said_in_the_next(coach: Coach) -> None:
    ran = coach(*WITH, piped="Hello.\n/end\nGood morning.\n/end\n/quit\n")
    assert "(call 2 of 4)" in ran.out
    said = {kept.transcript.turns[1].text for kept in shelf().recent(calls=True)}
    assert said == {"Good morning.", "Hello."}
    ran = coach(*WITH, typed="Hello.\n/end\nAnybody?\n/nonsense\n/help\n/quit\n")
    assert "That call is over, so nobody hears you. Enter dials the next number." in ran.out
    assert "There is no command /nonsense between calls." in ran.out
    assert "/again: play this call again" in ran.out
    assert "(call 2 of 4)" not in ran.out


def test_the_commands_are_listed_and_a_wrong_one_is_not_said(coach: Coach) -> None:
    ran = coach(*WITH, "--leg", "good-moment", piped="/help\n/nonsense\n/again\n/end\n")
    for command in ("/script: ", "/end: ", "/quit: ", "Anything else: "):
        assert command in ran.out
    assert "There is no command /nonsense here, and nothing was said." in ran.out
    assert "A call is played again when it is over" in ran.out
    assert "Nothing was said, so nothing is kept." in ran.out


def test_a_call_that_was_broken_off_goes_on(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(prompt: str = "") -> str:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("coach.cli.calling.ask", stopped)
        ran = coach(*WITH, "--leg", "good-moment")
    assert ran.code == 130
    assert "`coach call --resume` goes on from here." in ran.out
    picked_up = next(line for line in ran.lines if line.startswith("Dana: "))
    again = coach("call", "--resume", piped=HELLO)
    assert again.code == 0
    assert again.lines[0] == picked_up
    assert "A GOOD MOMENT: " in again.out
    assert shelf().unfinished(calls=True) == []


def test_terminal_codes_never_come_back(coach: Coach) -> None:
    ran = coach(*WITH, "--leg", "voicemail", piped="my name is \x1b[31mAda\x1b[0m, thank you\n")
    assert "\x1b" not in ran.out


def test_who_picks_up_is_checked_too(coach: Coach, tmp_path: Path) -> None:
    text = (shipped("personas") / "phone" / "voicemail-plain.toml").read_text(encoding="utf-8")
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    assert coach("check", path).out == "1 of 1 files are sound.\n"
    path.write_text(text.replace("{org}", "{boss}"), encoding="utf-8")
    ran = coach("check", path)
    assert ran.code == 2
    assert "{boss} is no blank" in ran.err


def test_a_ladder_that_was_broken_off_goes_on_to_its_end(
    coach: Coach, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(prompt: str = "") -> str:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("coach.cli.calling.ask", stopped)
        assert coach(*WITH).code == 130
    again = coach("call", "--resume", "--plain", piped=(HELLO + "/end\n") * 4)
    assert again.code == 0
    assert "(call 4 of 4)" in again.out
    assert "BEFORE YOU DIAL THE REAL NUMBER" in again.out


class _Opened:
    """How the app was opened; the app itself is not drawn."""

    def __init__(self) -> None:
        self.how: dict[str, Any] = {}

    def __call__(self, **how: Any) -> _Opened:
        self.how = how
        return self

    def run(self) -> None:
        """Nothing to draw."""


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Iterator[_Opened]:
    found = _Opened()
    monkeypatch.setitem(sys.modules, "coach.tui.app", SimpleNamespace(CoachApp=found))
    monkeypatch.setattr("coach.cli.app.require_terminal", lambda: None)
    monkeypatch.setattr("coach.cli.call.is_terminal", lambda: True)
    yield found
    if "database" in found.how:
        found.how["database"].close()


def test_on_a_terminal_the_app_opens_at_the_telephone(coach: Coach, opened: _Opened) -> None:
    assert coach("call").code == 0
    assert (opened.how["door"], opened.how["take"]) == ("phone", None)


def test_or_in_the_call_when_more_was_said(coach: Coach, opened: _Opened) -> None:
    assert coach("call", "--leg", "voicemail", "--persona", "dana-whitfield", "--seed", "5").code == 0
    kept = shelf().take(opened.how["take"])
    assert (kept.persona, kept.meeting["leg"], kept.meeting["seed"]) == ("dana-whitfield", "voicemail", 5)
    assert coach("call", "--resume").code == 0
    assert opened.how["take"] == kept.id
    assert coach("call", "--out", "somewhere").code == 2


def test_who_is_being_put_through_is_told_and_need_not_speak(coach: Coach) -> None:
    said = "Good morning, my name is Ada Brook. Tom Reyes gave me Dana's name. I want to understand how hospitals plan. Thank you."
    first = [seed for seed in range(80) if new_sitting(seed).rungs[0].leg is Leg.RECEPTIONIST]
    for seed in first:
        ran = coach(*WITH, "--seed", str(seed), piped=f"{said}\n\n/quit\n")
        if "You are being put through. Say thanks, or press Enter to go on." in ran.out:
            assert "a click, then it rings" in ran.out
            return
    raise AssertionError("nobody was put through")
