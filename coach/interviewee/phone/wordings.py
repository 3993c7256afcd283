"""The wordings of ``personas/phone/*.toml``: receptionists, contacts on the telephone, voicemail greetings."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, field_validator

from coach.errors import BadPersona
from coach.paths import own, shipped
from coach.transcript.data_file import read_toml

Wordings = tuple[str, ...]
BLANKS = frozenset(
    (
        "name",
        "first",
        "org",
        "title",
        "they",
        "They",
        "them",
        "their",
        "caller",
        "slot",
        "when",
        "where",
        "me",
    )
)
_BLANK = re.compile(r"\{(\w*)\}")


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Lines(_Part):
    """Wordings by what they do; every one may hold the blanks ``{name}``, ``{first}``, ``{org}`` and the like."""

    @field_validator("*")
    @classmethod
    def _blanks_are_known(cls, lines: object) -> object:
        for line in lines if isinstance(lines, tuple) else ():
            if unknown := set(_BLANK.findall(line)) - BLANKS:
                raise ValueError(f"{{{min(unknown)}}} is no blank; there are {', '.join(sorted(BLANKS))}")
        return lines

    def of(self, key: str) -> Wordings:
        """The wordings for one purpose; raises AttributeError."""
        found: Wordings = getattr(self, key)
        return found


_Two = Annotated[Wordings, Field(min_length=2)]
_Three = Annotated[Wordings, Field(min_length=3)]


class ReceptionistLines(Lines):
    """What a receptionist says."""

    pick_up: _Three
    greet_back: _Two
    """To somebody who has only said hello, or has got lost."""
    ask_name: _Three
    ask_reason: _Three
    firm: _Two
    """To somebody who wants through without saying why."""
    doubt_expected: _Two
    """To somebody who says that they are expected, but not who they are and why they call; both is asked then."""
    doubt_vague: _Two
    """The same to "it's personal", "she'll know" and the like."""
    message_instead: _Two
    """To somebody who still does not say it."""
    in_meeting: _Three
    away: _Three
    best_time: _Three
    """``{when}`` to try again."""
    offer_message: _Three
    take_down: _Two = ("Go ahead, please.", "Please, I'm writing.")
    """To somebody who has a message, and has not said it."""
    message_taken: _Two
    anything_else: _Two = ("Is there anything else?", "Was that all?")
    """When the time has been told, or the message taken, and no thanks have come yet."""
    put_through: _Three
    just_free: _Two
    """The contact has come free after all."""
    careers: _Two
    careers_again: _Two
    rude: _Two
    end_pressed: _Two
    """To somebody who presses on, though not rudely."""
    end_cold: _Two
    ramble: _Two
    cut_short: _Two
    goodbye_warm: _Three
    goodbye_cool: _Two


class Receptionist(_Part):
    """Somebody at a front desk; ``level`` from 0 (kind) to 2 (a wall), ``needs`` the goodwill it takes to be put through."""

    kind: Literal["receptionist"]
    id: str
    name: str
    level: Annotated[int, Field(ge=0, le=2)]
    goodwill: Annotated[float, Field(ge=0, le=1)]
    needs: Annotated[float, Field(ge=0, le=1)]
    lines: ReceptionistLines


class ContactLines(Lines):
    """What the contact says on the telephone."""

    pick_up: _Three
    pick_up_bad: _Three
    good_time: _Three
    """To "is this a good time?", when it is."""
    ask_who: _Three
    ask_about: _Three
    selling: _Two
    resume: _Two
    hiring: _Two
    cleared: _Two
    """After an objection was answered well."""
    what_to_know: _Two
    """Starts the interview right there."""
    too_big: _Three
    """To a question that is too large for a call."""
    how_help: _Three
    propose: _Three
    """``{slot}``: a day and an hour."""
    propose_other: _Two
    no_day: _Two = (
        "Then neither will do, I'm afraid. Call me {when}, and we look again.",
        "That's all I have for now. Try me again {when}.",
    )
    """To somebody who can come on neither day."""
    take_day: _Two = ("{slot} it is.", "{slot} suits me.", "Good, {slot}.")
    """To a day of the caller's own, said back with its hour."""
    move_day: _Two = ("I can't then. {slot} I could do.", "Not then, but {slot} would be possible.")
    """To a day of their own on which nobody works, or an hour of the night; ``{slot}`` is near it."""
    too_long: _Two
    not_then: _Two
    """To a time or place that was dictated."""
    place: _Three
    """``{where}`` to meet."""
    settled: _Two
    decline: _Two
    resume_end: _Two
    time_up: _Two
    job: _Two
    job_again: _Two
    job_bad: _Two
    """At a bad moment there is no second time."""
    rude: _Two
    end_cold: _Two
    ramble: _Two
    cut_short: _Two
    bad_lost: _Two
    """``{when}``, offered to somebody who does not know what to say."""
    call_then: _Three
    """``{when}`` to call again."""
    bye_bad: _Three
    see_you: _Three
    goodbye: _Three


class BadMoment(Lines):
    """A moment at which one cannot talk: the ``cue`` that is heard, and words that belong to it."""

    cue: str
    bad_time: _Two
    bad_again: _Two
    hang_up: _Two


class ContactManner(_Part):
    """How a contact is on the telephone; ``objects`` is how likely an objection comes before a yes."""

    kind: Literal["contact"]
    id: str
    level: Annotated[int, Field(ge=0, le=2)]
    goodwill: Annotated[float, Field(ge=0, le=1)]
    needs: Annotated[float, Field(ge=0, le=1)]
    objects: Annotated[float, Field(ge=0, le=1)]
    interviews: Annotated[float, Field(ge=0, le=1)]
    bad_moments: Annotated[tuple[BadMoment, ...], Field(min_length=2)]
    lines: ContactLines


class Voicemail(Lines):
    """A greeting, in two wordings, and what is heard before the recording begins."""

    kind: Literal["voicemail"]
    id: str
    level: Annotated[int, Field(ge=0, le=2)]
    cue: str
    greeting: _Two


AtThePhone = Receptionist | ContactManner | Voicemail
_ANY: TypeAdapter[AtThePhone] = TypeAdapter(Annotated[AtThePhone, Field(discriminator="kind")])
KINDS = ("receptionist", "contact", "voicemail")
Kind = TypeVar("Kind", Receptionist, ContactManner, Voicemail)


def load_at_the_phone(path: Path) -> AtThePhone:
    """Whoever a file describes; raises :class:`BadPersona` with the key and what was expected."""
    return read_toml(path, _ANY.validate_python, "at the telephone", BadPersona)


@cache
def _loaded(path: Path) -> AtThePhone:
    return load_at_the_phone(path)


def everybody(kind: type[Kind]) -> list[Kind]:
    """All of a kind, the user's own ones too, the easiest first, then by id."""
    folders = (own("personas") / "phone", shipped("personas") / "phone")
    found = [_loaded(path) for folder in folders if folder.is_dir() for path in sorted(folder.glob("*.toml"))]
    return sorted((one for one in found if isinstance(one, kind)), key=lambda one: (one.level, one.id))


def of_level(kind: type[Kind], level: int) -> list[Kind]:
    """Those that come nearest to a level; raises :class:`BadPersona` when there is nobody at all."""
    found = everybody(kind)
    if not found:
        raise BadPersona("Nobody is there to pick up.", "The folder personas/phone is empty.")
    nearest = min(abs(one.level - level) for one in found)
    return [one for one in found if abs(one.level - level) == nearest]
