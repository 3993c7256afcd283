"""Letters on the screen: begun, scored as they are typed, mended, compared, kept, and sent."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any

from coach.desk.follow_ups import follow_ups
from coach.desk.letter_keeping import Letter, keep_letter, kept_letters
from coach.store import Database
from coach.transcript import Scenario

from .steps import arrive, report_of_a_meeting, seen, until

NOW = 1_790_000_000.0
SMALL = (80, 24)
MET = "Ada: Hi Dana, thank you for making time.\nDana: Happy to.\nAda: What surprised you?\nDana: The hardest part is deciding what you will stop doing.\nAda: I'll send you the article on beds.\n"


async def bench(pilot: Any, letter: Letter) -> Any:
    """A letter on the bench, and looked at."""
    from coach.tui.screens.letter_bench import LetterScreen

    await arrive(pilot, "HomeScreen")
    pilot.app.push_screen(LetterScreen(letter))
    screen = await arrive(pilot, "LetterScreen")
    await until(pilot, lambda: screen.check is not None)
    return screen


async def test_an_e_mail_from_a_few_answers_is_kept_and_filled_in(make_app: Any, database: Database) -> None:
    app = make_app(door="letters")
    async with app.run_test(size=SMALL) as pilot:
        await arrive(pilot, "LettersScreen")
        await pilot.press("n")
        start = await arrive(pilot, "LetterStartScreen")
        start.query_one("#they").value = "Ms Keller"
        start.query_one("#connection").value = "Priya Shah"
        await pilot.press("ctrl+s")
        screen = await arrive(pilot, "LetterScreen")
        await until(pilot, lambda: screen.check is not None)
        assert "Priya Shah gave me your name." in screen.editor.text
        (kept,) = kept_letters(database)
        assert kept.first == kept.text == screen.editor.text
        await until(pilot, lambda: "blank" in seen(app))
        blank = screen.editor.selected_text
        assert blank.startswith("[who you are")
        await pilot.press(*"a nurse")
        await until(pilot, lambda: "I'm a nurse" in kept_letters(database)[0].text)
        await pilot.press("escape")
        await arrive(pilot, "LettersScreen")
        await until(pilot, lambda: "E-mail to Ms Keller" in seen(app))


async def test_one_thing_at_a_time_is_mended_and_taken_back(make_app: Any, database: Database) -> None:
    text = "Dear Dana,\n\nI'm a nurse. Are you hiring? I read your article on beds.\n\nKind regards,\nAda\n"
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await bench(
            pilot, Letter(kind=Scenario.OUTREACH_EMAIL, text=text + text.replace("Are you hiring? ", ""))
        )
        fix = screen.current
        assert fix.criterion == "asked-for-job"
        await until(pilot, lambda: "It says: “Are you hiring?”" in seen(app))
        await pilot.press("ctrl+n")
        assert screen.at == 0
        assert screen.editor.cursor_location == (2, 13)
        before = screen.editor.text
        await pilot.press("ctrl+f")
        assert fix.line in screen.editor.text
        await until(pilot, lambda: screen.check.text == screen.editor.text)
        await pilot.press("ctrl+z")
        assert screen.editor.text == before
        await until(pilot, lambda: screen.check.text == before)
        await pilot.press("ctrl+b")
        assert screen.current.criterion == "asked-for-job"
        await pilot.press("ctrl+f")
        await until(pilot, lambda: screen.check.text == screen.editor.text)
        await pilot.press("ctrl+g")
        compare = await arrive(pilot, "LetterCompareScreen")
        await until(pilot, lambda: compare.change is not None)
        assert compare.change.before.text == before
        assert "⟦✗ Are you hiring?⟧" in str(compare.query_one("#first").render())
        await pilot.press("escape")
        await arrive(pilot, "LetterScreen")
        assert kept_letters(database)[0].first == before


async def test_what_is_pasted_is_words_alone_and_becomes_the_first_draft(
    make_app: Any, database: Database
) -> None:
    from textual import events

    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        screen = await bench(pilot, Letter(kind=Scenario.OUTREACH_EMAIL))
        assert screen.check.report is None
        app.post_message(events.Paste("\x1b[31mDear Dana,\r\n\rHello,\r[b]x[/b] " + "word " * 30))
        await until(pilot, lambda: "word" in screen.editor.text)
        assert screen.editor.text.startswith("Dear Dana,\n\nHello,\n[b]x[/b] word")
        await until(pilot, lambda: screen.check.report is not None)
        assert screen.letter.first == screen.editor.text
        assert "[b]x[/b]" in seen(app)


async def test_nothing_typed_is_lost_and_nothing_empty_is_kept(make_app: Any, database: Database) -> None:
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        await bench(pilot, Letter(kind=Scenario.THANK_YOU_NOTE))
        await pilot.press("escape")
        await arrive(pilot, "HomeScreen")
        assert kept_letters(database) == []
        await bench(pilot, Letter(kind=Scenario.THANK_YOU_NOTE))
        await pilot.press(*"Thanks")
        await until(pilot, lambda: pilot.app.screen.editor.text == "Thanks")
    assert [letter.text for letter in kept_letters(database)] == ["Thanks"]


async def test_a_note_from_a_file_is_sent_and_the_thank_you_ticked_off(
    make_app: Any, database: Database, settled: Path
) -> None:
    (settled / "met.txt").write_text(MET, encoding="utf-8")
    app = make_app(door="letters")
    async with app.run_test(size=SMALL) as pilot:
        letters = await arrive(pilot, "LettersScreen")
        menu = letters.query_one("#menu")
        await until(pilot, lambda: menu.option_count)
        menu.highlighted = menu.get_option_index("file")
        await pilot.press("enter")
        asks = await arrive(pilot, "LetterMeetingScreen")
        asks.query_one("#path").value = "met.txt"
        asks.query_one("#me").value = "Ada"
        await pilot.press("ctrl+s")
        screen = await arrive(pilot, "LetterScreen")
        assert "“The hardest part is deciding what you will stop doing.”" in screen.editor.text
        assert screen.letter.promised == ("I'll send you the article on beds.",)
        assert screen.letter.due == NOW - 5 * 3600 + 24 * 3600
        await until(pilot, lambda: "You promised" in str(screen.query_one("#fix").render()))
        assert [each.thank_you for each in follow_ups(database, NOW)] == [True, False]
        await pilot.press("ctrl+o")
        await arrive(pilot, "Menu")
        await pilot.press("enter")
        await until(pilot, lambda: screen.letter.sent)
        assert [each.thank_you for each in follow_ups(database, NOW)] == [False]
        await until(pilot, lambda: "✓ sent" in seen(app))


async def test_a_rehearsed_meeting_gives_a_note_once(make_app: Any, database: Database) -> None:
    app = make_app()
    async with app.run_test(size=SMALL) as pilot:
        await report_of_a_meeting(pilot, "Do you like maps?", "I'll send you the article on maps.")
        assert [each.practice for each in follow_ups(database, NOW)] == [True, True]
        await pilot.press("escape")
        await arrive(pilot, "HomeScreen")
        await until(pilot, lambda: "Practice: thank-you note to Ruth" in seen(app))
        for _ in range(2):
            from coach.tui.screens.letters import open_screen

            open_screen(app)
            await arrive(pilot, "LettersScreen")
            await pilot.press("t")
            await arrive(pilot, "Menu")
            await pilot.press("enter")
            screen = await arrive(pilot, "LetterScreen")
            assert "I'll send you the article on maps." in screen.editor.text
            await pilot.press("escape")
            await arrive(pilot, "LettersScreen")
            await pilot.press("escape")
            await arrive(pilot, "HomeScreen")
        assert len(kept_letters(database)) == 1


class Says:
    """A model that always says the same."""

    label = "says"

    def __init__(self, text: str) -> None:
        self.text = text

    async def stream(self, *asked: Any) -> AsyncGenerator[str, None]:
        yield self.text


async def test_a_model_s_wording_is_taken_only_when_it_adds_nothing(make_app: Any) -> None:
    text = "Dear Dana,\n\nI'm a nurse. Could we talk for twenty minutes? I know that you are busy.\n"
    model = Says(text.replace("that you are busy", "how busy you are"))
    app = make_app(writing=lambda: model)
    async with app.run_test(size=SMALL) as pilot:
        screen = await bench(pilot, Letter(kind=Scenario.OUTREACH_EMAIL, text=text))
        screen.reword(screen.letter)
        await until(pilot, lambda: "how busy you are" in screen.editor.text)
        await until(pilot, lambda: screen.letter.text == screen.editor.text)
        model.text = text.replace("twenty", "sixty")
        screen.reword(screen.letter)
        await until(pilot, lambda: [n for n in app._notifications if "a number: 60" in n.message])
        assert "twenty" in screen.editor.text


async def test_a_letter_is_deleted_for_good(make_app: Any, database: Database) -> None:
    keep_letter(database, Letter(kind=Scenario.OUTREACH_EMAIL, text="Dear Dana, hello."))
    app = make_app(door="letters")
    async with app.run_test(size=SMALL) as pilot:
        await arrive(pilot, "LettersScreen")
        await pilot.press("home", "d")
        await arrive(pilot, "Menu")
        await pilot.press("down", "enter")
        await until(pilot, lambda: kept_letters(database) == [])
        await until(pilot, lambda: "E-mail to Dana" not in seen(app))
