"""A contact with two minutes: who is it, what is it about, what is the catch, and then perhaps Tuesday."""

from __future__ import annotations

from dataclasses import dataclass

from coach.interviewee.phone.arranging import PROPOSED, arrange, is_arranged, take_own
from coach.interviewee.phone.asked import MOST_ANSWERS, ShortAnswers
from coach.interviewee.phone.caller import Caller
from coach.interviewee.phone.model import CallState, Outcome
from coach.interviewee.phone.naming import Times
from coach.interviewee.phone.reply import Reply
from coach.interviewee.phone.wordings import ContactManner

COLD = 0.1
"""Below this goodwill nothing is offered any more."""

OBJECTIONS = ("selling", "resume", "hiring")


def settled(state: CallState, otherwise: Outcome) -> Outcome:
    """The outcome that has been reached, else the other."""
    if state.outcome:
        return state.outcome
    if is_arranged(state):
        return Outcome.MEETING
    return Outcome.CALL_BACK if state.did("no_day") else otherwise


@dataclass(frozen=True)
class GoodMoment:
    """One answer at a good moment: ``times`` are those at which the contact is free, ``where`` they would meet."""

    caller: Caller
    reply: Reply
    manner: ContactManner
    times: Times
    where: str
    answers: ShortAnswers

    def talk(self) -> None:
        """Decide it."""
        caller, reply, state = self.caller, self.reply, self.reply.state
        if state.did(*PROPOSED):
            arrange(caller, reply, self.times, self.where)
        elif caller.bye and state.step:
            reply.end(settled(state, Outcome.NO_MEETING), "goodbye")
        elif state.done[-1:] == ("resume",) and caller.agrees_to_send:
            reply.end(Outcome.RESUME_INSTEAD, "resume_end")
        elif reply.last and not caller.does("asks-for-meeting"):
            reply.end(self._without_meeting, "time_up")  # no time is left to ask anything
        elif not caller.gave_name and state.times("ask_who") < 2:
            self._with_time()
            reply.say("ask_who")
        elif caller.does("asks-for-meeting") or self._is_unanswered:
            self._asked_for_meeting()
        elif not self._knows_purpose and state.times("ask_about") < 2:
            self._with_time()
            reply.say("ask_about")
        else:
            self._go_on()

    @property
    def _knows_purpose(self) -> bool:
        return self.caller.ever("states-purpose", "specific-interest", "asks-for-meeting")

    @property
    def _is_unanswered(self) -> bool:
        """Whether a meeting was asked for before it was known who calls: nobody need ask again."""
        return self.caller.ever("asks-for-meeting") and not self.reply.state.did(*OBJECTIONS, "decline")

    @property
    def _is_willing(self) -> bool:
        return self.reply.state.goodwill >= self.manner.needs

    @property
    def _without_meeting(self) -> Outcome:
        spent = self.reply.state.did("too_big", "told")
        return Outcome.ALL_ON_THE_PHONE if spent else Outcome.NO_MEETING

    def _with_time(self) -> None:
        if self.caller.does("asks-if-good-time"):
            self.reply.say_once("good_time")

    def _asked_for_meeting(self) -> None:
        reply = self.reply
        if self._objects(certain=not self._is_willing):
            return
        if not self._is_willing:
            if reply.last or not reply.say_once("decline"):
                reply.end(Outcome.NO_MEETING, "goodbye")
            return
        if self.caller.ever("names-long-length"):
            reply.say("too_long")
        elif self.caller.ever("dictates-slot"):
            reply.say("not_then")
        if not take_own(self.caller, reply, self.times, self.where):
            self._propose()

    def _propose(self) -> None:
        self.reply.say("propose", slot=self.times.slot)
        self.reply.remember(slot=self.times.slot)

    def _objects(self, certain: bool = False) -> bool:
        """Whether an objection is raised now: at most one a call, and none that has been answered beforehand."""
        caller, reply = self.caller, self.reply
        if reply.state.did(*OBJECTIONS) or reply.last:
            return False
        chance = reply.chance("objection")
        if not certain and chance.random() >= self.manner.objects:
            return False
        ahead = caller.ever("disclaims-job")
        able = [o for o in OBJECTIONS if not (ahead and o in ("hiring", "resume"))]
        if ahead and caller.ever("states-connection"):
            return False
        return reply.say(chance.choice(able))

    def _go_on(self) -> None:
        """The name and the purpose are known, and nothing is asked for in this turn."""
        caller, reply, state = self.caller, self.reply, self.reply.state
        if state.goodwill < COLD:
            if not reply.say_once("decline"):
                reply.end(Outcome.NO_MEETING, "goodbye")
            return
        if caller.heard.asked and state.did("what_to_know", "too_big"):
            self._answer()
            return
        self._with_time()
        cleared = self._is_cleared() and reply.say_once("cleared")
        if cleared and caller.ever("asks-for-meeting") and self._is_willing:
            self._propose()  # they have asked already, and need not ask again
            return
        if self._objects():
            return
        asks = bool(caller.heard.asked) and not caller.does("asks-if-good-time")
        if asks:
            reply.say("too_big")
        elif not state.did("what_to_know") and reply.chance("interview").random() < self.manner.interviews:
            reply.say("what_to_know")
        elif state.times("how_help") < 2:
            reply.say("how_help")
        else:
            reply.end(self._without_meeting, "time_up")

    def _is_cleared(self) -> bool:
        """Whether an objection has been answered: what was feared is not so."""
        caller, state = self.caller, self.reply.state
        denied = state.done[-1:] in {("selling",), ("hiring",)} and caller.says_no
        return state.did(*OBJECTIONS) and (denied or caller.does("disclaims-job", "states-purpose"))

    def _answer(self) -> None:
        """Questions on the telephone: whoever said "ask me now" answers some in a sentence each; then the time is up."""
        reply, state = self.reply, self.reply.state
        invited = state.did("what_to_know") and state.times("told") < MOST_ANSWERS
        if invited and reply.tell("told", self.answers.to(self.caller.heard.asked)):
            return
        if state.times("told") < MOST_ANSWERS and state.times("too_big") < 2:
            reply.say("too_big")
        else:
            reply.end(Outcome.ALL_ON_THE_PHONE, "time_up")
