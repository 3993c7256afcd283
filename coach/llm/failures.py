"""What servers get wrong, in plain words.

A server's own message is never passed on: it may repeat the key, or what was sent.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from typing import TYPE_CHECKING

from coach.errors import VoiceError
from coach.llm.address import is_here, shown_address
from coach.llm.endpoint import Endpoint

if TYPE_CHECKING:
    import openai

DOCTOR = "`coach doctor` looks closer."


def unreachable(endpoint: Endpoint, error: BaseException) -> VoiceError:
    """Nothing answers there, or it hangs up."""
    where = shown_address(endpoint.address)
    causes = list(_causes(error))
    if any(isinstance(cause, ssl.SSLError) for cause in causes) or any(
        "CERTIFICATE_VERIFY" in str(cause) for cause in causes
    ):
        return VoiceError(
            f"The connection to {where} is not safe.",
            "Its certificate could not be checked.",
            "Check the address; behind a company proxy, SSL_CERT_FILE must name its certificate.",
        )
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        return VoiceError(
            f"There is no {where}.", "Its name is not known.", "Check the address and the network."
        )
    if any(
        type(cause).__name__ in ("ConnectionRefusedError", "ConnectError", "ConnectTimeout")
        for cause in causes
    ):
        start = "Start the server" if is_here(endpoint.address) else "Check the address and the network"
        return VoiceError(f"Nothing answers at {where}.", "The connection was refused.", f"{start}. {DOCTOR}")
    return VoiceError(f"{where} hung up without an answer.", "", f"Try again. {DOCTOR}")


def too_slow(endpoint: Endpoint) -> VoiceError:
    """No first word in time."""
    return VoiceError(
        f"{_name(endpoint)} said nothing for {endpoint.patience:g} seconds.",
        "The server is slow, or still loading the model.",
        "Try again; a smaller model is faster, and patience_seconds in config.toml waits longer.",
    )


def broke_off(endpoint: Endpoint) -> VoiceError:
    """The answer stopped in the middle."""
    return VoiceError(
        f"{_name(endpoint)} broke off in the middle of an answer.", "The connection was lost.", "Try again."
    )


def unreadable(endpoint: Endpoint) -> VoiceError:
    """Something answers there, but not in the language of these servers."""
    return VoiceError(
        f"{shown_address(endpoint.address)} answers, but not as a model server does.",
        "It sent a web page or something else that is no answer.",
        "The address usually ends in /v1; a proxy or a login page may be in the way. " + DOCTOR,
    )


def refused_request(endpoint: Endpoint, error: openai.APIStatusError) -> VoiceError:
    """An answer with an error status."""
    status = error.status_code
    where, name = shown_address(endpoint.address), _name(endpoint)
    if status in (401, 403):
        why = "It does not accept the key." if endpoint.api_key else "It wants a key, and none is set."
        return VoiceError(
            f"{where} did not let coach in ({status}).",
            why,
            "Set COACH_API_KEY. OPENAI_API_KEY goes to the address it belongs to and to no other.",
        )
    if status == 402 or error.code == "insufficient_quota":
        return VoiceError(
            f"The account at {where} has no credit left ({status}).", "", "Top it up, or use another server."
        )
    if status == 404:
        if not endpoint.model:
            return VoiceError(
                f"{where} has nothing there (404).", "", "The address usually ends in /v1. " + DOCTOR
            )
        return VoiceError(
            f"{where} knows no model {endpoint.model!r} (404).",
            "The name is wrong, or the address lacks its /v1.",
            "`coach doctor` lists the models that it has.",
        )
    if status in (400, 413, 422):
        return VoiceError(
            f"{name} did not accept the request ({status}).",
            "Its context may be smaller than context_tokens.",
            "Set context_tokens in config.toml lower, or load the model with a larger context.",
        )
    if status == 429:
        return VoiceError(
            f"{where} is busy, or your limit is used up (429).", "", "Wait a little and try again."
        )
    if 300 <= status < 400:
        return VoiceError(
            f"{where} sends coach to another address ({status}).",
            "coach does not follow: what you say would go there.",
            "Set base_url to the address that you mean.",
        )
    if status >= 500:
        why = "It may still be loading the model." if status == 503 else "The mistake is on its side."
        return VoiceError(f"{where} failed ({status}).", why, "Try again in a moment.")
    return VoiceError(f"{where} did not answer as expected ({status}).", "", DOCTOR)


def asks_to_wait(endpoint: Endpoint, error: openai.APIStatusError, seconds: float) -> VoiceError:
    """Busy for longer than the user lets coach wait without asking."""
    failure = refused_request(endpoint, error)
    failure.why = f"It asks to wait {_span(seconds)}."
    failure.fix = "Wait and try again, or go on with the built-in voice."
    failure.retry_after = seconds
    return failure


def _span(seconds: float) -> str:
    if seconds < 120:
        return f"{seconds:.0f} seconds"
    return f"{seconds / 60:.0f} minutes" if seconds < 7200 else f"{seconds / 3600:.0f} hours"


def _name(endpoint: Endpoint) -> str:
    return endpoint.model or shown_address(endpoint.address)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        error = waiting.pop()
        if error is None or id(error) in seen:
            continue
        seen.add(id(error))
        yield error
        waiting += [error.__cause__, error.__context__, *getattr(error, "exceptions", ())]
