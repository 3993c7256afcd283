"""Looking at a letter while it is written: the score, the words it rests on, and what to mend, one thing at a time."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.acts import Tagger
from coach.desk.blanks import blanks_in
from coach.desk.letter import letter_transcript
from coach.desk.letter_keeping import Letter
from coach.desk.letter_lines import line_for, waits
from coach.errors import BadInput
from coach.scoring import CriterionResult, ScoreReport, lapses_left_out, score

_GAP = r"(?:\s|\[[^\[\]\n]{1,120}\])*"
"""What may stand in the typed text between two words of a quotation: spaces, and blanks that are not judged."""


@dataclass(frozen=True)
class Mark:
    """Words of the letter that a verdict rests on, from ``start`` to ``end`` of its text; ``lapse`` or else a strength."""

    start: int
    end: int
    lapse: bool
    title: str


@dataclass(frozen=True)
class Fix:
    """One thing to mend. ``said`` is what stands there, empty for an omission; ``line`` what can be put in instead, if anything.

    ``start`` and ``end`` are where it stands in the text; for an omission both are 0. ``blank`` says that it only waits to be filled.
    """

    criterion: str
    title: str
    because: str = ""
    said: str = ""
    instead: str = ""
    why: str = ""
    line: str = ""
    start: int = 0
    end: int = 0
    blank: bool = False


@dataclass(frozen=True)
class LetterCheck:
    """What was found in ``text``; ``report`` is ``None`` while there is nothing to judge."""

    text: str
    report: ScoreReport | None = None
    marks: tuple[Mark, ...] = ()
    fixes: tuple[Fix, ...] = ()
    words: int = 0

    @property
    def score(self) -> float | None:
        """Of 100."""
        return self.report.overall if self.report else None

    @property
    def lapses(self) -> int:
        """How many fixes are lapses, and not blanks."""
        return sum(not fix.blank for fix in self.fixes)


def check_letter(letter: Letter, now: float, tagger: Tagger | None = None) -> LetterCheck:
    """Judge a letter as it stands at ``now`` (seconds since 1970); blanks are not judged, and are what to fill last."""
    text = letter.text
    hours = letter.hours(now)
    try:
        transcript = letter_transcript(
            text,
            letter.kind,
            letter.title,
            letter.promised,
            None if hours is None else round(hours, 1),
            letter.they,
            letter.me,
            letter.background,
        )
    except BadInput:
        return LetterCheck(text, fixes=_blanks(text))
    blanks = blanks_in(text)
    # A line that was put in and is not filled in yet is a blank by now.
    report = lapses_left_out(score(transcript, tagger=tagger), lambda result: waits(result.id, blanks))
    fixes = (_fix(text, letter, result) for result in report.lapses())
    return LetterCheck(
        text,
        report,
        _marks(text, report),
        (*fixes, *_blanks(text)),
        report.metrics.body_words or 0,
    )


def _marks(text: str, report: ScoreReport) -> tuple[Mark, ...]:
    """The words of lapses and of strengths in their order, no word twice; those of a lapse go before."""
    quotes = [(quote.quote, True, result.title) for result in report.lapses() for quote in result.evidence]
    quotes += [(strength.evidence.quote, False, strength.text) for strength in report.strengths]
    found: list[Mark] = []
    for quote, lapse, title in quotes:
        place = place_of(text, quote)
        if place is None or _whole(text, place):
            continue
        if not any(mark.start < place[1] and place[0] < mark.end for mark in found):
            found.append(Mark(*place, lapse=lapse, title=title))
    return tuple(sorted(found, key=lambda mark: mark.start))


def place_of(text: str, quote: str) -> tuple[int, int] | None:
    """Where a quotation stands in the text as it was typed, with its line breaks and blanks; ``None`` if nowhere."""
    words = quote.split()
    if not words:
        return None
    found = re.search(_GAP.join(map(re.escape, words)), text)
    return found.span() if found else None


def _whole(text: str, place: tuple[int, int]) -> bool:
    """Whether it is all of the letter, as for one that is too long: nothing to underline."""
    return place[1] - place[0] > 0.9 * len(text.strip()) and len(text.split()) > 60


def _fix(text: str, letter: Letter, result: CriterionResult) -> Fix:
    said = result.evidence[0].quote if result.evidence else ""
    place = place_of(text, said)
    if place is None or _whole(text, place):
        said, place = "", (0, 0)
    return Fix(
        result.id,
        result.title,
        result.because,
        said,
        result.instead,
        result.why,
        line_for(letter, result.id, result.instead),
        *place,
    )


def _blanks(text: str) -> tuple[Fix, ...]:
    return tuple(
        Fix(
            "",
            f"Still blank: {blank}",
            start=text.index(blank),
            end=text.index(blank) + len(blank),
            blank=True,
        )
        for blank in blanks_in(text)
    )
