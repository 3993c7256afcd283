"""One tree of errors: each says what happened, why, and what to do now.

Vendor errors (openai, sqlite, pydantic, the file system) are turned into these at the wall where they
arise, so that whoever shows an error needs to know only :class:`CoachError`.
"""

from __future__ import annotations


class CoachError(Exception):
    """Something a person should be told, in three plain sentences.

    ``what`` happened, ``why``, and what to do now (``fix``); ``why`` and ``fix`` may be empty.
    ``exit_code`` is what the command line leaves with.
    """

    exit_code = 1

    def __init__(self, what: str, why: str = "", fix: str = "") -> None:
        self.what, self.why, self.fix = what, why, fix
        super().__init__(what, why, fix)

    def __str__(self) -> str:
        return " ".join(part for part in (self.what, self.why, self.fix) if part)


class BadInput(CoachError):
    """A file, a line, or an option that cannot be used as it is."""

    exit_code = 2


class BadTranscript(BadInput):
    """A transcript that does not follow ``coach.transcript/1``."""


class BadPersona(BadInput):
    """A persona file that cannot be used."""


class BadRubric(BadInput):
    """A rubric or act file that cannot be used."""


class NotFound(BadInput):
    """A persona, rubric, criterion, act, or rehearsal that does not exist."""


class StoreError(CoachError):
    """The rehearsals on this machine cannot be read or written."""

    exit_code = 3


class VoiceError(CoachError):
    """The interviewee's voice failed: no server, no key, no sensible answer.

    ``retry_after`` is how many seconds a busy server asks to be left alone, where it says so.
    """

    exit_code = 4
    retry_after: float | None = None


class MissingExtra(CoachError):
    """An optional part of coach is not installed."""

    exit_code = 5
