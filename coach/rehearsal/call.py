"""A telephone call, headless: lines in, turns out, every turn on disk before it is answered."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from coach.errors import BadInput, StoreError
from coach.interviewee.hearing import ActTagger
from coach.interviewee.phone import Answer, Answerer, CallState, Leg, Outcome, who_answers
from coach.persona import Persona
from coach.rehearsal.ladder import Rung
from coach.rehearsal.setup import WHO, is_kept, who_was_kept
from coach.store import KeptTake, Rehearsals
from coach.transcript import Interviewee, Interviewer, Person, Role, Transcript, Turn


class Call:
    """One leg being played. Killing the process loses no turn; everything raises :class:`coach.errors.StoreError`."""

    def __init__(self, kept: KeptTake, shelf: Rehearsals, rung: Rung, other: Answerer) -> None:
        self._kept, self._shelf = kept, shelf
        self.rung, self.other = rung, other
        self._turns = list(kept.transcript.turns)
        self.state = _state_of(kept)
        self._done = kept.done
        if not self._turns:
            self._keep_theirs(other.pick_up())
        elif self._turns[-1].role is Role.INTERVIEWER and not self.over and not self._is_machine:
            self._answer()  # killed between a line and its answer

    @property
    def take(self) -> str:
        """The id of the take on disk."""
        return self._kept.id

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
    def transcript(self) -> Transcript:
        """What was said so far; a message that was typed in pieces is one turn, as the codebook counts them."""
        return self._kept.transcript.model_copy(update={"turns": tuple(_joined(self._turns))})

    def say(self, text: str) -> Turn | None:
        """Say something; the answer, or ``None`` when a machine goes on recording.

        Raises :class:`BadInput` for nothing said, or when the call is over.
        """
        if self.over:
            raise BadInput("The call is over.", fix="Dial again.")
        if not text.strip():
            raise BadInput("There is nothing to say yet.", fix="Type a line first.")
        self._keep(Turn(role=Role.INTERVIEWER, text=text.strip()))
        return self._answer()

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
        answer = self.other.answer(self._raw, self.state)
        if answer.cut_at is not None:
            self._cut(answer.cut_at)
        said = self._keep_theirs(answer)
        if answer.ends:
            self._shelf.finish(self.take)
        return said

    @property
    def _raw(self) -> Transcript:
        return self._kept.transcript.model_copy(update={"turns": tuple(self._turns)})

    def _keep_theirs(self, answer: Answer) -> Turn | None:
        self.state = answer.state
        if answer.silent:
            return None
        given: dict[str, object] = {"role": self.leg.role, "text": answer.words}
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
) -> Call:
    """Dial ``persona``; whoever the rung says picks up. It is on disk from now on."""
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
    take = shelf.begin(Transcript.model_validate(header), persona.id, arranged)
    return Call(shelf.take(take), shelf, rung, other)


def resume_call(shelf: Rehearsals, take: str, tagger: ActTagger | None = None) -> Call:
    """The call of a take, to go on with where it stopped; raises :class:`StoreError` when it was no call."""
    kept = shelf.take(take)
    try:
        rung = Rung(Leg(kept.meeting["leg"]), int(kept.meeting["level"]), int(kept.meeting["seed"]))
    except (KeyError, ValueError, TypeError):
        raise StoreError(
            "This was no telephone call.", fix="`coach rehearse` goes on with meetings."
        ) from None
    other = who_answers(rung.leg, who_was_kept(kept), rung.seed, rung.level, tagger)
    return Call(kept, shelf, rung, other)


def _state_of(kept: KeptTake) -> CallState:
    """The memory after the last turn; of a machine, which answers nothing, with the words since then."""
    state = CallState.model_validate(kept.states[-1]) if kept.states else CallState()
    turns = kept.transcript.turns
    if kept.scenario == Leg.VOICEMAIL.scenario and turns and turns[-1].role is Role.INTERVIEWER:
        state = state.model_copy(update={"words": state.words + turns[-1].words, "step": state.step + 1})
    return state


def _joined(turns: list[Turn]) -> list[Turn]:
    """Turns of one speaker in a row as one."""
    found: list[Turn] = []
    for turn in turns:
        if found and found[-1].role is turn.role:
            whole = {**found[-1].model_dump(exclude_unset=True), **turn.model_dump(exclude_unset=True)}
            found[-1] = Turn.model_validate({**whole, "text": f"{found[-1].text} {turn.text}"})
        else:
            found.append(turn)
    return found
