"""What each operator of the rule language means."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from coach.acts import Tag, TaggedTranscript
from coach.rubric import rule
from coach.scoring.invitation import limit_seconds
from coach.scoring.metrics import Metrics, questions
from coach.scoring.slots import said_back
from coach.transcript import Quote, Role, clock_of


@dataclass(frozen=True)
class Finding:
    """Whether a condition holds, and the words that make it hold.

    ``judged`` is false when there was nothing to judge (a number that cannot be measured).
    """

    holds: bool
    evidence: tuple[Quote, ...] = ()
    judged: bool = True


@dataclass(frozen=True)
class Case:
    """What conditions are asked about."""

    tagged: TaggedTranscript
    metrics: Metrics


def holds(condition: Any, case: Case) -> Finding:
    """Evaluate one condition of a rubric on one case."""
    for kind, judge in _JUDGES.items():
        if isinstance(condition, kind):
            return judge(condition, case)
    raise TypeError(f"not a condition: {condition!r}")


def _any(condition: rule.AnyOf, case: Case) -> Finding:
    found = [holds(part, case) for part in condition.any]
    return Finding(
        any(f.holds for f in found), _merged(f for f in found if f.holds), any(f.judged for f in found)
    )


def _all(condition: rule.AllOf, case: Case) -> Finding:
    found = [holds(part, case) for part in condition.all]
    every = all(f.holds for f in found)
    return Finding(every, _merged(found) if every else (), all(f.judged for f in found))


def _not(condition: rule.Not, case: Case) -> Finding:
    inner = holds(condition.not_, case)
    return Finding(not inner.holds, judged=inner.judged)


def _merged(findings: Any) -> tuple[Quote, ...]:
    return tuple(dict.fromkeys(quote for finding in findings for quote in finding.evidence))


def _ever(condition: rule._Ever, case: Case) -> Finding:
    spec = condition.ever
    found = [tag for tag in in_window(spec, case) if not _excused(spec, tag, case)]
    best: dict[int, Tag] = {}
    for tag in found:
        if tag.turn not in best or best[tag.turn].probability < tag.probability:
            best[tag.turn] = tag
    return Finding(bool(found), tuple(tag.evidence for _, tag in sorted(best.items())))


def _excused(spec: rule.Ever, tag: Tag, case: Case) -> bool:
    if spec.unless is not None:
        earliest = 0 if spec.unless_within is None else tag.turn - spec.unless_within
        if any(earliest <= sign.turn < tag.turn for sign in _signs(spec.unless, case)):
            return True
    if spec.unless_said_back and said_back(tag.quote, tag.turn, case.tagged.transcript):
        return True
    same = set(spec.unless_same_turn)
    return bool(same) and any(other.act in same for other in case.tagged.in_turn(tag.turn))


def _never(condition: rule.Omission, case: Case) -> Finding:
    return Finding(not in_window(condition.never, case))


def in_window(spec: rule.Ever | rule.Never, case: Case) -> list[Tag]:
    """The tags of the acts that a condition names, where it looks for them."""
    tags = case.tagged.of(spec.acts, spec.by, spec.at_least)
    turns = case.tagged.transcript.turns_of(spec.by)
    if spec.at == "opening":
        turns = turns[:3]
    elif spec.at == "closing":
        turns = turns[-3:]
    elif spec.at == "first-half":
        turns = [n for n in turns if n < len(case.tagged.transcript.turns) / 2]
    if spec.first is not None:
        turns = turns[: spec.first]
    allowed = set(turns[spec.skip :])
    tags = [tag for tag in tags if tag.turn in allowed]
    if spec.before is not None:
        marks = case.tagged.of(spec.before, spec.by)
        if marks:
            tags = [tag for tag in tags if (tag.turn, tag.start) <= (marks[0].turn, marks[0].start)]
    return tags


def _unanswered(condition: rule._Unanswered, case: Case) -> Finding:
    spec = condition.unanswered
    mine = case.tagged.transcript.turns_of(spec.by)
    answers = {tag.turn for tag in case.tagged.of(spec.by_acts, spec.by, spec.answers_at_least)}
    missed: list[int] = []
    judged = False
    for sign in sorted({tag.turn for tag in _signs(spec.after, case)}):
        window = [n for n in mine if n > sign][: spec.within]
        judged = True
        if window and not answers.intersection(window):
            missed += [n for n in window if n not in missed]
    return Finding(bool(missed), tuple(_whole(n, case) for n in missed), judged)


def _signs(signal: rule.Signal, case: Case) -> list[Tag]:
    turns = case.tagged.transcript.turns
    theirs = case.tagged.transcript.turns_of(signal.by)
    begun = next((n for n, turn in enumerate(turns) if turn.role is not signal.by), len(turns))
    unasked = {n for n in theirs if signal.in_answer and n < begun}
    early = set(theirs[: signal.skip])
    late = set(theirs[signal.first :]) if signal.first else set()
    tags = case.tagged.of(signal.acts, signal.by, signal.at_least)
    return [
        tag
        for tag in tags
        if tag.turn not in late | unasked and (tag.turn not in early or tag.quote not in turns[tag.turn].text)
    ]


def _whole(turn: int, case: Case) -> Quote:
    """A turn's first sentence or two as a quote: enough to find it again."""
    text = case.tagged.transcript.turns[turn].text
    return Quote(turn=turn, quote=text if len(text) <= 160 else text[:160].rsplit(" ", 1)[0])


def _metric(condition: rule._Metric, case: Case) -> Finding:
    spec = condition.metric
    value = case.metrics.named(spec.name)
    if value is None:
        return Finding(False, judged=False)
    found = spec.holds(value)
    return Finding(found, _cited(spec.cite, case) if found else ())


def _cited(what: str | None, case: Case) -> tuple[Quote, ...]:
    transcript = case.tagged.transcript
    mine = transcript.turns_of(Role.INTERVIEWER)
    if what == "longest-turns":
        longest = sorted(mine, key=lambda n: -transcript.turns[n].words)[:3]
        return tuple(_whole(n, case) for n in sorted(longest))
    if what == "closed-questions":
        return tuple(
            Quote(turn=n, quote=words) for n, words, is_open in questions(case.tagged) if not is_open
        )
    if what == "late-turns":
        starts = clock_of(transcript).starts
        late = [n for n in mine if starts[n] > 300]
        return (_whole(late[0], case),) if late else (_whole(mine[-1], case),) if mine else ()
    if what == "message":
        return (_whole(mine[-1], case),) if mine else ()
    return ()


def _past_limit(condition: rule._PastLimit, case: Case) -> Finding:
    spec = condition.past_limit
    transcript, clock = case.tagged.transcript, clock_of(case.tagged.transcript)
    limit = limit_seconds(case.tagged, spec.invited_by, spec.invited_at_least)
    if limit is None or clock.seconds <= limit + spec.grace_seconds:
        return Finding(False)
    late = [n for n in transcript.turns_of(Role.INTERVIEWER) if clock.starts[n] > limit + spec.grace_seconds]
    return Finding(True, (_whole(late[0], case),) if late else ())


def _given(condition: rule._Given, case: Case) -> Finding:
    value = getattr(case.tagged.transcript, condition.given.field, None)
    return Finding(bool(value) or value == 0)


_JUDGES: dict[type, Callable[[Any, Case], Finding]] = {
    rule.AnyOf: _any,
    rule.AllOf: _all,
    rule.Not: _not,
    rule._Ever: _ever,
    rule.Omission: _never,
    rule._Unanswered: _unanswered,
    rule._Metric: _metric,
    rule._PastLimit: _past_limit,
    rule._Given: _given,
}
