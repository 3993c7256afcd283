"""Flags win over the environment, the environment over ``config.toml`` in the data folder."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pydantic import ValidationError

from coach.errors import BadInput
from coach.paths import home
from coach.settings.model import OPENAI, Settings, Source

NAME = "config.toml"
VARIABLES = {
    "voice": "COACH_VOICE",
    "base_url": "COACH_BASE_URL",
    "api_key": "COACH_API_KEY",
    "model": "COACH_MODEL",
    "local_model": "COACH_LOCAL_MODEL",
}
"""The environment's names for settings."""


@dataclass(frozen=True)
class Loaded:
    """The settings, and for each where it came from: a :class:`Source` and, where there is one, a name."""

    settings: Settings
    sources: Mapping[str, tuple[Source, str]]

    def source_of(self, name: str) -> str:
        """In words: "environment, COACH_MODEL"."""
        source, name = self.sources.get(name, (Source.DEFAULT, ""))
        return f"{source}, {name}" if name else str(source)


def config_path() -> Path:
    """Where the settings are kept; the file may not exist."""
    return home() / NAME


def load_settings(flags: Mapping[str, Any] | None = None) -> Loaded:
    """The settings as they hold now; flags that are ``None`` or "" were not given.

    Raises :class:`coach.errors.BadInput` for what cannot be used, naming the place and never a key's value.
    """
    given: dict[str, Any] = {}
    sources: dict[str, tuple[Source, str]] = {}
    kept = _file()
    for name, value in kept.items():
        given[name], sources[name] = value, (Source.FILE, "")
    for name, variable in VARIABLES.items():
        if value := os.environ.get(variable, "").strip():
            given[name], sources[name] = value, (Source.ENVIRONMENT, variable)
    for name, value in (flags or {}).items():
        if value not in (None, ""):
            given[name], sources[name] = value, (Source.FLAG, "")
    _key_stays(given, sources, kept)
    _usual_names(given, sources)
    _one_place(given, sources)
    try:
        return Loaded(Settings.model_validate(given), sources)
    except ValidationError as error:
        raise _unusable(error, sources) from None


def _file() -> dict[str, Any]:
    path = config_path()
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror or "" if isinstance(error, OSError) else "It is not UTF-8 text"
        raise BadInput(f"{path} cannot be read.", f"{why}.", "Correct it, or delete it.") from None
    except tomllib.TOMLDecodeError as error:
        raise BadInput(f"{path} is not valid TOML.", f"{error}.", "Correct that line.") from None


def _usual_names(given: dict[str, Any], sources: dict[str, tuple[Source, str]]) -> None:
    """OPENAI_BASE_URL where no address is set; OPENAI_API_KEY only for the address that it belongs to.

    Neither makes coach use a model: many people have them set for something else.
    """
    theirs = os.environ.get("OPENAI_BASE_URL", "").strip()
    wanted = given.get("voice") == "model" or given.get("model")
    if theirs and wanted and not given.get("base_url") and not given.get("local_model"):
        given["base_url"], sources["base_url"] = theirs, (Source.ENVIRONMENT, "OPENAI_BASE_URL")
    key = os.environ.get("OPENAI_API_KEY", "").strip()
    if key and not given.get("api_key") and _same_host(given.get("base_url") or OPENAI, theirs or OPENAI):
        given["api_key"], sources["api_key"] = key, (Source.ENVIRONMENT, "OPENAI_API_KEY")


def _one_place(given: dict[str, Any], sources: dict[str, tuple[Source, str]]) -> None:
    """A server and a local model exclude each other: what was named nearer to the user stays."""
    if given.get("base_url") and given.get("local_model"):
        nearness = list(Source).index
        local_wins = nearness(sources["local_model"][0]) < nearness(sources["base_url"][0])
        lost = "base_url" if local_wins else "local_model"
        given.pop(lost), sources.pop(lost)


def _key_stays(
    given: dict[str, Any], sources: dict[str, tuple[Source, str]], kept: Mapping[str, Any]
) -> None:
    """The key in the file belongs to the address in the file; it is not sent to another that was named for once."""
    source, _ = sources.get("api_key", (Source.DEFAULT, ""))
    if source is Source.FILE and kept.get("base_url") not in (None, "", given.get("base_url")):
        given.pop("api_key"), sources.pop("api_key")


def _same_host(one: object, other: object) -> bool:
    try:
        a, b = urlsplit(str(one)), urlsplit(str(other))
        return (a.scheme, a.hostname, a.port) == (b.scheme, b.hostname, b.port)
    except ValueError:
        return False


def _unusable(error: ValidationError, sources: Mapping[str, tuple[Source, str]]) -> BadInput:
    issue = error.errors(include_url=False, include_input=False)[0]
    name = str(issue["loc"][0]) if issue["loc"] else ""
    source, variable = sources.get(name, (Source.FILE, ""))
    where = {Source.FLAG: "--" + name.replace("_", "-"), Source.ENVIRONMENT: variable}.get(
        source, f"{name!r} in {config_path()}"
    )
    if issue["type"] == "extra_forbidden":
        near = get_close_matches(name, Settings.model_fields, 1)
        fix = f"Did you mean {near[0]!r}?" if near else f"There are: {', '.join(Settings.model_fields)}."
        return BadInput(f"{where} is not a setting.", fix=fix)
    message = issue["msg"].removeprefix("Value error, ")
    return BadInput(f"{where} cannot be used.", f"{message}.", "Correct it, or leave it out.")
