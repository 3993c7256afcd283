"""One take, turn by turn."""

from __future__ import annotations

from collections.abc import AsyncIterator

from coach.errors import BadInput, VoiceError
from coach.interviewee.director import Director
from coach.interviewee.model import Direction, Meeting, State, Voice
from coach.rehearsal.events import Answered, Cue, Ended, Event, Piece, Said, VoiceFailed
from coach.store import KeptTake, Rehearsals
from coach.transcript import Clock, Role, Transcript, Turn, clock_of

INTERRUPTED = "—"


class Rehearsal:
    """A take being played. Each turn is on disk before it is answered; killing the process loses none.

    ``director`` decides, ``voice`` words; both may be replaced between turns (``voice`` when it failed).
    """

    def __init__(self, kept: KeptTake, shelf: Rehearsals, director: Director, voice: Voice, offline: Voice) -> None:
        self._kept, self._shelf = kept, shelf
        self.director, self.voice, self._offline = director, voice, offline
        self.transcript: Transcript = kept.transcript
        self.meeting = Meeting.model_validate(kept.meeting)
        self.states: list[State] = [State.model_validate(s) if s else director.first_state() for s in kept.states]
        self._stop = False

    @property
    def take(self) -> str:
        """The id of the take on disk."""
        return self._kept.id

    @property
    def state(self) -> State:
        """The interviewee's memory now."""
        return self.states[-1] if self.states else self.director.first_state()

    @property
    def clock(self) -> Clock:
        """Airtime so far."""
        return clock_of(self.transcript)

    @property
    def draft(self) -> str:
        """What was typed and not said when the take was last open."""
        return self._kept.draft

    @property
    def over(self) -> bool:
        """Whether the interviewee has left."""
        return self.state.over

    @property
    def waiting(self) -> bool:
        """Whether the last word is yours and not answered yet (after a kill, or a failed voice)."""
        return bool(self.transcript.turns) and self.transcript.turns[-1].role is Role.INTERVIEWER and not self.over

    def keep_draft(self, text: str) -> None:
        """Keep what is typed, against a power cut."""
        self._shelf.keep_draft(self.take, text)

    def interrupt(self) -> None:
        """Stop her where she is; what was heard stays."""
        self._stop = True

    def use_offline_voice(self) -> None:
        """Go on with the built-in voice; the transcript says so."""
        self.voice = self._offline
        self._shelf.keep_voice(self.take, f"{self._kept.voice} then {self._offline.name}")

    async def say(self, text: str) -> AsyncIterator[Event]:
        """Say something and hear the answer; raises :class:`BadInput` for nothing said, or when it is over."""
        if not text.strip():
            raise BadInput("There is nothing to say yet.", fix="Type a line first.")
        if self.over:
            raise BadInput("The meeting is over.", fix="Read the report, or rewind to try again.")
        if self.waiting:
            raise BadInput("Your last line has not been answered yet.", fix="Wait for the answer, or try it again.")
        turn = Turn(role=Role.INTERVIEWER, text=text.strip())
        yield Said(self._keep(turn, self.state), turn)
        async for event in self.answer():
            yield event

    async def answer(self) -> AsyncIterator[Event]:
        """Have the last line answered (again)."""
        self._stop = False
        direction = self.director.direct(self.transcript, self.state)
        if direction.cue:
            yield Cue(direction.cue)
        heard = ""
        try:
            async for piece in self.voice.speak(direction, self.transcript):
                heard += piece
                yield Piece(piece)
                if self._stop:
                    heard = heard.rstrip() + INTERRUPTED
                    break
        except VoiceError as error:
            if not heard.strip():
                yield VoiceFailed(error)
                return
            heard = heard.rstrip() + INTERRUPTED
        turn = self._worded(direction, heard)
        yield Answered(self._keep(turn, direction.state), turn, direction)
        if direction.ends:
            yield Ended("She has left." if self.director.persona.pronoun == "she" else "They have left." if self.director.persona.pronoun == "they" else "He has left.")

    def _worded(self, direction: Direction, heard: str) -> Turn:
        given: dict[str, object] = {"role": Role.INTERVIEWEE, "text": heard.strip() or direction.words}
        if direction.cue:
            given["cue"] = direction.cue
        if self.voice is self._offline and self._kept.voice != self._offline.name:
            given["voice"] = self._offline.name
        return Turn.model_validate(given)

    def _keep(self, turn: Turn, state: State) -> int:
        number = self._shelf.add_turn(self.take, turn, state.model_dump(mode="json"))
        self.transcript = self.transcript.model_copy(update={"turns": (*self.transcript.turns, turn)})
        self.states.append(state)
        return number
