"""Words in, events out, every finished turn on disk first."""

from __future__ import annotations

import pytest
from stand_ins import StandInDirector, StandInVoice, new_take, opened

from coach.errors import BadInput, StoreError
from coach.rehearsal import Answered, Cue, Ended, Event, Piece, Rehearsal, Said
from coach.store import Rehearsals
from coach.transcript import Role


async def heard(rehearsal: Rehearsal, text: str) -> list[Event]:
    """All that happens after saying ``text``."""
    return [event async for event in rehearsal.say(text)]


async def test_a_line_is_said_and_answered(shelf: Rehearsals) -> None:
    rehearsal = opened(shelf, new_take(shelf))
    events = await heard(rehearsal, "  Hello, Dana.  ")
    assert isinstance(events[0], Said)
    assert (events[0].number, events[0].turn.text) == (0, "Hello, Dana.")
    pieces = [event.text for event in events if isinstance(event, Piece)]
    assert "".join(pieces).strip() == "This is answer 1 of mine."
    last = events[-1]
    assert isinstance(last, Answered)
    assert (last.number, last.turn.text, last.broken) == (1, "This is answer 1 of mine.", None)
    assert "voice" not in last.turn.model_dump(exclude_unset=True)
    assert [turn.role for turn in rehearsal.transcript.turns] == [Role.INTERVIEWER, Role.INTERVIEWEE]
    assert rehearsal.state.told == ("fact-1",)


async def test_your_line_is_on_disk_before_anybody_thinks_of_an_answer(shelf: Rehearsals) -> None:
    take = new_take(shelf)
    seen: list[int] = []

    class Watching(StandInVoice):
        def speak(self, direction, transcript):  # type: ignore[no-untyped-def]
            seen.append(len(shelf.take(take).transcript.turns))
            return super().speak(direction, transcript)

    await heard(opened(shelf, take, Watching()), "Hello.")
    assert seen == [1]


async def test_her_answer_is_on_disk_before_it_is_told_complete(shelf: Rehearsals) -> None:
    take = new_take(shelf)
    async for event in opened(shelf, take).say("Hello."):
        if isinstance(event, Answered):
            assert shelf.take(take).transcript.turns[-1] == event.turn
            break
    else:
        pytest.fail("no answer came")


async def test_a_cue_comes_before_her_words_and_is_kept_in_the_turn(shelf: Rehearsals) -> None:
    rehearsal = opened(shelf, new_take(shelf), director=StandInDirector(cue="glances at the clock"))
    events = await heard(rehearsal, "Hello.")
    assert [type(event) for event in events[:3]] == [Said, Cue, Piece]
    assert rehearsal.transcript.turns[-1].cue == "glances at the clock"


@pytest.mark.parametrize(
    ("pronoun", "words"), [("she", "She left."), ("he", "He left."), ("they", "They left.")]
)
async def test_when_she_leaves_it_is_over(shelf: Rehearsals, pronoun: str, words: str) -> None:
    take = new_take(shelf)
    rehearsal = opened(shelf, take, director=StandInDirector(leaves_after=1, pronoun=pronoun))
    events = await heard(rehearsal, "Hello.")
    assert events[-1] == Ended(words)
    assert rehearsal.over
    with pytest.raises(BadInput, match="over"):
        await heard(rehearsal, "One more thing?")
    assert opened(shelf, take).over


async def test_nothing_is_said_by_saying_nothing(shelf: Rehearsals) -> None:
    take = new_take(shelf)
    with pytest.raises(BadInput, match="nothing to say"):
        await heard(opened(shelf, take), " \n ")
    assert shelf.take(take).transcript.turns == ()


async def test_a_finished_take_takes_no_more_words(shelf: Rehearsals) -> None:
    take = new_take(shelf)
    rehearsal = opened(shelf, take)
    await heard(rehearsal, "Hello.")
    rehearsal.finish({"overall": 12})
    assert shelf.take(take).report == {"overall": 12}
    with pytest.raises(BadInput, match="over"):
        await heard(rehearsal, "And?")
    with pytest.raises(BadInput, match="over"):
        await heard(opened(shelf, take), "And?")


async def test_the_clock_runs_on_words(shelf: Rehearsals) -> None:
    rehearsal = opened(shelf, new_take(shelf))
    await heard(rehearsal, "one two three four")
    assert rehearsal.clock.seconds == pytest.approx((4 + 6) * 0.4 + 2 * 0.5)
    assert rehearsal.clock.estimated


async def test_two_windows_on_one_take_do_not_mix_their_turns(shelf: Rehearsals) -> None:
    take = new_take(shelf)
    one, two = opened(shelf, take), opened(shelf, take)
    await heard(one, "Hello from one.")
    with pytest.raises(StoreError, match="another window"):
        await heard(two, "Hello from two.")
    assert [turn.text for turn in shelf.take(take).transcript.turns] == [
        "Hello from one.",
        "This is answer 1 of mine.",
    ]
