"""What a bio says, each thing with the words that say it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from coach.desk.prep.bio import Bio, Piece

Pronoun = Literal["she", "he", "they"]


class Kind(StrEnum):
    """What a statement is about."""

    ROLE = "role"
    CAREER = "career"
    STUDY = "study"
    WORK = "work"
    PLACE = "place"
    TOPIC = "topic"
    OTHER = "other"


@dataclass(frozen=True)
class Statement:
    """Something that the bio says: ``said`` are the words, whole sentences where there are any.

    The parts, where they were recognised, stand in the bio as well: the post (``title``), the ``place_of_work``, the
    ``years``, a school, the name of an article or a talk (``name``).
    """

    kind: Kind
    said: Piece
    title: Piece | None = None
    place_of_work: Piece | None = None
    years: Piece | None = None
    school: Piece | None = None
    name: Piece | None = None

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Everything that must stand in the bio."""
        given = (self.said, self.title, self.place_of_work, self.years, self.school, self.name)
        return tuple(piece for piece in given if piece)


@dataclass(frozen=True)
class Profile:
    """Who somebody is, by their bio. ``name`` has line 0 where it was given beside the bio."""

    bio: Bio
    name: Piece
    pronoun: Pronoun = "they"
    title: Piece | None = None
    organization: Piece | None = None
    place: Piece | None = None
    statements: tuple[Statement, ...] = field(default=())

    def of(self, *kinds: Kind) -> list[Statement]:
        """The statements of these kinds, in the order of the bio."""
        return [statement for statement in self.statements if statement.kind in kinds]

    def pieces(self) -> Iterator[Piece]:
        """Everything that the bio must hold."""
        yield from (
            piece for piece in (self.name, self.title, self.organization, self.place) if piece and piece.line
        )
        for statement in self.statements:
            yield from statement.pieces
