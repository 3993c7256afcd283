"""The report in lines: a plan to keep for next time, and everything else on request."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from coach.history.opinion import opinion_of
from coach.store import KeptTake, Rehearsals, open_database

from .conftest import Coach, Ran

WITH = ("rehearse", "--plain", "--persona", "dana-whitfield", "--seed", "3")
TALK = "Hi Dana, thank you for making time. I'm a nurse.\nAre you hiring?\nHow did you start?\n/end\n"
SKIP_PLAN, SKIP_GUESSES = "s\n", "s\n"
PLAN = "If I feel the wish to ask for a job, then I say: "


def latest() -> KeptTake:
    """The take that was finished last."""
    return Rehearsals(open_database()).recent()[0]


def typed(coach: Coach, *answers: str, before: str = SKIP_PLAN) -> Ran:
    """A meeting at a terminal, with these answers after its guesses were skipped."""
    return coach(*WITH, typed=before + TALK + SKIP_GUESSES + "".join(f"{line}\n" for line in answers))


def piped(coach: Coach, *commands: str) -> list[str]:
    """What is told from the first of these commands on."""
    ran = coach(*WITH, piped=TALK + "".join(f"{line}\n" for line in commands))
    assert ran.code == 0
    return ran.lines[
        1 + next(n for n, line in enumerate(ran.lines) if line.startswith("[This was page one.")) :
    ]


# The plan for next time.


def test_a_plan_that_is_kept_is_told_at_the_next_plan(coach: Coach) -> None:
    ran = typed(coach, "y", "/quit")
    assert (
        "Keep this plan for next time? y keeps it, your own words keep those, Enter keeps none: " in ran.out
    )
    assert "[Kept. The next plan begins with it.]" in ran.out
    kept = opinion_of(latest()).next_plan
    assert kept.startswith(PLAN)
    ran = coach(*WITH, typed="\n\n\n\n\nHello.\n/plan\n/quit\n")
    assert f"[Your plan from last time: {kept}]" in ran.out
    assert f"This time: {kept}" in ran.out


def test_the_plan_can_be_worded_anew(coach: Coach) -> None:
    ran = typed(coach, "hm", "If I want a job, then I ask what it takes.", "/quit")
    assert "[That is too short for a plan. Type y, your own words, or nothing.]" in ran.out
    assert opinion_of(latest()).next_plan == "If I want a job, then I ask what it takes."


@pytest.mark.parametrize("answer", ["", "n", "s"])
def test_the_plan_can_be_left(coach: Coach, answer: str) -> None:
    ran = typed(coach, answer, "/quit")
    assert ran.code == 0
    assert opinion_of(latest()).next_plan == ""
    assert "Kept." not in ran.out


def test_a_command_in_place_of_an_answer_is_done(coach: Coach) -> None:
    ran = typed(coach, "/help", "/numbers", "/quit")
    assert "y: keep the plan as it stands; it is shown when you plan the next meeting" in ran.out
    assert "Your longest turn: 10 words." in ran.out
    assert opinion_of(latest()).next_plan == ""


def test_the_end_of_the_input_keeps_no_plan_and_loses_nothing(coach: Coach) -> None:
    ran = typed(coach)
    assert ran.code == 0
    assert latest().report is not None
    assert "[The report is kept. `coach report --plain` reads it again.]" in ran.out


def test_a_pipe_keeps_the_plan_with_a_command(coach: Coach) -> None:
    assert piped(coach, "/keep") == ["[Kept. The next plan begins with it.]"]
    assert opinion_of(latest()).next_plan.startswith(PLAN)
    piped(coach, "/keep If A comes, then I say B.")
    assert opinion_of(latest()).next_plan == "If A comes, then I say B."


def test_a_plan_that_was_kept_is_told_when_the_report_is_read_again(coach: Coach) -> None:
    typed(coach, "y", "/quit")
    ran = coach("report", piped="/page\n")
    assert ran.out.count("Your plan for next time: If I feel") == 2
    assert "Keep this plan" not in ran.out


# Everything else, on request.


def test_every_criterion_has_a_number_and_more_behind_it(coach: Coach) -> None:
    lines = piped(coach, "/criteria", "/criteria 1", "/criteria no-rapport", "/criteria 99")
    assert re.fullmatch(r"1\d judged, \d did not apply\.", lines[0])
    assert lines[1] == "1. To fix, critical: Asking for a job."
    assert sum(bool(re.match(r"\d+\. (To fix, \w+|Avoided|Did not apply): ", line)) for line in lines) == 20
    at = lines.index("Asking for a job.")
    assert lines[at + 1] == "To fix, critical, 0 of 12 points."
    assert lines[at + 2] == "You said, turn 3: “Are you hiring?”"
    assert lines[at + 3].startswith("Try: ")
    assert lines[at + 4].startswith("Why: ")
    assert "/again 3 goes back there." in lines
    assert any(line.startswith("Source CM: ") for line in lines)
    assert "No human note at the start." in lines
    assert lines[-1] == "There is no criterion 99; there are 1 to 20."


def test_the_numbers_are_whole_sentences(coach: Coach) -> None:
    lines = piped(coach, "/numbers")
    assert re.fullmatch(r"Length: 0\.\d minutes, estimated from the words, of 20 agreed\.", lines[0])
    assert "Questions: 1, of them open 1." in lines
    assert re.fullmatch(r"Your questions by the clock: 1 open \(at 0:\d\d\), 0 closed\.", lines[6])
    assert lines[7].startswith("How warm they felt: They began at ")


def test_the_transcript_says_what_was_found_in_each_turn(coach: Coach) -> None:
    lines = piped(coach, "/transcript", "/transcript 3", "/transcript 99")
    turns = [line for line in lines if line.startswith("Turn ")]
    assert turns[0].startswith("Turn 1, at 0:00. You: Hi Dana,")
    at = next(n for n, line in enumerate(lines) if line.endswith("You: Are you hiring?"))
    assert lines[at + 1] == "  To fix: Asking for a job."
    assert "  Closed question: “Are you hiring?”" in lines
    assert lines[-1] == "There is no turn 99; there are turns 1 to 6."


def test_facts_count_what_was_told_and_ask_for_the_rest(coach: Coach) -> None:
    lines = piped(coach, "/facts", "/facts all")
    told = re.fullmatch(r"They told you (\d+) of (\d+) things; there was time for about 10\.", lines[0])
    assert told
    assert sum(bool(re.match(r"Told, turn \d: .+\?$", line)) for line in lines) == 2 * int(told[1])
    few = [line for line in lines[: lines.index(lines[0], 1)] if re.match(r"\d+\. ", line)]
    every = [line for line in lines[lines.index(lines[0], 1) :] if re.match(r"\d+\. ", line)]
    assert len(few) == 10 - int(told[1])
    assert every[: len(few)] == few
    assert len(every) > 50
    assert any(line.endswith("? Only once they trust you.") for line in every)
    assert len(every) + int(told[1]) <= int(told[2])
    assert any(line.startswith(f"Dana has {told[2]} things to tell in all;") for line in lines)


def test_page_one_says_how_much_came_out(coach: Coach) -> None:
    ran = coach(*WITH, piped=TALK)
    assert re.search(
        r"^They told you \d of \d+ things; there was time for about 10\. /facts tells", ran.out, re.M
    )


def test_guesses_stand_beside_the_report(coach: Coach) -> None:
    assert piped(coach, "/guesses") == ["You did not say how it went before you heard the score."]
    ran = coach(*WITH, typed=SKIP_PLAN + TALK + "1\n3\nyes\n\n\n\n/guesses\n/quit\n")
    assert ran.out.count("Your weakest turn: you say 3, the report names 3.") == 2
    assert ran.out.count("Most of my questions were open: you say yes, the report could not be judged.") == 2


def test_all_reads_every_part_after_its_name(coach: Coach) -> None:
    lines = piped(coach, "/all")
    names = [
        line
        for line in lines
        if line in ("Criteria.", "Numbers.", "Transcript.", "Facts.", "Guesses.", "Takes.")
    ]
    assert names == ["Criteria.", "Numbers.", "Transcript.", "Facts.", "Guesses.", "Takes."]


def test_a_terminal_needs_no_slash_when_nothing_can_be_said(coach: Coach) -> None:
    ran = typed(coach, "", "numbers", "Numbers please", "help", "hello", "/quit")
    assert ran.out.count("Your longest turn: 10 words.") == 2
    assert "/takes: " in ran.out
    assert ran.out.count("[The meeting is over, and nobody hears you. /help lists what there is.]") == 1


def test_help_lists_every_command_that_works(coach: Coach) -> None:
    lines = piped(coach, "/help")
    named = [line.split(":")[0] for line in lines if line.startswith("/")]
    for command in named:
        told = piped(coach, command)
        assert not any("There is no command" in line for line in told), command


# Files.


@pytest.mark.parametrize(
    ("name", "has"),
    [
        ("a.md", "# dana-whitfield-"),
        ("a.txt", "EVERYTHING"),
        ("a.json", '"coach.score/1"'),
        ("a.transcript.json", '"coach.transcript/1"'),
    ],
)
def test_a_file_is_written_as_its_name_ends(coach: Coach, tmp_path: Path, name: str, has: str) -> None:
    path = tmp_path / name
    assert piped(coach, f"/save {path}") == [f"[Written to {path}.]"]
    assert has in path.read_text()
    if name.endswith(".json"):
        json.loads(path.read_text())


def test_what_cannot_be_written_is_told(coach: Coach, tmp_path: Path) -> None:
    (tmp_path / "mine.md").write_text("mine")
    told = piped(
        coach, f"/save {tmp_path}/mine.md", "/save", f"/save {tmp_path}/no/such/a.md", f"/save {tmp_path}/.md"
    )
    assert "is there already, and stays as it is" in told[0]
    assert told[1].startswith("[Say which file: /save and a name that ends in .md")
    assert "cannot be written" in told[2]
    assert told[3] == told[1]
    assert (tmp_path / "mine.md").read_text() == "mine"


def test_a_thank_you_note_begins_here(coach: Coach, tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    told = piped(coach, "/thanks", f"/thanks {path}")
    assert any(line.startswith("Dear ") for line in told)
    assert "\nDear Dana,\n" in path.read_text()
    assert any("`coach letter FILE` scores it" in line for line in told)


# Read again.


def test_a_report_can_be_read_again_and_gone_back_from(coach: Coach) -> None:
    coach(*WITH, piped=TALK)
    ran = coach("report", "--plain", piped="/again\nWhat does it take?\n/end\n")
    assert ran.lines[1].startswith("Dana Whitfield: ")
    assert "[You had said: Are you hiring?]" in ran.lines
    assert "Take 2 beside take 1, which stays the one that counts." in ran.lines
    assert [kept.number for kept in Rehearsals(open_database()).recent()] == [2, 1]


def test_a_report_that_is_not_there_is_told(coach: Coach) -> None:
    ran = coach("report")
    assert (ran.code, "No meeting is finished yet." in ran.err) == (2, True)
    coach(*WITH, piped=TALK)
    ran = coach("report", "7")
    assert (ran.code, "There is no number 7." in ran.err) == (2, True)
    ran = coach("report", "nowhere.vtt")
    assert ran.code == 2


def test_a_real_meeting_from_a_file_has_all_but_what_only_a_rehearsal_has(
    coach: Coach, tmp_path: Path
) -> None:
    path = tmp_path / "real.txt"
    path.write_text("Ada: Hi Bo, thank you for making time. Are you hiring?\nBo: We are not.\n")
    ran = coach("report", path, "--me", "Ada", piped="/help\n/criteria\n/facts\n/again\n")
    assert ran.lines[1].startswith("Bo: ")
    assert f"[`coach due --from {path}` keeps what you promised in it.]" in ran.lines
    assert not any(line.startswith(("/facts:", "/again:", "/takes:")) for line in ran.lines)
    assert "1. To fix, critical: Asking for a job." in ran.lines
    assert "[There is no command /facts here. /help lists them.]" in ran.lines


def test_marks_that_were_interrupted_are_asked_again(coach: Coach) -> None:
    coach(*WITH, piped=TALK)
    shelf = Rehearsals(open_database())
    shelf.keep_ratings(shelf.recent()[0].id, {"best": 0, "unfinished": True})
    ran = coach("report", "--plain", typed="\n3\ns\n\n/quit\n")
    assert "The number of your best turn, or Enter for 1: " in ran.out
    assert "Your weakest turn: you say 3, the report names 3." in ran.out
    kept = opinion_of(latest())
    assert (kept.best, kept.worst, kept.unfinished) == (0, 2, False)
