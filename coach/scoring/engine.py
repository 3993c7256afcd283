"""Scoring: every criterion gets exactly one verdict; the score is arithmetic over them."""

from __future__ import annotations

from coach.acts import Tag, TaggedTranscript, Tagger, default_tagger
from coach.rubric import Criterion, Rubric, rubric_named
from coach.rubric.rule import Omission
from coach.scoring.advice import because, instead
from coach.scoring.conditions import Case, holds, in_window
from coach.scoring.metrics import measure
from coach.scoring.report import CriterionResult, ScoreReport, Strength, Verdict
from coach.scoring.tally import tallied
from coach.transcript import Quote, Transcript

MOST_STRENGTHS = 5


def score(transcript: Transcript, rubric: Rubric | None = None, tagger: Tagger | None = None) -> ScoreReport:
    """Judge a transcript by a rubric (by default the one its scenario names)."""
    rubric = rubric or rubric_named(transcript.scenario.value)
    tagged = (tagger or default_tagger()).tag(transcript)
    return score_tagged(tagged, rubric)


def score_tagged(tagged: TaggedTranscript, rubric: Rubric) -> ScoreReport:
    """Judge a transcript whose acts are known."""
    case = Case(tagged, measure(tagged))
    results = tuple(_judge(criterion, case) for criterion in rubric.criteria)
    return ScoreReport(
        transcript=tagged.transcript.id,
        rubric=rubric.id,
        house_rules=rubric.house_rules,
        **tallied(results),
        metrics=case.metrics,
        strengths=_strengths(rubric, results, case),
        notes=_notes(case),
    )


def _judge(criterion: Criterion, case: Case) -> CriterionResult:
    verdict = Verdict.NOT_APPLICABLE
    evidence: tuple[Quote, ...] = ()
    if _applies(criterion, case):
        finding = holds(criterion.lapse_when, case)
        if finding.judged:
            verdict = Verdict.LAPSE if finding.holds else Verdict.PASS
            evidence = finding.evidence
    evidence = tuple(quote for quote in evidence if quote.is_in(case.tagged.transcript))
    lapsed = verdict is Verdict.LAPSE
    return CriterionResult(
        id=criterion.id,
        title=criterion.title,
        verdict=verdict,
        severity=criterion.severity,
        points=criterion.points if verdict is Verdict.PASS else 0.0,
        max_points=0.0 if verdict is Verdict.NOT_APPLICABLE else criterion.points,
        evidence=evidence,
        because=because(criterion, verdict, case),
        why=criterion.why,
        instead=instead(criterion, case) if lapsed else "",
        moment=criterion.moment if lapsed else "",
        due=criterion.due,
        sources=criterion.sources,
        disagreement=criterion.disagreement,
        caps_at=criterion.caps_at,
    )


def _applies(criterion: Criterion, case: Case) -> bool:
    if not case.metrics.interviewer_words:
        return False
    return criterion.applies_when is None or holds(criterion.applies_when, case).holds


def _good(criterion: Criterion, case: Case) -> list[Tag]:
    """Where the good act was done; in a criterion of what has its place, only there: thanks in the hello are no closing, even
    where so little was said that the first turn is among the last."""
    if not criterion.good_act:
        return []
    rule = criterion.lapse_when
    found = in_window(rule.never, case) if isinstance(rule, Omission) else case.tagged.of(criterion.good_act)
    if isinstance(rule, Omission) and rule.never.at == "closing":
        mine = case.tagged.transcript.turns_of(rule.never.by)
        found = [tag for tag in found if len(mine) == 1 or tag.turn != mine[0]]
    return [tag for tag in found if tag.act == criterion.good_act]


def _strengths(rubric: Rubric, results: tuple[CriterionResult, ...], case: Case) -> tuple[Strength, ...]:
    """What was done well: passes with a good act, in words, the weightiest first, one a turn."""
    found: list[Strength] = []
    used: set[str] = set()
    order = sorted(zip(rubric.criteria, results, strict=True), key=lambda pair: -pair[0].points)
    for criterion, result in order:
        if result.verdict is not Verdict.PASS or not criterion.good_act or not criterion.praise:
            continue
        if criterion.praise_when is not None and not holds(criterion.praise_when, case).holds:
            continue
        tags = [t for t in _good(criterion, case) if t.quote not in used and len(t.quote.split()) >= 3]
        if tags:
            best = max(tags, key=lambda tag: (tag.probability, -tag.turn))
            used.add(best.quote)
            found.append(Strength(criterion=criterion.id, text=criterion.praise, evidence=best.evidence))
    return tuple(found[:MOST_STRENGTHS])


def _notes(case: Case) -> tuple[str, ...]:
    notes = []
    transcript = case.tagged.transcript
    if not transcript.turns:
        notes.append("There is nothing in this transcript yet, so nothing was judged.")
    elif not case.metrics.interviewer_words:
        notes.append("You say nothing in this transcript, so nothing was judged.")
    elif (
        len(transcript.turns) == len(transcript.turns_of(transcript.turns[0].role))
        and not transcript.scenario.written
    ):
        notes.append("Only one side is recorded; what depends on the other side could not be judged.")
    if case.metrics.minutes_estimated and not transcript.scenario.written and transcript.turns:
        timed = any(turn.start is not None or turn.end is not None for turn in transcript.turns)
        which = "Minutes after the last time" if timed else "Minutes"
        notes.append(f"{which} are estimated from the words (150 a minute).")
    return tuple(notes)
