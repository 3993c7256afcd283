"""A tagger that goes by simple words, scripted interviewers, and a meeting played to its end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import cycle

from coach.acts import Tag, TaggedTranscript, sentences
from coach.interviewee.director import Director
from coach.interviewee.model import Direction, State
from coach.transcript import Interviewee, Role, Transcript, Turn, clock_of

ACTS = {
    "thanks": r"\bthank",
    "rapport": r"\bhow are you|lovely|thank you for making",
    "states-purpose": r"want to (learn|understand|know whether)",
    "introduces-self": r"\bI'm a\b|\bI study\b|\bI work as\b",
    "shows-research": r"\bI read (your|about|that)",
    "builds-on-answer": r"you (said|mentioned)|\bthat (was|is|sounds)|why was that|what happened then|tell me more|how so",
    "asks-for-job": r"are you hiring|any openings|keep me in mind|take me on|give me a job",
    "asks-for-recommendation": r"put in a (good )?word|vouch for me",
    "asks-for-referral": r"who else should I|anyone else I",
    "stay-in-touch": r"stay in touch|let you know how it goes",
    "offers-help": r"do for you in return",
    "mentions-own-resume": r"my r[ée]sum[ée]",
    "announces-recording": r"I'm recording",
    "asks-permission-to-record-or-note": r"mind if I take notes",
    "negative-about-employer": r"my boss is an idiot",
    "basic-question": r"what does the library do|what is your title",
    "acknowledges-time-or-winds-up": r"last question|time is (nearly )?up|our time|let you (go|get)|goodbye|that's all",
    "rude": r"hurry up",
}
_OPEN = re.compile(r"^(and |so |thanks! and )?(how (?!many|long|big)|what (does a|do you|made|happen|was|is it|makes|would|skills|advice|drew)|why|tell me|walk me)", re.I)  # fmt: skip


class SimpleTagger:
    """Finds acts by :data:`ACTS`; questions by their form."""

    def tag(self, transcript: Transcript) -> TaggedTranscript:
        tags = []
        for number, turn in enumerate(transcript.turns):
            if turn.role is Role.INTERVIEWER:
                tags += [Tag(act, number, quote, p, start) for act, quote, p, start in _acts(turn.text)]
        return TaggedTranscript(transcript, tuple(tags))


@lru_cache(maxsize=4096)
def _acts(text: str) -> tuple[tuple[str, str, float, int], ...]:
    found = []
    for span in sentences(text):
        acts = [act for act, words in ACTS.items() if re.search(words, span.text, re.I)]
        if _OPEN.search(span.text):
            acts.append("open-question")
        elif span.text.endswith("?") and not acts:
            acts.append("closed-question")
        found += [(act, span.text, 0.9, span.start) for act in acts]
    return tuple(found)


CURT = (
    "hi",
    "What does the library do?",
    "Do you like it?",
    "How many people work there?",
    "Is it hard?",
    "Do you work weekends?",
    "Is the pay good?",
    "How long have you been there?",
    "ok",
)
PUSHY = (
    "Hi. I'm recording this.",
    "I want to get ahead. "
    + "Let me tell you about everything that I have ever done and why it was good. " * 8,
    "Are you hiring?",
    "Could you put in a good word for me?",
    "My boss is an idiot.",
    "Who else should I talk to?",
    "Would you keep me in mind for any openings?",
    "What does a typical day look like?",
)
SKILLED = (
    "Hello Nora, thank you for making time for me. How are you?",
    "I'm a carpenter, and I want to understand whether conservation would suit me.",
    "How did you get into conservation?",
    "Why was that?",
    "What does a typical day look like for you?",
    "I read your report on the flood. What happened then?",
    "You mentioned the freezer. How did people react?",
    "What do you enjoy most about the work?",
    "Tell me more.",
    "What skills matter most?",
    "Thank you! And what advice would you give a beginner?",
    "What makes a day a bad one?",
    "Who else should I talk to?",
    "What was the hardest thing to learn?",
)
SCRIPTS = {"curt": CURT, "pushy": PUSHY, "skilled": SKILLED}


@dataclass(frozen=True)
class Heard:
    """One exchange: what was said, when (seconds, before the answer), what came back, and the memory before."""

    said: str
    elapsed: float
    before: State
    direction: Direction


def blank(director: Director) -> Transcript:
    """A transcript in which nothing has been said."""
    persona = director.persona
    return Transcript(
        schema="coach.transcript/1",
        agreed_minutes=director.meeting.minutes,
        interviewee=Interviewee(name=persona.name, title=persona.title, organization=persona.organization),
    )


def meeting(director: Director, lines: Iterable[str]) -> Iterator[Heard]:
    """The exchanges of a meeting, until the lines run out or she leaves."""
    transcript, state = blank(director), director.first_state()
    for line in lines:
        transcript = with_turn(transcript, Role.INTERVIEWER, line)
        direction = director.direct(transcript, state)
        yield Heard(line, clock_of(transcript).seconds, state, direction)
        transcript = with_turn(transcript, Role.INTERVIEWEE, direction.words, direction.cue)
        state = direction.state
        if direction.ends:
            return


def with_turn(transcript: Transcript, role: Role, text: str, cue: str | None = None) -> Transcript:
    """The transcript with one more turn."""
    turn = Turn(role=role, text=text, cue=cue)
    return transcript.model_copy(update={"turns": (*transcript.turns, turn)})


def to_the_end(director: Director, script: str) -> list[Heard]:
    """A meeting with a scripted interviewer who goes round and round until she leaves."""
    return list(meeting(director, cycle(SCRIPTS[script])))


def reply(director: Director, *lines: str, state: State | None = None) -> Direction:
    """What comes back to the last of the lines; ``state`` replaces the memory before it."""
    transcript, now = blank(director), director.first_state()
    for line in lines[:-1]:
        transcript = with_turn(transcript, Role.INTERVIEWER, line)
        direction = director.direct(transcript, now)
        transcript = with_turn(transcript, Role.INTERVIEWEE, direction.words, direction.cue)
        now = direction.state
    return director.direct(with_turn(transcript, Role.INTERVIEWER, lines[-1]), state or now)
