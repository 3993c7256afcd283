"""One take, turn by turn."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import TYPE_CHECKING, Any

from coach.errors import BadInput, VoiceError
from coach.interviewee.model import Direction, Do, Meeting, State, Voice
from coach.rehearsal.events import Answered, Cue, Ended, Event, Piece, Said, TakenBack, VoiceFailed
from coach.rehearsal.hearing import Hearing
from coach.rehearsal.stopwatch import Stopwatch
from coach.store import KeptTake, Rehearsals
from coach.transcript import Clock, Role, Transcript, Turn, clock_of
from coach.transcript.clock import airtime

if TYPE_CHECKING:
    from coach.interviewee.director import Director

INTERRUPTED = "—"
THEN = " then "


class Rehearsal:
    """A take being played. Each turn is on disk before it is answered; killing the process loses none.

    ``director`` decides, ``voice`` words; both may be replaced between turns (``voice`` when it failed). Every
    method that writes raises :class:`coach.errors.StoreError` when the disk does not take it.
    """

    def __init__(
        self, kept: KeptTake, shelf: Rehearsals, director: Director, voice: Voice, offline: Voice
    ) -> None:
        self._kept, self._shelf = kept, shelf
        self.director, self.voice, self._offline = director, voice, offline
        self.transcript: Transcript = kept.transcript
        self.meeting = Meeting.model_validate(kept.meeting)
        self.states: list[State] = [
            State.model_validate(s) if s else director.first_state() for s in kept.states
        ]
        self._voices = kept.voice.split(THEN)
        self._done = kept.done
        self._hearing: Hearing | None = None
        self._cued = -1
        self.stopwatch: Stopwatch | None = None
        """Set it for a rehearsal in real time: turns then carry the times that it shows."""

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
        """Whether the interviewee has left, or you ended it."""
        return self.state.over or self._done

    @property
    def begun(self) -> bool:
        """Whether you said anything in this take, besides what it took over from another one."""
        mine = self.transcript.turns_of(Role.INTERVIEWER)
        return bool(mine) and mine[-1] >= (self._kept.from_turn or 0)

    @property
    def waiting(self) -> bool:
        """Whether the last word is yours and not answered yet (after a kill, or a failed voice)."""
        turns = self.transcript.turns
        return bool(turns) and turns[-1].role is Role.INTERVIEWER and not self.over

    def keep_draft(self, text: str) -> None:
        """Keep what is typed, against a power cut."""
        self._shelf.keep_draft(self.take, text)

    def interrupt(self) -> None:
        """Stop her at once; what was heard stays. When nothing was, your line is taken back."""
        if self._hearing is not None:
            self._hearing.stop()

    def use_offline_voice(self) -> None:
        """Go on with the built-in voice; the transcript says so."""
        self.voice = self._offline

    def finish(self, report: dict[str, Any] | None = None) -> None:
        """The meeting is over; keep its report (a JSON object)."""
        self._shelf.finish(self.take, report)
        self._done = True

    def drop(self) -> None:
        """Nothing of this take is kept."""
        self._shelf.drop(self.take)
        self._done = True

    async def say(self, text: str) -> AsyncGenerator[Event, None]:
        """Say something and hear the answer; raises :class:`BadInput` for nothing said, or when it is over."""
        if not text.strip():
            raise BadInput("There is nothing to say yet.", fix="Type a line first.")
        if self.over:
            raise BadInput("The meeting is over.", fix="Read the report, or rewind to try again.")
        if self.waiting:
            raise BadInput(
                "Your last line has not been answered yet.", fix="Wait for the answer, or try it again."
            )
        turn = self._timed(Turn(role=Role.INTERVIEWER, text=text.strip()))
        yield Said(self._keep(turn, self.state), turn)
        async with aclosing(self.answer()) as events:
            async for event in events:
                yield event

    async def answer(self) -> AsyncGenerator[Event, None]:
        """Have the last line answered (again); raises :class:`BadInput` when it is your turn."""
        if not self.waiting:
            raise BadInput("Nothing waits for an answer.", fix="Say something first.")
        direction = self.director.direct(self.transcript, self.state)
        if direction.cue and self._cued != len(self.transcript.turns):
            self._cued = len(self.transcript.turns)
            yield Cue(direction.cue)
        heard, broken = "", None
        hearing = self._hearing = Hearing(self.voice.speak(direction, self.transcript))
        try:
            async with aclosing(hearing.pieces()) as pieces:
                async for piece in pieces:
                    heard += piece
                    yield Piece(piece)
        except VoiceError as error:
            broken = error
        finally:
            self._hearing = None
        silent = not heard.strip()
        if silent and broken:
            yield VoiceFailed(broken)
            return
        if silent and hearing.stopped:
            yield TakenBack(self._take_back())
            return
        if silent:
            heard = direction.words
            yield Piece(heard)
        elif broken or hearing.stopped:
            heard = heard.rstrip() + INTERRUPTED
        turn = self._worded(direction, heard.strip(), self._offline if silent else self.voice)
        yield Answered(self._keep(turn, _after(direction)), turn, direction, broken)
        if direction.ends:
            yield Ended(self._who_left(direction))

    def _who_left(self, direction: Direction) -> str:
        """Who ended it: a goodbye of hers that is no leaving of her own answers yours."""
        if Do.GOODBYE in direction.do and Do.LEAVE not in direction.do:
            return "You said goodbye."
        return f"{self.director.persona.pronoun.capitalize()} left."

    def _worded(self, direction: Direction, words: str, voice: Voice) -> Turn:
        """Her turn, labelled with its voice unless that is the one that the take began with."""
        given: dict[str, object] = {"role": Role.INTERVIEWEE, "text": words}
        if direction.cue:
            given["cue"] = direction.cue
        if voice.name != self._voices[0]:
            given["voice"] = voice.name
        if voice.name != self._voices[-1]:
            self._voices.append(voice.name)
            self._shelf.keep_voice(self.take, THEN.join(self._voices))
        return self._timed(Turn.model_validate(given))

    def _timed(self, turn: Turn) -> Turn:
        """The turn with its times: yours lasts until now, theirs as long as its words take."""
        if self.stopwatch is None:
            return turn
        start = self.clock.seconds
        end = start + airtime(turn.words)
        if turn.role is Role.INTERVIEWER:
            end = max(end, self.stopwatch.seconds)
        self.stopwatch.stop(at=end)
        return turn.model_copy(update={"start": round(start, 1), "end": round(end, 1)})

    def _keep(self, turn: Turn, state: State) -> int:
        number = self._shelf.add_turn(
            self.take, turn, state.model_dump(mode="json"), len(self.transcript.turns)
        )
        self.transcript = self.transcript.model_copy(update={"turns": (*self.transcript.turns, turn)})
        self.states.append(state)
        return number

    def _take_back(self) -> str:
        words = self._shelf.take_back(self.take)
        self.transcript = self.transcript.model_copy(update={"turns": self.transcript.turns[:-1]})
        self.states.pop()
        return words


def _after(direction: Direction) -> State:
    """The director's memory after its turn; who leaves has left."""
    return direction.state.model_copy(update={"over": True}) if direction.ends else direction.state
