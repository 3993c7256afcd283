"""From a question to what may be said about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coach.interviewee.disclosure import behind, may_hint, may_tell
from coach.interviewee.draft import Draft
from coach.interviewee.hearing import POINTING, Asked, Back
from coach.interviewee.matching import NEAR, SURE, Match, best_of
from coach.interviewee.scene import Scene
from coach.interviewee.terms import terms, words_of
from coach.interviewee.topics import topics_of
from coach.persona import Fact, Layer

PUBLIC = 0.10
"""What a public fact gains when the question is one that could have been looked up."""

BEHIND = 0.10
"""What a fact gains in a follow-up when the last one leads to it."""

AGAIN, JUST_TOLD, SPENT = -0.06, -0.12, -0.25
"""What a fact loses that has been told, that was told last, and of which nothing is left to tell."""

PLAIN = 0.56
"""From this score on a question that also points back ("do you like it?") is taken by its own words."""

CLOSED = 0.33
"""From this score on a closed question is answered."""

CLOSE = 0.12
"""A fact that may be told is taken before one that may not when it is at most this much worse."""


DEEPER = {Back.WHY: 0.3, Back.THEN: 0.7, Back.MORE: 0.5, Back.THAT: 0.5, None: 0.6}
"""How often a follow-up leads on to the next fact while there is more to say of the last one."""


class How(StrEnum):
    """What to do with a question."""

    TELL = "tell"
    BRIDGE = "bridge"
    MORE = "more"
    HINT = "hint"
    WITHHOLD = "withhold"
    SPENT = "spent"
    DEFLECT = "deflect"


@dataclass(frozen=True)
class Found:
    """What to do, with which fact, and what else would fit."""

    how: How
    fact: Fact | None = None
    others: tuple[Fact, ...] = ()


def find(asked: Asked, scene: Scene, draft: Draft) -> Found:
    """What to answer to one question."""
    last = _last(scene, draft)
    if asked.back and asked.back is not Back.THAT and last:
        return _followed(asked, last, scene, draft)
    matches = _ranked(asked, scene, draft, last)
    if asked.back and last and scene.index.ranked(asked.words)[0].score < PLAIN:
        return _followed(asked, last, scene, draft)
    follow_up = bool(last) and scene.heard.does("builds-on-answer")
    allowed = [m for m in matches if may_tell(m.fact, scene.persona, draft.state, follow_up)]
    best = matches[0]
    said = terms(asked.words)
    pointing = not POINTING.isdisjoint(words_of(asked.words))
    leans = len(said) <= pointing and len(terms(asked.before)) <= 2 and not topics_of(asked.words)
    if best.score < SURE and follow_up and last and leans:
        more = _followed(asked, last, scene, draft)
        if more.how is How.MORE:
            return more
    free = {m.fact.id for m in allowed}
    gist = next((m for m in matches if m.fact.id not in free and _gives_gist(m.fact, draft)), None)
    if gist and gist.score >= max(SURE, best.score - CLOSE, allowed[0].score if allowed else 0.0):
        return Found(How.HINT, gist.fact)
    if allowed and (allowed[0].score >= best.score - CLOSE or best.score < SURE):
        return _weighed(allowed, asked, draft)
    return Found(How.WITHHOLD, best.fact) if best.score >= NEAR else Found(How.DEFLECT)


def _gives_gist(fact: Fact, draft: Draft) -> bool:
    return may_hint(fact, draft.state) and draft.is_fresh(fact.short)


def left(fact: Fact, draft: Draft) -> list[str]:
    """The wordings of a fact of which nothing has been said."""
    return [tell for tell in fact.tells if draft.is_fresh(tell)]


def rest(fact: Fact, draft: Draft) -> str:
    """What remains of wordings that were begun."""
    return next((words for tell in fact.tells if (words := draft.fresh(tell))), "")


def _spare(fact: Fact, draft: Draft) -> bool:
    return bool(left(fact, draft) or rest(fact, draft))


def _last(scene: Scene, draft: Draft) -> Fact | None:
    known = {fact.id: fact for fact in scene.persona.fact}
    return known.get(draft.state.last_fact)


def _weighed(allowed: list[Match], asked: Asked, draft: Draft) -> Found:
    best = allowed[0]
    if best.score < NEAR or (best.score < CLOSED and not asked.open):
        return Found(How.DEFLECT)
    if not _spare(best.fact, draft):
        return Found(How.SPENT, best.fact)
    fitting = tuple(m.fact for m in allowed[1:3] if m.score >= max(SURE + 0.1, 0.85 * best.score))
    return Found(How.TELL if best.score >= SURE else How.BRIDGE, best.fact, fitting)


def _ranked(asked: Asked, scene: Scene, draft: Draft, last: Fact | None) -> list[Match]:
    matches = scene.index.ranked(asked.words)
    said = terms(asked.words)
    if asked.before and len(said) <= 2:
        matches = best_of(_better(matches, scene.index.ranked(f"{asked.before} {asked.words}"), 0.9), {})
    pointing = not POINTING.isdisjoint(words_of(asked.words))
    if last and pointing and len(said) <= 2 and not terms(asked.before) and matches[0].score < SURE:
        matches = _better(matches, scene.index.ranked(f"{' '.join(last.keywords)} {asked.words}"), 0.8)
    bonus: dict[str, float] = {}
    for match in matches:
        fact = match.fact
        moved = BEHIND if last and fact.id in last.leads_to and fact.id not in draft.state.told else 0.0
        if fact.id in draft.state.told:
            moved += SPENT if not _spare(fact, draft) else JUST_TOLD if fact == last else AGAIN
        if fact.layer is Layer.PUBLIC and scene.heard.does("basic-question"):
            moved += PUBLIC
        bonus[fact.id] = moved
    return best_of(matches, bonus)


def _better(one: list[Match], other: list[Match], share: float) -> list[Match]:
    scores = {match.fact.id: share * match.score for match in other}
    return [Match(match.fact, max(match.score, scores[match.fact.id])) for match in one]


def _followed(asked: Asked, last: Fact, scene: Scene, draft: Draft) -> Found:
    """What lies behind the last answer: another part of it, or a fact that it leads to."""
    deeper = behind(last, scene.persona, draft.state, asked.open or asked.back is not Back.THAT)
    deeper.sort(key=lambda fact: -_fits(fact, asked))
    if not may_tell(last, scene.persona, draft.state, True):
        return Found(How.WITHHOLD, last)
    more = left(last, draft) or ([rest(last, draft)] if rest(last, draft) else [])
    if deeper and (not more or _fits(deeper[0], asked) or draft.chance("more").random() < DEEPER[asked.back]):
        return Found(How.MORE, deeper[0])
    if more:
        return Found(How.MORE, last)
    if any(name not in draft.state.told for name in last.leads_to):
        return Found(How.WITHHOLD, last)
    near = [
        m
        for m in scene.index.ranked(last.asks[0])
        if m.fact.id not in (*draft.state.told, last.id)
        and may_tell(m.fact, scene.persona, draft.state, True)
    ]
    if near and near[0].score >= SURE:
        return Found(How.MORE, near[0].fact)
    return Found(How.SPENT, last)


def _fits(fact: Fact, asked: Asked) -> int:
    """Whether a deeper fact answers this kind of follow-up: "why" with why, "what then" with what happened."""
    opened = " ".join(fact.asks).lower()
    if asked.back is Back.WHY:
        return opened.count("why") + opened.count("reason") + opened.count("what made")
    if asked.back is Back.THEN:
        return opened.count("happen") + opened.count("how did") + opened.count("after")
    return 0
