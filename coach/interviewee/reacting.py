"""A few words on what was said before the answer: greeting, thanks, purpose, research, and what offends."""

from __future__ import annotations

import re

from coach.interviewee.asking import ABOUT_AIM, ABOUT_PAST
from coach.interviewee.draft import Draft
from coach.interviewee.model import Do
from coach.interviewee.mood import answers
from coach.interviewee.neutral import I_AM_SORRY, YES_GO_ON
from coach.interviewee.scene import Scene
from coach.persona.model import Wordings

FEW = 9
"""The most words of a reaction when an answer follows."""

_WELL = re.compile(
    r"\b(well|fine|good|can't complain|cannot complain|not (too )?bad|all right|alright|busy|week|morning|day|today|doing|weather|surviving|okay|grand|here)\b",
    re.I,
)
_PRAISED = re.compile(
    r"\b(kind|thank|thanks|generous|flatter\w*|nice of you|compliment|sweet|blush\w*|hear|say|cheers|that's nice|away with you)\b",
    re.I,
)
_STARTS_WELL = re.compile(
    r"\W*((yeah|yes|aye|och|oh|ay|ah)\W+)?((i'm|i am|it is|doing|all|we're) )?(very |quite |wonderfully )?(fine|well|good|grand|(not|nae) (too )?bad|can't|okay|surviving|all right|alright)\b",
    re.I,
)
_ASKS_HOW = re.compile(
    r"\b(how (are|r)|how('s| is| has| was)|how do you do|are you (well|okay|doing)|what's up)\b", re.I
)


_HARDSHIP = re.compile(
    r"\b(i'm|i am|im|i've been|i have been|i was|i got|i feel|we're|my \w+ (is|was|has been)) (\w+ ){0,3}"
    r"(worried|scared|afraid (of|to)|anxious|nervous about|exhausted|burned out|burnt out|worn out|laid off|let go|made redundant|out of work|unemployed|sick|ill|injured|hurt|struggling|stuck|lonely|lost|ashamed|failing|hating)\b"
    r"|\b(i|we) (just |recently |only )?(lost|failed|broke|buried|was fired|got fired|quit because|hate (my|this|it)|can't sleep|couldn't cope)\b|\bmy \w+( \w+)? (passed away|died)\b",
    re.I,
)
"""Something hard that somebody tells of themselves, to which "good to know" would be no reply."""


def greet(scene: Scene, draft: Draft) -> None:
    """The first words of the meeting."""
    heard, lines = scene.heard, scene.lines
    if heard.courtesy and _ASKS_HOW.search(heard.text):
        draft.line(Do.REACT, _pleasantries(lines.small_talk, _WELL), "They asked how you are: a few words.")
    told_us = scene.wants_answer or heard.does("states-purpose", "introduces-self", "answers-about-self")
    plain = tuple(line for line in lines.opening if "?" not in line)
    wordings = plain if told_us and plain else lines.opening
    draft.line(Do.GREET, wordings, "They have just greeted you: greet them and let them begin.")
    if draft.asks and (ABOUT_AIM.search(draft.last) or ABOUT_PAST.search(draft.last)):
        draft.remember(pending=draft.last)


def react(scene: Scene, draft: Draft) -> None:
    """At most one reaction before an answer, two when there is nothing to answer."""
    most = 1 if scene.wants_answer or scene.first else 2
    done = 0
    for step in (_offended, _recording, _resume, _offer, _hard, _about_them, _thanked, _pleasant):
        done += bool(step(scene, draft))
        if done >= most:
            return


def _offended(scene: Scene, draft: Draft) -> bool:
    if scene.heard.does("negative-about-employer"):
        return draft.line(
            Do.REACT, scene.lines.negative, "They spoke ill of an employer: stay out of it, a little cooler."
        )
    if scene.heard.does("rude"):
        return draft.line(Do.REACT, scene.lines.cool, "They were rude: answer coolly and briefly.")
    return False


def _recording(scene: Scene, draft: Draft) -> bool:
    if scene.heard.does("asks-permission-to-record-or-note"):
        return draft.line(
            Do.REACT,
            scene.lines.recording_asked,
            "They asked whether they may record or take notes: answer that.",
        )
    if scene.heard.does("announces-recording"):
        return draft.line(
            Do.REACT,
            scene.lines.recording,
            "They record without having asked: say that you would have liked to be asked.",
        )
    return False


def _resume(scene: Scene, draft: Draft) -> bool:
    heard = scene.heard
    if not heard.does("mentions-own-resume") or heard.does("asks-for-job", "asks-for-recommendation"):
        return False
    return draft.line(Do.REACT, scene.lines.resume, "They brought up their résumé: set it aside politely.")


def _offer(scene: Scene, draft: Draft) -> bool:
    if not scene.heard.does("offers-help"):
        return False
    return draft.line(
        Do.REACT, scene.lines.offer_received, "They offered you something in return: take it kindly."
    )


def _about_them(scene: Scene, draft: Draft) -> bool:
    heard, lines = scene.heard, scene.lines
    most = FEW + 6 if scene.wants_answer else 0
    noticed = "They know something of your work: let them see that you noticed."
    if heard.does("shows-research") and draft.line(Do.REACT, lines.hear_research, noticed, most=most):
        return True
    if scene.before.pending and answers(heard):
        doing = "They answered what you asked them: take it up in a few words."
        wants = (
            lines.hear_purpose
            if heard.does("states-purpose") and not heard.does("introduces-self")
            else lines.hear_about_you
        )
        return draft.line(Do.REACT, wants, doing, most=most)
    if scene.before.step > 5:
        return False
    if heard.does("states-purpose") and draft.line(
        Do.REACT, lines.hear_purpose, "They said what they want to learn: take it up.", most=most
    ):
        return True
    known = scene.wants_answer and any(not draft.is_fresh(line) for line in lines.hear_about_you)
    if heard.does("introduces-self") and not known:
        return draft.line(Do.REACT, lines.hear_about_you, "They said who they are: take it in.", most=most)
    return False


def _hard(scene: Scene, draft: Draft) -> bool:
    if not _HARDSHIP.search(scene.heard.text) or draft.state.warmth < 0.35:
        return False
    return draft.line(Do.REACT, I_AM_SORRY, "They told you of something hard: a kind word, no more.")


def _thanked(scene: Scene, draft: Draft) -> bool:
    if scene.first or not scene.heard.does("thanks") or draft.state.warmth < 0.45:
        return False
    if scene.wants_answer and draft.chance("thanks").random() < 0.4:
        return False
    most = FEW if scene.wants_answer else 0
    return draft.line(Do.REACT, scene.lines.thanked, "They thanked you: take it in a word or two.", most=most)


def _pleasant(scene: Scene, draft: Draft) -> bool:
    heard = scene.heard
    if scene.first:
        return False
    if heard.courtesy and not _ASKS_HOW.search(heard.text):
        return draft.line(Do.REACT, YES_GO_ON, "They asked whether they may: say yes.")
    if heard.courtesy:
        return draft.line(
            Do.REACT, _pleasantries(scene.lines.small_talk, _WELL), "They asked how you are: a few words."
        )
    if (
        heard.does("rapport")
        and not heard.does("thanks")
        and not scene.wants_answer
        and not heard.does("builds-on-answer")
    ):
        return draft.line(
            Do.REACT,
            _pleasantries(
                tuple(line for line in scene.lines.small_talk if not _STARTS_WELL.match(line)), _PRAISED
            ),
            "They said something kind: take it.",
        )
    return False


def _pleasantries(lines: Wordings, fits: re.Pattern[str]) -> Wordings:
    """Those that fit "how are you" or a compliment; all of them when none can be told apart."""
    return tuple(line for line in lines if fits.search(line)) or lines
