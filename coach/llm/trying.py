"""The one layer of retries: before the first word only, and never longer than the user can see."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TypeVar

import openai
import tenacity

from coach.llm import failures
from coach.llm.endpoint import Endpoint, OnWait

T = TypeVar("T")
Sleep = Callable[[float], Awaitable[None]]
BUSY = (408, 409, 429, 500, 502, 503, 504, 529)
TRIES = 4
HANG_UPS = 2
"""How often a connection that is lost at once is tried: servers drop idle ones just as they are used again."""


async def tried(
    once: Callable[[], Awaitable[T]], endpoint: Endpoint, on_wait: OnWait | None, sleep: Sleep = asyncio.sleep
) -> T:
    """What ``once`` gives, tried again while the server is only busy; raises what the last try raised.

    A ``Retry-After`` is honoured up to the endpoint's ``longest_wait``; one beyond is a :class:`coach.errors.VoiceError`.
    """

    hang_ups = 0

    def again(state: tenacity.RetryCallState) -> bool:
        nonlocal hang_ups
        error = state.outcome.exception() if state.outcome else None
        if isinstance(error, openai.APITimeoutError):
            return False
        if isinstance(error, openai.APIConnectionError):
            hang_ups += 1
            return hang_ups < HANG_UPS
        return isinstance(error, openai.APIStatusError) and _only_busy(error)

    def pause(state: tenacity.RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        asked = retry_after(error) if isinstance(error, openai.APIStatusError) else None
        if asked is not None and asked > endpoint.longest_wait and isinstance(error, openai.APIStatusError):
            raise failures.asks_to_wait(endpoint, error, asked) from None
        usual: float = 0.5 * 2 ** (state.attempt_number - 1)
        return min(usual if asked is None else asked, endpoint.longest_wait)

    async def counted(seconds: float) -> None:
        left = float(seconds)
        try:
            while left > 0:
                if on_wait:
                    on_wait(left)
                step = min(1.0, left)
                await sleep(step)
                left -= step
        finally:
            if on_wait:
                on_wait(0)

    return await tenacity.AsyncRetrying(
        retry=again, wait=pause, stop=tenacity.stop_after_attempt(TRIES), sleep=counted, reraise=True
    )(once)


def retry_after(error: openai.APIStatusError) -> float | None:
    """The pause in seconds that the server asked for."""
    headers = error.response.headers
    try:
        if "retry-after-ms" in headers:
            seconds = float(headers["retry-after-ms"]) / 1000
        else:
            seconds = float(headers["retry-after"])
    except KeyError:
        return None
    except ValueError:
        seconds = _until(headers.get("retry-after", ""))
    return max(0.0, seconds) if math.isfinite(seconds) else None


def _until(date: str) -> float:
    try:
        when = parsedate_to_datetime(date)
    except ValueError:
        return math.nan
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return (when - datetime.now(UTC)).total_seconds()


def _only_busy(error: openai.APIStatusError) -> bool:
    return error.status_code in BUSY and error.code != "insufficient_quota"
