"""``coach letter``, ``coach due``, ``coach script``."""

from __future__ import annotations

import json
import os
from datetime import datetime
from pathlib import Path

import pytest

from .conftest import Coach

LINES = """Ada: Hi Dana, thank you for making time. I want to understand how hospitals plan.
Dana: Deciding what to stop doing is the hardest part of my work.
Ada: I'll send you the article on bed closures by Friday. Thank you.
"""
NOTE = "Dear Dana,\n\nThank you for the time you gave me yesterday.\n\nAda\n"


@pytest.fixture
def met(tmp_path: Path) -> Path:
    """A meeting on file."""
    path = tmp_path / "met.txt"
    path.write_text(LINES, encoding="utf-8")
    return path


def test_a_letter_is_scored_by_its_kind(coach: Coach, tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text(NOTE, encoding="utf-8")
    ran = coach("letter", path)
    assert ran.code == 0
    assert "by the rubric thank-you-note." in ran.out
    assert "read as thank-you-note" in ran.err
    ran = coach("letter", path, "--kind", "outreach-email", "--format", "json")
    assert json.loads(ran.out)["rubric"] == "outreach-email"
    assert ran.err == ""


def test_hours_and_promises_are_judged_when_given(coach: Coach) -> None:
    def verdicts(*more: object) -> dict[str, str]:
        ran = coach("letter", "-", "--kind", "thank-you-note", "--format", "json", *more, piped=NOTE)
        return {c["id"]: c["verdict"] for c in json.loads(ran.out)["criteria"]}

    assert verdicts()["sent-late"] == verdicts()["no-follow-through"] == "not-applicable"
    given = verdicts("--hours", "30", "--promised", "the article")
    assert given["sent-late"] == given["no-follow-through"] == "lapse"
    assert verdicts("--hours", "24")["sent-late"] == "pass"


def test_blanks_are_named_and_not_counted(coach: Coach) -> None:
    ran = coach("letter", "-", piped=NOTE + "[your telephone number]\n")
    assert "still blank, and not counted: [your telephone number]" in ran.err
    assert "telephone" not in ran.out.split("EVERYTHING")[0].split("Try:")[0]


def test_what_waits_in_a_blank_is_no_lapse_and_a_letter_has_no_turns(coach: Coach) -> None:
    said = "Dear Dana,\n\nI'm a nurse. Could we talk for twenty minutes?\n\nAda\n"
    blank = said + "[your telephone number and e-mail address]\n"
    kind = ("--kind", "outreach-email")

    def judged(text: str) -> tuple[float, str, float]:
        report = json.loads(coach("letter", "-", *kind, "--format", "json", piped=text).out)
        found = next(c for c in report["criteria"] if c["id"] == "no-contact-details")
        return report["overall"], found["verdict"], found["max_points"]

    without, lapse, _ = judged(said)
    waiting, verdict, points = judged(blank)
    assert (lapse, verdict, points) == ("lapse", "not-applicable", 0)
    assert waiting > without
    for shape in ("text", "markdown"):
        out = coach("letter", "-", *kind, "--format", shape, piped=blank).out
        assert "“I'm a nurse.”" in out
        assert "turn 1" not in out.lower()
        assert "minutes 0" not in out


def test_what_is_no_letter_is_told(coach: Coach, tmp_path: Path) -> None:
    path = tmp_path / "talk.json"
    path.write_text('{"schema": "coach.transcript/1", "turns": []}')
    ran = coach("letter", path)
    assert ran.code == 2
    assert "is a talk, not a letter" in ran.err
    assert coach("letter", tmp_path / "nowhere").code == 2
    assert coach("letter", "-", piped=" ").code == 2
    assert coach("letter", "draft", "--kind", "outreach-email", "--from", path).code == 2


def test_a_draft_is_written_and_can_be_scored(coach: Coach, met: Path, tmp_path: Path) -> None:
    out = tmp_path / "note.txt"
    ran = coach("letter", "draft", "--from", met, "--me", "Ada", "--out", out)
    assert ran.code == 0
    assert ran.out == ""
    assert "you promised: I'll send you the article on bed closures by Friday." in ran.err
    text = out.read_text(encoding="utf-8")
    assert "“Deciding what to stop doing is the hardest part of my work.”" in text
    assert coach("letter", out).code == 0
    assert coach("letter", "draft", "--from", met, "--me", "Ada").out == text


def test_an_e_mail_is_drafted_from_ones_own_words_and_kept(coach: Coach) -> None:
    ran = coach("letter", "draft", "--me", "Ada Brook", "--connection", "Priya Shah", "--keep")
    assert ran.code == 0
    assert "Priya Shah gave me your name." in ran.out
    assert "fill the 5 blanks, then `coach letter FILE` scores it" in ran.err
    assert "the app has it under Letters" in ran.err
    from coach.desk.letter_keeping import kept_letters
    from coach.store import open_database

    assert [letter.text for letter in kept_letters(open_database())] == [ran.out]
    assert coach("letter", "-", "--kind", "outreach-email", piped=ran.out).code == 0


def test_a_kept_note_is_due_a_day_after_the_meeting(coach: Coach, met: Path) -> None:
    draft = ("letter", "draft", "--from", met, "--me", "Ada", "--keep")
    ran = coach(*draft, "--met", "2026-03-03T15:00")
    assert ran.code == 0
    assert "it is due Wed 2026-03-04 15:00" in ran.err
    listed = coach("due").lines
    assert "Wed 2026-03-04 15:00 Thank-you note to Dana" in listed[0]
    assert "Fri 2026-03-06" in listed[1]
    assert "I'll send you the article" in listed[1]
    from coach.desk.letter_keeping import kept_letters
    from coach.store import open_database

    (letter,) = kept_letters(open_database())
    assert letter.owes == listed[0].split()[1]
    written = datetime(2026, 2, 2, 9, 30).timestamp()
    os.utime(met, (written, written))
    ran = coach(*draft)
    assert "it is due Tue 2026-02-03 09:30" in ran.err
    assert "--met says when" in ran.err


def test_a_meeting_is_not_due_before_it_is_kept(coach: Coach, met: Path) -> None:
    assert coach("letter", "draft", "--from", met, "--me", "Ada", "--met", "2026-03-03").code == 0
    assert "Nothing is due." in coach("due").out


def test_wrong_use_of_a_draft_is_told(coach: Coach, met: Path) -> None:
    for when in ("soon", "9998-01-01", "2026-13-01"):
        assert coach("letter", "draft", "--from", met, "--me", "Ada", "--met", when).code == 2
    assert coach("letter", "draft", "--met", "2026-03-03").code == 2
    assert coach("letter", "draft", "--kind", "thank-you-note").code == 2
    assert coach("letter", "draft", "--from", met, "--they", "Dana").code == 2
    assert coach("letter", "draft", "--out", met.parent / "no" / "where.txt").code == 2


def test_a_model_that_does_not_answer_leaves_the_assembled_draft(coach: Coach) -> None:
    plain = coach("letter", "draft", "--me", "Ada")
    ran = coach("letter", "draft", "--me", "Ada", "--base-url", "http://127.0.0.1:9/v1", "--model", "none")
    assert ran.code == 0
    assert ran.out == plain.out
    assert "the model did not answer" in ran.err


def test_advice_is_explained_found_and_listed(coach: Coach) -> None:
    whole = coach("explain", "attire")
    assert "arrive early (advice, before)" in whole.out
    assert coach("explain", "arrive", "early").out == whole.out
    listed = coach("explain", "advice", "FG")
    assert "never-negative" in listed.out
    assert "attire" not in listed.out
    assert "attire" in coach("explain").out
    assert "attire" in coach("explain", "advice").out
    assert "The advice behind it" in coach("explain", "no-thanks").out
    assert coach("explain", "zebra").code == 2
    assert coach("explain", "no-thanks", "--rubric", "nope").code == 2
    assert coach("explain", "closed-questions", "--rubric", "voicemail").code == 2


def test_rubrics_as_data(coach: Coach) -> None:
    ran = coach("rubrics", "--format", "json")
    names = [json.loads(line)["id"] for line in ran.lines]
    assert {"outreach-email", "thank-you-note", "phone-request", "voicemail", "gatekeeper"} <= set(names)
    one = json.loads(coach("rubrics", "thank-you-note", "--format", "json").out)
    assert [criterion["id"] for criterion in one["criterion"]][:2] == ["asked-for-job", "sent-late"]
    assert coach("rubrics", "nope").code == 2


def test_promises_are_kept_listed_and_ticked_off(coach: Coach, met: Path, tmp_path: Path) -> None:
    assert "Nothing is due." in coach("due").out
    ran = coach("due", "--from", met, "--me", "Ada", "--met", "2026-03-03 15:00")
    assert ran.code == 0
    assert "1 promise found" in ran.err
    first, second = ran.lines
    assert first.startswith("! ")
    assert "Wed 2026-03-04 15:00 Thank-you note to Dana" in first
    assert "Fri 2026-03-06 I'll send you the article" in second
    again = coach("due", "--from", met, "--me", "Ada", "--met", "2026-03-03 15:00")
    assert len(again.lines) == 2, "looking twice keeps it once"
    done = coach("due", "--done", first.split()[1])
    assert len(done.lines) == 1
    everything = coach("due", "--all")
    assert [line[0] for line in everything.lines] == ["✓", "!"]
    assert len(coach("due", "--undo", first.split()[1]).lines) == 2
    ran = coach("due", "--ics", tmp_path / "due.ics")
    text = (tmp_path / "due.ics").read_bytes()
    assert text.count(b"BEGIN:VEVENT\r\n") == 2
    assert b"SUMMARY:Promised Dana: I'll send you the article" in text


def test_wrong_use_of_due_is_told(coach: Coach, met: Path, tmp_path: Path) -> None:
    assert coach("due", "--done", "nothing").code == 2
    assert coach("due", "--met", "2026-03-03").code == 2
    assert coach("due", "--ics", tmp_path / "no" / "where.ics").code == 2


def test_a_script_is_made_shown_edited_and_deleted(coach: Coach, tmp_path: Path) -> None:
    assert "No script is kept yet." in coach("script").out
    ran = coach("script", "dana", "--new", "--me", "Ada Brook", "--field", "how hospitals plan")
    assert ran.code == 0
    assert "Hello [their name], my name is Ada Brook." in ran.out
    assert "Spoken: the call " in ran.out
    assert "Still blank: [their name]" in ran.out
    assert coach("script").lines == ["dana"]
    edited = tmp_path / "mine.txt"
    edited.write_text("# Greeting and name\nMorning, Ada here.\n", encoding="utf-8")
    assert "Morning, Ada here." in coach("script", "dana", "--file", edited).out
    assert coach("script").lines == ["dana"], "kept under its name, once"
    edited.write_text("# Weather\nNice.\n", encoding="utf-8")
    assert coach("script", "dana", "--file", edited).code == 2
    assert "Morning, Ada here." in coach("script", "dana").out
    assert coach("script", "dana", "--delete").code == 0
    assert coach("script", "dana").code == 2
    assert coach("script", "dana", "--me", "Ada").code == 2
