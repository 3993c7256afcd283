"""What of a script is still to be said in a call, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from coach.acts import TaggedTranscript, sentences
from coach.rehearsal.plan import covered, telling
from coach.transcript import Role, Transcript, Turn

SURE = 0.9
"""The probability from which a sentence of a script is for an act."""

MINOR = frozenset(
    (
        "acknowledges-time-or-winds-up",
        "appreciates-time",
        "builds-on-answer",
        "gives-contact-details",
        "gives-reason",
        "rapport",
    )
)
"""What goes along with something else: a sentence is not for that."""

GOAL = {"close": frozenset(("confirms-when", "confirms-place"))}
"""What a part is for as a whole: when that was done, its sentences that are for nothing by themselves are done too."""

DESK = frozenset(("receptionist",))
"""Where one asks for somebody else."""

BY_WORDS = frozenset(("question",))
"""Parts that are said by their own words alone: not every question is the one that somebody wanted to ask."""

THANKS = frozenset(("thanks",))
BEFORE = {
    "close": "How about Tuesday at ten, at our main entrance?",
    "bad-time": "I can't talk now, I'm driving.",
}
"""What they have just said when a part is needed."""

FILLED = {"day and hour": "Tuesday at ten", "day": "tomorrow", "place": "your office"}
_FOR_SOMEBODY = re.compile(
    r"\b(?:(?:could|can|may|might|would) I|I['’](?:d| would) (?:be grateful|like|love)|I (?:want|need|hope)|is it possible|possible|please|could you|can you)\b"
    r".*\b(?:(?:brief |quick |short |little )?word with|speak (?:to|with)|talk (?:to|with)|put me through|connect me|reach)\b"
    r"|\bis (?:[\w'’.-]+ ){1,4}(?:there|in|around|available|free)\b|^\W*(?:(?-i:[A-Z])[\w'’.-]+,? ){1,4}please\b",
    re.I,
)
"""How one asks to be put through, which is no act of its own."""
_JOINED = re.compile(r"(.+?), and (I['’]?\w* .+)$")
_BLANK = re.compile(r"\[([^\]]*)\]")
_CONTRACTED = re.compile(r"['’](s|m|d|t|ve|re|ll)\b", re.I)
_CALLS_THEN = re.compile(
    r"\bI(?:['’]ll| will| shall)\b.*\b(?:call|ring|phone|try|be in touch)\b(?!.*\?)", re.I
)
_THANKS = re.compile(r"\b(thanks?|thank you|grateful|obliged)\b", re.I)

Tag = Callable[[Transcript], TaggedTranscript | None]


def still_to_say(part: str, line: str, transcript: Transcript, tag: Tag | None = None) -> str:
    """The sentences of a script's ``line`` for ``part`` that have not been said; empty when all have.

    A sentence is said when most of its telling words were, in one turn, or when something else has done what it is for;
    ``tag`` finds that out, without it only words count. Thanks count in the last turn alone: those at the beginning do
    not stand for those at the end.
    """
    mine = transcript.turns_of(Role.INTERVIEWER)
    if not mine:
        return line
    mine_said = [transcript.turns[number].text for number in mine]
    spoken = [_telling(text) for text in mine_said]
    tagged = tag(transcript) if tag else None
    done = {act.act for number in mine for act in tagged.in_turn(number)} if tagged else set()
    last = mine_said[-1]
    thanked = bool(_THANKS.search(last)) or bool(
        tagged and any(act.act == "thanks" for act in tagged.in_turn(mine[-1]))
    )
    left = []
    for sentence, acts in _sentences(part, line, transcript, tag):
        if part in DESK and _FOR_SOMEBODY.search(sentence) and _asked_for(mine_said):
            said = True
        elif acts == THANKS or (not acts and _THANKS.search(sentence)):
            said = thanked
        else:
            wanted = _telling(_BLANK.sub(" ", sentence))
            words = any(covered(wanted, turn) for turn in spoken) and (len(wanted) > 1 or not acts)
            does = frozenset() if part in BY_WORDS else acts or GOAL.get(part, frozenset())
            said = words or bool(does and does <= done)
        if not said:
            left.append(_rest(sentence, part, done, transcript, tag) if tag else sentence)
    return " ".join(left)


def _rest(sentence: str, part: str, done: set[str], transcript: Transcript, tag: Tag) -> str:
    """Of two things that one sentence joins, the one that was not done; else all of it."""
    both = _JOINED.match(sentence)
    if both is None or part in BY_WORDS:
        return sentence
    first, second = f"{both[1]}.", both[2]
    (_, does_first), (_, does_second) = (
        _sentences(part, each, transcript, tag)[0] for each in (first, second)
    )
    if does_first and does_second:
        if does_first <= done:
            return second
        if does_second <= done:
            return first
    return sentence


def _asked_for(said: Sequence[str]) -> bool:
    """Whether one asked to speak to somebody, in whatever words."""
    return any(_FOR_SOMEBODY.search(span.text) for text in said for span in sentences(text))


def thanks_in(text: str) -> str:
    """The sentences that thank: all that is left to be said while one is put through."""
    return " ".join(span.text for span in sentences(text) if _THANKS.search(span.text))


def until_then(text: str) -> str:
    """The sentences that say one will call, and that thank: all that is left to be said once another time was named."""
    said = (span.text for span in sentences(text))
    return " ".join(each for each in said if _CALLS_THEN.search(each) or _THANKS.search(each))


def _sentences(
    part: str, line: str, transcript: Transcript, tag: Tag | None
) -> list[tuple[str, frozenset[str]]]:
    """The sentences of a line, each with the acts that it is for."""
    filled = [_BLANK.sub(_fill, span.text) for span in sentences(line)]
    tagged = tag(_spoken(" ".join(filled), part, transcript)) if tag else None
    found, start = [], 0
    for span, text in zip(sentences(line), filled, strict=True):
        end = start + len(text)
        acts = {
            act.act
            for act in (tagged.in_turn(1) if tagged else ())
            if act.probability >= SURE and start <= act.start < end
        }
        found.append((span.text, frozenset(acts - MINOR)))
        start = end + 1
    return found


def _fill(blank: re.Match[str]) -> str:
    return FILLED.get(blank[1].lower(), blank[1])


def _spoken(line: str, part: str, transcript: Transcript) -> Transcript:
    """A call in which the line is said."""
    theirs = next(
        (turn.role for turn in transcript.turns if turn.role is not Role.INTERVIEWER), Role.INTERVIEWEE
    )
    before = Turn(role=theirs, text=BEFORE.get(part, "Hello?"))
    return transcript.model_copy(update={"turns": (before, Turn(role=Role.INTERVIEWER, text=line))})


def _telling(text: str) -> frozenset[str]:
    return telling(_CONTRACTED.sub("", text))
