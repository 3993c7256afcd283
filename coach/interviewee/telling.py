"""How much of an answer: by how open the question was, how warm she is, and how much time there is."""

from __future__ import annotations

import re

from coach.interviewee.draft import Draft
from coach.interviewee.finding import left, rest
from coach.interviewee.model import Do
from coach.interviewee.mood import COLD
from coach.interviewee.scene import Scene
from coach.interviewee.speech import SHORTEST, cut, length, spoken
from coach.interviewee.terms import bare
from coach.persona import Fact

SHORT_GAINS = 0.10
ABOUT_AS_NEAR = 0.10
"""How much nearer to the question another wording must be, to be taken before the short one, or before any."""

STANDS_FROM = 8
_SUBJECT = re.compile(r"(I|We|My|Our|The|There|When|You|He|She|They)\b")

GENEROUS = 0.6
"""From this warmth on even a closed question gets a sentence or two, and an open one all that there is time for."""

_YES_OR_NO = re.compile(
    r"\W*((and|so|but|then|well|now|or) )*(do|does|did|is|are|was|were|have|has|had|can|could|would|will|should|must|may|might|am|is|isn't|aren't|don't|doesn't|didn't|haven't|wasn't|weren't)\b",
    re.I,
)
_VERDICT = re.compile(r"(yes|no)\b[,;:.!]?\s*", re.I)

FILLED = 0.2
"""How often an answer begins with one of the persona's fillers."""


def room(scene: Scene, draft: Draft, is_open: bool) -> int:
    """How many words an answer may take now."""
    closed_words, open_words = scene.persona.manner.words
    if not is_open:
        return closed_words
    state, time = draft.state, scene.time
    words = open_words * (0.45 + 0.9 * state.warmth)
    if state.patience < 0.3:
        words *= 0.6
    if time.short:
        words *= 0.8
    if time.share >= 0.8 and not state.cued:
        words = min(words, max(20, time.words_before_minute_turns()))
    return int(words)


def brief(scene: Scene, draft: Draft) -> bool:
    """Whether she gives one sentence and no more: cool, tired, or out of time."""
    return draft.state.warmth < COLD - 0.05 or draft.state.patience < 0.25 or scene.time.over


def wording(fact: Fact, question: str, scene: Scene, draft: Draft, is_open: bool, words: int) -> str:
    """What to say of a fact in answer to ``question``, or "" when everything has been said."""
    whole = left(fact, draft)
    generous = draft.state.warmth >= GENEROUS and not brief(scene, draft)
    if not is_open and generous and whole:
        return cut(_nearest(whole, question, scene), 3 * words)
    if not is_open and (text := _shortest(fact, question, whole, scene, draft)):
        return text
    if fact.id != draft.state.last_fact:
        whole = [tell for tell in whole if stands(tell)] or whole
    text = _one_of(whole, question, scene, draft) if whole else rest(fact, draft)
    if not text and fact.short:
        text = draft.fresh(fact.short)
    if not is_open or brief(scene, draft):
        return _first(text)
    return cut(text, int(1.25 * words))


def opener(scene: Scene, draft: Draft) -> str:
    """Now and then the way the persona begins to answer, else ""; once a turn."""
    fillers = scene.persona.manner.fillers
    if not fillers or Do.ANSWER in draft.did or draft.chance("filler").random() >= FILLED:
        return ""
    return draft.chance("which filler").choice(fillers)


def stands(text: str) -> bool:
    """Whether an answer can be understood without the question that it was written for ("Once out of nine." cannot)."""
    first = spoken(text)[0] if text else ""
    return length(first) >= STANDS_FROM or bool(_SUBJECT.match(first))


def gist(fact: Fact, question: str, scene: Scene, draft: Draft) -> str:
    """What is given of what takes trust: the short answer, or how a full one begins, if that is nearer; to whoever is liked, two sentences."""
    whole = [tell for tell in left(fact, draft) if stands(tell)]
    if whole and draft.state.warmth >= GENEROUS and not brief(scene, draft):
        return " ".join(spoken(_nearest(whole, question, scene))[:2])
    return _shortest(fact, question, whole, scene, draft) or fitting(fact.short, question)


def _shortest(fact: Fact, question: str, whole: list[str], scene: Scene, draft: Draft) -> str:
    """The sentence that answers a closed question best: the short answer, or how a full one begins."""
    short = [fitting(fact.short, question)] if fact.short and draft.is_fresh(fact.short) else []
    given = [*short, *(_first(tell) for tell in whole)]
    if not given:
        return ""
    near = scene.index.nearest(question, given)
    return max(zip(near, given, strict=True), key=lambda pair: pair[0] + SHORT_GAINS * (pair[1] in short))[1]


def fitting(short: str, question: str) -> str:
    """The short answer without the yes or no with which it begins, where that was not the question."""
    if _YES_OR_NO.match(bare(question)) or not (begun := _VERDICT.match(short)):
        return short
    rest = short[begun.end() :]
    return rest[:1].upper() + rest[1:] if rest else short


def _nearest(whole: list[str], question: str, scene: Scene) -> str:
    near = scene.index.nearest(question, whole)
    return max(zip(near, whole, strict=True), key=lambda pair: pair[0])[1]


def _one_of(whole: list[str], question: str, scene: Scene, draft: Draft) -> str:
    """One of the full answers: the one that is clearly nearer to the question, else any."""
    near = scene.index.nearest(question, whole)
    best = max(near)
    fitting = [tell for tell, score in zip(whole, near, strict=True) if score >= best - ABOUT_AS_NEAR]
    return draft.chance("tell").choice(fitting)


def _first(text: str) -> str:
    """The first sentence that can stand, with what it needs."""
    kept: list[str] = []
    for sentence in spoken(text):
        kept.append(sentence)
        if length(" ".join(kept)) >= SHORTEST:
            break
    return " ".join(kept)
