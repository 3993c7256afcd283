"""``coach script``: answers asked for, shown and corrected; ``coach call`` with whoever suits the script."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from coach.acts.encoder import shipped_encoder

from .conftest import Coach

NEW = (
    "script", "maria", "--new", "--me", "my name is ada brook", "--they", "maria keller, ceo", "--connection", "my aunt",
    "--field", "become a nurse", "--background", "bus driver for 14 years", "--number", "614 555 0148",
)  # fmt: skip


@pytest.fixture
def maria(coach: Coach) -> str:
    """A script is kept."""
    assert coach(*NEW).code == 0
    return "maria"


def test_a_script_says_what_was_given_as_one_would_say_it(coach: Coach, maria: str) -> None:
    ran = coach("script", maria)
    assert "Hello Maria Keller, my name is Ada Brook." in ran.out
    assert "I've been a bus driver for 14 years. I'd like to find out how to become a nurse," in ran.out
    assert "○ To be said on the telephone: [day and hour], [place], [day]" in ran.out


def test_an_answer_is_corrected_and_what_was_edited_stays(coach: Coach, maria: str, tmp_path: Path) -> None:
    edited = tmp_path / "mine.txt"
    text = coach("script", maria).out.split("Spoken:")[0]
    edited.write_text(
        text.replace(
            "# Greeting and name\nHello Maria Keller, my name is Ada Brook.",
            "# Greeting and name\nHi, Ada here.",
        )
    )
    assert coach("script", maria, "--file", edited).code == 0
    ran = coach("script", maria, "--me", "Ada Brooks", "--number", "")
    assert ran.code == 0
    assert ran.lines[0] == (
        "Written anew from your answers: “If a machine answers”, “If somebody else answers”. "
        "Left as you wrote it yourself: “Greeting and name”. Look whether it still fits."
    )
    assert "Hi, Ada here." in ran.out
    assert "Hello Maria Keller, my name is Ada Brooks. My aunt gave me your name." in ran.out
    assert "My number is [your number]." in ran.out
    assert coach("script", maria, "--number", "555 9999").lines[0].endswith("“If a machine answers”.")
    assert coach("script").lines == ["maria"]


def test_the_answers_behind_it_are_shown(coach: Coach, maria: str) -> None:
    ran = coach("script", maria, "--answers")
    assert ran.lines == [
        "Whom will you call, for real? Maria Keller",
        "Your own name: Ada Brook",
        "How did you get their name? my aunt",
        "What do you want to learn about? become a nurse",
        "Who are you, in a few words? bus driver for 14 years",
        "Your telephone number, to leave on a machine: 614 555 0148",
    ]
    assert coach("script", "nobody", "--answers").code == 2


def test_at_a_terminal_one_is_asked_and_hears_what_one_will_say(
    coach: Coach, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("coach.cli.script_answers", "coach.cli.script"):
        monkeypatch.setattr(f"{module}.is_terminal", lambda: True)
    ran = coach("script", "jane", "--new", piped="jane doe\nbo\nlinkedin\nux\n\n\n")
    assert "You will say: “Hello Jane Doe, my name is Bo.”" in ran.out
    assert "You will say: “I found your name on LinkedIn.”" in ran.out
    assert (
        "You will say: “I'd like to find out what working in UX is like, and I'd value your advice.”"
        in ran.out
    )
    assert "Still blank: [your number]" in ran.out
    ran = coach("script", "jane", "--answers", piped="\n\n-\n\nstudent\n")
    assert "Written anew from your answers: “How you got the name”, “What it is about”" in ran.out
    assert "I'm a student. I'd like to find out what working in UX is like" in ran.out
    assert "[who gave you the name, or where you found it] gave me your name." in ran.out


def test_whoever_suits_the_script_is_called_and_it_is_said(
    coach: Coach, maria: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = shipped_encoder()
    monkeypatch.setattr("coach.desk.script_contact.trade_encoder", lambda: shipped)
    call: tuple[Any, ...] = ("call", "--plain", "--leg", "voicemail", "--seed", "3")
    assert coach("script", maria, "--field", "how hospitals plan").code == 0
    ran = coach(*call, piped="Hello.\n/end\n")
    assert ran.lines[0] == (
        "[Practising with Dana Whitfield, VP Strategy at Halcyon Health; your real call is to Maria Keller.]"
    )
    assert coach("script", maria, "--field", "cyber security").code == 0
    ran = coach(*call, "--script", maria, piped="Hello.\n/end\n")
    assert "Practising with Dana Whitfield" in ran.lines[0], "whoever was called with this script before"
    assert coach("script", "other", "--new", "--field", "cyber security", "--they", "Sam Poe").code == 0
    ran = coach(*call, piped="Hello.\n/end\n")
    assert ran.lines[0] == "[Somebody stands in for Sam Poe, and answers by that name.]"
    assert "[You dial Sam Poe. It rings.]" in ran.lines
    ran = coach(*call, "--persona", "roy-tallgrass", piped="Hello.\n/end\n")
    assert "Practising with" not in ran.out
    assert "Roy Tallgrass" in ran.out
