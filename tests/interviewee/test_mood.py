"""What warms and what cools."""

from __future__ import annotations

import pytest

from coach.interviewee.model import Meeting, State
from coach.interviewee.mood import first_mood
from coach.persona import Persona

from .acting import SCRIPTS, meeting, reply
from .conftest import Directing

MIDDLE = State(warmth=0.5, patience=0.6, step=4, told=("flood",), last_fact="flood")


@pytest.mark.parametrize(
    "words",
    [
        "I want to understand how you choose.",
        "I read your report on the flood.",
        "You mentioned charts. How did you dry them?",
        "Can I do something for you? Is there anything I can do for you in return?",
        "How did you get into conservation?",
    ],
)
def test_warms(directing: Directing, words: str) -> None:
    assert reply(directing(), words, state=MIDDLE).state.warmth > MIDDLE.warmth


@pytest.mark.parametrize(
    "words",
    [
        "What does the library do?",
        "My boss is an idiot.",
        "I'm recording this.",
        "Hurry up.",
        "Are you hiring?",
        "Would you vouch for me?",
        "Well, I went there and I did that and it was all me. " * 12,
    ],
)
def test_cools_and_tires(directing: Directing, words: str) -> None:
    after = reply(directing(), words, state=MIDDLE).state
    assert after.warmth < MIDDLE.warmth
    assert after.patience < MIDDLE.patience


def test_a_run_of_closed_questions_cools(directing: Directing) -> None:
    closed = [
        "Do you use glue?",
        "Is it a big team?",
        "Do you work late?",
        "Is it cold there?",
        "Do you like maps?",
    ]
    warmth = [h.direction.state.warmth for h in meeting(directing(), closed)]
    assert warmth[-1] < warmth[0]
    opened = [
        "How do you use glue?",
        "Tell me about the team?",
        "Why maps?",
        "How is the work?",
        "Why Bristol?",
    ]
    assert list(meeting(directing(), opened))[-1].direction.state.warmth > warmth[-1]


def test_a_hard_meeting_starts_cooler_and_tires_faster(directing: Directing, nora: Persona) -> None:
    easy, hard = (first_mood(nora.manner, Meeting(hard=hard)) for hard in (False, True))
    assert hard[0] < easy[0]
    assert hard[1] < easy[1]
    drops = []
    for is_hard in (False, True):
        after = reply(directing(hard=is_hard), "What does the library do?", state=MIDDLE).state
        drops.append((MIDDLE.warmth - after.warmth, MIDDLE.patience - after.patience))
    assert drops[1] > drops[0]


def test_good_practice_ends_warmer_than_bad(directing: Directing) -> None:
    last = {
        script: list(meeting(directing(minutes=30), lines[:8]))[-1].direction.state.warmth
        for script, lines in SCRIPTS.items()
    }
    assert last["skilled"] > last["curt"] > last["pushy"]


def test_mood_stays_within_its_bounds(directing: Directing) -> None:
    for script in SCRIPTS.values():
        for h in meeting(directing(minutes=60), script * 4):
            assert 0 <= h.direction.state.warmth <= 1
            assert 0 <= h.direction.state.patience <= 1


def test_somebody_driven_away_leaves_before_the_time(directing: Directing) -> None:
    rude = ["Hi.", *["Are you hiring? Hurry up.", "Would you vouch for me? Hurry up."] * 5]
    heard = list(meeting(directing(minutes=60), rude))
    assert heard[-1].direction.ends
    assert heard[-1].elapsed < 0.5 * 3600
