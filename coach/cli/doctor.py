"""``coach doctor``: what there is to speak with, whether it works, and what to write into config.toml."""

from __future__ import annotations

import asyncio
import json
from contextlib import aclosing
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import click

from coach.cli.voices import endpoint_from, settings_from, text_from, voice_options
from coach.errors import CoachError
from coach.llm.failures import DOCTOR

if TYPE_CHECKING:
    from coach.llm.probing import Found
    from coach.settings import Settings

TEST: Any = [{"role": "user", "content": "Say the word ready."}]
MOST_LISTED = 8


@click.command()
@voice_options
def doctor(**flags: Any) -> int:
    """Look at the voices: the one that is set, the servers on this machine, and the models without one; and at your own keys.

    Makes one short test call to what is set. The exit code is 4 when that fails, 2 when keys clash.
    """
    settings = settings_from(flags)
    _say("✓", "The built-in voice works. It needs no model and no network.")
    failed = _configured(settings)
    found = _servers()
    _local()
    if settings.speaks == "offline" and found:
        _suggest(found[0])
    return failed or _choices()


def _configured(settings: Settings) -> int:
    """Try what is set; the exit code."""
    if settings.speaks == "offline":
        _say("·", "No model is set, so nothing leaves this machine.")
        return 0
    from coach.llm.address import is_here, shown_address

    if settings.local_model:
        _say("·", f"Set: the local model {settings.local_model}.")
    else:
        key = "with a key" if settings.api_key else "without a key"
        where = (
            "on this machine" if is_here(settings.address) else "what you say in a rehearsal is sent there"
        )
        _say("·", f"Set: {shown_address(settings.address)}, {key}; {where}.")
    try:
        asyncio.run(_tried(settings))
    except CoachError as error:
        _say("✗", error.what)
        for more in (error.why, error.fix.removesuffix(DOCTOR)):
            if more:
                click.echo(f"    {_plain(more)}")
        return error.exit_code
    return 0


async def _tried(settings: Settings) -> None:
    if not settings.local_model:
        await _models(settings)
    text = text_from(settings)
    said = ""
    async with aclosing(text.stream(TEST, 40, _waiting)) as pieces:
        async for piece in pieces:
            said += piece
    if said.strip():
        _say("✓", f"{text.label} answers: “{_plain(said)[:60]}”")
    else:
        from coach.errors import VoiceError

        raise VoiceError(f"{text.label} answers, but with nothing.", "", "Try another model.")


async def _models(settings: Settings) -> None:
    """List the models of the server. Some servers list none and answer all the same, so only a missing name is told."""
    from coach.errors import VoiceError
    from coach.llm import Client

    client = Client(endpoint_from(settings))
    try:
        models = await client.list_models()
    except VoiceError as error:
        if not settings.model or error.what.startswith(("Nothing answers", "There is no")):
            raise
        _say("·", f"Its models could not be listed: {error.what}")
        return
    finally:
        await client.aclose()
    _say("✓", f"It has {_listed(models)}.")
    if settings.model and settings.model not in models:
        _say("·", f"{settings.model!r} is not among them.")


def _choices() -> int:
    """Whether the keys and the theme of the app's own file go together; the exit code."""
    from coach.tui.choices import checked_choices, choices_path

    if not choices_path().is_file():
        return 0
    try:
        wrong = checked_choices().wrong
    except CoachError as error:
        wrong = (error,)
    for each in wrong:
        _say("✗", str(each))
    if not wrong:
        _say("✓", f"Your keys and your theme ({choices_path()}) can be used.")
    return 2 if wrong else 0


def _servers() -> list[Found]:
    from coach.llm.probing import USUAL_PORTS, probe

    found = asyncio.run(probe())
    for server in found:
        _say("✓", f"{server.kind} runs at {server.address} with {_listed(list(server.models))}.")
    if not found:
        ports = ", ".join(f"{kind} ({port})" for kind, port in USUAL_PORTS.items())
        _say("·", f"No model server runs here on the usual ports: {ports}.")
    return found


def _local() -> None:
    from coach.llm.local import KNOWN, installed

    if find_spec("xllamacpp") is None:
        _say("·", 'Models without a server: not installed. pip install "coach[local]" adds them.')
        return
    names = [model.name for model in KNOWN if installed(model)]
    _say(
        "✓" if names else "·",
        f"Models without a server: {', '.join(names) or 'none yet; `coach model list` shows some'}.",
    )


def _suggest(server: Found) -> None:
    from coach.settings.loading import config_path

    click.echo(f"\nTo use it, write into {config_path()}:\n")
    click.echo(f"base_url = {json.dumps(server.address)}")
    if server.models:
        click.echo(f"model = {json.dumps(_plain(server.models[0]))}")


def _listed(models: list[str]) -> str:
    if not models:
        return "no model loaded"
    more = f" and {len(models) - MOST_LISTED} more" if len(models) > MOST_LISTED else ""
    kind = "model" if len(models) == 1 else "models"
    return f"{len(models)} {kind}: {', '.join(_plain(name) for name in models[:MOST_LISTED])}{more}"


def _waiting(seconds: float) -> None:
    if seconds > 0:
        _say("·", f"The server asks to wait: {seconds:.0f} s.")


def _say(mark: str, text: str) -> None:
    click.echo(f"{mark} {_plain(text)}")


def _plain(text: str) -> str:
    from coach.transcript import on_one_line

    return on_one_line(text)
