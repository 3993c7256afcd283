"""What she asks of her own accord: back, by reflex, to fill a silence; and what the over-friendly let slip."""

from __future__ import annotations

import re

from coach.interviewee.draft import Draft
from coach.interviewee.model import Do
from coach.interviewee.scene import Scene
from coach.persona.model import Wordings

REFLEX = 0.35
"""How often a question back is a job-interview question, from somebody who slips into them."""

SETTLED = frozenset({Do.REFER, Do.REFUSE_REFERRAL, Do.INVITE})
"""What stands by itself, so that nothing need be asked for after it."""

ABOUT_PAST = re.compile(
    r"\b(before|background|have you (ever )?(spent|worked|been|done)|doing now|about (you|yourself)|stud(y|ied|ying)|who are you|did you do)\b",
    re.I,
)
ABOUT_AIM = re.compile(
    r"\b(draws you|drew you|brings you|brought you|attracts you|pulls you|hoping to|want to (know|learn))\b",
    re.I,
)
_INVITES = re.compile(
    r"(\?\s*$|fire away|go ahead|ask away|let's (hear|start|begin|go|work)|over to you|shoot|begin\b|where would you|floor is yours)",
    re.I,
)


def ask_back(scene: Scene, draft: Draft) -> None:
    """After an answer, now and then, a question of her own; never when time is short."""
    state = draft.state
    if (
        scene.first
        or scene.time.short
        or draft.asks
        or scene.before.pending
        or not draft.facts
        or state.patience < 0.3
    ):
        return
    if scene.heard.does("acknowledges-time-or-winds-up") or _raise_opening(scene, draft):
        return
    if draft.chance("ask back").random() < scene.persona.manner.asks_back * (0.5 + 0.8 * state.warmth):
        if scene.lines.interviewer_reflex and draft.chance("reflex").random() < REFLEX:
            _ask(scene.lines.interviewer_reflex, "Slip into a job-interview question, by habit.", draft)
        else:
            _ask(_still_open(scene, draft), "After that, ask them something about themselves.", draft)


def nudge(scene: Scene, draft: Draft) -> None:
    """When nothing was asked: an invitation to ask, unless she has just given one."""
    if _INVITES.search(draft.last) or scene.time.over or SETTLED & set(draft.did):
        return
    if draft.words and (scene.time.short or scene.heard.does("stay-in-touch", "offers-help")):
        return
    if scene.first and draft.words and draft.chance("first nudge").random() < 0.7:
        return
    likes_asking = draft.chance("nudge").random() < 2 * scene.persona.manner.asks_back
    early = scene.before.step <= 3 and not scene.time.short and not scene.before.pending
    doing = "They asked nothing: ask them something about themselves."
    if likes_asking and early and _ask(_still_open(scene, draft), doing, draft):
        return
    draft.line(Do.NUDGE, scene.lines.nudge, "They asked nothing: invite them to ask.")


def _ask(wordings: Wordings, doing: str, draft: Draft) -> bool:
    chosen = draft.choose(wordings, "ask back")
    if not chosen:
        return False
    draft.say(Do.ASK_BACK, chosen, f"{doing} For example: {chosen}")
    draft.remember(pending=chosen)
    return True


def _raise_opening(scene: Scene, draft: Draft) -> bool:
    lines = scene.lines.raises_opening
    raised = any(not draft.is_fresh(line) for line in lines)
    if not lines or raised or scene.time.share < 0.5 or draft.state.warmth < 0.45 or draft.state.asks:
        return False
    chosen = draft.choose(lines, "raises opening")
    if not chosen:
        return False
    draft.say(Do.ASK_BACK, chosen, f"Mention, unasked, that there is an opening: {chosen}")
    draft.remember(pending=chosen)
    return True


def _still_open(scene: Scene, draft: Draft) -> Wordings:
    """The questions that have not been answered before they were asked."""
    wordings = scene.lines.ask_back
    if "introduces-self" in scene.heard.ever:
        wordings = tuple(w for w in wordings if not ABOUT_PAST.search(w))
    if "states-purpose" in scene.heard.ever:
        wordings = tuple(w for w in wordings if not ABOUT_AIM.search(w))
    return wordings
