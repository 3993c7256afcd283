"""Answering what was asked: tell, tell around it, hold back, or pass."""

from __future__ import annotations

from coach.interviewee.draft import Draft
from coach.interviewee.finding import Found, How, find, left, rest
from coach.interviewee.hearing import Asked, Back
from coach.interviewee.matching import SURE
from coach.interviewee.model import Do
from coach.interviewee.neutral import BRIDGES, IN_OTHER_WORDS, SOME_DAYS, THATS_ALL
from coach.interviewee.scene import Scene
from coach.interviewee.speech import length
from coach.interviewee.telling import brief, gist, opener, room, stands, wording
from coach.persona import Fact, Layer

TIRED = 0.22
"""Below this patience a poor question gets a shrug instead of an answer."""


SHOWS = 0.25
"""How often she lets it show that something could have been looked up."""

STATED = 0.64
"""From this likeness on a remark is about something that she has to tell; a guess at how it is for her needs less."""
ABOUT_THEMSELVES = ("introduces-self", "answers-about-self", "states-purpose", "thanks", "rude")


def answer(scene: Scene, draft: Draft) -> None:
    """Answer the questions of this turn: the first in full, a second one briefly."""
    heard = scene.heard
    if heard.again:
        _say_again(scene, draft)
        return
    tired = draft.state.patience < TIRED and not heard.does("open-question", "builds-on-answer")
    doing = "You have run out of patience: a few cool words, no answer."
    if heard.asked and tired and draft.line(Do.REACT, scene.lines.cool, doing):
        return
    for place, asked in enumerate(heard.asked[-2:]):
        if place and brief(scene, draft):
            break
        _answer_one(asked, scene, draft, second=bool(place))


def remark(scene: Scene, draft: Draft) -> bool:
    """A remark on what she said, with no question: she goes on a little; whether she did."""
    heard = scene.heard
    if not heard.asked and _known(scene, draft):
        return True
    if _goes_on(scene, draft):
        return True
    unanswered = heard.supposes and not heard.asked and (not draft.words or heard.does("introduces-self"))
    return unanswered and draft.line(Do.REACT, SOME_DAYS)


def _goes_on(scene: Scene, draft: Draft) -> bool:
    heard = scene.heard
    if (
        not heard.does("builds-on-answer")
        or heard.words < 4
        or brief(scene, draft)
        or not draft.state.last_fact
    ):
        return False
    found = find(Asked(heard.text, back=Back.MORE), scene, draft)
    if found.how is not How.MORE or found.fact is None:
        return False
    return _tell(found.fact, Asked(heard.text), scene, draft, room(scene, draft, True) // 2)


def _known(scene: Scene, draft: Draft) -> bool:
    """A remark on something that she knows ("a whole shift in that suit must be hard"): she says how it is."""
    heard = scene.heard
    if scene.first or heard.words < 5 or heard.does("rude") or brief(scene, draft):
        return False
    if heard.does(*ABOUT_THEMSELVES) and not heard.supposes:
        return False
    if scene.index.ranked(heard.text)[0].score < (SURE if heard.supposes else STATED):
        return False
    said = Asked(heard.text)
    found = find(said, scene, draft)
    if found.fact is None or found.fact.id in draft.state.told:
        return False
    if found.how is How.HINT:
        _hint(found.fact, said, scene, draft)
        return True
    return found.how is How.TELL and _tell(found.fact, said, scene, draft, room(scene, draft, True) // 2)


def _answer_one(asked: Asked, scene: Scene, draft: Draft, second: bool) -> None:
    found = find(asked, scene, draft)
    if second and (found.how not in (How.TELL, How.MORE) or (found.fact and found.fact.id in draft.facts)):
        return
    words = room(scene, draft, asked.open) // (2 if second else 1)
    if found.how is How.WITHHOLD:
        _withhold(found, scene, draft)
    elif found.how is How.HINT and found.fact:
        _hint(found.fact, asked, scene, draft)
    elif found.how is How.SPENT:
        _nothing_left(asked, scene, draft)
    elif found.how is How.DEFLECT or found.fact is None:
        _deflect(scene, draft)
    else:
        if found.how is How.BRIDGE and not draft.line(Do.ANSWER, BRIDGES):
            _deflect(scene, draft)
            return
        shows = draft.chance("could have looked it up").random() < SHOWS
        if scene.heard.does("basic-question") and found.fact.layer is Layer.PUBLIC and shows:
            doing = "They could have looked that up: let it show, a little."
            draft.line(Do.REACT, scene.lines.basic, doing)
        _tell(found.fact, asked, scene, draft, words)
        if found.how is How.TELL:
            _add_another(found, asked, scene, draft, words)


def _tell(fact: Fact, asked: Asked, scene: Scene, draft: Draft, words: int) -> bool:
    text = wording(fact, asked.words, scene, draft, asked.open, words)
    if not text:
        return False
    size = "in one sentence" if not asked.open or brief(scene, draft) else f"in about {max(15, words)} words"
    draft.say(
        Do.ANSWER,
        text,
        f"Answer their question {size}, and with nothing beyond this: {text}",
        opener=opener(scene, draft),
    )
    draft.facts.append(fact.id)
    told = draft.state.told
    draft.remember(told=told if fact.id in told else (*told, fact.id), last_fact=fact.id)
    return True


def _add_another(found: Found, asked: Asked, scene: Scene, draft: Draft, words: int) -> None:
    """A warm person who has only said a little adds a second thing that fits the question, if the two belong together."""
    first, spare = found.fact, words - draft.words
    if (
        first is None
        or not asked.open
        or brief(scene, draft)
        or draft.state.warmth < 0.65
        or spare < 18
        or scene.time.short
    ):
        return
    for other in found.others:
        if other.layer is Layer.TRUST or other.id in draft.state.told:
            continue
        if other.id not in first.leads_to and first.id not in other.leads_to:
            continue
        text = wording(other, asked.words, scene, draft, True, spare)
        if stands(text) and length(text) <= spare * 1.3:
            _tell(other, asked, scene, draft, spare)
            return


def _hint(fact: Fact, asked: Asked, scene: Scene, draft: Draft) -> None:
    """The gist, as one gives it to somebody whom one hardly knows; who asks on hears the rest."""
    text = gist(fact, asked.words, scene, draft)
    doing = f"You do not tell everybody about this: answer in a sentence or two, and with nothing beyond this: {text}"
    draft.say(Do.ANSWER, text, doing, opener=opener(scene, draft))
    draft.remember(hinted=(*draft.state.hinted, fact.id), last_fact=fact.id)


def _withhold(found: Found, scene: Scene, draft: Draft) -> None:
    doing = "They asked for something you do not tell people you hardly know: decline kindly, and say nothing of it."
    if not draft.line(Do.WITHHOLD, scene.lines.private, doing):
        _deflect(scene, draft)
    draft.remember(last_fact="")  # "why is that?" now asks about the silence, not about what was told before


def _deflect(scene: Scene, draft: Draft) -> None:
    doing = "You know nothing useful about this: say so in your own way, and invent nothing."
    if not draft.line(Do.DEFLECT, scene.lines.deflect, doing):
        draft.line(Do.DEFLECT, THATS_ALL)
    draft.remember(last_fact="")


def _nothing_left(asked: Asked, scene: Scene, draft: Draft) -> None:
    doing = "You have told all of this already: say so, and add nothing new."
    wordings = THATS_ALL if asked.back else scene.lines.already_said
    if not draft.line(Do.REACT, wordings, doing):
        _deflect(scene, draft)


def _say_again(scene: Scene, draft: Draft) -> None:
    """The gist of the last answer in other words."""
    known = {fact.id: fact for fact in scene.persona.fact}
    fact = known.get(draft.state.last_fact)
    if fact is None:
        draft.line(Do.NUDGE, scene.lines.nudge, "They did not catch you: ask what they would like to know.")
        return
    gist = draft.fresh(fact.short) or next(iter(left(fact, draft)), "") or rest(fact, draft)
    if not gist:
        draft.line(Do.REACT, THATS_ALL, "They did not catch it: say the same again more simply.")
        return
    draft.line(Do.REACT, IN_OTHER_WORDS)
    draft.say(Do.ANSWER, gist, f"They did not catch your last answer: say it again in other words: {gist}")
    draft.facts.append(fact.id)
