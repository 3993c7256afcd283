"""``coach tag``, ``explain``, ``check`` and ``evaluate``, from the outside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from coach.acts import all_acts
from coach.rubric import all_rubrics

from .conftest import Coach


def test_tag_says_what_each_utterance_does(coach: Coach, tmp_path: Path) -> None:
    lines = [{"id": "a", "text": "Are you hiring?"}, {"text": "How did you start?", "context": "Hello."}]
    path = tmp_path / "said.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in lines))
    ran = coach("tag", path)
    assert ran.code == 0
    first, second = (json.loads(line) for line in ran.lines)
    assert (first["id"], second["id"]) == ("a", "2")
    assert first["acts"]["asks-for-job"] == 0.99
    assert second["acts"]["asks-for-job"] == 0.01
    assert second["acts"]["substantive-question"] == "open"
    assert coach("tag", "-", piped=path.read_text()).lines == ran.lines


def test_tag_knows_the_roles(coach: Coach) -> None:
    said = json.dumps({"text": "Could I see your résumé?", "role": "interviewee"})
    assert json.loads(coach("tag", "-", piped=said).out)["acts"]["raises-resume"] == 0.99
    assert "raises-resume" not in json.loads(coach("tag", "-", piped='{"text": "x"}').out)["acts"]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{oops", "line 2 is not JSON"),
        ("[1]", "line 2 is not an object"),
        ("{}", "line 2: 'text' is missing"),
        ('{"text": "x", "role": "boss"}', "line 2: 'role' is one of interviewer"),
        ('{"text": "x", "context": 5}', "line 2: 'context'"),
        ('{"text": "x", "scenario": []}', "line 2: 'context' and 'scenario'"),
    ],
)
def test_tag_names_a_bad_line(coach: Coach, line: str, says: str) -> None:
    ran = coach("tag", "-", piped='{"text": "Hello."}\n' + line)
    assert ran.code == 2
    assert says in ran.err
    assert len(ran.lines) == 1


def test_everything_that_is_listed_can_be_explained(coach: Coach) -> None:
    listed = coach("explain").out
    names = [criterion.id for rubric in all_rubrics() for criterion in rubric.criteria] + list(all_acts())
    for name in dict.fromkeys(names):
        assert name in listed
        ran = coach("explain", name)
        assert ran.code == 0
        assert f"({name}, rubric " in ran.out or ran.out.startswith(f"{name} (an act")
    assert "[lines]" in coach("explain", "persona").out
    assert "visitors/ID.tsv" in coach("explain", "persona").out
    assert "Nothing is called 'dance'." in coach("explain", "dance").err


def test_check_says_which_file_is_unsound(coach: Coach, tmp_path: Path) -> None:
    rule = "lapse_when.never = { acts = 'dances' }\n"
    head = 'id = "mine"\nextends = "voicemail"\n[[criterion]]\nid = "no-name"\n'
    (tmp_path / "sound.toml").write_text(
        'id = "mine"\ntitle = "Mine"\nscenario = "voicemail"\n[[criterion]]\nid = "no-name"\ntitle = "x"\n'
        'severity = "minor"\nlooks_for = "x"\nwhy = "x"\ninstead = "x"\nlapse_when.never = { acts = "states-name" }\n'
    )
    (tmp_path / "unknown.toml").write_text(head + rule)
    (tmp_path / "broken.toml").write_text("id = ")
    (tmp_path / "somebody.toml").write_text('id = "x"\n')
    ran = coach("check", tmp_path)
    assert ran.code == 2
    assert ran.lines == ["1 of 4 files are sound."]
    assert "criterion 'no-name' uses the act 'dances'." in ran.err
    assert "broken.toml is not valid TOML." in ran.err
    assert "somebody.toml cannot be used as a persona." in ran.err
    assert coach("check", tmp_path / "sound.toml").code == 0


def test_evaluate_compares_with_labels(coach: Coach, tmp_path: Path) -> None:
    talk = {"turns": [{"role": "interviewer", "text": "Are you hiring?"}]}
    (tmp_path / "a.json").write_text(json.dumps(talk))
    labels = {
        "asked-for-job": {"verdict": "lapse", "turns": [0]},
        "no-thanks": {"verdict": "pass", "turns": []},
    }
    label = {"transcript": "a", "rubric": "informational-interview", "labels": labels}
    (tmp_path / "labels.jsonl").write_text(json.dumps(label) + "\n")
    ran = coach("evaluate", tmp_path / "labels.jsonl", "--transcripts", tmp_path)
    assert ran.code == 0
    assert ran.lines[0].split()[:3] == ["informational-interview", "macro-F1", "0.500"]
    assert any(line.split()[:5] == ["a", "no-thanks", "is", "pass,", "found"] for line in ran.lines)
    (tmp_path / "labels.jsonl").write_text("{oops\n")
    ran = coach("evaluate", tmp_path / "labels.jsonl", "--transcripts", tmp_path)
    assert ran.code == 2
    assert "labels.jsonl, line 1 is not a label." in ran.err
