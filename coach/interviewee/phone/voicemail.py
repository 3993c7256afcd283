"""The machine: a greeting, a beep, and sixty seconds of airtime."""

from __future__ import annotations

from coach.interviewee.phone import naming
from coach.interviewee.phone.model import MOST_STEPS, Answer, CallState, Outcome
from coach.interviewee.phone.reply import Reply
from coach.interviewee.phone.wordings import Voicemail
from coach.persona import Persona
from coach.transcript import Transcript
from coach.transcript.clock import SECONDS_PER_WORD

SECONDS = 60
MOST_WORDS = int(SECONDS / SECONDS_PER_WORD)
MOST_PIECES = 2 * MOST_STEPS
"""In so many pieces a message may be typed; with the greeting and the last beep a call stays within fourteen turns."""


class Machine:
    """An answering machine: it says nothing, and records until the caller hangs up or the minute is over."""

    def __init__(self, greeting: Voicemail, persona: Persona, seed: int) -> None:
        self._greeting, self._persona = greeting, persona
        self._seed = f"{seed}|{persona.id}|{greeting.id}"

    @property
    def name(self) -> str:
        """Whose machine it is."""
        return f"{self._persona.name}'s voicemail"

    def pick_up(self) -> Answer:
        """The greeting, then the beep."""
        reply = Reply(CallState(), self._seed, self._greeting, naming.blanks_for(self._persona))
        reply.say("greeting")
        answer = reply.finished(self._greeting.cue)
        return Answer(answer.words, answer.state.model_copy(update={"step": 0}), answer.did, answer.cue)

    def answer(self, transcript: Transcript, state: CallState) -> Answer:
        """Nothing while there is room; a beep in the middle of the word that is one too many."""
        said = transcript.turns[-1].words
        words, step = state.words + said, state.step + 1
        state = state.model_copy(update={"words": words, "step": step})
        if words <= MOST_WORDS and step < MOST_PIECES:
            return Answer("", state)
        over = words - MOST_WORDS
        ended = state.model_copy(update={"outcome": Outcome.CUT_OFF if over > 0 else Outcome.MESSAGE_LEFT})
        # The word that is cut in two still counts as said, so that the length says that it was too much.
        cut = said - over + 1 if over > 0 else None
        return Answer("", ended, ("cut_off",), "a beep, and the line goes dead", cut)

    def hung_up(self, state: CallState) -> CallState:
        """A message, if anything was said."""
        left = Outcome.MESSAGE_LEFT if state.words else Outcome.NOTHING_LEFT
        return state.model_copy(update={"outcome": state.outcome or left})
