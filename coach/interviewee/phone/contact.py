"""The contact in person, at a good moment or at a bad one: what is deserved is granted, and nothing else."""

from __future__ import annotations

from coach.acts import default_tagger
from coach.interviewee.hearing import ActTagger
from coach.interviewee.phone import naming
from coach.interviewee.phone.asked import ShortAnswers
from coach.interviewee.phone.caller import Caller, listen
from coach.interviewee.phone.good_moment import GoodMoment, settled
from coach.interviewee.phone.model import Answer, CallState, Leg, Outcome
from coach.interviewee.phone.naming import Times
from coach.interviewee.phone.own_day import own_day
from coach.interviewee.phone.reply import Reply
from coach.interviewee.phone.wordings import BadMoment, ContactManner
from coach.persona import Persona
from coach.transcript import Role, Transcript

KIND = {
    "states-name": 0.05,
    "states-connection": 0.15,
    "states-purpose": 0.15,
    "introduces-self": 0.05,
    "shows-research": 0.1,
    "specific-interest": 0.08,
    "asks-if-good-time": 0.12,
    "assures-brevity": 0.08,
    "disclaims-job": 0.1,
    "names-length": 0.1,
    "yields-choice": 0.08,
    "thanks": 0.05,
    "rapport": 0.04,
    "asks-when-to-call": 0.1,
}
BAD = {
    "dictates-slot": -0.15,
    "names-long-length": -0.12,
    "vague-purpose": -0.06,
    "hands-off-initiative": -0.04,
}
COURTESY = 0.03
RUDENESS, JOB, RAMBLE, PRESSING = -0.4, -0.3, -0.12, -0.2
ANNOUNCES = 0.4
"""How often a bad moment is announced as the telephone is picked up."""


class Contact:
    """``persona`` at the telephone, with a ``manner``; raises what the tagger raises."""

    def __init__(
        self,
        manner: ContactManner,
        persona: Persona,
        seed: int,
        bad_moment: bool = False,
        less: float = 0.0,
        tagger: ActTagger | None = None,
        times: Times | None = None,
    ) -> None:
        self._manner, self._persona, self._tagger = manner, persona, tagger
        self._bad, self._less = bad_moment, less
        self._times = times or naming.times_of(seed)
        leg = Leg.BAD_MOMENT if bad_moment else Leg.GOOD_MOMENT
        self._seed = f"{seed}|{persona.id}|{manner.id}|{leg}"
        self._blanks = naming.blanks_for(persona)
        self._moment: BadMoment | None = None
        first = self._reply(CallState())
        if bad_moment:
            self._moment = first.chance("cue").choice(manner.bad_moments)
        self._blanks["when"] = self._times.contact
        self._where = naming.where(first.chance("where"))
        self._answers = ShortAnswers(persona)

    @property
    def name(self) -> str:
        """The contact's name."""
        return self._persona.name

    def pick_up(self) -> Answer:
        """The name, or a hurried hello."""
        lean = 0.15 * (self._persona.manner.warmth - 0.5)
        reply = self._reply(CallState(goodwill=round(self._manner.goodwill + lean - self._less, 3)))
        cue = self._moment.cue if self._moment else None
        if self._bad:
            reply.say("pick_up_bad")
            if reply.chance("announces").random() < ANNOUNCES:
                reply.say("bad_time")
        else:
            reply.say("pick_up")
        answer = reply.finished(cue)
        return Answer(answer.words, answer.state.model_copy(update={"step": 0}), answer.did, cue)

    def answer(self, transcript: Transcript, state: CallState) -> Answer:
        """The answer to the caller's last turn."""
        caller = listen(transcript, self._tagger or default_tagger())
        reply = self._reply(state)
        _mood(caller, reply)
        if not self._offended(caller, reply):
            if self._bad:
                self._hurried(caller, reply)
            else:
                where = self._where_wished(transcript)
                GoodMoment(caller, reply, self._manner, self._times, where, self._answers).talk()
        if reply.last and reply.state.outcome is None:
            if self._bad:
                reply.end(_called_back(reply.state, Outcome.HUNG_UP), "hang_up")
            else:
                reply.end(settled(reply.state, Outcome.NO_MEETING), "time_up")
        return reply.finished()

    def hung_up(self, state: CallState) -> CallState:
        """What was agreed stays agreed."""
        found = _called_back if self._bad else settled
        return state.model_copy(update={"outcome": found(state, Outcome.CALLER_HUNG_UP)})

    def _where_wished(self, transcript: Transcript) -> str:
        """Where to meet: as the caller wished at any time, what was said last first."""
        where = self._where
        for number in transcript.turns_of(Role.INTERVIEWER):
            where = naming.where_wished(transcript.turns[number].text, where)
        return where

    def _reply(self, state: CallState) -> Reply:
        return Reply(state, self._seed, self._manner.lines, self._blanks, self._moment)

    def _offended(self, caller: Caller, reply: Reply) -> bool:
        """Rudeness, a job, too many words: whether that was all there is to say."""
        state = reply.state
        if caller.rude or (caller.demands and not self._bad):
            reply.remember(rude=state.rude + 1)
            if state.rude or self._bad or reply.last:
                reply.end(Outcome.ENDED_COLDLY, "end_cold")
            else:
                reply.say("rude")
            return True
        if caller.asks_job:
            reply.remember(jobs=state.jobs + 1)
            if state.jobs or self._bad or reply.last:
                reply.end(Outcome.ENDED_COLDLY, "job_again" if state.jobs else "job_bad")
            else:
                reply.say("job")
            return True
        if caller.rambles:
            reply.remember(rambles=state.rambles + 1)
            if state.rambles or reply.last or (self._bad and state.did("bad_time")):
                reply.end(Outcome.CUT_SHORT, "cut_short")
            elif self._bad:
                reply.say("bad_time")
            else:
                reply.say("ramble")
            return True
        return False

    def _hurried(self, caller: Caller, reply: Reply) -> None:
        """A bad moment: the only good call is a short one."""
        state = reply.state
        if state.did("call_then", "bad_lost"):
            if caller.when and not state.did("call_then"):
                reply.note("call_then")
            elif caller.not_then and reply.state.times("call_then") + state.times("bad_lost") == 1:
                reply.say("call_then", when=self._own_time(caller, reply) or self._times.again)
                return
            reply.end(_called_back(reply.state, Outcome.CALL_BACK), "bye_bad")
        elif caller.when and (state.did("bad_time") or state.step > 0):
            reply.say("call_then", when=self._own_time(caller, reply) or self._times.contact)
            if caller.bye:
                reply.end(Outcome.CALL_BACK)
        elif not state.did("bad_time"):
            reply.say("bad_time")
        elif (caller.leaves_message or caller.writes) and not caller.presses:
            # That is no pitch: they are told when to call, instead of being written to or having to call back.
            reply.say("bad_lost")
            if caller.bye:
                reply.end(Outcome.CALL_BACK)
        elif caller.bye or (caller.does("thanks") and not caller.heard.asked):
            reply.end(Outcome.NOTHING, "bye_bad")
        elif caller.lost and not caller.presses:
            reply.say("bad_lost")
        elif state.pushes:
            reply.end(Outcome.HUNG_UP, "hang_up")
        else:
            reply.remember(pushes=1)
            reply.move(PRESSING)
            reply.say("bad_again")

    def _own_time(self, caller: Caller, reply: Reply) -> str:
        """The day and hour at which the caller proposes to call, if that is one at which people work."""
        own = own_day(caller.heard.text, "")
        if own is None or not own.fits or not (own.asked or caller.does("will-call-again")):
            return ""
        return own.slot(self._times, reply.chance("own day"))


def _called_back(state: CallState, otherwise: Outcome) -> Outcome:
    if state.outcome:
        return state.outcome
    return Outcome.CALL_BACK if state.did("call_then", "bad_lost") else otherwise


def _mood(caller: Caller, reply: Reply) -> None:
    change = sum(gain for act, gain in {**KIND, **BAD}.items() if caller.does(act)) + COURTESY * caller.polite
    if caller.rude:
        change = RUDENESS
    elif caller.demands or caller.insists:
        change = PRESSING
    elif caller.asks_job:
        change = JOB
    elif caller.rambles:
        change = RAMBLE
    reply.move(change)
