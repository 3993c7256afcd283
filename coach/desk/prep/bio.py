"""What was pasted about somebody: lines with numbers, without markup and codes, and nothing of it an instruction."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import cached_property

from coach.errors import BadInput
from coach.interviewee.speech import spoken
from coach.transcript import shown

LONGEST = 20_000
"""Characters; a page about a person has about 3,000."""

LONGEST_WORD = 60
"""Characters without a space after which it is no word."""

FEWEST_WORDS = 3
_SAID = re.compile(r"<(?:script|style)\b.*?</(?:script|style)\s*>", re.I | re.S)
_BREAK = re.compile(r"<(?:br|/p|/div|/li|/h\d|/tr|/td|/section|/header)\b[^<>]*>", re.I)
_TAG = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]{0,400})?/?>|<!--.*?-->|<!doctype[^>]*>", re.I | re.S)
_MARKS = re.compile(r"\*\*|__|(?<!\w)`+|`+(?!\w)|^#{1,6}\s+", re.M)
_UNFINISHED = re.compile(
    r"(?:\b(?:M|B)\.?(?:Sc|A|Eng|Ed)|\bPh\.?D|\bInc|\bLtd|\bCo|\bCorp|\bU\.(?:S|K)|\bno|\bvol|\bca|\be\.g|\bi\.e)\.$",
    re.I,
)
_ENGLISH = re.compile(
    r"^(?:the|a|an|of|and|in|at|is|was|to|for|with|from|as|by|on|her|his|their|she|he|i|my|has|that|who|where|it|before|since)$",
    re.I,
)


@dataclass(frozen=True)
class Piece:
    """Words that stand in a line of the bio, exactly so; ``line`` counts from 1."""

    text: str
    line: int

    @property
    def source(self) -> str:
        """Where they stand, as a person file says it."""
        return f"line {self.line}: {self.text}"


@dataclass(frozen=True)
class Bio:
    """The pasted lines."""

    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """All of it; a line's number is its place in here."""
        return "\n".join(self.lines)

    def holds(self, piece: Piece) -> bool:
        """Whether the piece stands where it says."""
        return (
            0 < piece.line <= len(self.lines)
            and bool(piece.text)
            and piece.text in self.lines[piece.line - 1]
        )

    @cached_property
    def english(self) -> bool:
        """Whether it reads like English; a list of names and titles does too."""
        small = [word for word in re.findall(r"[^\W\d_]+", self.text) if word[0].islower()]
        return len(small) < 12 or sum(bool(_ENGLISH.match(word)) for word in small) >= 0.15 * len(small)

    def sentences(self) -> list[Piece]:
        """Every sentence of every line, in order."""
        return [piece for number, line in enumerate(self.lines, 1) for piece in _sentences(line, number)]


def read_bio(text: str) -> Bio:
    """The lines of what was pasted; raises :class:`BadInput` for what is no bio, without repeating any of it."""
    if len(text) > LONGEST:
        raise BadInput(
            "That is longer than a bio.",
            f"It has {len(text):,} characters; up to {LONGEST:,} are read.",
            "Paste only the part about this person.",
        )
    lines = [" ".join(line.split()) for line in _without_markup(text).split("\n")]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    whole = "".join(lines)
    words = re.findall(r"[^\W\d_]{2,}", " ".join(lines))
    if not whole:
        raise BadInput(
            "Nothing was pasted.", fix="Paste what can be read about the person: a bio or a profile."
        )
    in_runs = sum(len(word) for line in lines for word in line.split() if len(word) > LONGEST_WORD)
    letters = sum(character.isalpha() for character in whole)
    if len(words) < FEWEST_WORDS or letters < 0.5 * len(whole) or in_runs > 0.5 * len(whole):
        raise BadInput(
            "That does not read like a bio.",
            "It is too short, or hardly any of it is words.",
            "Paste what can be read about the person: who they are, where they work, what they did before.",
        )
    return Bio(tuple(lines))


def _without_markup(text: str) -> str:
    text = shown(text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufeff", ""))
    if _TAG.search(text):
        text = _TAG.sub("", _BREAK.sub("\n", _SAID.sub(" ", text)))
    return _MARKS.sub("", shown(html.unescape(text)))


def _sentences(line: str, number: int) -> list[Piece]:
    """The sentences of one line; abbreviations do not end one."""
    found: list[str] = []
    begin = end = 0
    for part in spoken(line):
        at = line.index(part, end)
        if found and (part[0].islower() or _UNFINISHED.search(found[-1])):
            found[-1] = line[begin : at + len(part)]
        else:
            begin = at
            found.append(part)
        end = at + len(part)
    return [Piece(sentence, number) for sentence in found]
