"""One server, asked over HTTP. openai is imported when the first question is asked, off the event loop."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from coach.errors import VoiceError
from coach.llm.address import is_here, shown_address
from coach.llm.endpoint import Endpoint, Message, OnWait
from coach.llm.thinking import Aloud

if TYPE_CHECKING:
    import openai

CONNECT_SECONDS = 5.0
PAUSE_SECONDS = 30.0
"""How long an answer that has begun may pause."""

REASONING_TOKENS = 2000
"""What OpenAI's own models may think before they speak; it counts against the same limit there."""

_ENDED = tuple(".!?…\"”’')")


class Client:
    """Asks ``endpoint``. Usable from one event loop at a time; a new loop gets a new connection."""

    def __init__(self, endpoint: Endpoint) -> None:
        self.endpoint = endpoint
        self._openai: openai.AsyncOpenAI | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._model = endpoint.model

    @property
    def label(self) -> str:
        """The model's name, or the address when none was named."""
        return self._model or shown_address(self.endpoint.address)

    async def stream(
        self, messages: Sequence[Message], most_tokens: int, on_wait: OnWait | None = None
    ) -> AsyncGenerator[str, None]:
        """The answer in pieces; raises :class:`coach.errors.VoiceError`. Busy servers are tried again before the first piece.

        Closing the generator, or cancelling its task, closes the connection, so that the server stops.
        """
        from coach.llm.trying import tried

        client = await self._connected()
        model = await self.model()
        asked = {"model": model, "messages": list(messages), "stream": True, **self._limit(most_tokens)}

        async def begun() -> tuple[Any, AsyncGenerator[str, None], str | None]:
            async with asyncio.timeout(self.endpoint.patience):
                answer = await client.chat.completions.create(**asked)  # type: ignore[call-overload]
                try:
                    self._check_kind(answer.response)
                    pieces = self._pieces(answer)
                    return answer, pieces, await anext(pieces, None)
                except BaseException:
                    await _closed(answer)
                    raise

        answer = None
        begins = False
        try:
            answer, pieces, first = await tried(begun, self.endpoint, on_wait)
            begins = first is not None
            if first is not None:
                yield first
            async for piece in pieces:
                yield piece
        except Exception as error:
            raise self._told(error, begins) from None
        finally:
            if answer is not None:
                await _closed(answer)

    async def list_models(self) -> list[str]:
        """The names of the server's models, sorted; raises :class:`coach.errors.VoiceError`."""
        from coach.llm.trying import tried

        client = await self._connected()

        async def listed() -> list[str]:
            async with asyncio.timeout(self.endpoint.patience):
                page = await client.models.list()
                return sorted(str(model.id) for model in page.data)

        try:
            return await tried(listed, self.endpoint, None)
        except Exception as error:
            raise self._told(error, False) from None

    async def model(self) -> str:
        """The model that answers: the one that was named, else the first that the server lists."""
        if not self._model:
            models = await self.list_models()
            if not models:
                raise VoiceError(
                    f"{shown_address(self.endpoint.address)} has no model.", "", "Load one there first."
                )
            self._model = models[0]
        return self._model

    async def aclose(self) -> None:
        """Close the connections."""
        client, self._openai = self._openai, None
        if client is not None:
            with suppress(Exception):
                await client.close()

    async def _connected(self) -> openai.AsyncOpenAI:
        loop = asyncio.get_running_loop()
        if self._openai is None or self._loop is not loop:
            self._openai = await asyncio.to_thread(_opened, self.endpoint)
            self._loop = loop
        return self._openai

    def _limit(self, most_tokens: int) -> dict[str, int]:
        if _is_openai(self.endpoint):
            return {"max_completion_tokens": most_tokens + REASONING_TOKENS}
        return {"max_tokens": most_tokens}

    def _check_kind(self, response: Any) -> None:
        kind = str(response.headers.get("content-type", ""))
        if "html" in kind or "event-stream" not in kind:
            from coach.llm import failures

            raise failures.unreadable(self.endpoint)

    async def _pieces(self, answer: Any) -> AsyncGenerator[str, None]:
        from coach.llm import failures

        aloud, last, finished = Aloud(), "", False
        async for chunk in answer:
            for choice in chunk.choices[:1]:
                if said := aloud.hear(choice.delta.content or ""):
                    last = said
                    yield said
                finished = bool(choice.finish_reason)
            if finished:
                break
        if rest := aloud.rest():
            last = rest
            yield rest
        if last and not finished and not last.rstrip().endswith(_ENDED):
            raise failures.broke_off(self.endpoint)

    def _told(self, error: Exception, begun: bool) -> VoiceError:
        """Any failure as one that can be told; nothing of what was sent or received is in it."""
        import openai

        from coach.llm import failures

        if isinstance(error, VoiceError):
            return error
        if isinstance(error, openai.APIStatusError):
            return failures.refused_request(self.endpoint, error)
        if begun:
            return failures.broke_off(self.endpoint)
        if isinstance(error, (TimeoutError, openai.APITimeoutError)):
            causes = str(error.__cause__.__class__.__name__)
            slow = failures.unreachable if causes == "ConnectTimeout" else None
            return slow(self.endpoint, error) if slow else failures.too_slow(self.endpoint)
        if isinstance(error, openai.APIConnectionError):
            return failures.unreachable(self.endpoint, error)
        if type(error) is openai.APIError:  # an error in the middle of the stream
            return failures.broke_off(self.endpoint)
        return failures.unreadable(self.endpoint)


def _opened(endpoint: Endpoint) -> openai.AsyncOpenAI:
    import httpx2
    import openai

    for name in ("openai", "httpx2", "httpcore2"):  # their debug logs carry what was sent
        logging.getLogger(name).setLevel(logging.WARNING)
    patience = httpx2.Timeout(max(PAUSE_SECONDS, endpoint.patience), connect=CONNECT_SECONDS)
    # A proxy cannot reach this machine's own servers, and a redirect would take what was said to somewhere else.
    web = openai.DefaultAsyncHttpx2Client(
        timeout=patience, follow_redirects=False, trust_env=not is_here(endpoint.address)
    )
    client = openai.AsyncOpenAI(
        base_url=endpoint.address,
        api_key=endpoint.api_key or "none",
        max_retries=0,
        timeout=patience,
        http_client=web,
    )
    if not _is_openai(endpoint):
        client.organization = client.project = None
    return client


def _is_openai(endpoint: Endpoint) -> bool:
    host = urlsplit(endpoint.address).hostname or ""
    return host == "openai.com" or host.endswith(".openai.com")


async def _closed(answer: Any) -> None:
    with suppress(Exception):
        await answer.close()
