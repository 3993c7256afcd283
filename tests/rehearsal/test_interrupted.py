"""Interrupting her, a voice that fails or hangs, and going on with the built-in one."""

from __future__ import annotations

import asyncio
import threading

import pytest
from stand_ins import (
    DOWN,
    BrokenVoice,
    HangingVoice,
    SilentVoice,
    StandInDirector,
    StandInVoice,
    new_take,
    opened,
)

from coach.errors import BadInput
from coach.rehearsal import Answered, Cue, Event, Piece, Rehearsal, Said, TakenBack, VoiceFailed
from coach.store import Rehearsals


async def heard(rehearsal: Rehearsal, text: str | None = None) -> list[Event]:
    """All that happens after saying ``text``, or on having the last line answered."""
    return [event async for event in (rehearsal.answer() if text is None else rehearsal.say(text))]


def labels(rehearsal: Rehearsal) -> list[str | None]:
    """Which voice each turn is labelled with."""
    return [turn.model_dump(exclude_unset=True).get("voice") for turn in rehearsal.transcript.turns]


async def test_what_was_heard_before_an_interruption_stays(shelf: Rehearsals) -> None:
    take = new_take(shelf)
    rehearsal = opened(shelf, take)
    pieces = 0
    async for event in rehearsal.say("Hello."):
        pieces += isinstance(event, Piece)
        if pieces == 3:
            rehearsal.interrupt()
    assert rehearsal.transcript.turns[-1].text == "This is answer—"
    assert shelf.take(take).transcript == rehearsal.transcript
    assert not rehearsal.waiting


async def test_a_hanging_voice_is_left_at_once_and_let_go(shelf: Rehearsals) -> None:
    voice = HangingVoice(words=2)
    rehearsal = opened(shelf, new_take(shelf, "qwen"), voice)
    events: list[Event] = []
    async for event in rehearsal.say("Hello."):
        events.append(event)
        if sum(isinstance(one, Piece) for one in events) == 2:
            asyncio.get_running_loop().call_soon(rehearsal.interrupt)
    assert isinstance(events[-1], Answered)
    assert events[-1].turn.text == "This is—"
    assert voice.closed


async def test_stopping_before_she_says_a_word_takes_your_line_back(shelf: Rehearsals) -> None:
    take, voice = new_take(shelf, "qwen"), HangingVoice()
    rehearsal = opened(shelf, take, voice)
    listening = asyncio.create_task(heard(rehearsal, "Helo."))
    await voice.hangs.wait()
    rehearsal.interrupt()
    events = await listening
    assert events[-1] == TakenBack("Helo.")
    assert rehearsal.transcript.turns == ()
    assert opened(shelf, take).draft == "Helo."
    rehearsal.voice = StandInVoice("qwen")
    await heard(rehearsal, "Hello.")
    assert [turn.text for turn in shelf.take(take).transcript.turns] == [
        "Hello.",
        "This is answer 1 of mine.",
    ]
    assert rehearsal.state.told == ("fact-1",)


async def test_another_thread_may_interrupt(shelf: Rehearsals) -> None:
    voice = HangingVoice(words=2)
    rehearsal = opened(shelf, new_take(shelf, "qwen"), voice)
    listening = asyncio.create_task(heard(rehearsal, "Hello."))
    await voice.hangs.wait()
    stopper = threading.Thread(target=rehearsal.interrupt)
    stopper.start()
    events = await listening
    stopper.join()
    assert isinstance(events[-1], Answered)
    assert events[-1].turn.text == "This is—"


async def test_interrupting_nobody_does_nothing(shelf: Rehearsals) -> None:
    rehearsal = opened(shelf, new_take(shelf))
    rehearsal.interrupt()
    await heard(rehearsal, "Hello.")
    assert rehearsal.transcript.turns[-1].text == "This is answer 1 of mine."


async def test_walking_away_in_the_middle_lets_the_voice_go_and_leaves_the_line_to_be_answered(
    shelf: Rehearsals,
) -> None:
    take, voice = new_take(shelf, "qwen"), HangingVoice(words=2)
    listening = asyncio.create_task(heard(opened(shelf, take, voice), "Hello."))
    await voice.hangs.wait()
    listening.cancel()
    with pytest.raises(asyncio.CancelledError):
        await listening
    assert voice.closed
    again = opened(shelf, take)
    assert again.waiting
    assert [turn.text for turn in again.transcript.turns] == ["Hello."]


async def test_a_failed_voice_keeps_your_line_and_can_be_tried_again(shelf: Rehearsals) -> None:
    rehearsal = opened(shelf, new_take(shelf, "qwen"), BrokenVoice(times=1), StandInDirector(cue="looks up"))
    events = await heard(rehearsal, "Hello.")
    assert [type(event) for event in events] == [Said, Cue, VoiceFailed]
    assert events[-1] == VoiceFailed(DOWN)
    assert rehearsal.waiting
    with pytest.raises(BadInput, match="not been answered"):
        await heard(rehearsal, "Hello?")
    again = await heard(rehearsal)
    assert not any(isinstance(event, Cue) for event in again), "the cue was shown already"
    assert rehearsal.transcript.turns[-1].text == "This is answer 1 of mine."
    assert rehearsal.transcript.turns[-1].cue == "looks up"
    assert labels(rehearsal) == [None, None]


async def test_going_on_with_the_built_in_voice_is_written_down(shelf: Rehearsals) -> None:
    take = new_take(shelf, "qwen")
    rehearsal = opened(shelf, take, BrokenVoice())
    await heard(rehearsal, "Hello.")
    rehearsal.use_offline_voice()
    await heard(rehearsal)
    await heard(rehearsal, "And then?")
    assert labels(rehearsal) == [None, "offline", None, "offline"]
    kept = shelf.take(take)
    assert kept.voice == "qwen then offline"
    assert kept.transcript == rehearsal.transcript


async def test_a_rehearsal_opened_with_another_voice_says_so_as_well(shelf: Rehearsals) -> None:
    take = new_take(shelf, "qwen")
    await heard(opened(shelf, take, StandInVoice("qwen")), "Hello.")
    later = opened(shelf, take)
    await heard(later, "And then?")
    assert labels(later) == [None, None, None, "offline"]
    assert shelf.take(take).voice == "qwen then offline"
    back = opened(shelf, take, StandInVoice("qwen"))
    await heard(back, "And now?")
    assert labels(back)[-1] is None
    assert shelf.take(take).voice == "qwen then offline then qwen"


async def test_a_voice_that_breaks_off_keeps_what_was_heard_and_tells_why(shelf: Rehearsals) -> None:
    rehearsal = opened(shelf, new_take(shelf, "qwen"), BrokenVoice(words=3))
    last = (await heard(rehearsal, "Hello."))[-1]
    assert isinstance(last, Answered)
    assert last.turn.text == "This is answer—"
    assert last.broken is DOWN
    assert not rehearsal.waiting


async def test_an_empty_answer_is_given_by_the_built_in_voice_and_labelled(shelf: Rehearsals) -> None:
    take = new_take(shelf, "qwen")
    rehearsal = opened(shelf, take, SilentVoice("qwen"))
    events = await heard(rehearsal, "Hello.")
    assert Piece("This is answer 1 of mine.") in events
    assert rehearsal.transcript.turns[-1].text == "This is answer 1 of mine."
    assert labels(rehearsal) == [None, "offline"]


async def test_only_a_line_of_yours_is_answered(shelf: Rehearsals) -> None:
    rehearsal = opened(shelf, new_take(shelf))
    with pytest.raises(BadInput, match="Nothing waits"):
        await heard(rehearsal)
    await heard(rehearsal, "Hello.")
    with pytest.raises(BadInput, match="Nothing waits"):
        await heard(rehearsal)
