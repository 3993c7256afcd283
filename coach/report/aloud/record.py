"""What was said, to be heard, with what was found in each turn."""

from __future__ import annotations

from coach.acts import TaggedTranscript
from coach.rehearsal.at_once import SAID, asked_at_once
from coach.report.aloud.wording import sentence, speaker
from coach.report.annotated import Mark, NotedTurn, annotated
from coach.report.charts import at_clock
from coach.scoring import ScoreReport
from coach.transcript import Transcript, on_one_line


def record_lines(transcript: Transcript, report: ScoreReport) -> list[str]:
    """Every turn with its number and time, and after it what rests on it."""
    lines: list[str] = []
    for noted in annotated(transcript, report):
        lines += [_said(noted, transcript), *_found(noted)]
    return lines


def turn_lines(tagged: TaggedTranscript, report: ScoreReport, number: int) -> list[str]:
    """One turn (counted from 0): what was said, what rests on it, and everything that it did."""
    noted = annotated(tagged.transcript, report, tagged, {number: asked_at_once(tagged, number)})[number]
    lines = [_said(noted, tagged.transcript), *_found(noted)]
    lines += [f"  {act.replace('-', ' ').capitalize()}: “{on_one_line(quote)}”" for act, quote in noted.acts]
    if noted.at_once:
        lines.append(f"  {SAID}: {', '.join(f'“{on_one_line(each)}”' for each in noted.at_once)}")
    return lines if len(lines) > 1 else [*lines, "Nothing in it that the rules look for."]


def _said(noted: NotedTurn, transcript: Transcript) -> str:
    turn = noted.turn
    cue = f" ({on_one_line(turn.cue)})" if turn.cue else ""
    who = speaker(transcript, turn.role)
    return f"Turn {noted.number + 1}, at {at_clock(noted.starts)}. {who}{cue}: {on_one_line(turn.text)}"


def _found(noted: NotedTurn) -> list[str]:
    """One line a verdict, even where it rests on several words."""
    found = dict.fromkeys((mark.lapse, mark.title) for mark in noted.marks)
    return [
        f"  {sentence(f'To fix: {title}' if lapse else title[:1].upper() + title[1:])}{_words(noted, lapse, title)}"
        for lapse, title in found
    ]


def _words(noted: NotedTurn, lapse: bool, title: str) -> str:
    """The words, unless they are the whole turn."""
    marks: list[Mark] = [mark for mark in noted.marks if (mark.lapse, mark.title) == (lapse, title)]
    said = [f"“{on_one_line(mark.quote)}”" for mark in marks if mark.quote.strip() != noted.turn.text.strip()]
    return f" In the words {', '.join(dict.fromkeys(said))}" if said else ""
