"""What a model is asked, where, and with how much patience."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol, TypedDict


class Message(TypedDict):
    """One message of a request."""

    role: Literal["system", "user", "assistant"]
    content: str


OnWait = Callable[[float], None]
"""Called about once a second with the seconds that are still to be waited, and at the end with 0."""


@dataclass(frozen=True)
class Endpoint:
    """A server and one of its models.

    ``api_key`` never shows in ``repr``. ``patience`` is how many seconds the first word may take, ``longest_wait`` the longest
    pause that a busy server may ask for.
    """

    address: str
    model: str = ""
    api_key: str = field(default="", repr=False)
    patience: float = 60
    longest_wait: float = 30


class Text(Protocol):
    """Something that answers messages with text."""

    @property
    def label(self) -> str:
        """What answers, for the record: the name of the model, or where it is when the server has but one."""
        ...

    def stream(
        self, messages: Sequence[Message], most_tokens: int, on_wait: OnWait | None = None
    ) -> AsyncGenerator[str, None]:
        """The answer in pieces, as they come; raises :class:`coach.errors.VoiceError`. Closing it cancels the request."""
        ...
