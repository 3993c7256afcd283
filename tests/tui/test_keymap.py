"""Keys of one's own: what clashes is said with its line, and stays as it was; the rest holds."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from coach.tui.choices import checked_choices, keep_theme
from coach.tui.keymap import Asked, SoundKeys, sound_keys
from coach.tui.keymap.clashes import clashes
from coach.tui.keymap.held import rooms

from .steps import arrive, meet, seen, to_people, until


def sound(*lines: str, table: str = "[keys]") -> SoundKeys:
    """What can be used of a file that begins with ``table``."""
    text = "\n".join((table, *lines))
    return sound_keys(tomllib.loads(text), text, "app.toml")


def told(*lines: str, table: str = "[keys]") -> str:
    """What is said of the only thing that is wrong."""
    (error,) = sound(*lines, table=table).wrong
    return str(error)


def test_keys_that_go_together_hold() -> None:
    found = sound(
        'pause = "f9"', 'new = "z"', 'help = "f1,?"', 'tab.page = "f2"', '"tab.takes" = ["f8", "f4"]'
    )
    assert found.wrong == ()
    assert found.keys == {
        "pause": "f9",
        "new": "z",
        "help": "f1,question_mark",
        "tab.page": "f2",
        "tab.takes": "f8,f4",
    }


def test_the_usual_keys_clash_nowhere() -> None:
    for room in rooms():
        names = {held.name for held in room.held if held.name}
        usual = {name: tuple(held.key for held in room.held if held.name == name) for name in names}
        asked = {name: Asked(name, keys) for name, keys in usual.items()}
        assert clashes(asked, [room], "app.toml") == [], room.name


def test_two_actions_may_change_places() -> None:
    assert sound('copy = "x"', 'export = "c"').keys == {"copy": "x", "export": "c"}


def test_an_action_on_the_key_of_another_is_told_with_its_line_and_left_out() -> None:
    found = sound('pause = "f9"', "", 'copy = "x"')
    assert found.keys == {"pause": "f9"}
    assert str(found.wrong[0]) == (
        "app.toml, line 4: “Copy” (`copy`) and “Export” (`export`) would both be x. Both are on the report screen, "
        "and only one of them would work. Give one of them another key. Until then `copy` keeps the usual one."
    )


def test_of_two_that_were_both_moved_to_one_key_neither_is() -> None:
    found = sound('copy = "y"', 'export = "y"', 'rewind = "t"')
    assert found.keys == {"rewind": "t"}
    assert "(`copy`) and “Export” (`export`) (line 3) would both be y." in str(found.wrong[0])
    assert len(found.wrong) == 1


def test_who_gets_the_old_key_back_may_meet_somebody_there() -> None:
    found = sound('copy = "r"', 'rewind = "p"', 'accept = "enter"')
    assert [str(error).split(":")[0] for error in found.wrong] == [
        "app.toml, line 4",
        "app.toml, line 3",
        "app.toml, line 2",
    ]
    assert found.keys == {}


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ('plan = "enter"', "“Plan” (`plan`) and “Say it” (`say`) would both be enter."),
        ('plan = "escape"', "and “Interrupt” (`pause`) would both be escape."),
        (
            'plan = "tab"',
            "tab cannot be the key for “Plan” (`plan`). On the rehearsal screen it goes from one part",
        ),
        ('plan = "ctrl+i"', "line 2: tab cannot be the key"),
        ('plan = "backspace"', "it corrects what is typed"),
        (
            'begin = "b"',
            "b cannot be the key for “Begin the meeting” (`begin`). On the plan screen nobody could type it",
        ),
        ('plan = "t"', 'Add a key that is not typed: plan = "t,ctrl+t". Until then it stays ctrl+t.'),
        ('plan = "ctrl+e"', "uses it itself, and nothing would happen"),
        ('choice.next = "c"', "(`library.copy`) would both be c."),
    ],
)
def test_what_would_hide_a_needed_key_or_never_be_heard_is_told(line: str, wanted: str) -> None:
    assert wanted in told(line)
    assert sound(line).keys == {}


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ('paus = "f9"', "line 2: nothing that can be done is called `paus`. Did you mean `pause`?"),
        ('dance = "f9"', "F1 lists the names"),
        ('copy = "f99"', "line 2: no key is called “f99”. Keys are written like this"),
        ('copy = "control+y"', "no key is called “control+y”"),
        ("copy = 3", 'line 2: the key of `copy` is not a text. Write it in quotes: copy = "f9".'),
        ('copy = ""', "is not a text"),
        ("copy = []", "is not a text"),
    ],
)
def test_what_is_no_action_or_no_key_is_told(line: str, wanted: str) -> None:
    assert wanted in told(line)


def test_the_line_is_found_however_the_table_is_written() -> None:
    assert told('page = "c"', table="[keys.tab]").startswith("app.toml, line 2: “Page one” (`tab.page`)")
    assert told("", '  "copy"="x" # mine').startswith("app.toml, line 3:")
    assert told(table='keys = { copy = "x" }').startswith("app.toml, line 1:")
    assert told(table='keys.copy = "x"').startswith("app.toml, line 1:")
    assert told(table='keys = "x"') == (
        'app.toml, line 1: `keys` is not a table. Write [keys], and below it pause = "f9".'
    )


async def test_the_app_tells_what_clashes_and_goes_on_with_the_usual_keys(
    make_app: Any, settled: Path
) -> None:
    (settled / "app.toml").write_text('[keys]\nhistory = "f"\nnew = "z"\n', encoding="utf-8")
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "HomeScreen")
        await until(pilot, lambda: app.keys == {"new": "z"})
        (note,) = app._notifications
        assert note.title == (
            f"{settled / 'app.toml'}, line 2: “Look back” (`history`) and “Review a file” (`file`) would both be f."
        )
        await pilot.press("h")
        await arrive(pilot, "HistoryScreen")
        await pilot.press("escape", "z")
        await arrive(pilot, "PeopleScreen")


async def test_of_many_mistakes_a_few_are_told(make_app: Any, settled: Path) -> None:
    wrong = "\n".join(f'nothing-{number} = "f9"' for number in range(5))
    (settled / "app.toml").write_text(f"[keys]\n{wrong}\n", encoding="utf-8")
    app = make_app()
    async with app.run_test(size=(80, 40)) as pilot:
        await arrive(pilot, "HomeScreen")
        await until(pilot, lambda: len(app._notifications) == 4)
        assert "2 more of the kind: `coach check` lists them all." in [
            note.message for note in app._notifications
        ]


async def test_a_key_of_ones_own_says_the_line(make_app: Any, settled: Path) -> None:
    (settled / "app.toml").write_text('[keys]\nsay = "ctrl+s"\n', encoding="utf-8")
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, "HomeScreen")
        await to_people(pilot)
        await pilot.press("escape")
        screen = await meet(pilot)
        await pilot.press(*"Hello", "ctrl+s")
        await until(pilot, lambda: len(screen.rehearsal.transcript.turns) == 2)
        await pilot.press("f1")
        await arrive(pilot, "KeysScreen")
        assert "`coach check`" in seen(app)


def test_another_theme_leaves_the_rest_of_the_file_as_it_is(settled: Path) -> None:
    path = settled / "app.toml"
    kept = '# mine\n[keys]\ntab.page = "f2" # the page\n\n[else]\ntheme = "x"\n'
    path.write_text(kept, encoding="utf-8")
    keep_theme("coach-light")
    assert path.read_text() == f'theme = "coach-light"\n{kept}'
    keep_theme("coach-dark")
    assert path.read_text() == f'theme = "coach-dark"\n{kept}'
    assert checked_choices().keys == {"tab.page": "f2"}


def test_a_theme_that_there_is_not_is_told(settled: Path) -> None:
    (settled / "app.toml").write_text('theme = "pink"\n', encoding="utf-8")
    (error,) = checked_choices().wrong
    assert "there is no theme called “pink”. There are: coach-dark," in str(error)
