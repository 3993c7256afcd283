"""Which voice the interviewee speaks with: from the flags, the environment, and config.toml."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from coach.interviewee.model import Meeting, Voice
    from coach.llm import Text
    from coach.llm.endpoint import Endpoint
    from coach.persona import Persona
    from coach.settings import Settings

Command = TypeVar("Command", bound=Callable[..., Any])
FLAGS = ("voice", "base_url", "model", "api_key", "local_model")


def voice_options(command: Command) -> Command:
    """Adds ``--voice``, ``--base-url``, ``--model``, ``--api-key`` and ``--local-model``; see :data:`FLAGS` for their names."""
    for option in reversed(
        (
            click.option("--voice", type=click.Choice(["offline", "model"]), help="Who words the answers."),
            click.option(
                "--base-url", metavar="URL", help="An OpenAI-compatible server; `coach doctor` finds some."
            ),
            click.option("--model", metavar="NAME", help="Which of its models."),
            click.option(
                "--api-key",
                metavar="KEY",
                help="Its key. Others on this machine may see it; COACH_API_KEY is safer.",
            ),
            click.option(
                "--local-model", metavar="NAME|FILE", help="A model without a server; see `coach model`."
            ),
        )
    ):
        command = option(command)
    return command


def settings_from(flags: Mapping[str, Any] | None = None) -> Settings:
    """The settings with these flags on top; raises :class:`coach.errors.BadInput`."""
    from coach.settings import load_settings

    return load_settings({name: (flags or {}).get(name) for name in FLAGS}).settings


def casting(
    settings: Settings, on_wait: Callable[[float], None] | None = None
) -> Callable[[Persona, Meeting], Voice]:
    """What gives each persona a voice: for the app, where several people are met with one model.

    ``on_wait`` hears the seconds, counting down, that a busy server makes everybody wait. Nothing is asked of a server yet.
    Raises :class:`coach.errors.CoachError` for a local model that is not there.
    """
    if settings.speaks == "offline":
        from coach.interviewee.offline import OfflineVoice

        return lambda persona, meeting: OfflineVoice()
    from coach.interviewee.model_voice import ModelVoice

    text = text_from(settings)
    return lambda persona, meeting: ModelVoice(persona, text, settings.context_tokens, on_wait)


def voice_from(
    settings: Settings | None,
    flags: Mapping[str, Any] | None,
    persona: Persona,
    meeting: Meeting,
    on_wait: Callable[[float], None] | None = None,
) -> Voice:
    """The voice for ``persona``; ``settings`` given are used as they are, else they are loaded with ``flags`` on top.

    For one person; :func:`casting` shares one model among several.
    """
    return casting(settings or settings_from(flags), on_wait)(persona, meeting)


def writer_from(settings: Settings) -> Text | None:
    """What may reword a letter; ``None`` where no model is set."""
    return None if settings.speaks == "offline" else text_from(settings)


def text_from(settings: Settings) -> Text:
    """What writes the words: a server, or a local model."""
    if settings.local_model:
        from coach.llm.local import LocalText, model_file

        return LocalText(model_file(settings.local_model), settings.context_tokens, settings.patience_seconds)
    from coach.llm import Client

    return Client(endpoint_from(settings))


def endpoint_from(settings: Settings) -> Endpoint:
    """The server of the settings."""
    from coach.llm import Endpoint

    return Endpoint(
        settings.address,
        settings.model,
        settings.api_key.get_secret_value() if settings.api_key else "",
        settings.patience_seconds,
        settings.longest_wait,
    )
