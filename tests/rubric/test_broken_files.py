"""``coach check`` on files with one mistake each: which file, which key, and what to do."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path

import pytest

from coach.acts import Tagger
from coach.cli import run
from coach.paths import shipped

HEAD = 'id = "mine"\ntitle = "Mine"\nscenario = "informational-interview"\n'
RULE = """
[[criterion]]
id = "no-thanks"
title = "No thanks"
severity = "moderate"
looks_for = "Thanks."
why = "It is kind."
instead = "Thank you."
lapse_when.never = { acts = "thanks" }
"""
RUBRIC = HEAD + RULE
SHOWN = '\n[[criterion.examples]]\nverdict = "pass"\nturns = ["interviewer: Thank you."]\n'
ACT = """name = "waves"
definition = "Somebody waves."
examples = ["Bye!", "So long!", "Farewell!"]
near_misses = ["Hello.", "What a wave!", "We waved the plan through."]
"""
PERSONA = next(iter(sorted(shipped("personas").glob("*.toml")))).read_text(encoding="utf-8")
LABELLED = json.dumps({"role": "interviewer", "context": None, "parts": [["Thank you.", ["thanks"]]]})

EXTENDS = 'id = "mine"\nextends = "voicemail"\n'
NEVER = 'never = { acts = "thanks" }'
BROKEN = {
    "not-toml.toml": ("id = \nx = 1", ["line 1"]),
    "latin.toml": ('id = "café"', ["cannot be read"]),
    "rubric-unknown-key.toml": (HEAD + 'colour = "red"\n' + RULE, ["At colour"]),
    "criterion-unknown-key.toml": (RUBRIC + 'colour = "red"\n', ["'no-thanks', at colour"]),
    "unknown-severity.toml": (RUBRIC.replace("moderate", "huge"), ["at severity", "'minor'"]),
    "unknown-scenario.toml": (RUBRIC.replace('"informational-interview"', '"dinner"'), ["At scenario"]),
    "bad-condition.toml": (RUBRIC.replace("never =", "nevver ="), ["at lapse_when", "ever, never"]),
    "two-conditions.toml": (
        RUBRIC + 'lapse_when.ever = { acts = "thanks" }\n',
        ["at lapse_when", "exactly one"],
    ),
    "unknown-act.toml": (RUBRIC.replace('"thanks"', '"dances"'), ["'no-thanks'", "the act 'dances'"]),
    "unknown-metric.toml": (
        RUBRIC.replace(NEVER, 'metric = { name = "pulse", over = 90 }'),
        ["'no-thanks'", "the number 'pulse'", "talk_share"],
    ),
    "unknown-field.toml": (
        RUBRIC.replace(NEVER, 'given = { field = "pulse" }'),
        ["'no-thanks'", "the field 'pulse'", "promised"],
    ),
    "unknown-blank.toml": (RUBRIC.replace("Thank you.", "Thank you, {boss}."), ["at instead", "{boss}"]),
    "double-id.toml": (RUBRIC + RULE, ["'no-thanks' is there twice"]),
    "double-change.toml": (
        EXTENDS + '[[criterion]]\nid = "no-name"\nweight = 1\n' * 2,
        ["'no-name' is there twice"],
    ),
    "extends-nothing.toml": ('id = "mine"\nextends = "dinner"\n', ["At extends", "'dinner'"]),
    "extends-number.toml": ('id = "mine"\nextends = 3\n', ["At extends"]),
    "example-contradicts.toml": (
        RUBRIC + SHOWN.replace("Thank you.", "Goodbye."),
        ["'no-thanks' disagrees with its example 1", "'pass'", "finds 'lapse'", "Goodbye."],
    ),
    "second-example-contradicts.toml": (
        RUBRIC + SHOWN + SHOWN.replace('"pass"', '"lapse"'),
        ["'no-thanks' disagrees with its example 2", "finds 'pass'"],
    ),
    "example-without-role.toml": (
        RUBRIC + SHOWN.replace("interviewer:", ""),
        ["'no-thanks', example 1", "does not begin with a role", "gatekeeper"],
    ),
    "example-without-verdict.toml": (
        RUBRIC + SHOWN.replace('"pass"', '"fine"'),
        ["'no-thanks', at examples[0].verdict", "'lapse'"],
    ),
    "example-bad-minutes.toml": (
        RUBRIC + SHOWN + "agreed_minutes = -5\n",
        ["'no-thanks', example 1", "agreed_minutes"],
    ),
    "act-few-examples.toml": (ACT.replace('"Bye!", ', ""), ["At examples", "at least 3"]),
    "act-few-near-misses.toml": (ACT.replace('"Hello.", ', ""), ["At near_misses", "at least 3"]),
    "act-bad-regex.toml": (ACT + "patterns = ['(bye']\n", ["At patterns", "'(bye'", "regular expression"]),
    "act-bad-never.toml": (ACT + "never = ['*']\n", ["At never", "'*'"]),
    "act-unknown-key.toml": (ACT + "colour = 'red'\n", ["At colour"]),
    "act-unknown-role.toml": (ACT + "by = ['boss']\n", ["At by[0]", "'interviewer'"]),
    "act-sure-threshold.toml": (ACT + "threshold = 1\n", ["At threshold", "less than 1"]),
    "persona-dangling.toml": (
        re.sub(r"(?m)^leads_to = \[", 'leads_to = ["nowhere", ', PERSONA, count=1),
        ["leads to 'nowhere', which is not there"],
    ),
    "persona-missing-lines.toml": (
        re.sub(r"(?ms)^goodbye_cool = \[\n.*?^\]\n", "", PERSONA),
        ["At lines.goodbye_cool", "required"],
    ),
    "persona-few-lines.toml": (
        re.sub(r"(?ms)^goodbye_cool = \[\n.*?^\]\n", 'goodbye_cool = ["Bye."]\n', PERSONA),
        ["At lines.goodbye_cool", "at least 3"],
    ),
    "persona-double-fact.toml": (
        PERSONA + '\n[[fact]]\nid = "twin"\nlayer = "open"\nasks = ["a?", "b?"]\ntells = ["c"]\n' * 2,
        ["fact 'twin' is there twice"],
    ),
    "persona-unknown-layer.toml": (
        re.sub(r'(?m)^layer = "public"', 'layer = "secret"', PERSONA, count=1),
        ["At fact[0].layer", "'public'"],
    ),
    "persona-too-warm.toml": (
        re.sub(r"(?m)^warmth = .*", "warmth = 7", PERSONA),
        ["At manner.warmth", "less than or equal to 1"],
    ),
    "corpus/not-json.jsonl": (LABELLED + "\n{oops", ["line 2"]),
    "corpus/no-parts.jsonl": (LABELLED.replace("parts", "bits"), ["line 1", "At parts"]),
    "corpus/unknown-role.jsonl": (LABELLED.replace("interviewer", "boss"), ["line 1", "At role"]),
    "corpus/unknown-act.jsonl": (
        LABELLED.replace('"thanks"', '"dances"'),
        ["line 1", "At parts", "'dances'", "coach explain"],
    ),
    "corpus/unknown-unsure.jsonl": (
        LABELLED[:-1] + ', "unsure": ["dances"]}',
        ["line 1", "At unsure", "'dances'"],
    ),
    "corpus/not-theirs.jsonl": (
        LABELLED.replace("interviewer", "interviewee"),
        ["line 1", "At parts", "'thanks' is no act of the interviewee"],
    ),
    "corpus/scene.jsonl": (
        '{"scenario": "voicemail", "turns": [' + LABELLED.replace('"thanks"', '"dances"') + "]}",
        ["line 1", "At turns[0].parts", "'dances'"],
    ),
}


@pytest.fixture
def folder(tmp_path: Path, tagger: Tagger, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the broken files go."""
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    (tmp_path / "corpus").mkdir()
    return tmp_path


def write(folder: Path, name: str) -> Path:
    """One broken file."""
    path = folder / name
    path.write_bytes(BROKEN[name][0].encode("latin-1" if name == "latin.toml" else "utf-8"))
    return path


@pytest.mark.parametrize("name", BROKEN)
def test_the_mistake_is_told(name: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(folder, name)
    assert run(["check", str(path)]) == 2
    told = capsys.readouterr()
    assert told.out == "0 of 1 files are sound.\n"
    what, why, fix = told.err.splitlines()
    assert str(path) in what
    assert fix.strip()
    for words in BROKEN[name][1]:
        assert words in f"{what} {why} {fix}"


def test_all_of_a_folder_are_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in BROKEN:
        write(folder, name)
    for name, text in (("rubric", RUBRIC + SHOWN), ("act", ACT), ("persona", PERSONA)):
        (folder / f"sound-{name}.toml").write_text(text, encoding="utf-8")
    (folder / "corpus" / "sound.jsonl").write_text(LABELLED + "\n\n" + LABELLED)
    (folder / "notes.jsonl").write_text("not a corpus")
    assert run(["check", "--verbose", str(folder)]) == 2
    told = capsys.readouterr()
    assert told.out.splitlines() == ["     2 thanks", f"4 of {len(BROKEN) + 4} files are sound."]
    for name in BROKEN:
        assert told.err.count(f"{folder / name}") == 1
    assert "sound-" not in told.err
