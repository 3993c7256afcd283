"""A script for one person, rehearsed with another; suggestions say only what is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.desk.addressing import addressed, known, name_for_real, script_for
from coach.desk.script import About, script_from
from coach.desk.script_prompt import keywords
from coach.desk.script_text import next_blank, with_suggestion

ABOUT = About("Ada Brook", "Dr. Maria Keller", "Priya Shah", "how hospitals plan", "", "614 555 0148")


def test_a_script_is_said_to_whom_one_practises_with() -> None:
    script = script_from(ABOUT)
    said = script_for(script, "Dana Whitfield")
    assert said.lines["greeting"] == "Hello Dana Whitfield, my name is Ada Brook."
    assert "Keller" not in " ".join(said.lines.values())
    assert "Priya Shah gave me Dana Whitfield's name." in said.lines["receptionist"]


def test_only_somebody_of_ones_own_is_called_for_real(home: Path) -> None:
    (home / "personas").mkdir(parents=True)
    (home / "personas" / "maria-keller.toml").write_text("", encoding="utf-8")
    assert name_for_real("maria-keller", "Maria Keller") == "Maria Keller"
    assert name_for_real("dana-whitfield", "Dana Whitfield") == ""


def test_first_names_and_blanks() -> None:
    assert addressed("Thank you, Maria.", "Dr. Maria Keller", "Dana Whitfield") == "Thank you, Dana."
    assert addressed("Hello [their name].", "", "Dana Whitfield") == "Hello Dana Whitfield."
    assert addressed("Marianne called.", "Maria Keller", "Dana Whitfield") == "Marianne called."


@pytest.mark.parametrize(
    ("line", "told", "untold"),
    [
        ("My number is …; I'll say it once more: …", "My number is 614 555 0148.", "My number is [your number]."),
        ("… gave me your name.", "Priya Shah gave me your name.", "[who] gave me your name."),
        (
            "I'm researching the work of a Head of Maps and Charts, and I'd value your advice.",
            "I'm researching how hospitals plan, and I'd value your advice.",
            "I'm researching [the field], and I'd value your advice.",
        ),
    ],
)  # fmt: skip
def test_a_suggestion_says_what_is_known(line: str, told: str, untold: str) -> None:
    assert known(line, ABOUT) == told
    assert known(line, About()) == untold


def test_a_suggestion_goes_where_it_belongs() -> None:
    text = "# Greeting and name\nHello.\n\n# What you ask for\nAre you hiring?\n"
    better = with_suggestion(text, "greeting", "My name is Ada.", ABOUT)
    assert better.splitlines()[1] == "Hello. My name is Ada."
    assert "hiring" not in with_suggestion(text, "request", "Could we meet?", ABOUT, "Are you hiring?")
    whole = with_suggestion(text, "voicemail", "", ABOUT)
    assert whole.splitlines()[-2] == "# If a machine answers"
    assert "# How you got the name\nPriya" in with_suggestion(text, "connection", "", ABOUT)


def test_blanks_are_found_one_after_the_other_but_not_those_of_the_agreement() -> None:
    text = "# Greeting and name\nHi [a], [b].\n# When it is agreed\n[day]\n"
    assert next_blank(text) == (1, 3, 6)
    assert next_blank(text, (1, 6)) == (1, 8, 11)
    assert next_blank(text, (1, 11)) == (1, 3, 6)
    assert next_blank("# When it is agreed\n[day]\n") is None


def test_keywords_bring_a_line_back() -> None:
    assert keywords("Priya Shah gave me your name. My number is [your number].") == (
        "Priya Shah · number [your number]"
    )
