"""Going on after a stop, and trying again from an earlier turn."""

from __future__ import annotations

from stand_ins import BrokenVoice, StandInDirector, StandInVoice, new_take, opened

from coach.rehearsal import Rehearsal
from coach.store import Rehearsals


async def talk(rehearsal: Rehearsal, *lines: str) -> None:
    """Say some lines, each after the answer to the one before."""
    for line in lines:
        async for _ in rehearsal.say(line):
            pass


async def test_it_goes_on_with_clock_memory_and_draft(shelf: Rehearsals) -> None:
    take = new_take(shelf)
    before = opened(shelf, take)
    await talk(before, "Hello.", "How was it?")
    before.keep_draft("And wh")
    after = opened(shelf, take)
    assert (after.transcript, after.states, after.clock) == (before.transcript, before.states, before.clock)
    assert after.draft == "And wh"
    assert not after.waiting
    await talk(after, "And what then?")
    assert after.transcript.turns[-1].text == "This is answer 3 of mine."
    assert opened(shelf, take).draft == ""


async def test_an_unanswered_last_line_is_answered_as_it_would_have_been(shelf: Rehearsals) -> None:
    take = new_take(shelf)
    await talk(opened(shelf, take, BrokenVoice("offline")), "Hello.")
    again = opened(shelf, take)
    assert again.waiting
    async for _ in again.answer():
        pass
    assert [turn.text for turn in again.transcript.turns] == ["Hello.", "This is answer 1 of mine."]
    assert again.state.told == ("fact-1",)


async def test_trying_again_starts_with_the_memory_of_that_moment(shelf: Rehearsals) -> None:
    take = new_take(shelf)
    first = opened(shelf, take)
    await talk(first, "Hello.", "Are you hiring?", "Why not?")
    again = opened(shelf, shelf.branch(take, 2))
    assert again.transcript.turns == first.transcript.turns[:2]
    assert again.state == first.states[1]
    assert again.state.told == ("fact-1",)
    await talk(again, "How did you start?")
    assert again.transcript.turns[-1].text == "This is answer 2 of mine."
    kept = shelf.takes_of(shelf.take(take).rehearsal)
    assert [[turn.text for turn in one.transcript.turns][2] for one in kept] == [
        "Are you hiring?",
        "How did you start?",
    ]
    assert len(kept[0].transcript.turns) == 6


async def test_who_had_left_is_back_when_one_tries_again(shelf: Rehearsals) -> None:
    take = new_take(shelf)
    rehearsal = opened(shelf, take, director=StandInDirector(leaves_after=2))
    await talk(rehearsal, "Hello.", "Give me a job.")
    rehearsal.finish()
    again = opened(shelf, shelf.branch(take, 2))
    assert not again.over
    await talk(again, "How did you start?")


async def test_another_take_goes_on_labelling_by_the_voice_it_began_with(shelf: Rehearsals) -> None:
    take = new_take(shelf, "qwen")
    rehearsal = opened(shelf, take, StandInVoice("qwen"))
    await talk(rehearsal, "Hello.")
    rehearsal.use_offline_voice()
    await talk(rehearsal, "And?")
    again = opened(shelf, shelf.branch(take, 4))
    await talk(again, "And then?")
    voices = [turn.model_dump(exclude_unset=True).get("voice") for turn in again.transcript.turns]
    assert voices == [None, None, None, "offline", None, "offline"]
