"""The engine against people's labels: figures may rise, and must not fall below what was measured when they were set."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from coach.acts.utterance import acts_of
from coach.rubric import rubric_named
from coach.scoring import score
from coach.scoring.accuracy import Accuracy, compare
from coach.transcript import read_transcript

HERE = Path(__file__).parent
FLOORS = {
    "eighth": {
        "informational-interview": 0.95,
        "phone-request": 0.91,
        "voicemail": 0.98,
        "gatekeeper": 0.93,
        "outreach-email": 0.94,
        "thank-you-note": 0.97,
    },
    "ninth": {
        "informational-interview": 0.91,
        "phone-request": 0.90,
        "voicemail": 0.94,
        "gatekeeper": 0.93,
        "outreach-email": 0.93,
        "thank-you-note": 0.91,
    },
    "tenth": {
        "informational-interview": 0.93,
        "phone-request": 0.90,
        "voicemail": 0.96,
        "gatekeeper": 0.92,
        "outreach-email": 0.90,
        "thank-you-note": 0.94,
    },
    "eleventh": {
        "informational-interview": 0.93,
        "phone-request": 0.89,
        "voicemail": 0.95,
        "gatekeeper": 0.93,
        "outreach-email": 0.87,
        "thank-you-note": 0.93,
    },
    "twelfth": {
        "informational-interview": 0.87,
        "phone-request": 0.91,
        "voicemail": 0.96,
        "gatekeeper": 0.93,
        "outreach-email": 0.89,
        "thank-you-note": 0.93,
    },
}
UTTERANCES_FLOORS = {"letters_and_calls": 0.92, "fourth": 0.90, "fifth": 0.92, "sixth": 0.92, "seventh": 0.92}


def accuracy(part: str, rubric: str) -> Accuracy:
    pairs = []
    for line in (HERE / part / "labels.jsonl").read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        if label["rubric"] != rubric:
            continue
        transcript = read_transcript(HERE / part / "transcripts" / f"{label['transcript']}.json")
        pairs.append((label, score(transcript, rubric_named(label["rubric"]))))
    return compare(pairs)


@pytest.mark.parametrize(("part", "rubric"), [(part, rubric) for part in FLOORS for rubric in FLOORS[part]])
def test_lapses_are_found_as_well_as_they_were(part: str, rubric: str) -> None:
    found = accuracy(part, rubric).macro_f1(rubric)
    assert found is not None
    assert found >= FLOORS[part][rubric]


@pytest.mark.parametrize("part", UTTERANCES_FLOORS)
def test_acts_are_found_as_well_as_they_were(part: str) -> None:
    counts: dict[str, list[int]] = {}
    for line in (HERE / part / "utterances.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        found = acts_of(record["text"], record["context"] or "")
        for act, gold in record["labels"].items():
            said = found[act] == gold if act == "substantive-question" else (found[act] or 0) >= 0.5
            there = gold if act != "substantive-question" else bool(gold)
            hit, false, missed = counts.setdefault(act, [0, 0, 0])
            if act == "substantive-question":
                said = bool(found[act]) and (found[act] == gold or not gold)
            counts[act] = [
                hit + (said and there),
                false + (said and not there),
                missed + (there and not said),
            ]
    scores = [2 * h / (2 * h + f + m) for h, f, m in counts.values() if h + f + m]
    assert sum(scores) / len(scores) >= UTTERANCES_FLOORS[part]
