"""``coach serve``: the same app in a browser."""

from __future__ import annotations

import ipaddress
import shlex
import sys
from collections.abc import Awaitable, Callable
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click

from coach.cli.lines import tell
from coach.errors import BadInput, MissingExtra

if TYPE_CHECKING:
    from textual_serve.server import Server

LOOPBACK = "127.0.0.1"
_Answer = Callable[[Any], Awaitable[Any]]


@click.command()
@click.option(
    "--host", default=LOOPBACK, metavar="ADDRESS", help="Where to listen; only this machine by default."
)
@click.option("--port", default=8000, type=click.IntRange(1, 65535), help="8000 by default.")
@click.option(
    "--public-url", metavar="URL", help="How browsers reach it, when that is not the address itself."
)
def serve(host: str, port: int, public_url: str | None) -> None:
    """Show the app in a browser; Ctrl-C stops it.

    There is no authentication: whoever can open the address can read and delete your rehearsals.
    """
    if find_spec("textual_serve") is None:
        raise MissingExtra(
            "The browser needs a part that is not installed.",
            "textual-serve is missing.",
            'Install it with: pip install "coach[serve]"',
        )
    url = public_url or f"http://{f'[{host}]' if ':' in host else host}:{port}"
    tell(f"coach is at {url} now; Ctrl-C stops it.")
    tell("There is no authentication: whoever can open this address can read and delete your rehearsals.")
    if not _only_here(host):
        tell("This address can be reached from other machines. Use it only among people whom you trust.")
    try:
        _server(host, port, url).serve()
    except OSError as error:
        raise BadInput(
            f"{host}:{port} cannot be used.", f"{error.strerror or error}.", "Choose another with --port."
        ) from None


def _only_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _server(host: str, port: int, url: str) -> Server:
    from textual_serve.server import Server

    server = Server(f"{shlex.quote(sys.executable)} -m coach", host, port, "coach", url)
    server.initialize_logging = lambda: None
    server.on_startup = _silent
    server.handle_websocket = _for_our_page(server.handle_websocket, url)
    return server


async def _silent(app: object) -> None:
    """Where to find it has been said."""


def _for_our_page(answer: _Answer, url: str) -> _Answer:
    """Only the page that we served may open the app: any other page in the same browser could reach loopback too."""
    ours = urlsplit(url)

    async def checked(request: Any) -> Any:
        from aiohttp import web

        origin = urlsplit(request.headers.get("Origin", url))
        if (origin.scheme, origin.netloc) != (ours.scheme, ours.netloc):
            raise web.HTTPForbidden(text="This page may not open coach.")
        return await answer(request)

    return checked
