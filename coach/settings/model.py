"""Every setting, with its meaning; the keys of ``config.toml`` are these names."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator

OPENAI = "https://api.openai.com/v1"


class Source(StrEnum):
    """Where a setting came from; the first that names it wins."""

    FLAG = "command line"
    ENVIRONMENT = "environment"
    FILE = "config.toml"
    DEFAULT = "default"


class Settings(BaseModel):
    """What was set, or the defaults. The key is never shown: not in ``repr``, not in errors."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    voice: Literal["offline", "model"] | None = None
    """Who words the interviewee: ``offline`` (built in) or ``model``. Unset: a model where one is configured."""

    base_url: str = ""
    """The address of an OpenAI-compatible server, with its /v1: "http://127.0.0.1:11434/v1" is Ollama."""

    api_key: SecretStr | None = None
    """The key of that server; local servers need none."""

    model: str = ""
    """Which of the server's models; unset, the first that it lists."""

    local_model: str = ""
    """Without a server: a GGUF file, or the name of an installed model (`coach model list`)."""

    context_tokens: Annotated[int, Field(ge=1500, le=200_000)] = 6000
    """The most that one request may hold, in tokens of four characters; older talk is left out first."""

    patience_seconds: Annotated[float, Field(gt=0, le=600)] = 60
    """How long to wait for the first word of an answer."""

    longest_wait: Annotated[float, Field(ge=0, le=300)] = 30
    """The longest pause, in seconds, that a busy server may ask for before coach asks you instead."""

    @field_validator("base_url")
    @classmethod
    def _is_address(cls, value: str) -> str:
        value = value.strip().rstrip("/")
        if not value:
            return value
        try:
            parts = urlsplit(value)
            sound = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
        except ValueError:
            sound = False
        if not sound:
            raise ValueError('must be an address such as "http://127.0.0.1:11434/v1"')
        return value

    @property
    def speaks(self) -> Literal["offline", "model"]:
        """Who words the interviewee. Nothing is sent anywhere unless an endpoint or a model was named."""
        if self.voice is not None:
            return self.voice
        return "model" if self.base_url or self.model or self.local_model else "offline"

    @property
    def address(self) -> str:
        """The address that requests go to."""
        return self.base_url or OPENAI
