"""Requests: a job, a good word, other people's names, staying in touch."""

from __future__ import annotations

import re

from coach.interviewee.disclosure import may_name
from coach.interviewee.draft import Draft
from coach.interviewee.model import Do
from coach.interviewee.mood import COLD
from coach.interviewee.neutral import NO_MORE_NAMES
from coach.interviewee.scene import Scene
from coach.interviewee.terms import terms
from coach.persona import Contact

_DIRECT = re.compile(
    r"\b(hir(e|ed|es|ing)|jobs?|openings?|vacanc(y|ies)|positions?|internships?|placements?|résumés?|resumes?|cvs?|recruit\w*"
    r"|apply(ing)?|applications?|roles? (open|available|for me)|open roles?|work for you|join your (team|company))\b",
    re.I,
)


def is_direct(text: str) -> bool:
    """Whether a request for a job says so, rather than hinting at it."""
    return bool(_DIRECT.search(text))


def respond(scene: Scene, draft: Draft) -> bool:
    """Respond to what was asked for; whether a job or recommendation was (then little else is said)."""
    heard = scene.heard
    refused = False
    if heard.does("asks-for-job", "asks-for-recommendation") and not scene.excused:
        _refuse(scene, draft)
        refused = True
    if heard.does("asks-for-referral") and not refused:
        _refer(scene, draft)
    if heard.does("stay-in-touch"):
        _stay_in_touch(scene, draft)
    return refused


def _refuse(scene: Scene, draft: Draft) -> None:
    heard, lines = scene.heard, scene.lines
    draft.remember(asks=draft.state.asks + 1)
    if draft.state.asks > 1:
        doing = "They asked again for a job or a good word: refuse shortly, cooler than before."
        if draft.line(Do.REACT, lines.job_again, doing):
            return
    if heard.does("asks-for-job"):
        direct = is_direct(heard.text)
        wordings = lines.job_direct if direct else lines.job_veiled
        doing = (
            "They asked you for a job: refuse politely; you did not come for that."
            if direct
            else "They hinted that they want a job from you: let them notice that you noticed, and leave it."
        )
        draft.line(Do.REACT, wordings, doing)
    else:
        draft.line(
            Do.REACT,
            lines.recommendation,
            "They asked you to vouch for them: refuse politely; you have only just met.",
        )


def _refer(scene: Scene, draft: Draft) -> None:
    able = [contact for contact in scene.persona.contact if may_name(contact, draft.state)]
    if able:
        contact = max(able, key=lambda c: (_fit(c, scene), draft.chance(f"name {c.name}").random()))
        doing = f"They asked whom else to talk to: name {contact.name}, {contact.role}, and nobody else."
        if draft.line(Do.REFER, contact.lines, doing):
            draft.remember(referred=(*draft.state.referred, contact.name))
            return
    if draft.state.referred and draft.state.warmth >= COLD:
        wordings = [line.replace("{name}", draft.state.referred[-1]) for line in NO_MORE_NAMES]
        if draft.line(
            Do.REFUSE_REFERRAL, wordings, "They want more names: the ones you gave are enough for now."
        ):
            return
    draft.line(
        Do.REFUSE_REFERRAL,
        scene.lines.referral_refuse,
        "They asked for other people's names: you do not know them well enough.",
    )


def _fit(contact: Contact, scene: Scene) -> int:
    return len(terms(scene.heard.text) & terms(" ".join((contact.role, *contact.lines))))


def _stay_in_touch(scene: Scene, draft: Draft) -> None:
    if draft.state.warmth >= 0.5 and not draft.state.asks:
        draft.line(Do.REACT, scene.lines.stay_in_touch, "They want to stay in touch: agree, and say how.")
    else:
        draft.line(Do.REACT, scene.lines.stay_in_touch_cool, "They want to stay in touch: be noncommittal.")
