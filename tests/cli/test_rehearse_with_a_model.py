"""``coach rehearse`` with a language model: the flags, going on, waiting, and what happens when it fails."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.settings.loading import VARIABLES
from coach.store import KeptTake, Rehearsals, open_database
from tests.model_server import ModelServer, fails, rewords, serving

from .conftest import Coach

WITH = ("rehearse", "--plain", "--persona", "dana-whitfield", "--seed", "3")
HELLO = "Hi Dana, thank you for making time. I'm a nurse and I want to understand strategy.\n"


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES.values():
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with serving() as running:
        running.replies = [rewords]
        yield running


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    waited: list[float] = []

    async def pause(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr("coach.llm.trying.tried.__defaults__", (pause,))
    return waited


def to(server: ModelServer) -> tuple[str, ...]:
    """The flags that name its model."""
    return ("--base-url", server.address, "--model", "tiny")


def latest() -> KeptTake:
    """The take that was open last."""
    shelf = Rehearsals(open_database())
    return (shelf.unfinished() or shelf.recent())[0]


def test_the_model_of_the_flags_speaks(coach: Coach, server: ModelServer) -> None:
    ran = coach(*WITH, *to(server), piped=HELLO + "How did you get into this?\n")
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[0].endswith("The voice is tiny.")
    assert ran.out.count("Dana: Well, you know.") == 1, "nobody says it twice, whatever the model writes"
    assert len(server.requests) == 2
    assert all("You are Dana Whitfield" in prompt for prompt in server.prompts)
    kept = latest()
    assert kept.voice == "tiny"
    assert kept.meeting["seed"] == 3


def test_going_on_asks_the_model_for_the_same_person(coach: Coach, server: ModelServer, home: Path) -> None:
    coach(*WITH, *to(server), piped=HELLO + "/quit\n")
    (home / "config.toml").write_text(f'base_url = "{server.address}"\nmodel = "tiny"\n')
    ran = coach("rehearse", "--plain", "--resume", piped="How did you get into this?\n/quit\n")
    assert ran.code == 0
    assert "You are Dana Whitfield" in server.prompts[-1]
    assert len(server.requests) == 2


def test_the_voice_may_change_when_going_on(coach: Coach, server: ModelServer, home: Path) -> None:
    (home / "config.toml").parent.mkdir(parents=True, exist_ok=True)
    (home / "config.toml").write_text(f'base_url = "{server.address}"\nmodel = "tiny"\n')
    coach(*WITH, piped=HELLO + "/quit\n")
    again = ("rehearse", "--plain", "--resume", "--voice", "offline")
    ran = coach(*again, piped="How did you get into this?\n/quit\n")
    assert (ran.code, ran.err) == (0, "")
    assert "The voice is the built-in one." in ran.lines[0]
    assert len(server.requests) == 1
    assert latest().voice == "tiny then offline"


def test_a_wait_is_told_once(coach: Coach, server: ModelServer, pauses: list[float]) -> None:
    server.replies = [fails(429, Retry_After="12"), rewords]
    ran = coach(*WITH, *to(server), piped=HELLO + "/quit\n")
    assert sum(pauses) == 12
    assert ran.out.count("asks to wait") == 1
    assert "[The model asks to wait: 12 s]" in ran.lines
    assert "Dana: Well, you know." in ran.out


def test_in_a_pipe_a_failed_model_ends_it_and_the_line_is_kept(
    coach: Coach, server: ModelServer, pauses: list[float]
) -> None:
    server.replies = [fails(500)]
    ran = coach(*WITH, *to(server), piped=HELLO)
    assert ran.code == 4
    assert "failed (500)" in ran.err
    assert [turn.text for turn in latest().transcript.turns] == [HELLO.strip()]


def test_at_a_terminal_the_built_in_voice_can_go_on(coach: Coach, server: ModelServer) -> None:
    server.replies = [fails(401)]
    ran = coach(*WITH, *to(server), typed="s\n" + HELLO + "/offline\n/quit\n")
    assert ran.code == 0
    assert "/offline goes on with the built-in voice" in ran.out
    kept = latest()
    assert kept.voice == "tiny then offline"
    assert len(kept.transcript.turns) == 2


def test_at_a_terminal_enter_tries_again(coach: Coach, server: ModelServer) -> None:
    server.replies = [fails(401), rewords]
    coach(*WITH, *to(server), typed="s\n" + HELLO + "\n/quit\n")
    kept = latest()
    assert (kept.voice, len(kept.transcript.turns)) == ("tiny", 2)


@pytest.mark.parametrize(
    ("flags", "says"),
    [(("--base-url", "nowhere"), "--base-url"), (("--local-model", "smollm2-135m"), "coach model install")],
)
def test_a_voice_that_cannot_be_used_is_told_before_anything_begins(
    coach: Coach, flags: tuple[str, str], says: str
) -> None:
    ran = coach(*WITH, *flags, piped=HELLO)
    assert ran.code == 2
    assert says in ran.err
    assert ran.out == ""
    assert Rehearsals(open_database()).unfinished() == []


def test_without_a_model_no_network_is_touched(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-for-something-else")
    reached: list[object] = []
    monkeypatch.setattr(socket.socket, "connect", lambda self, address: reached.append(address))
    assert coach(*WITH, piped=HELLO + "/quit\n").code == 0
    assert latest().voice == "offline"
    assert reached == []
