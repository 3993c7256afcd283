"""The transcript with what each turn did and which words a verdict rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coach.acts import TaggedTranscript
from coach.rehearsal.at_once import asked_at_once
from coach.report.verdicts import named
from coach.scoring.report import ScoreReport, Verdict
from coach.transcript import Role, Transcript, Turn, clock_of


@dataclass(frozen=True)
class Mark:
    """Words of a turn that a verdict rests on: characters ``start`` to ``end`` of its text (empty: in its cue). ``title``
    says what they show: a fault, that one was avoided, or what was done well."""

    criterion: str
    title: str
    lapse: bool
    start: int
    end: int
    quote: str


@dataclass(frozen=True)
class NotedTurn:
    """A turn, when it starts (seconds), its marks in the order of the words, the acts found in it, and the questions that were asked at once."""

    number: int
    turn: Turn
    starts: float
    marks: tuple[Mark, ...]
    acts: tuple[tuple[str, str], ...] = ()
    at_once: tuple[str, ...] = ()

    @property
    def lapses(self) -> tuple[Mark, ...]:
        """The marks of lapses."""
        return tuple(mark for mark in self.marks if mark.lapse)


def at_once(tagged: TaggedTranscript) -> dict[int, tuple[str, ...]]:
    """The turns that ask two or more different questions, with those; slow the first time, so call it in a thread."""
    turns = tagged.transcript.turns_of(Role.INTERVIEWER)
    return {turn: found for turn in turns if (found := asked_at_once(tagged, turn))}


def annotated(
    transcript: Transcript,
    report: ScoreReport | None = None,
    tagged: TaggedTranscript | None = None,
    together: Mapping[int, tuple[str, ...]] | None = None,
) -> list[NotedTurn]:
    """Every turn with its marks and acts; without a report there are no marks, without tags no acts. ``together`` are the
    questions that were asked at once, by turn (:func:`at_once`)."""
    starts = clock_of(transcript).starts
    marks = _marks(transcript, report) if report else []
    noted = []
    for number, turn in enumerate(transcript.turns):
        here = sorted((mark for at, mark in marks if at == number), key=lambda mark: (mark.start, mark.end))
        acts = tuple(dict.fromkeys((tag.act, tag.quote) for tag in tagged.in_turn(number))) if tagged else ()
        several = together.get(number, ()) if together else ()
        noted.append(NotedTurn(number, turn, starts[number], tuple(here), acts, several))
    return noted


def _marks(transcript: Transcript, report: ScoreReport) -> Sequence[tuple[int, Mark]]:
    found = []
    for result in report.criteria:
        if result.verdict is Verdict.NOT_APPLICABLE:
            continue
        for quote in result.evidence:
            if quote.is_in(transcript):
                start = max(0, transcript.turns[quote.turn].text.find(quote.quote))
                inside = quote.quote in transcript.turns[quote.turn].text
                end = start + len(quote.quote) if inside else start
                lapse = result.verdict is Verdict.LAPSE
                found.append((quote.turn, Mark(result.id, named(result), lapse, start, end, quote.quote)))
    for strength in report.strengths:
        quote = strength.evidence
        if quote.is_in(transcript) and quote.quote in transcript.turns[quote.turn].text:
            start = transcript.turns[quote.turn].text.find(quote.quote)
            found.append(
                (
                    quote.turn,
                    Mark(
                        strength.criterion, strength.text, False, start, start + len(quote.quote), quote.quote
                    ),
                )
            )
    return found
