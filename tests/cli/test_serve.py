"""``coach serve``: the app in a browser, on this machine only unless somebody asks for more."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from importlib.machinery import ModuleSpec
from types import SimpleNamespace
from typing import Any

import pytest

from .conftest import Coach

Served = list[tuple[Any, ...]]


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Served:
    """What would have been served; nothing listens."""
    calls: Served = []

    class Server:
        handle_websocket = None

        def __init__(self, *how: Any) -> None:
            self.how = how

        def serve(self) -> None:
            if self.how[2] == 81:
                raise PermissionError(13, "Permission denied")
            calls.append(self.how)

    monkeypatch.setattr("coach.cli.serve.find_spec", lambda name: ModuleSpec(name, None))
    monkeypatch.setitem(sys.modules, "textual_serve", SimpleNamespace())
    monkeypatch.setitem(sys.modules, "textual_serve.server", SimpleNamespace(Server=Server))
    return calls


def test_on_loopback_and_it_says_that_nobody_is_asked_who_they_are(coach: Coach, served: Served) -> None:
    ran = coach("serve", "--port", "8123")
    assert ran.code == 0
    command, host, port, title, url = served[0]
    assert command.endswith("-m coach")
    assert (host, port, title, url) == ("127.0.0.1", 8123, "coach", "http://127.0.0.1:8123")
    assert url in ran.out
    assert "no authentication" in ran.out
    assert "other machines" not in ran.out


def test_a_wider_address_is_pointed_out(coach: Coach, served: Served) -> None:
    assert "other machines" in coach("serve", "--host", "0.0.0.0").out
    assert "other machines" not in coach("serve", "--host", "::1").out
    assert served[1][4] == "http://[::1]:8000"


def test_an_address_that_cannot_be_used(coach: Coach, served: Served) -> None:
    ran = coach("serve", "--port", "81")
    assert ran.code == 2
    assert "Permission denied" in ran.err


def test_without_the_extra_it_says_what_to_install(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coach.cli.serve.find_spec", lambda name: None)
    ran = coach("serve")
    assert ran.code == 5
    assert "coach[serve]" in ran.err


def test_a_browser_gets_the_page_and_another_site_does_not_get_the_app(home: Any) -> None:
    pytest.importorskip("textual_serve")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    child = subprocess.Popen(
        [sys.executable, "-m", "coach", "serve", "--port", str(port)],
        stdout=subprocess.PIPE,
        env={**os.environ, "COACH_HOME": str(home)},
    )
    try:
        page = _page(f"http://127.0.0.1:{port}/", child)
        assert f"ws://127.0.0.1:{port}/ws" in page
        knock = urllib.request.Request(
            f"http://127.0.0.1:{port}/ws", headers={"Origin": "http://elsewhere.example"}
        )
        with pytest.raises(urllib.error.HTTPError, match="403"):
            urllib.request.urlopen(knock, timeout=10)
    finally:
        child.send_signal(signal.SIGTERM)
        told = child.communicate(timeout=20)[0].decode()
    assert "no authentication" in told


def _page(url: str, child: subprocess.Popen[bytes]) -> str:
    """The page, once somebody answers."""
    while child.poll() is None:
        try:
            return urllib.request.urlopen(url, timeout=10).read().decode()
        except urllib.error.URLError:
            os.sched_yield()
    raise AssertionError("it ended before it answered")
