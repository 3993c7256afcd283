"""Everything from one list in lines, and choosing with whom."""

from __future__ import annotations

from pathlib import Path

from coach.cli.main import COMMANDS
from coach.cli.plain_home import DRAFT, LETTER, REAL, REVIEW
from coach.store import Rehearsals, open_database

from .conftest import Coach

HELLO = "Hi, thank you for making time. I'm a nurse.\n"
WHICH = "A number from 1 to "


def test_a_whole_meeting_from_the_list(coach: Coach) -> None:
    typed = "1\ndana\n15 phone hard\ns\n" + HELLO + "Are you hiring?\n/end\ns\ny\n/quit\n" + "/quit\n"
    ran = coach("plain", typed=typed)
    assert ran.code == 0
    assert "1. Rehearse a meeting with somebody." in ran.lines
    assert "by phone, for 15 minutes, and it will not be easy." in ran.out
    assert "of 100" in ran.out
    assert ran.out.count(WHICH) == 2
    assert "Look back: every meeting and call, and your progress." in ran.out.rsplit("of 100", 1)[1]
    kept = Rehearsals(open_database()).recent()[0]
    assert (kept.persona, kept.meeting["minutes"], kept.meeting["hard"]) == ("dana-whitfield", 15, True)


def test_what_waits_stands_first(coach: Coach) -> None:
    coach("rehearse", "--plain", "--persona", "keisha-monroe", piped=HELLO + "/quit\n")
    ran = coach("plain", typed="1\n/quit\n/quit\n")
    assert "1. Go on with the meeting with Keisha Monroe." in ran.lines
    assert "You meet Keisha Monroe" in ran.out


def test_help_tells_the_command_of_each_line_and_enter_the_list(coach: Coach) -> None:
    ran = coach("plain", typed="/help\n\nninety\n/quit\n")
    assert "1. coach rehearse --plain" in ran.out
    assert ran.out.count("1. Rehearse a meeting with somebody.") == 2
    assert "[There is no number ninety. /help tells the command behind each number.]" in ran.out


def test_every_part_of_the_list_can_be_left_again(coach: Coach, tmp_path: Path) -> None:
    coach("rehearse", "--plain", "--persona", "dana-whitfield", piped=HELLO + "Are you hiring?\n")
    leave = {
        "1": "\n",
        "2": "/quit\n",
        "3": "",
        "4": "",
        "5": "/quit\n",
        "6": "/quit\n",
        "7": "",
        "8": "\n",
        "9": "",
        "10": "\n",
    }
    for number, answer in leave.items():
        ran = coach("plain", typed=f"{number}\n{answer}/quit\n")
        assert (ran.code, ran.out.count(WHICH)) == (0, 2), number


def test_a_file_is_asked_for_and_what_is_wrong_with_it_is_told(coach: Coach, tmp_path: Path) -> None:
    path = tmp_path / "real.txt"
    path.write_text("Ada: Hi Bo. Are you hiring?\nBo: We are not.\n")
    ran = coach("plain", typed=f"7\nnowhere.txt\n\n7\n{path}\nAda\n/quit\n/quit\n")
    assert "nowhere.txt" in ran.err
    assert "Bo: " in ran.out
    assert ran.out.count(WHICH) == 3


def test_the_commands_behind_the_list_exist() -> None:
    assert {way.command[0] for way in (REVIEW, LETTER, REAL, DRAFT)} <= set(COMMANDS)


# With whom.


def test_people_are_told_with_numbers_and_more_on_request(coach: Coach) -> None:
    ran = coach("rehearse", "--plain", typed="? dana\nxyz\n/help\n\n")
    assert ran.code == 0
    assert "1. " in ran.out
    assert "Dana Whitfield. " in ran.out
    assert "Good for: " in ran.out
    assert "[Nobody here is called xyz; there are 1 to " in ran.out
    assert "`coach persona new`" in ran.out
    assert Rehearsals(open_database()).unfinished() == []


def test_a_name_that_several_have_is_asked_again(coach: Coach) -> None:
    ran = coach("rehearse", "--plain", typed="a\n/quit\n")
    assert "[That may be " in ran.out


def test_terms_that_are_not_understood_are_asked_again(coach: Coach) -> None:
    ran = coach("rehearse", "--plain", typed="dana\nforever\n0\n\ns\n" + HELLO + "/quit\n")
    assert "“forever” is neither 1 to 180 minutes nor" in ran.out
    assert "“0” is neither" in ran.out
    assert "in person, for 20 minutes." in ran.out


def test_a_pipe_has_to_say_with_whom(coach: Coach) -> None:
    ran = coach("rehearse", "--plain", piped="1\n")
    assert (ran.code, "With whom?" in ran.err) == (2, True)
