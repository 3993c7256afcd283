"""Flags over environment over file; and a key that nobody sees."""

from __future__ import annotations

import traceback
from pathlib import Path

import pytest

from coach.errors import BadInput
from coach.settings import Settings, load_settings
from coach.settings.loading import VARIABLES
from coach.settings.meaning import meanings

KEY = "sk-very-secret"


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES.values():
        monkeypatch.delenv(name, raising=False)


def write(home: Path, text: str) -> None:
    home.mkdir(parents=True, exist_ok=True)
    (home / "config.toml").write_text(text, encoding="utf-8")


def test_nothing_set_means_nothing_is_sent_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load_settings().settings.speaks == "offline"
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:1/v1")
    assert load_settings().settings.speaks == "offline"
    assert load_settings({"voice": "model"}).settings.address == "http://127.0.0.1:1/v1"


def test_the_nearest_wins(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(home, 'base_url = "http://file/v1"\nmodel = "file"\ncontext_tokens = 4000\n')
    monkeypatch.setenv("COACH_MODEL", "environment")
    loaded = load_settings({"base_url": "http://flag/v1", "model": None})
    assert (loaded.settings.base_url, loaded.settings.model) == ("http://flag/v1", "environment")
    assert loaded.settings.context_tokens == 4000
    assert loaded.settings.speaks == "model"
    assert loaded.source_of("base_url") == "command line"
    assert loaded.source_of("model") == "environment, COACH_MODEL"
    assert loaded.source_of("context_tokens") == "config.toml"
    assert loaded.source_of("patience_seconds") == "default"


def test_offline_can_be_asked_for(home: Path) -> None:
    write(home, 'base_url = "http://file/v1"\n')
    assert load_settings({"voice": "offline"}).settings.speaks == "offline"


def key_of(settings: Settings) -> str | None:
    return settings.api_key.get_secret_value() if settings.api_key else None


def test_a_key_goes_to_the_address_it_belongs_to(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "theirs")
    assert key_of(load_settings({"model": "gpt"}).settings) == "theirs"
    assert key_of(load_settings({"base_url": "http://elsewhere/v1"}).settings) is None
    write(home, f'base_url = "http://file/v1"\napi_key = "{KEY}"\n')
    assert key_of(load_settings().settings) == KEY
    assert key_of(load_settings({"base_url": "http://elsewhere/v1"}).settings) is None
    monkeypatch.setenv("COACH_API_KEY", "ours")
    assert key_of(load_settings({"base_url": "http://elsewhere/v1"}).settings) == "ours"


def test_a_server_and_a_local_model_exclude_each_other(home: Path) -> None:
    write(home, 'local_model = "smollm2-135m"\n')
    assert load_settings({"base_url": "http://flag/v1"}).settings.local_model == ""
    write(home, 'base_url = "http://file/v1"\n')
    assert load_settings({"local_model": "smollm2-135m"}).settings.base_url == ""


def test_the_key_is_never_shown(home: Path) -> None:
    write(home, f'api_key = "{KEY}"\nmodel = "m"\n')
    loaded = load_settings()
    assert KEY not in repr(loaded) + str(loaded.settings) + loaded.settings.model_dump_json()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('modle = "x"', "Did you mean 'model'?"),
        ("nonsense = 1", "There are: voice"),
        ('voice = "loud"', "'voice' in"),
        ('base_url = "localhost:11434"', "must be an address"),
        ('base_url = "http://"', "must be an address"),
        ('base_url = "http://[x/v1"', "must be an address"),
        ("context_tokens = 12", "greater than or equal to 1500"),
        ("patience_seconds = 0", "greater than 0"),
        ("api_key = 5", "'api_key' in"),
        ("model = ", "not valid TOML"),
    ],
)
def test_what_cannot_be_used_is_told(home: Path, text: str, told: str) -> None:
    write(home, text)
    with pytest.raises(BadInput) as caught:
        load_settings()
    assert told in str(caught.value)


def test_a_mistake_beside_the_key_does_not_show_it(home: Path) -> None:
    write(home, f'api_key = ["{KEY}"]\n')
    with pytest.raises(BadInput) as caught:
        load_settings()
    assert KEY not in "".join(traceback.format_exception(caught.value))


def test_a_bad_flag_and_a_bad_variable_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BadInput, match="--base-url"):
        load_settings({"base_url": "nowhere"})
    monkeypatch.setenv("COACH_BASE_URL", "nowhere")
    with pytest.raises(BadInput, match="COACH_BASE_URL"):
        load_settings()


def test_a_file_that_is_no_text(home: Path) -> None:
    home.mkdir(parents=True)
    (home / "config.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadInput, match="cannot be read"):
        load_settings()


def test_every_setting_says_what_it_means() -> None:
    assert list(meanings()) == list(Settings.model_fields)
    assert all(len(meaning) > 20 for meaning in meanings().values())
