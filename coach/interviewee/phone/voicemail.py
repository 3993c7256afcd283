"""The machine: a greeting, a beep, and sixty seconds of airtime."""

from __future__ import annotations

from coach.interviewee.phone import naming
from coach.interviewee.phone.model import Answer, CallState, Outcome
from coach.interviewee.phone.reply import Reply
from coach.interviewee.phone.wordings import Voicemail
from coach.persona import Persona
from coach.transcript import Transcript
from coach.transcript.clock import SECONDS_PER_WORD

SECONDS = 60
MOST_WORDS = int(SECONDS / SECONDS_PER_WORD)


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
        state = state.model_copy(update={"words": state.words + said, "step": state.step + 1})
        over = state.words - MOST_WORDS
        if over <= 0:
            return Answer("", state)
        ended = state.model_copy(update={"outcome": Outcome.CUT_OFF})
        # The word that is cut in two still counts as said, so that the length says that it was too much.
        return Answer("", ended, ("cut_off",), "a beep, and the line goes dead", said - over + 1)

    def hung_up(self, state: CallState) -> CallState:
        """A message, if anything was said."""
        left = Outcome.MESSAGE_LEFT if state.words else Outcome.NOTHING_LEFT
        return state.model_copy(update={"outcome": state.outcome or left})
