"""``coach doctor`` and ``coach config``: plain words, the right code, and no key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.settings.loading import VARIABLES
from tests.llm.conftest import Coach
from tests.model_server import ModelServer, Reply, fails

KEY = "sk-very-secret-0123456789"


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing is set, and nothing runs on the usual ports."""
    for name in VARIABLES.values():
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("coach.llm.probing.USUAL_PORTS", {})
    return


def port(address: str) -> int:
    return int(address.split(":")[2].split("/")[0])


def test_nothing_is_set_and_nothing_runs(coach: Coach) -> None:
    ran = coach("doctor")
    assert ran.code == 0
    assert "✓ The built-in voice works." in ran.out
    assert "nothing leaves this machine" in ran.out
    assert "No model server runs here" in ran.out


def test_what_runs_is_found_and_how_to_use_it(
    coach: Coach, server: ModelServer, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    monkeypatch.setattr("coach.llm.probing.USUAL_PORTS", {"Ollama": port(server.address)})
    server.names = ["qwen", "\x1b[31mred"]
    ran = coach("doctor")
    assert "✓ Ollama runs at" in ran.out
    assert "2 models: red, qwen" in ran.out or "2 models: qwen, red" in ran.out
    lines = ran.out.split("config.toml:")[1].strip()
    assert "\x1b" not in ran.out
    home.mkdir(parents=True, exist_ok=True)
    (home / "config.toml").write_text(lines, encoding="utf-8")
    assert coach("config").code == 0
    assert "✓" in coach("doctor").out.split("Set:")[1]


def test_a_server_that_works(coach: Coach, server: ModelServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACH_API_KEY", KEY)
    ran = coach("doctor", "--base-url", server.address, "--model", "tiny")
    assert ran.code == 0
    assert "✓ It has 1 model: tiny." in ran.out
    assert "✓ tiny answers: “Ready.”" in ran.out
    assert KEY not in ran.out + ran.err


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        (fails(401, KEY), "did not let coach in (401)"),
        (fails(404, KEY), "knows no model 'tiny'"),
        (Reply(body="<html></html>", kind="text/html"), "not as a model server does"),
        (Reply(), "with nothing"),
    ],
)
def test_what_is_wrong(coach: Coach, server: ModelServer, reply: Reply, told: str) -> None:
    server.replies = [reply]
    ran = coach("doctor", "--base-url", server.address, "--model", "tiny", "--api-key", KEY)
    assert ran.code == 4
    assert f"✗ {'tiny' if told == 'with nothing' else ''}" in ran.out
    assert told in ran.out
    assert KEY not in ran.out + ran.err


def test_nobody_there(coach: Coach, nobody: str) -> None:
    ran = coach("doctor", "--base-url", nobody)
    assert ran.code == 4
    assert "✗ Nothing answers at" in ran.out
    assert "Start the server." in ran.out


def test_a_server_that_lists_nothing_but_answers(coach: Coach, server: ModelServer) -> None:
    server.models = fails(404)
    ran = coach("doctor", "--base-url", server.address, "--model", "tiny")
    assert ran.code == 0
    assert "could not be listed" in ran.out


def test_config_shows_where_each_came_from_and_never_the_key(
    coach: Coach, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.mkdir(parents=True)
    (home / "config.toml").write_text(f'api_key = "{KEY}"\nbase_url = "http://u:{KEY}@h/v1"\n')
    monkeypatch.setenv("COACH_MODEL", "tiny")
    ran = coach("config")
    assert ran.code == 0
    assert 'model = "tiny"  # environment, COACH_MODEL' in ran.out
    assert 'base_url = "http://h/v1"  # config.toml' in ran.out
    assert "voice is now: model" in ran.out
    assert KEY not in ran.out + ran.err


def test_config_that_cannot_be_used(coach: Coach, home: Path) -> None:
    home.mkdir(parents=True)
    (home / "config.toml").write_text('modle = "x"')
    ran = coach("config")
    assert ran.code == 2
    assert "Did you mean 'model'?" in ran.err
