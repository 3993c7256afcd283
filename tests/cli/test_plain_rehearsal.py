"""``coach rehearse --plain``: one line in, one answer out, and the report at the end."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from coach.interviewee.offline import OfflineVoice
from coach.store import KeptTake, Rehearsals, open_database
from coach.transcript import Role, read_transcript

from .conftest import Coach, Ran

WITH = ("rehearse", "--plain", "--persona", "dana-whitfield", "--seed", "3")
PROMPT = "You, or /help: "
HELLO = "Hi Dana, thank you for making time. I'm a nurse and I want to understand strategy.\n"


def shelf() -> Rehearsals:
    """What was kept."""
    return Rehearsals(open_database())


def answers(ran: Ran) -> list[str]:
    """Her lines."""
    return [line.removeprefix(PROMPT) for line in ran.lines if re.match(f"({PROMPT})?Dana: ", line)]


def only(kept: list[KeptTake]) -> KeptTake:
    """The one that there is."""
    assert len(kept) == 1
    return kept[0]


def test_one_line_in_one_answer_out_and_the_report_at_the_end(coach: Coach) -> None:
    ran = coach(*WITH, piped=HELLO + "\nHow did you get into this?\nWhat surprised you?\n")
    assert ran.code == 0
    assert ran.err == ""
    assert ran.lines[0] == (
        "You meet Dana Whitfield, VP Strategy, Halcyon Health, in person, for 20 minutes. "
        "The voice is the built-in one."
    )
    assert len(answers(ran)) == 3
    assert PROMPT not in ran.out, "nobody is prompted in a pipe"
    assert "\x1b" not in ran.out
    assert "\r" not in ran.out
    report = ran.out.split("of 100", 1)[1]
    assert "\nFix 1, " in report
    assert "Avoided: " not in report, "page one is short"
    assert "/help lists what else there is" in report
    kept = only(shelf().recent())
    assert [turn.role for turn in kept.transcript.turns] == [Role.INTERVIEWER, Role.INTERVIEWEE] * 3
    assert kept.report is not None
    assert kept.report["transcript"] == kept.transcript.id
    assert kept.ratings is None


def test_the_same_seed_gets_the_same_answers(coach: Coach) -> None:
    lines = HELLO + "How did you get into this?\nWhat does a week look like?\n"
    assert answers(coach(*WITH, piped=lines)) == answers(coach(*WITH, piped=lines))


def test_what_was_arranged_is_kept(coach: Coach, tmp_path: Path) -> None:
    more = ("--minutes", "12", "--setting", "phone", "--hard", "--me", "Ada", "--background", "ex-nurse")
    ran = coach(*WITH, *more, piped=HELLO)
    assert "by phone, for 12 minutes, and it will not be easy." in ran.lines[0]
    kept = only(shelf().recent())
    assert kept.meeting == {"minutes": 12, "setting": "phone", "hard": True, "seed": 3}
    header = kept.transcript
    assert (header.setting, header.agreed_minutes) == ("phone", 12)
    assert (header.interviewer.name, header.interviewer.background) == ("Ada", "ex-nurse")


def test_a_call_is_fifteen_minutes_unless_said_otherwise(coach: Coach) -> None:
    assert "by phone, for 15 minutes" in coach(*WITH, "--setting", "phone", piped=HELLO).out


def test_the_transcript_is_written_where_it_was_asked_for(coach: Coach, tmp_path: Path) -> None:
    out = tmp_path / "walk.json"
    ran = coach(*WITH, "--out", out, piped=HELLO + "Are you hiring?\n")
    transcript = read_transcript(out)
    assert transcript == only(shelf().recent()).transcript
    assert re.fullmatch(r"dana-whitfield-\d{4}-\d\d-\d\d-\d{4}", transcript.id)
    assert json.loads(out.read_text())["schema"] == "coach.transcript/1"
    assert f"`coach score {out}`" in ran.out
    scored = coach("score", out, "--format", "json")
    assert json.loads(scored.out) == only(shelf().recent()).report


def test_the_clock_is_mentioned_now_and_then_and_when_asked(coach: Coach) -> None:
    ran = coach(*WITH, piped=HELLO + "How did you start?\nWhat then?\nWhat next?\n/time\n")
    first, asked = [line for line in ran.lines if re.match(r"\[\d+ of 20 minutes", line)]
    assert asked.startswith(first.removesuffix("]"))
    assert re.search(r"You have said \d+% of the words\.\]$", asked)


def test_she_shows_that_time_is_short_and_leaves(coach: Coach) -> None:
    question = "What would you tell somebody who starts out? " + "Well, you know. " * 40
    ran = coach(*WITH, "--minutes", "3", piped=HELLO + f"{question}\n" * 12)
    assert any(re.match(r"\[Dana [a-z].*\]", line) for line in ran.lines), "a cue in brackets"
    assert "[She left.]" in ran.lines
    assert "of 100" in ran.out
    assert ran.out.count("The meeting is over") == 1, "the lines left over are not all answered"
    kept = only(shelf().recent())
    assert kept.states[-1]["over"]


def test_end_and_what_comes_after(coach: Coach) -> None:
    ran = coach(*WITH, piped=HELLO + "/end\n/help\n/page\n/END\nHello?\nHello?\n/quit\nnot read\n")
    assert ran.out.count("of 100") == 2
    assert any(line.startswith("/criteria: ") for line in ran.lines)
    assert "[There is no command /end here. /help lists them.]" in ran.lines
    assert ran.out.count("[The meeting is over, and nobody hears you.") == 1
    assert len(answers(ran)) == 1


def test_help_lists_the_commands_and_unknown_ones_are_not_said(coach: Coach) -> None:
    ran = coach(*WITH, piped=HELLO + "/help\n/dance\n/criteria\nhelp\n")
    for command in ("/again", "/time", "/hints", "/end", "/quit"):
        assert any(line.startswith(f"{command}: ") for line in ran.lines)
    assert "[There is no command /dance here, and nothing was said. /help lists them.]" in ran.lines
    assert "[There is no command /criteria here, and nothing was said. /help lists them.]" in ran.lines
    assert "[“help” was not said. /help lists the commands, and each begins with a slash.]" in ran.lines
    assert len(only(shelf().recent()).transcript.turns) == 2


def test_quitting_keeps_it_and_resume_goes_on(coach: Coach) -> None:
    first = coach(*WITH, piped=HELLO + "How did you start?\n/quit\n")
    assert "[It is kept. `coach rehearse --plain --resume` goes on from here.]" in first.lines
    assert "of 100" not in first.out
    before = only(shelf().unfinished())
    again = coach("rehearse", "--plain", "--resume", piped="What surprised you?\n")
    assert f"You: {HELLO.strip()}" in again.lines
    assert answers(first)[1] in again.lines
    assert shelf().unfinished() == []
    kept = only(shelf().recent())
    assert kept.id == before.id
    assert kept.transcript.turns[:4] == before.transcript.turns
    assert len(kept.transcript.turns) == 6


def test_resume_takes_the_latest_or_the_one_with_somebody(coach: Coach) -> None:
    coach(*WITH, piped=HELLO + "/quit\n")
    coach("rehearse", "--plain", "--persona", "keisha-monroe", piped="Hi Keisha.\n/quit\n")
    assert "You meet Keisha" in coach("rehearse", "--plain", "--resume", piped="/quit\n").lines[0]
    ran = coach("rehearse", "--plain", "--resume", "--persona", "dana-whitfield", piped="/quit\n")
    assert "You meet Dana" in ran.lines[0]


def test_resume_answers_a_line_that_was_not_answered_and_tells_the_draft(coach: Coach) -> None:
    coach(*WITH, piped=HELLO + "/quit\n")
    kept = only(shelf().unfinished())
    shelf().add_turn(kept.id, kept.transcript.turns[0].model_copy(update={"text": "How did you start?"}))
    shelf().keep_draft(kept.id, "And wh")
    ran = coach("rehearse", "--plain", "--resume", piped="/quit\n")
    assert "[You had typed, and not said: And wh]" in ran.lines
    assert len(answers(ran)) == 2
    assert len(shelf().take(kept.id).transcript.turns) == 4


def test_nothing_said_is_nothing_kept(coach: Coach) -> None:
    for piped in ("", "/end\n", "\n\n/quit\n"):
        ran = coach(*WITH, piped=piped)
        assert ran.code == 0
        assert "[Nothing was said, so nothing is kept.]" in ran.lines
        assert "of 100" not in ran.out
    assert shelf().unfinished() == shelf().recent() == []


def test_again_goes_back_to_the_worst_moment(coach: Coach) -> None:
    ran = coach(*WITH, piped=HELLO + "Are you hiring?\nHow did you start?\n/again\nWhat surprised you?\n")
    at = ran.lines.index("[Take 2, from before turn 3. Take 1 is kept, and stays the one that counts.]")
    assert ran.lines[at + 1] == answers(ran)[0]
    assert ran.lines[at + 2] == "[You had said: Are you hiring?]"
    takes = shelf().recent()
    assert [kept.number for kept in takes] == [2, 1]
    assert [len(kept.transcript.turns) for kept in takes] == [4, 6]
    assert takes[0].states[1] == takes[1].states[1]
    assert takes[0].report is not None
    assert takes[1].report is None, "it was left before it ended"


def test_again_with_a_number_and_after_the_end(coach: Coach, tmp_path: Path) -> None:
    out = tmp_path / "walk.json"
    piped = HELLO + "Are you hiring?\n/end\n/again 1\nHello again, Dana.\n/again 9\n/again x\n"
    ran = coach(*WITH, "--out", out, piped=piped)
    assert "[Take 2, from before turn 1. Take 1 is kept, and stays the one that counts.]" in ran.lines
    assert f"[You had said: {HELLO.strip()}]" in ran.lines
    assert "[There is no turn 9; there are turns 1 to 2.]" in ran.lines
    assert "[There is no turn x; there are turns 1 to 2.]" in ran.lines
    takes = shelf().recent()
    assert [kept.report is not None for kept in takes] == [True, True]
    assert read_transcript(out).turns[0].text == "Hello again, Dana."
    assert read_transcript(out).id.endswith("-take-2")


def test_again_from_a_turn_of_hers_lets_you_answer_it_anew(coach: Coach) -> None:
    ran = coach(*WITH, piped=HELLO + "How did you start?\nWhat then?\n/again 4\n/quit\n")
    assert any(line.startswith("[Take 2, from before turn 5.") for line in ran.lines)


def test_a_take_in_which_nothing_was_said_is_dropped(coach: Coach) -> None:
    ran = coach(*WITH, piped=HELLO + "How did you start?\n/end\n/again 3\n/again 1\n/end\n/quit\n")
    assert ran.out.count("[Take 2, ") == 2, "the empty one is replaced"
    assert "[Nothing was said in this take, so it is not kept.]" in ran.lines
    assert ran.out.count("of 100") == 2, "the report of the take before is read again"
    assert only(shelf().recent()).number == 1
    assert shelf().unfinished() == []


def test_again_before_anything_was_said(coach: Coach) -> None:
    assert "[Nothing was said yet.]" in coach(*WITH, piped="/again\n").lines


def test_a_take_begun_anew_and_left_does_not_replace_the_file(coach: Coach, tmp_path: Path) -> None:
    out = tmp_path / "walk.json"
    coach(*WITH, "--out", out, piped=HELLO + "Are you hiring?\n/end\n/again 3\n/quit\n")
    assert len(read_transcript(out).turns) == 4


def test_a_terminal_is_prompted_and_asked_first_how_it_went(coach: Coach) -> None:
    typed = "s\n" + HELLO + "Are you hiring?\n/end\n" + "2\n1\n3\ny\nmaybe\nno\n\n" + "\n/quit\n"
    ran = coach(*WITH, typed=typed)
    assert ran.out.count(PROMPT) == 3
    before, shown = ran.out.split("how did it go?", 1)
    assert "of 100" not in before
    assert shown.index("Your turns:") < shown.index("of 100")
    assert "1: Hi Dana, thank you for making time." in shown
    assert "That is not one of your turns: 1, 3." in shown
    assert "Type yes, no, or nothing." in shown
    kept = only(shelf().recent())
    assert kept.ratings is not None
    assert (kept.ratings["best"], kept.ratings["worst"]) == (0, 2)
    assert kept.ratings["guesses"] == {"closed-questions": True, "no-follow-up-questions": False}
    assert kept.ratings["unfinished"] is False
    assert "Your weakest turn: you say 3, the report names 3" in ran.out
    assert "Most of my questions were open: you say yes, the report could not be judged." in ran.out
    assert "What next? /help lists what there is: " in ran.out


@pytest.mark.parametrize("skipped", ["s\n", "\n\n\n\n\n", ""])
def test_the_questions_can_be_skipped(coach: Coach, skipped: str) -> None:
    ran = coach(*WITH, typed="s\n" + HELLO + "/end\n" + skipped)
    assert ran.code == 0
    assert "of 100" in ran.out
    kept = only(shelf().recent())
    assert kept.ratings is None
    assert kept.report is not None


def test_another_take_is_not_asked_about_again(coach: Coach) -> None:
    ran = coach(*WITH, typed="s\n" + HELLO + "/end\ns\n/again\nHello, Dana.\n/end\n/quit\n")
    assert ran.out.count("how did it go?") == 1
    assert ran.out.count("of 100") == 2


def typing(*lines: str) -> Callable[[str], str]:
    """Somebody who types these lines, and then Ctrl-C."""
    waiting = list(lines)

    def typed(prompt: str = "") -> str:
        if not waiting:
            raise KeyboardInterrupt
        return waiting.pop(0)

    return typed


async def _refuse(self, direction, transcript):  # type: ignore[no-untyped-def]
    from coach.errors import VoiceError

    raise VoiceError("Her voice does not answer.", "The server refused.")
    yield ""


def test_a_failed_voice_in_a_pipe_ends_with_its_code_and_keeps_the_line(
    coach: Coach, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(OfflineVoice, "speak", _refuse)
        ran = coach(*WITH, piped=HELLO + "How did you start?\n")
    assert ran.code == 4
    assert ran.err.splitlines() == ["coach: Her voice does not answer.", "  The server refused."]
    assert "--resume` goes on from here" in ran.out
    again = coach("rehearse", "--plain", "--resume", piped="/quit\n")
    assert len(answers(again)) == 1


def test_a_failed_voice_on_a_terminal_can_be_tried_again_or_replaced(
    coach: Coach, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak, fails = OfflineVoice.speak, [2]

    def sometimes(self, direction, transcript):  # type: ignore[no-untyped-def]
        fails[0] -= 1
        return (_refuse if fails[0] >= 0 else speak)(self, direction, transcript)

    monkeypatch.setattr(OfflineVoice, "speak", sometimes)
    ran = coach(*WITH, typed="s\n" + HELLO + "\n/offline\nHow did you start?\n/quit\n")
    assert ran.out.count("Her voice does not answer. The server refused. Your line is kept.") == 2
    assert len(answers(ran)) == 2


def test_words_are_words_and_never_terminal_codes(coach: Coach, tmp_path: Path) -> None:
    from coach.paths import shipped

    text = (shipped("personas") / "dana-whitfield.toml").read_text(encoding="utf-8")
    text = text.replace('"Dana Whitfield"', '"Dana\\u001b[2J Whit\\u202Efield"').replace(
        'bio = """', 'bio = """\\u001b[31m'
    )
    (tmp_path / "friend.toml").write_text(text, encoding="utf-8")
    ran = coach("rehearse", "--plain", "--persona", tmp_path / "friend.toml", piped="\x1b[A Hello.\n")
    assert ran.code == 0
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", ran.out)
    assert "You meet Dana Whitfield" in ran.lines[0]


def test_a_persona_from_a_file_is_kept_with_the_rehearsal(coach: Coach, tmp_path: Path) -> None:
    from coach.paths import shipped

    text = (shipped("personas") / "dana-whitfield.toml").read_text(encoding="utf-8")
    friend = tmp_path / "friend.toml"
    friend.write_text(text.replace('"dana-whitfield"', '"my-friend"').replace('"Dana Whit', '"Uma Whit'))
    coach("rehearse", "--plain", "--persona", friend, piped="Hello Uma.\n/quit\n")
    friend.unlink()
    ran = coach("rehearse", "--plain", "--resume", piped="How did you start?\n")
    assert ran.code == 0
    assert len([line for line in ran.lines if line.startswith("Uma: ")]) == 2


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["--plain"], 2, "With whom?"),
        (["--plain", "--persona", "nobody"], 2, "Nobody here is called 'nobody'."),
        (["--plain", "--persona", "nothing.toml"], 2, "nothing.toml cannot be read."),
        (["--plain", "--resume"], 2, "No rehearsal is unfinished."),
        (["--plain", "--resume", "--persona", "dana-whitfield"], 2, "No rehearsal with 'dana-whitfield'"),
        (["--plain", "--resume", "--minutes", "9", "--seed", "0"], 2, "--minutes"),
        (["--plain", "--persona", "dana-whitfield", "--minutes", "0"], 2, "1<=x<=180"),
        (["--plain", "--persona", "dana-whitfield", "--setting", "sauna"], 2, "'phone'"),
        (
            ["--plain", "--persona", "dana-whitfield", "--out", "/no/such/folder/x.json"],
            2,
            "cannot be written",
        ),
        (["--plain", "--persona", "dana-whitfield", "--out", "/"], 2, "cannot be written"),
        (["--persona", "dana-whitfield", "--out", "x.json"], 2, "--out needs --plain"),
        (["--persona", "dana-whitfield"], 2, "needs a terminal"),
        (["--resume"], 2, "needs a terminal"),
    ],
)
def test_what_cannot_be_done_is_told_at_once(
    coach: Coach, arguments: list[str], code: int, says: str
) -> None:
    ran = coach("rehearse", *arguments, piped=HELLO)
    assert ran.code == code
    assert says in ran.err
    assert ran.out == ""


def test_a_data_folder_that_cannot_be_used_is_told_before_the_meeting(
    coach: Coach, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("COACH_HOME", str(tmp_path / "file" / "home"))
    ran = coach(*WITH, piped=HELLO)
    assert ran.code == 3
    assert "COACH_HOME" in ran.err
    assert ran.out == ""


def test_stopping_with_ctrl_c_keeps_it_and_what_was_half_typed(
    coach: Coach, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("coach.cli.plain_talk.ask", typing(HELLO.strip()))
        patched.setattr("coach.cli.plain_talk.half_typed", lambda: "How did you get in")
        ran = coach(*WITH)
    assert ran.code == 130
    assert "[You had typed, and it is kept: How did you get in]" in ran.lines
    assert "[It is kept. `coach rehearse --plain --resume` goes on from here.]" in ran.lines
    kept = only(shelf().unfinished())
    assert (len(kept.transcript.turns), kept.draft) == (2, "How did you get in")
    ran = coach("rehearse", "--plain", "--resume", piped="/draft\n/quit\n")
    assert "[You had typed, and not said: How did you get in]" in ran.lines
    assert only(shelf().unfinished()).transcript.turns[2].text == "How did you get in"


def test_what_was_promised_is_put_on_the_list(coach: Coach) -> None:
    said = (
        HELLO
        + "How did you get into this?\nI'll send you the article that I mentioned.\nThank you, goodbye.\n"
    )
    ran = coach(*WITH, piped=said)
    assert "`coach due`" in ran.out
    due = coach("due", "--all").out
    assert "Dana Whitfield" in due
    assert "article" in due
