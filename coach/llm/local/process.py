"""A GGUF file in a llama.cpp child process, started when the first question is asked."""

from __future__ import annotations

import asyncio
import atexit
import os
import subprocess
import sys
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing, suppress
from importlib.util import find_spec
from pathlib import Path

from coach.errors import MissingExtra, VoiceError
from coach.llm.client import Client
from coach.llm.endpoint import Endpoint, Message, OnWait

LOADING_SECONDS = 180.0
STOPPING_SECONDS = 5.0
MARGIN = 4 / 3
"""How much more room the model gets than was asked for: tokens are only estimated."""


class LocalText:
    """Answers with the model in ``file``; ``context_tokens`` is the most that one request may hold.

    Raises :class:`coach.errors.MissingExtra` when the ``local`` extra is not installed.
    """

    def __init__(self, file: Path, context_tokens: int, patience: float = 60) -> None:
        if find_spec("xllamacpp") is None:
            raise MissingExtra(
                "A local model needs a part that is not installed.",
                "xllamacpp is missing.",
                'Install it with: pip install "coach[local]"',
            )
        self._file, self._context, self._patience = file, int(MARGIN * context_tokens), patience
        self._child: subprocess.Popen[str] | None = None
        self._client: Client | None = None

    @property
    def label(self) -> str:
        """The name of the file."""
        return self._file.stem

    async def stream(
        self, messages: Sequence[Message], most_tokens: int, on_wait: OnWait | None = None
    ) -> AsyncGenerator[str, None]:
        """The answer in pieces; the model is loaded first. Raises :class:`coach.errors.VoiceError`."""
        client = await self._started()
        async with aclosing(client.stream(messages, most_tokens, on_wait)) as pieces:
            async for piece in pieces:
                yield piece

    def stop(self) -> None:
        """End the child process; the next question starts it again."""
        child, self._child, self._client = self._child, None, None
        if child is None:
            return
        with suppress(OSError):
            if child.stdin:
                child.stdin.close()
        try:
            child.wait(STOPPING_SECONDS)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
        if child.stdout:
            child.stdout.close()

    async def _started(self) -> Client:
        if self._client is not None and self._child is not None and self._child.poll() is None:
            return self._client
        self.stop()
        child = self._child = self._spawned()
        assert child.stdout is not None
        address = ""
        try:
            async with asyncio.timeout(LOADING_SECONDS):
                address = (await asyncio.to_thread(child.stdout.readline)).strip()
        except TimeoutError:
            pass
        finally:
            if not address.startswith("http"):
                child.kill()
        if not address.startswith("http"):
            self.stop()
            raise VoiceError(
                f"{self._file.name} could not be loaded.",
                "The file may be damaged, of a newer kind, or too big for the memory.",
                "Try a smaller model; `coach model list` shows what is known to work.",
            )
        self._client = Client(Endpoint(f"{address}/v1", self._file.stem, patience=self._patience))
        return self._client

    def _spawned(self) -> subprocess.Popen[str]:
        atexit.register(self.stop)
        try:
            return subprocess.Popen(
                [sys.executable, "-m", "coach.llm.local.serving", str(self._file), str(self._context)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                env={**os.environ, "OMP_WAIT_POLICY": "passive"},
            )
        except OSError as error:
            raise VoiceError("The local model could not be started.", f"{error.strerror}.") from None
