"""A day has been proposed: take it or move it, where to meet, goodbye."""

from __future__ import annotations

from coach.interviewee.phone.caller import Caller
from coach.interviewee.phone.model import Outcome
from coach.interviewee.phone.naming import Times, where_wished
from coach.interviewee.phone.reply import Reply


def arrange(caller: Caller, reply: Reply, times: Times, where: str) -> None:
    """Decide the answer to what is said of a proposed day; ``where`` they would meet, unless the caller wishes otherwise."""
    state = reply.state
    if state.did("no_day"):
        reply.end(Outcome.CALL_BACK, "goodbye")
    elif caller.not_then or (
        caller.other_day(state.slot) and (not state.did("settled") or "?" in caller.heard.text)
    ):
        _another_day(caller, reply, times)
    elif caller.where and not state.did("place"):
        reply.say("place", where=where_wished(caller.heard.text, where))
        if caller.bye:
            reply.end(Outcome.MEETING, "see_you")
    elif caller.bye or state.did("settled") or (state.did("place") and caller.does("thanks")):
        reply.end(Outcome.MEETING, "see_you")
    else:
        reply.say("settled")


def _another_day(caller: Caller, reply: Reply, times: Times) -> None:
    """The other day there is, once; whoever can come on neither may call again."""
    if reply.state.did("propose_other"):
        reply.say("no_day", when=times.again)
        return
    if not caller.not_then:
        reply.say("not_then")
    reply.say("propose_other", slot=times.other)
    reply.remember(slot=times.other)
