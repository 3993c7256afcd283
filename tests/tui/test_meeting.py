"""In the meeting: speaking, interrupting, failing, leaving, and going on later."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual import events

from coach.errors import VoiceError
from coach.tui.widgets.clockline import ClockLine
from coach.tui.widgets.planpanel import PlanPanel
from coach.tui.widgets.prompt import Prompt

from .fakes import ScriptedVoice
from .steps import arrive, meet, ready, say, seen, type_in, until


async def test_her_words_stream_in_while_you_can_type(make_app: Any) -> None:
    voice = ScriptedVoice("one two three four")
    waiting = [True]
    voice.holds = lambda word: word == 2 and waiting[0]
    app = make_app(voice=voice)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await meet(pilot)
        await type_in(pilot, "Hello.")
        await pilot.press("enter")
        await until(pilot, lambda: "one two" in seen(app))
        await pilot.press("N", "e", "x", "t", "enter")
        assert screen.query_one(Prompt).text == "Next"
        assert len(screen.rehearsal.transcript.turns) == 1
        waiting[0] = False
        await until(pilot, lambda: not screen.speaking)
        assert screen.rehearsal.transcript.turns[1].text == "one two three four"
        assert screen.query_one(Prompt).text == "Next"


@pytest.mark.parametrize("from_bio", [True, False])
async def test_what_a_bio_does_not_say_is_named_once_as_practice(
    make_app: Any, settled: Path, from_bio: bool
) -> None:
    person = settled / "personas" / "ruth-okafor.toml"
    text = person.read_text(encoding="utf-8")
    person.write_text(f"practice_only = {str(from_bio).lower()}\n{text}", encoding="utf-8")
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await meet(pilot)
        await until(pilot, lambda: "Ruth is here." in seen(app))
        shown = " ".join(seen(app).split())
        assert ("What their bio does not say is for practice only." in shown) is from_bio
        await say(pilot, "Hello.")
        await until(pilot, lambda: "practice only" not in seen(app))


async def test_keys_in_a_burst_keep_their_order(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await meet(pilot)
        for key in [*"Hello", "enter", *"Next"]:
            app._driver.send_message(events.Key(key, key if len(key) == 1 else None))
        await until(pilot, lambda: len(screen.rehearsal.transcript.turns) == 2)
        assert screen.rehearsal.transcript.turns[0].text == "Hello"
        await until(pilot, lambda: screen.query_one(Prompt).text == "Next")


async def test_escape_interrupts_and_keeps_what_was_heard(make_app: Any) -> None:
    voice = ScriptedVoice("one two three four")
    voice.holds = lambda word: word == 2
    app = make_app(voice=voice)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await meet(pilot)
        await type_in(pilot, "Hello.")
        await pilot.press("enter")
        await until(pilot, lambda: "one two" in seen(app))
        await pilot.press("escape")
        await until(pilot, lambda: not screen.speaking)
        assert screen.rehearsal.transcript.turns[1].text == "one two—"
        assert "one two—" in seen(app)


async def test_interrupting_silence_gives_your_line_back(make_app: Any) -> None:
    voice = ScriptedVoice("one")
    voice.holds = lambda word: True
    app = make_app(voice=voice)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await meet(pilot)
        await type_in(pilot, "Helo.")
        await pilot.press("enter")
        await until(pilot, lambda: voice.spoken)
        await pilot.press("escape")
        await until(pilot, lambda: not screen.speaking)
        assert screen.query_one(Prompt).text == "Helo."
        assert screen.rehearsal.transcript.turns == ()


async def test_a_failed_voice_loses_nothing_and_the_built_in_one_goes_on(make_app: Any) -> None:
    voice = ScriptedVoice("never heard")
    voice.failures = [VoiceError("The model did not answer.", "Connection refused.", "Start the server.")]
    app = make_app(voice=voice)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await meet(pilot)
        await type_in(pilot, "Hello.")
        await pilot.press("enter")
        await arrive(pilot, "Menu")
        assert "The model did not answer." in seen(app)
        await pilot.press("down", "enter")
        await until(pilot, lambda: len(screen.rehearsal.transcript.turns) == 2)
        assert screen.rehearsal.transcript.turns[1].text == "I draw maps."


async def test_when_she_leaves_enter_goes_on(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await meet(pilot)
        await say(pilot, "Please leave now.")
        await until(pilot, lambda: screen.ended)
        assert "She left." in seen(app)
        await until(pilot, lambda: "⏎ How it went" in seen(app) or "enter How it went" in seen(app))
        assert not [gone for gone in ("Say it", "New line", "Pause, end") if gone in seen(app)]
        await pilot.press("enter")
        await arrive(pilot, "DebriefScreen")


async def test_when_she_has_left_escape_keeps_the_meeting_for_later(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await meet(pilot)
        await say(pilot, "Please leave now.")
        await until(pilot, lambda: screen.ended and "Look later" in seen(app))
        await pilot.press("escape")
        await arrive(pilot, "HomeScreen")
        assert [kept.id for kept in app.shelf.unfinished()] == [screen.rehearsal.take]


async def test_ending_politely_lets_her_answer_your_goodbye(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await meet(pilot)
        await say(pilot, "Hello.")
        await pilot.press("escape")
        await arrive(pilot, "Menu")
        await pilot.press("down", "down", "enter")
        await ready(pilot)
        await say(pilot, "Thank you, goodbye.")
        await until(pilot, lambda: screen.ended)
        assert len(screen.rehearsal.transcript.turns) == 4


async def test_quitting_keeps_the_draft_and_the_turns(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await meet(pilot)
        await say(pilot, "Hello.")
        take = screen.rehearsal.take
        await type_in(pilot, "I was about to")
        await pilot.press("ctrl+q")
    later = make_app(take=take)
    async with later.run_test(size=(80, 24)) as pilot:
        screen = await ready(pilot)
        assert screen.query_one(Prompt).text == "I was about to"
        assert [turn.text for turn in screen.rehearsal.transcript.turns] == ["Hello.", "I draw maps, mostly."]


async def test_a_line_that_was_not_answered_is_answered_on_return(make_app: Any) -> None:
    voice = ScriptedVoice("one")
    voice.failures = [VoiceError("No answer.")]
    app = make_app(voice=voice)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await meet(pilot)
        await type_in(pilot, "Hello.")
        await pilot.press("enter")
        await arrive(pilot, "Menu")
        take = screen.rehearsal.take
    later = make_app(take=take)
    async with later.run_test(size=(80, 24)) as pilot:
        screen = await ready(pilot)
        await until(pilot, lambda: len(screen.rehearsal.transcript.turns) == 2)


async def test_planned_questions_are_ticked_off(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(140, 40)) as pilot:
        screen = await meet(pilot, questions="How did you come to maps?\nWho taught you to draw?")
        await say(pilot, "So how did you come to draw maps?")
        shown = seen(app)
        assert "☑ How did you come" in shown
        assert "☐ Who taught you" in shown
        assert screen.query_one(PlanPanel).display


async def test_clock_and_share_follow_the_words(make_app: Any) -> None:
    app = make_app(voice=ScriptedVoice("one two three"))
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await meet(pilot)
        await say(pilot, "Hello")
        clock = screen.query_one(ClockLine)
        assert clock.seconds == screen.rehearsal.clock.seconds > 0
        assert clock.share == 0.25
        assert "You talk 25%" in seen(app)


async def test_whoever_says_hello_is_not_told_that_they_talk_too_much(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await meet(pilot)
        clock = screen.query_one(ClockLine)
        clock.share, clock.seconds, clock.limit = 1.0, 9.0, 1200.0
        await until(pilot, lambda: "You talk 100%" in seen(app))
        assert "▲" not in seen(app)
        clock.seconds = 120.0
        await until(pilot, lambda: "▲" in seen(app))


async def test_cues_are_set_apart_by_a_symbol(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await meet(pilot)
        await say(pilot, "How is your time?")
        assert "◇ glances at the clock" in seen(app)


async def test_hints_come_only_when_wanted(make_app: Any) -> None:
    for wanted in (0, 1):
        app = make_app()
        async with app.run_test(size=(80, 24)) as pilot:
            screen = await meet(pilot, hints=wanted)
            await say(pilot, "Are you hiring?")
            await app.workers.wait_for_complete()
            await pilot.pause()
            assert ("☼ Hint" in seen(app)) == bool(wanted)
            assert len(screen.rehearsal.transcript.turns) == 2


async def test_real_time_gives_turns_their_times(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await meet(pilot, real_time=1)
        await say(pilot, "Hello there")
        mine, hers = screen.rehearsal.transcript.turns
        assert mine.start == 0
        assert mine.end is not None
        assert hers.start == mine.end
        assert not screen.rehearsal.clock.estimated


async def test_earlier_lines_come_back_and_the_unsent_one_too(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await meet(pilot)
        await say(pilot, "First.")
        await say(pilot, "Second.")
        await type_in(pilot, "Third")
        prompt = screen.query_one(Prompt)
        await pilot.press("up")
        assert prompt.text == "Second."
        await pilot.press("up")
        assert prompt.text == "First."
        await pilot.press("down", "down")
        assert prompt.text == "Third"


async def test_any_size_at_any_moment(make_app: Any) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await meet(pilot)
        await say(pilot, "Hello.")
        for size, shown in (((200, 60), True), ((40, 12), False), ((20, 6), False), ((120, 30), True)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert screen.query_one(PlanPanel).display is shown
        await say(pilot, "Still here?")


async def test_another_key_pauses_and_interrupts_too(make_app: Any, home: Path) -> None:
    (home / "app.toml").write_text('[keys]\npause = "f9"\n', encoding="utf-8")
    voice = ScriptedVoice("one two three four")
    voice.holds = lambda word: word == 2
    app = make_app(voice=voice)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await meet(pilot)
        await type_in(pilot, "Hello.")
        await pilot.press("enter")
        await until(pilot, lambda: "one two" in seen(app) and "f9 Interrupt" in seen(app))
        await pilot.press("f9")
        await until(pilot, lambda: not screen.speaking)
        await pilot.press("f9")
        await arrive(pilot, "Menu")
