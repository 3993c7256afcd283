"""``coach score``: files, folders, globs, standard input, JSON Lines, and past bad ones."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from .conftest import Coach

TALK = {
    "turns": [
        {"role": "interviewer", "text": "Hello. Are you hiring?"},
        {"role": "interviewee", "text": "No."},
    ]
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of transcripts of several kinds, some deeper down, and a file that is none."""
    inside = tmp_path / "talks"
    (inside / "deeper").mkdir(parents=True)
    (inside / "a.json").write_text(json.dumps(TALK))
    (inside / "b.txt").write_text("Me: Hello.\nDana: Hi.\n")
    (inside / "deeper" / "c.vtt").write_text("WEBVTT\n\n00:01.000 --> 00:02.000\nMe: Hello.\n")
    (inside / "notes.pdf").write_text("not looked at")
    return inside


def test_a_file_gives_a_report(coach: Coach, folder: Path) -> None:
    ran = coach("score", folder / "a.json")
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[0].startswith("a: ")
    assert "Turn 1: “Are you hiring?”" in ran.out
    assert "EVERYTHING" in ran.out


def test_brief_is_page_one(coach: Coach, folder: Path) -> None:
    assert "EVERYTHING" not in coach("score", "--brief", folder / "a.json").out


def test_markdown_and_json(coach: Coach, folder: Path) -> None:
    assert coach("score", "--format", "markdown", folder / "a.json").out.startswith("# a\n")
    lines = coach("score", "--format", "json", folder / "a.json", folder / "b.txt").lines
    assert [json.loads(line)["transcript"] for line in lines] == ["a", "b"]


def scored(coach: Coach, *names: object, piped: str = "") -> list[str]:
    """The names of what was scored."""
    ran = coach("score", "--format", "json", *names, piped=piped)
    assert ran.code == 0
    return [json.loads(line)["transcript"] for line in ran.lines]


def test_a_folder_is_searched_for_transcripts(coach: Coach, folder: Path) -> None:
    assert scored(coach, folder) == ["a", "b", "c"]


def test_a_glob_that_the_shell_left_alone(coach: Coach, folder: Path) -> None:
    assert scored(coach, folder / "**" / "*.[jv]*") == ["a", "c"]


def test_each_file_is_scored_once_in_the_order_named(coach: Coach, folder: Path) -> None:
    assert scored(coach, folder / "b.txt", folder, folder / "b.txt") == ["b", "a", "c"]


def test_standard_input(coach: Coach) -> None:
    assert scored(coach, "-", piped=json.dumps(TALK)) == ["stdin"]
    assert scored(coach, "-", piped=json.dumps(TALK, indent=2)) == ["stdin"]
    assert scored(coach, "-", piped="Me: Hello.\nDana: Hi.\n") == ["stdin"]


def test_json_lines(coach: Coach, tmp_path: Path) -> None:
    lines = "\n".join([json.dumps(TALK), "", json.dumps({**TALK, "id": "mine"}), ""])
    (tmp_path / "many.jsonl").write_text("\ufeff" + lines, encoding="utf-8")
    assert scored(coach, tmp_path / "many.jsonl") == ["many-1", "mine"]
    piped = "\n".join([json.dumps(TALK)] * 3)
    assert scored(coach, "-", piped=piped) == ["stdin-1", "stdin-2", "stdin-3"]


def test_a_bad_line_of_many_is_named_by_its_number(coach: Coach, tmp_path: Path) -> None:
    (tmp_path / "many.jsonl").write_text(json.dumps(TALK) + "\n{oops}\n" + json.dumps(TALK) + "\n")
    ran = coach("score", "--format", "json", tmp_path / "many.jsonl")
    assert ran.code == 2
    assert len(ran.lines) == 2
    assert f"{tmp_path / 'many.jsonl'}, line 2 is not valid JSON." in ran.err


def test_whose_words_are_whose_and_what_kind_of_talk(coach: Coach, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("Dear Dana, thank you.\n\nAda")
    (tmp_path / "talk.txt").write_text("Ada: Hello.\nDana: Hi.\n")
    assert coach("score", tmp_path / "talk.txt").code == 2
    assert scored(coach, "--me", "ada", tmp_path / "talk.txt") == ["talk"]
    ran = coach("score", "--scenario", "thank-you-note", "--format", "json", tmp_path / "note.txt")
    assert json.loads(ran.out)["rubric"] == "thank-you-note"


def test_a_rubric_of_ones_own(coach: Coach, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('id = "mine"\nextends = "informational-interview"\n')
    ran = coach("score", "--rubric", tmp_path / "mine.toml", folder / "a.json")
    assert "by the rubric mine (house rules)." in ran.out


def test_a_bad_file_is_told_once_and_the_others_are_scored(coach: Coach, folder: Path) -> None:
    (folder / "a2.json").write_text('{"turns": [{"role": "boss", "text": "x"}]}')
    ran = coach("score", "--format", "json", folder)
    assert ran.code == 2
    assert [json.loads(line)["transcript"] for line in ran.lines] == ["a", "b", "c"]
    assert ran.err.splitlines() == [
        f"coach: {folder / 'a2.json'} cannot be read as a transcript.",
        "  At turns[0].role: input should be 'interviewer', 'interviewee' or 'gatekeeper' (found 'boss').",
        "  Correct that place.",
        "coach: 1 could not be scored, 3 were.",
    ]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["nothing.json"], "nothing.json is not there."),
        (["nothing-*.json"], "nothing-*.json is not there."),
        (["x" * 5000], "cannot be read"),
        (["nothing\0.json"], "is not there"),
        (["empty"], "empty holds no transcript."),
        (["empty.jsonl"], "empty.jsonl is empty."),
        (["empty.json"], "empty.json is empty."),
        (["binary.txt"], "binary.txt"),
        (["--jobs", "2", "nothing.json"], "nothing.json is not there."),
        (["-"], "standard input is empty."),
        (["--rubric", "dinner", "talk.json"], "No rubric is called 'dinner'."),
        (["--scenario", "dinner", "talk.json"], "No scenario is called 'dinner'."),
        (["--format", "poem", "talk.json"], "'markdown'"),
        ([], "Missing argument"),
    ],
)
def test_what_cannot_be_scored_is_told_once(
    coach: Coach, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], says: str
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty.jsonl").write_text("\n\n")
    (tmp_path / "empty.json").write_text("")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)))
    (tmp_path / "talk.json").write_text(json.dumps(TALK))
    monkeypatch.chdir(tmp_path)
    ran = coach("score", *arguments)
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.count(says) == 1


def test_names_and_words_that_hold_terminal_codes_are_harmless(coach: Coach, tmp_path: Path) -> None:
    path = tmp_path / "evil\x1b[2J.txt"
    path.write_text("Da\x1b]0;x\x07na: Hello.\nAda: Hi.\n")
    ran = coach("score", path)
    assert ran.code == 2
    assert "They are called Dana, Ada." in ran.err
    assert "\x1b" not in ran.out + ran.err


def test_progress_is_shown_only_to_a_terminal(
    coach: Coach, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(6):
        (folder / f"more-{number}.json").write_text(json.dumps(TALK))
    assert coach("score", folder).err == ""
    monkeypatch.setattr(sys, "stderr", _Terminal())
    coach("score", folder)
    assert "9 of 9 scored" in sys.stderr.written  # type: ignore[attr-defined]


class _Terminal:
    encoding = "utf-8"

    def __init__(self) -> None:
        self.written = ""

    def write(self, text: str) -> int:
        self.written += text
        return len(text)

    def flush(self) -> None:
        """Nothing waits."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    "mail",
    [
        "From: Ada <ada@example.com>\nTo: Dana\nSubject: Advice\n\nDear Dana,\nCould we talk?\nAda\n",
        "Subject: Advice\n\nHi Dana,\n\nMy question: how do you plan?\n\nAda\n",
        "Dear Dana,\n\nThank you for the time you gave me.\n\nAda\n",
    ],
)
def test_a_letter_is_sent_to_the_command_for_letters(coach: Coach, tmp_path: Path, mail: str) -> None:
    path = tmp_path / "mail.txt"
    path.write_text(mail, encoding="utf-8")
    ran = coach("score", path)
    assert ran.code == 2
    assert ran.err == f"coach: {path} looks like a letter: `coach letter {path}` scores it.\n"
    assert "`coach letter -` scores it" in coach("score", "-", piped=mail).err


def test_a_talk_under_headers_is_no_letter(coach: Coach) -> None:
    talk = "Subject: Our meeting\n\nAda: Hello, thank you for the time.\nDana: You're welcome.\nAda: Bye.\n"
    assert "Say it with --me" in coach("score", "-", piped=talk).err
