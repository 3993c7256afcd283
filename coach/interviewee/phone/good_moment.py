"""A contact with two minutes: who is it, what is it about, what is the catch, and then perhaps Tuesday."""

from __future__ import annotations

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
    return state.outcome or (Outcome.MEETING if state.did("propose", "propose_other") else otherwise)


def talk(caller: Caller, reply: Reply, manner: ContactManner, times: Times) -> None:
    """Decide the answer at a good moment; ``times`` are those at which the contact is free."""
    state = reply.state
    if state.did("propose", "propose_other"):
        _arrange(caller, reply, times)
    elif caller.bye and state.step:
        reply.end(Outcome.NO_MEETING, "goodbye")
    elif _sends_resume(caller, state):
        reply.end(Outcome.RESUME_INSTEAD, "resume_end")
    elif not caller.gave_name and state.times("ask_who") < 2:
        _with_time(caller, reply)
        reply.say("ask_who")
    elif caller.does("asks-for-meeting"):
        _asked_for_meeting(caller, reply, manner, times)
    elif not _purpose(caller) and state.times("ask_about") < 2:
        _with_time(caller, reply)
        reply.say("ask_about")
    else:
        _go_on(caller, reply, manner)


def _with_time(caller: Caller, reply: Reply) -> None:
    if caller.does("asks-if-good-time") and not reply.state.did("good_time"):
        reply.say("good_time")


def _purpose(caller: Caller) -> bool:
    return caller.ever("states-purpose", "specific-interest", "asks-for-meeting")


def _sends_resume(caller: Caller, state: CallState) -> bool:
    return state.done[-1:] == ("resume",) and caller.agrees_to_send


def _asked_for_meeting(caller: Caller, reply: Reply, manner: ContactManner, times: Times) -> None:
    state = reply.state
    enough = state.goodwill >= manner.needs
    if _objects(caller, reply, manner, certain=not enough):
        return
    if not enough:
        if state.did("decline") or reply.last:
            reply.end(Outcome.NO_MEETING, "goodbye")
        else:
            reply.say("decline")
        return
    if caller.does("names-long-length"):
        reply.say("too_long")
    elif caller.does("dictates-slot"):
        reply.say("not_then")
    reply.say("propose", slot=times.slot)
    reply.remember(slot=times.slot)


def _objects(caller: Caller, reply: Reply, manner: ContactManner, certain: bool = False) -> bool:
    """Whether an objection is raised now: at most one a call, and none that has been answered beforehand."""
    if reply.state.did(*OBJECTIONS):
        return False
    chance = reply.chance("objection")
    if not certain and chance.random() >= manner.objects:
        return False
    ahead = caller.ever("disclaims-job")
    able = [o for o in OBJECTIONS if not (ahead and o in ("hiring", "resume"))]
    if ahead and caller.ever("states-connection"):
        return False
    return reply.say(chance.choice(able))


def _go_on(caller: Caller, reply: Reply, manner: ContactManner) -> None:
    """The name and the purpose are known; nothing has been asked for yet."""
    state = reply.state
    if state.goodwill < COLD:
        if state.did("decline"):
            reply.end(Outcome.NO_MEETING, "goodbye")
        else:
            reply.say("decline")
        return
    if caller.heard.asked and state.did("what_to_know", "too_big"):
        if state.times("too_big") < 2:
            reply.say("too_big")
        else:
            reply.end(Outcome.ALL_ON_THE_PHONE, "time_up")
        return
    _with_time(caller, reply)
    if state.did(*OBJECTIONS) and not state.did("cleared") and caller.does("disclaims-job", "states-purpose"):
        reply.say("cleared")
    if _objects(caller, reply, manner):
        return
    asks = bool(caller.heard.asked) and not caller.does("asks-if-good-time")
    if asks:
        reply.say("too_big")
    elif not state.did("what_to_know") and reply.chance("interview").random() < manner.interviews:
        reply.say("what_to_know")
    elif state.times("how_help") < 2:
        reply.say("how_help")
    else:
        outcome = Outcome.ALL_ON_THE_PHONE if state.did("too_big") else Outcome.NO_MEETING
        reply.end(outcome, "time_up")


def _arrange(caller: Caller, reply: Reply, times: Times) -> None:
    """A day has been proposed: take it or move it, where to meet, goodbye."""
    state = reply.state
    if caller.not_then and not state.did("propose_other"):
        reply.say("propose_other", slot=times.other)
        reply.remember(slot=times.other)
    elif caller.where and not state.did("place"):
        reply.say("place")
        if caller.bye:
            reply.end(Outcome.MEETING, "see_you")
    elif caller.bye or state.did("settled") or (state.did("place") and caller.does("thanks")):
        reply.end(Outcome.MEETING, "see_you")
    else:
        reply.say("settled")
