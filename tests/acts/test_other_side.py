"""What they say may excuse a line of yours; it never turns a harmless one into a lapse."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.rubric import rubric_named
from coach.scoring import score
from coach.scoring.report import Verdict
from coach.transcript import Transcript

MINE = (
    "Thank you for making the time, Ms Adeyemi. I'm in my second year of forestry and I read your report on the beech stands.",
    "I'd like to understand what a forester's week is made of, and whether it would suit somebody like me.",
    "How did you come to look after this particular wood?",
    "You said the first winter was the hardest. What made it so?",
    "What do people underestimate about the work?",
    "Who else should I talk to, to see it from the sawmill's side?",
    "I see it's nearly three, so I'll let you go. Thank you, and may I write in spring to say how it went?",
)
THEIRS = (
    "Good to see you. Sit where the dog isn't.",
    "Meetings, mostly. Trees when I'm lucky.",
    "Nobody else wanted it.",
    "The phone didn't work and neither did the stove.",
    "How long it takes to see whether you were right.",
    "Old Hendricks at the mill. Bring cake.",
    "Do that.",
)
ADDED = (
    "We never have enough hands in the autumn, that's the truth.",
    "My first boss was a difficult man, God rest him.",
    "Résumés come in by the sackful and nobody reads them.",
    "There was a job going at the county once and forty people stood in line.",
    "I record every tree on paper.",
    "Somebody recommended me, I never learned who.",
    "The company makes pallets, if you can call that making.",
    "Anyway.",
)
COMMISSIONS = (
    "asked-for-job",
    "asked-for-recommendation",
    "basic-question",
    "resume-too-early",
    "negative-about-employer",
    "recorded-without-asking",
)


def meeting(extra: dict[int, str]) -> Transcript:
    turns = []
    for n, (mine, theirs) in enumerate(zip(MINE, THEIRS, strict=True)):
        turns.append({"role": "interviewer", "text": mine})
        turns.append({"role": "interviewee", "text": f"{theirs} {extra.get(n, '')}".strip()})
    return Transcript.model_validate({"schema": "coach.transcript/1", "agreed_minutes": 30, "turns": turns})


@settings(max_examples=25)
@given(st.dictionaries(st.integers(0, len(MINE) - 1), st.sampled_from(ADDED), max_size=4))
def test_their_words_make_no_lapse_of_mine(extra: dict[int, str]) -> None:
    report = score(meeting(extra), rubric_named("informational-interview"))
    lapsed = {result.id for result in report.criteria if result.verdict is Verdict.LAPSE}
    assert not lapsed.intersection(COMMISSIONS)


@settings(max_examples=15)
@given(st.text(max_size=80), st.integers(0, len(MINE) - 1))
def test_not_even_garbage(words: str, turn: int) -> None:
    report = score(meeting({turn: words}), rubric_named("informational-interview"))
    lapsed = {result.id for result in report.criteria if result.verdict is Verdict.LAPSE}
    assert not lapsed.intersection(COMMISSIONS)
