"""``coach config``: the settings as they hold now, and where each came from."""

from __future__ import annotations

import json

import click


@click.command()
def config() -> None:
    """Show every setting, its value, where it came from, and what it means. Keys are never shown.

    Flags win over the environment (COACH_VOICE, COACH_BASE_URL, COACH_API_KEY, COACH_MODEL, COACH_LOCAL_MODEL, then
    OPENAI_BASE_URL and OPENAI_API_KEY), and the environment over config.toml.
    """
    from coach.settings import load_settings
    from coach.settings.loading import config_path
    from coach.settings.meaning import meanings

    loaded = load_settings()
    path = config_path()
    click.echo(f"# {path}{'' if path.is_file() else ' (not there yet)'}")
    for name, meaning in meanings().items():
        value = getattr(loaded.settings, name)
        shown = '"(set, not shown)"' if name == "api_key" and value else _toml(value)
        off = "# " if value in (None, "") else ""
        click.echo(f"\n# {meaning}\n{off}{name} = {shown}  # {loaded.source_of(name)}")
    click.echo(f"\n# The interviewee's voice is now: {loaded.settings.speaks}.")
    if loaded.settings.api_key and loaded.source_of("api_key").startswith("config") and _open_to_others(path):
        click.echo(f"# Others on this machine can read {path}, and the key in it: chmod 600 helps.", err=True)


def _toml(value: object) -> str:
    from coach.llm.address import shown_address

    if isinstance(value, str):
        return json.dumps(shown_address(value) if "://" in value else value, ensure_ascii=False)
    return '""' if value is None else f"{value:g}"


def _open_to_others(path: object) -> bool:
    import os
    from pathlib import Path

    return os.name == "posix" and bool(Path(str(path)).stat().st_mode & 0o077)
