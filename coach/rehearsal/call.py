"""A telephone call, headless: lines in, turns out, every turn on disk before it is answered."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from datetime import datetime
from typing import Any

from coach.errors import BadInput, StoreError
from coach.interviewee.hearing import ActTagger
from coach.interviewee.phone import Answer, Answerer, CallState, Leg, Outcome, who_answers
from coach.interviewee.phone.model import CLICK
from coach.interviewee.phone.voicing import Cast, PhoneVoice, speaker
from coach.persona import Persona
from coach.rehearsal.ladder import Rung
from coach.rehearsal.moment import Moment
from coach.rehearsal.setup import WHO, is_kept, who_was_kept
from coach.rehearsal.sitting import KEY, Sitting
from coach.store import KeptTake, Rehearsals
from coach.transcript import Interviewee, Interviewer, Person, Role, Transcript, Turn


class Call:
    """One leg being played. Killing the process loses no turn; everything raises :class:`coach.errors.StoreError`.

    ``voice`` words the answers in :meth:`speak`; without one, or when it fails, the built-in wordings are said.
    """

    def __init__(
        self,
        kept: KeptTake,
        shelf: Rehearsals,
        rung: Rung,
        other: Answerer,
        voice: PhoneVoice | None = None,
    ) -> None:
        self._kept, self._shelf = kept, shelf
        self.rung, self.other, self.voice = rung, other, voice
        self._turns = list(kept.transcript.turns)
        self.state = _state_of(kept)
        self._done = kept.done
        if self._done:
            self.state = other.hung_up(self.state)
        elif not self._turns:
            self._keep_theirs(other.pick_up())
        elif self._turns[-1].role is Role.INTERVIEWER and not self.over and not self._is_machine:
            self._answer()  # killed between a line and its answer

    @property
    def take(self) -> str:
        """The id of the take on disk."""
        return self._kept.id

    @property
    def kept(self) -> KeptTake:
        """The take as it was when the call was opened."""
        return self._kept

    @property
    def leg(self) -> Leg:
        """Which leg it is."""
        return self.rung.leg

    @property
    def outcome(self) -> Outcome | None:
        """How it ended; ``None`` while it goes on."""
        return self.state.outcome

    @property
    def over(self) -> bool:
        """Whether one of the two has hung up."""
        return self.state.outcome is not None or self._done

    @property
    def moment(self) -> Moment:
        """Whose move it is."""
        if self.over:
            return Moment.OVER
        if self._is_machine:
            return Moment.TAPE
        if self.state.transferring:
            return Moment.TRANSFER
        return Moment.YOURS if self.last_words else Moment.FIRST

    @property
    def transcript(self) -> Transcript:
        """What was said so far; a message that was typed in pieces is one turn, as the codebook counts them."""
        return self._kept.transcript.model_copy(update={"turns": tuple(_joined(self._turns))})

    @property
    def last_words(self) -> str:
        """What you said last, as far as it was heard; empty before that."""
        mine = (turn.text for turn in reversed(self._turns) if turn.role is Role.INTERVIEWER)
        return next(mine, "")

    def say(self, text: str) -> Turn | None:
        """Say something; the answer, or ``None`` when a machine goes on recording.

        Raises :class:`BadInput` for nothing said, or when the call is over.
        """
        self._say(text)
        return self._answer()

    async def speak(self, text: str) -> AsyncGenerator[Turn, None]:
        """As :meth:`say`, with the voice: your turn once it is on disk, then the answer unless a machine records."""
        yield self._say(text)
        answer = self.other.answer(self._raw, self.state)
        words = ""
        if self.voice is not None and answer.words:
            words = await self.voice.word(answer, self._raw, self.leg)
        said = self._take(answer, words)
        if said is not None:
            yield said

    def wait(self) -> Turn:
        """Say nothing more while you are put through; what is heard then, which is the end of the call.

        Raises :class:`BadInput` when nobody is putting you through.
        """
        if self.moment is not Moment.TRANSFER:
            raise BadInput("Nobody is putting you through.", fix="Say something, or hang up.")
        self._take(Answer("", self.other.hung_up(self.state), cue=CLICK))
        return self._turns[-1]

    def keep_draft(self, text: str) -> None:
        """Keep what is typed and not said."""
        self._shelf.keep_draft(self.take, text)

    def _say(self, text: str) -> Turn:
        if self.over:
            raise BadInput("The call is over.", fix="Dial again.")
        if not text.strip():
            raise BadInput("There is nothing to say yet.", fix="Type a line first.")
        turn = Turn(role=Role.INTERVIEWER, text=text.strip())
        self._keep(turn)
        return turn

    def hang_up(self) -> Outcome:
        """End the call from this side; how it ended."""
        if not self.over:
            self.state = self.other.hung_up(self.state)
            self._shelf.finish(self.take)
        return self.state.outcome or Outcome.CALLER_HUNG_UP

    def keep_report(self, report: dict[str, Any]) -> None:
        """Keep the card (a JSON object) with the call."""
        self._shelf.finish(self.take, report)

    @property
    def _is_machine(self) -> bool:
        return self.leg is Leg.VOICEMAIL

    def _answer(self) -> Turn | None:
        return self._take(self.other.answer(self._raw, self.state))

    def _take(self, answer: Answer, words: str = "") -> Turn | None:
        """Keep an answer, in other ``words`` than the built-in ones if there are any."""
        if answer.cut_at is not None:
            self._cut(answer.cut_at)
        said = self._keep_theirs(answer, words)
        if answer.ends:
            self._shelf.finish(self.take)
        return said

    @property
    def _raw(self) -> Transcript:
        return self._kept.transcript.model_copy(update={"turns": tuple(self._turns)})

    def _keep_theirs(self, answer: Answer, words: str = "") -> Turn | None:
        self.state = answer.state
        if answer.silent:
            return None
        given: dict[str, object] = {"role": self.leg.role, "text": words or answer.words}
        if words and self.voice is not None:
            given["voice"] = self.voice.name
        if answer.cue:
            given["cue"] = answer.cue
        turn = Turn.model_validate(given)
        self._keep(turn)
        return turn

    def _keep(self, turn: Turn) -> None:
        self._shelf.add_turn(self.take, turn, self.state.model_dump(mode="json"), len(self._turns))
        self._turns.append(turn)

    def _cut(self, words: int) -> None:
        """Only what the machine took is the turn; all that was said stays beside it."""
        whole = self._turns.pop()
        self._shelf.take_back(self.take)
        heard = " ".join(whole.text.split()[:words]) + "—"
        self._keep(Turn.model_validate({"role": whole.role, "text": heard, "said": whole.text}))


def begin_call(
    shelf: Rehearsals,
    persona: Persona,
    rung: Rung,
    me: Interviewer | None = None,
    tagger: ActTagger | None = None,
    cast: Cast | None = None,
    sitting: tuple[Sitting, int] | None = None,
    plan: dict[str, Any] | None = None,
) -> Call:
    """Dial ``persona``; whoever the rung says picks up. It is on disk from now on.

    ``cast`` gives whoever speaks a voice; ``sitting`` says which call of which sitting it is; ``plan`` is a JSON object
    that is kept beside it.
    """
    other = who_answers(rung.leg, persona, rung.seed, rung.level, tagger)
    header: dict[str, object] = {
        "schema": "coach.transcript/1",
        "id": f"{persona.id}-{rung.leg}-{datetime.now():%Y-%m-%d-%H%M}",
        "scenario": rung.leg.scenario,
        "setting": "phone",
        "interviewer": me or Interviewer(),
        "interviewee": Interviewee(name=persona.name, title=persona.title, organization=persona.organization),
    }
    if rung.leg is Leg.RECEPTIONIST:
        header["gatekeeper"] = Person(name=other.name)
    arranged: dict[str, Any] = {"leg": rung.leg.value, "level": rung.level, "seed": rung.seed}
    if not is_kept(persona):
        arranged[WHO] = persona.model_dump(mode="json", exclude_defaults=True)
    if sitting is not None:
        arranged[KEY] = sitting[0].arranged(sitting[1])
    voice = _voice(persona, rung.leg, other.name, tagger, cast)
    name = voice.name if voice else "offline"
    take = shelf.begin(Transcript.model_validate(header), persona.id, arranged, plan, name)
    return Call(shelf.take(take), shelf, rung, other, voice)


def resume_call(
    shelf: Rehearsals, take: str, tagger: ActTagger | None = None, cast: Cast | None = None
) -> Call:
    """The call of a take, to go on with where it stopped; raises :class:`StoreError` when it was no call."""
    kept = shelf.take(take)
    try:
        rung = Rung(Leg(kept.meeting["leg"]), int(kept.meeting["level"]), int(kept.meeting["seed"]))
    except (KeyError, ValueError, TypeError):
        raise StoreError(
            "This was no telephone call.", fix="`coach rehearse` goes on with meetings."
        ) from None
    persona = who_was_kept(kept)
    other = who_answers(rung.leg, persona, rung.seed, rung.level, tagger)
    return Call(kept, shelf, rung, other, _voice(persona, rung.leg, other.name, tagger, cast))


def rewind_call(shelf: Rehearsals, take: str, turns: int) -> str:
    """Another take of a call after its first ``turns`` turns, as :attr:`Call.transcript` counts them; returns its id.

    They always pick up: at least their first words stay. Raises :class:`BadInput` when there are not so many turns.
    """
    said = shelf.take(take).transcript.turns
    starts = [n for n, turn in enumerate(said) if n == 0 or not _goes_on(said[n - 1], turn)]
    wanted = max(1, turns)
    kept = starts[wanted] if wanted < len(starts) else len(said) + wanted - len(starts)
    return shelf.branch(take, kept)


def _voice(
    persona: Persona, leg: Leg, name: str, tagger: ActTagger | None, cast: Cast | None
) -> PhoneVoice | None:
    """Who words the answers: nobody for a machine, and nobody when the built-in voice speaks."""
    if cast is None or leg is Leg.VOICEMAIL:
        return None
    voice = cast(speaker(persona, leg, name))
    return None if voice.name == "offline" else PhoneVoice(voice, tagger)


def _state_of(kept: KeptTake) -> CallState:
    """The memory after the last turn; of a machine, which answers nothing, with the words since then."""
    state = CallState.model_validate(kept.states[-1]) if kept.states else CallState()
    turns = kept.transcript.turns
    if kept.scenario == Leg.VOICEMAIL.scenario and turns and turns[-1].role is Role.INTERVIEWER:
        state = state.model_copy(update={"words": state.words + turns[-1].words, "step": state.step + 1})
    return state


def _joined(turns: list[Turn]) -> list[Turn]:
    """What you said in several pieces as one turn."""
    found: list[Turn] = []
    for turn in turns:
        if found and _goes_on(found[-1], turn):
            whole = {**found[-1].model_dump(exclude_unset=True), **turn.model_dump(exclude_unset=True)}
            found[-1] = Turn.model_validate({**whole, "text": f"{found[-1].text} {turn.text}"})
        else:
            found.append(turn)
    return found


def _goes_on(before: Turn, turn: Turn) -> bool:
    """Whether a turn is another piece of what you were saying."""
    return before.role is turn.role is Role.INTERVIEWER
