"""The receptionist: guards a door, opens it to the courteous, closes it on the pushy, helps the lost a little."""

from __future__ import annotations

from coach.acts import default_tagger
from coach.interviewee.hearing import ActTagger
from coach.interviewee.phone import naming
from coach.interviewee.phone.caller import Caller, listen
from coach.interviewee.phone.claims import Claim
from coach.interviewee.phone.model import CLICK, Answer, CallState, Leg, Outcome
from coach.interviewee.phone.naming import Times
from coach.interviewee.phone.reply import Reply
from coach.interviewee.phone.wordings import Receptionist
from coach.persona import Persona
from coach.transcript import Transcript

KIND = {
    "states-name": 0.08,
    "states-connection": 0.15,
    "gives-reason": 0.08,
    "states-purpose": 0.1,
    "thanks": 0.1,
    "assures-brevity": 0.06,
    "disclaims-job": 0.06,
    "rapport": 0.04,
}
"""What wins a receptionist over; a courteous tone does as well."""

COURTESY = 0.06
RUDENESS, PUSHING, JOB, RAMBLE, CLAIMING = -0.35, -0.2, -0.25, -0.12, -0.05
WARM = 0.5
DOUBTS = {Claim.EXPECTED: "doubt_expected", Claim.VAGUE: "doubt_vague"}
FREE, MEETING, AWAY = "free", "meeting", "away"


class FrontDesk:
    """A receptionist at the telephone; raises what the tagger raises."""

    def __init__(
        self,
        who: Receptionist,
        persona: Persona,
        seed: int,
        less: float = 0.0,
        tagger: ActTagger | None = None,
        times: Times | None = None,
    ) -> None:
        self._goodwill = round(who.goodwill - less, 3)
        self._who, self._persona, self._tagger = who, persona, tagger
        self._seed = f"{seed}|{persona.id}|{who.id}"
        self._blanks = {**naming.blanks_for(persona), "me": who.name}
        first = Reply(CallState(), self._seed, who.lines, self._blanks)
        weights = {0: (6, 3, 1), 1: (3, 5, 2), 2: (2, 5, 3)}[who.level]
        self._where = first.chance("where").choices((FREE, MEETING, AWAY), weights)[0]
        self._times = times or naming.times_of(seed)

    @property
    def name(self) -> str:
        """The receptionist's first name."""
        return self._who.name

    def pick_up(self) -> Answer:
        """The house, and who speaks; at no hour of the day."""
        reply = self._reply(CallState(goodwill=self._goodwill))
        reply.say("pick_up")
        answer = reply.finished()
        # Step 0 is the first answer to the caller: picking up costs no step.
        return Answer(answer.words, answer.state.model_copy(update={"step": 0}), answer.did)

    def answer(self, transcript: Transcript, state: CallState) -> Answer:
        """The answer to the caller's last turn."""
        caller = listen(transcript, self._tagger or default_tagger(), self._persona.name)
        reply = self._reply(state)
        _mood(caller, reply)
        if not self._offended(caller, reply):
            if state.transferring:
                # The line is not gone at once: there is time for a thank-you.
                reply.end(Outcome.PUT_THROUGH)
                return reply.finished(CLICK)
            self._serve(caller, reply)
        if reply.last and reply.state.outcome is None:
            if reply.state.transferring:
                reply.end(Outcome.PUT_THROUGH)
            else:
                self._close(caller, reply)
        return reply.finished()

    def hung_up(self, state: CallState) -> CallState:
        """What was settled stays settled."""
        return state.model_copy(update={"outcome": _settled(state, Outcome.CALLER_HUNG_UP)})

    def _reply(self, state: CallState) -> Reply:
        return Reply(state, f"{self._seed}|{Leg.RECEPTIONIST}", self._who.lines, self._blanks)

    def _offended(self, caller: Caller, reply: Reply) -> bool:
        """Rudeness, a job asked for at the front desk, pressing, too many words: whether that was all there is to say."""
        state = reply.state
        if caller.rude:
            reply.remember(rude=state.rude + 1)
            if state.rude + state.pushes >= 1 or reply.last:
                reply.end(Outcome.ENDED_COLDLY, "end_cold")
            else:
                reply.say("rude")
            return True
        if caller.asks_job:
            reply.remember(jobs=state.jobs + 1)
            if state.jobs or reply.last:
                reply.end(Outcome.CAREERS_PAGE, "careers_again")
            else:
                reply.say("careers")
            return True
        if caller.insists or (caller.holds and not caller.known):
            reply.remember(pushes=state.pushes + 1)
            if state.did("firm", "rude", "message_instead") or (state.pushes and caller.known) or reply.last:
                reply.end(Outcome.ENDED_COLDLY, "end_pressed")
            elif state.did(*DOUBTS.values()):
                return False  # that is an answer to the question who they are
            elif caller.known:
                self._say_where(reply)
            elif not (caller.gave_reason and reply.say("ask_name")):
                reply.say("firm")
            return True
        if caller.rambles:
            reply.remember(rambles=state.rambles + 1)
            if state.rambles or reply.last:
                reply.end(Outcome.CUT_SHORT, "cut_short")
            else:
                reply.say("ramble")
            return True
        return False

    def _serve(self, caller: Caller, reply: Reply) -> None:
        state = reply.state
        asks = 1 if caller.lost else 2  # asking the lost again does not find them
        if caller.bye and (state.step or caller.does("thanks")):
            self._close(caller, reply)
        elif state.did("in_meeting", "away", "take_down", "message_taken"):
            self._not_there(caller, reply)
        elif state.did("message_instead") and (
            not caller.known or caller.leaves_message or caller.wants_to_leave_one
        ):
            # Whoever is refused, and says who and why in a message, has left a message.
            self._not_there(caller, reply)
        elif not caller.known and (caller.claim or state.did(*DOUBTS.values())):
            self._doubt(caller, reply)
        elif reply.last:
            self._decide(caller, reply)  # no time is left to ask anything
        elif not caller.gave_name and not caller.gave_reason and caller.lost and not state.did("greet_back"):
            reply.say("greet_back")
        elif not caller.gave_name and state.times("ask_name") < asks:
            reply.say("ask_name")
        elif not caller.gave_reason and state.times("ask_reason") < asks:
            reply.say("ask_reason")
        else:
            self._decide(caller, reply)

    def _doubt(self, caller: Caller, reply: Reply) -> None:
        """Ask back once; whoever stays evasive may leave a message."""
        if reply.state.did(*DOUBTS.values()):
            reply.say("message_taken" if caller.leaves_message else "message_instead")
            return
        reply.say(DOUBTS[caller.claim or Claim.VAGUE])
        if not caller.gave_name:
            reply.say("ask_name")
        if not caller.gave_reason:
            reply.say("ask_reason")

    def _decide(self, caller: Caller, reply: Reply) -> None:
        """The name and the reason are known, or have been asked for often enough."""
        if caller.known and self._where == FREE and reply.state.goodwill >= self._who.needs:
            reply.say("put_through")
            return
        self._say_where(reply)
        if caller.when or reply.last:
            reply.say("best_time", when=self._times.desk)
        elif not caller.known:
            # Somebody who cannot say what it is about is helped as far as a front desk can.
            reply.say("offer_message")

    def _say_where(self, reply: Reply) -> None:
        reply.say("away" if self._where == AWAY else "in_meeting")

    def _not_there(self, caller: Caller, reply: Reply) -> None:
        state = reply.state
        if caller.when and not state.did("best_time"):
            comes_free = (
                self._where == MEETING
                and caller.known
                and state.goodwill >= self._who.needs
                and reply.chance("free").random() < 0.4
            )
            if comes_free:
                reply.say("just_free")
            else:
                reply.say("best_time", when=self._times.desk)
        elif caller.not_then and state.times("best_time") == 1:
            reply.say("best_time", when=self._times.again)
        elif self._takes_message(caller, reply):
            return
        elif state.did("best_time", "message_taken"):
            # There may be more to say: nobody is cut off before a thank-you.
            if caller.does("thanks") or not reply.say_once("anything_else"):
                self._close(caller, reply)
        elif not state.did("offer_message", "message_instead") and not reply.last:
            reply.say("offer_message")
        elif caller.does("thanks") or caller.says_no:
            self._close(caller, reply)
        else:
            # Whoever has nothing to leave, or asks for what is not given out, is told when to call.
            reply.say("best_time", when=self._times.desk)

    def _takes_message(self, caller: Caller, reply: Reply) -> bool:
        """Whether a message is taken down, or somebody is asked for it who has only said that there is one."""
        state = reply.state
        if caller.wants_to_leave_one and not state.did("message_taken") and reply.say_once("take_down"):
            return True
        dictates = state.done[-1:] == ("take_down",) and not (caller.lost or caller.says_no)
        more = caller.leaves_message and not (state.did("message_taken") and caller.does("thanks"))
        return (dictates or more) and reply.say("message_taken")

    def _close(self, caller: Caller, reply: Reply) -> None:
        # "You're very welcome" is said to whoever has thanked.
        warm = caller.ever("thanks") and reply.state.goodwill >= WARM
        outcome = _settled(reply.state, Outcome.NOTHING)
        reply.end(outcome, "goodbye_warm" if warm else "goodbye_cool")


def _settled(state: CallState, otherwise: Outcome) -> Outcome:
    if state.outcome:
        return state.outcome
    if state.transferring:
        return Outcome.PUT_THROUGH
    if state.did("best_time"):
        return Outcome.CALL_BACK
    if state.did("message_taken"):
        return Outcome.MESSAGE_TAKEN
    return Outcome.CAREERS_PAGE if state.jobs else otherwise


def _mood(caller: Caller, reply: Reply) -> None:
    change = sum(gain for act, gain in KIND.items() if caller.does(act)) + COURTESY * caller.polite
    if caller.rude:
        change = RUDENESS
    elif caller.asks_job:
        change = JOB
    elif caller.insists:
        change = PUSHING
    elif caller.claim and not caller.known:
        change = CLAIMING
    elif caller.rambles:
        change = RAMBLE
    reply.move(change)
