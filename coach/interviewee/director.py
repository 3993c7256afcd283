"""The director: decides what the interviewee does next. The clock, the mood and what comes out are code."""

from __future__ import annotations

from functools import cached_property

from coach.acts import TaggedTranscript, Tagger, default_tagger
from coach.interviewee import answering, asking, leaving, reacting, requests
from coach.interviewee.draft import Draft
from coach.interviewee.hearing import ActTagger, hear
from coach.interviewee.matching import FactIndex, index_of
from coach.interviewee.meaning import Meaning, default_meaning
from coach.interviewee.model import Direction, Do, Meeting, State
from coach.interviewee.mood import first_mood, mood_of, moved
from coach.interviewee.scene import Scene
from coach.interviewee.telling import room
from coach.interviewee.timing import Timing, timing_of
from coach.persona import Persona
from coach.transcript import Role, Transcript


def _clock(time: Timing) -> str:
    """The clock in a sentence, for whoever words the turn."""
    if time.over:
        return "The agreed time is over."
    unit = "minute is" if time.minutes == 1 else "minutes are"
    return f"About {time.minutes} {unit} left; do not speak of the time unless you are told to below."


class _ToTheInterviewer:
    """Listens to one side only: what the director says itself need not be understood, which would take as long again."""

    def tag(self, transcript: Transcript) -> TaggedTranscript:
        return default_tagger().tag(transcript, by=Role.INTERVIEWER)


class Director:
    """Decides each turn of ``persona`` in ``meeting``.

    ``tagger`` finds the acts, by default the one that also scores; ``meaning`` compares questions by what they mean, by
    default with the model made for that, and with a tagger of another kind only where it is given.
    """

    def __init__(
        self,
        persona: Persona,
        meeting: Meeting,
        tagger: ActTagger | None = None,
        meaning: Meaning | None = None,
    ) -> None:
        self.persona, self.meeting = persona, meeting
        self._tagger = tagger
        if meaning is None and (tagger is None or isinstance(tagger, Tagger)):
            meaning = default_meaning()
        self._meaning = meaning

    @cached_property
    def _index(self) -> FactIndex:
        return index_of(self.persona, self._meaning)

    def prepare(self) -> None:
        """Do now what the first answer would have to wait for, a second or two; from a thread, if somebody is typing."""
        self._index.prepare()

    def first_state(self) -> State:
        """The memory before the first word."""
        warmth, patience = first_mood(self.persona.manner, self.meeting)
        return State(warmth=warmth, patience=patience, limit_seconds=60 * self.meeting.minutes)

    def direct(self, transcript: Transcript, state: State) -> Direction:
        """What to do after the last turn of ``transcript``, which is the interviewer's.

        The same transcript, state and seed always give the same direction.
        """
        if not transcript.turns or transcript.turns[-1].role is not Role.INTERVIEWER:
            raise ValueError("the last turn must be the interviewer's")
        heard = hear(transcript, self._tagger or _ToTheInterviewer())
        time = timing_of(transcript, state)
        scene = Scene(self.persona, self.meeting, self._index, heard, time, state)
        draft = Draft(
            moved(state, heard, self.meeting, scene.excused), f"{self.meeting.seed}|{self.persona.id}"
        )
        draft.remember(pending="")
        self._decide(scene, draft)
        time = Timing(time.elapsed, draft.state.limit_seconds)
        most = 2 * draft.words + 10
        if draft.facts:
            most = max(most, int(1.3 * room(scene, draft, not heard.asked or heard.asked[-1].open)))
        return draft.finished(time.left, mood_of(draft.state), most, _clock(time))

    def _decide(self, scene: Scene, draft: Draft) -> None:
        if leaving.says_goodbye(scene):
            reacting.react(scene, draft)
            requests.respond(scene, draft)
            leaving.goodbye(scene, draft)
        elif leaving.must_leave(scene, draft):
            requests.respond(scene, draft)
            leaving.leave(scene, draft)
        else:
            self._converse(scene, draft)
            if scene.time.over:
                leaving.wrap_up(scene, draft)

    def _converse(self, scene: Scene, draft: Draft) -> None:
        heard = scene.heard
        if heard.unclear:
            draft.line(Do.REACT, self.persona.lines.clarify, "You could not make out what they said: ask.")
            return
        if scene.first:
            reacting.greet(scene, draft)
        invited = leaving.acknowledge_time(scene, draft)
        reacting.react(scene, draft)
        refused = requests.respond(scene, draft)
        if scene.wants_answer and not refused:
            answering.answer(scene, draft)
        cue_due = scene.time.share >= 0.8 and not draft.state.cued and not invited and not scene.time.over
        if not scene.wants_answer and not refused and not cue_due:
            if not (asking.SETTLED & set(draft.did)):
                answering.remark(scene, draft)
            if not draft.facts:
                asking.nudge(scene, draft)
        if cue_due:
            leaving.show_time(scene, draft)
        elif not scene.time.over:
            asking.ask_back(scene, draft)
