"""Which voice speaks: what the flags, the environment and the file say."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from coach.cli.voices import FLAGS, casting, settings_from, voice_from, voice_options
from coach.errors import BadInput, NotFound
from coach.interviewee.model import Meeting
from coach.interviewee.model_voice import ModelVoice
from coach.interviewee.offline import OfflineVoice
from coach.persona import load_persona
from coach.settings.loading import VARIABLES

NORA = load_persona(Path(__file__).parents[1] / "interviewee" / "nora-vance.toml")


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES.values():
        monkeypatch.delenv(name, raising=False)


def test_the_built_in_voice_unless_a_model_is_named() -> None:
    assert isinstance(voice_from(None, {}, NORA, Meeting()), OfflineVoice)
    named = voice_from(None, {"base_url": "http://127.0.0.1:1/v1", "model": "tiny"}, NORA, Meeting())
    assert isinstance(named, ModelVoice)
    assert named.name == "tiny"
    flags = {"base_url": "http://127.0.0.1:1/v1", "voice": "offline"}
    assert isinstance(voice_from(None, flags, NORA, Meeting()), OfflineVoice)


def test_one_model_speaks_for_several_people() -> None:
    seconds: list[float] = []
    voices = casting(settings_from({"model": "tiny"}), seconds.append)
    one, other = voices(NORA, Meeting()), voices(NORA, Meeting(minutes=5))
    assert isinstance(one, ModelVoice)
    assert isinstance(other, ModelVoice)
    assert one is not other
    assert one.on_wait == seconds.append


def test_a_local_model_that_is_not_there_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NotFound, match="coach model install"):
        voice_from(None, {"local_model": "smollm2-135m"}, NORA, Meeting())


def test_a_wrong_address_is_told_at_once() -> None:
    with pytest.raises(BadInput, match="--base-url"):
        voice_from(None, {"base_url": "nowhere"}, NORA, Meeting())


def test_the_options_have_the_names_of_the_settings() -> None:
    given: dict[str, object] = {}

    @click.command()
    @voice_options
    def command(**flags: object) -> None:
        given.update(flags)

    CliRunner().invoke(command, ["--base-url", "http://h/v1", "--voice", "model"])
    assert set(given) == set(FLAGS)
    assert settings_from(given).base_url == "http://h/v1"
