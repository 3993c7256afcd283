"""A day has been proposed: take it or move it, where to meet, goodbye."""

from __future__ import annotations

from coach.interviewee.phone.caller import Caller
from coach.interviewee.phone.model import CallState, Outcome
from coach.interviewee.phone.naming import Times, days_in, where_wished
from coach.interviewee.phone.own_day import OwnDay, declines, own_day
from coach.interviewee.phone.reply import Reply

MOST_OWN = 3
"""So often somebody agrees to a day that the caller names, and then to another; then it has been enough."""

PROPOSED = ("propose", "propose_other", "take_day", "move_day")


def is_arranged(state: CallState) -> bool:
    """Whether a day stands, and the contact has not given up on finding one."""
    found = [what for what in state.done if what in (*PROPOSED, "no_day")]
    return bool(found) and found[-1] != "no_day"


def arrange(caller: Caller, reply: Reply, times: Times, where: str) -> None:
    """Decide the answer to what is said of a proposed day; ``where`` they would meet, unless the caller wishes otherwise."""
    state = reply.state
    if own := _own_day(caller, state, times):
        _agree(own, caller, reply, times, where)
    elif not is_arranged(state):
        reply.end(Outcome.CALL_BACK, "goodbye")
    elif _refuses(caller, state):
        _another_day(caller, reply, times)
    elif caller.where and not state.did("place"):
        reply.say("place", where=where_wished(caller.heard.text, where))
        if caller.bye:
            reply.end(Outcome.MEETING, "see_you")
    elif caller.bye or state.did("settled") or (state.did("place") and caller.does("thanks")):
        reply.end(Outcome.MEETING, "see_you")
    else:
        reply.say("settled")


def take_own(caller: Caller, reply: Reply, times: Times, where: str) -> bool:
    """The day that a request for a meeting names itself: it is taken, or moved a little; whether there was one."""
    own = own_day(caller.heard.text, "")
    if own is None or not own.asked or caller.ever("dictates-slot"):
        return False
    _agree(own, caller, reply, times, where)
    return True


def _refuses(caller: Caller, state: CallState) -> bool:
    """Whether the proposed day does not suit, or another is said back."""
    if caller.not_then or declines(caller.heard.text, state.slot):
        return True
    return caller.other_day(state.slot) and (not state.did("settled") or "?" in caller.heard.text)


def _own_day(caller: Caller, state: CallState, times: Times) -> OwnDay | None:
    """The day that the caller proposes; not the one on which they say that they will call."""
    text = caller.heard.text
    stands = is_arranged(state)
    own = own_day(text, state.slot if stands else "")
    if own is None or state.times("take_day") + state.times("move_day") >= MOST_OWN:
        return None
    if stands:
        return own if own.asked or caller.not_then else None
    calls = caller.when or days_in(own.day) & days_in(times.again)
    return own if not calls or ("?" in text and caller.does("asks-for-meeting")) else None


def _agree(own: OwnDay, caller: Caller, reply: Reply, times: Times, where: str) -> None:
    """The caller's own day, or the nearest to it; and where to meet, if that is spoken of as well."""
    slot = own.slot(times, reply.chance("own day"))
    reply.say("take_day" if own.fits else "move_day", slot=slot)
    reply.remember(slot=slot)
    if caller.where and not reply.state.did("place"):
        reply.say("place", where=where_wished(caller.heard.text, where))
    if caller.bye and own.fits:
        reply.end(Outcome.MEETING, "see_you")


def _another_day(caller: Caller, reply: Reply, times: Times) -> None:
    """The other day there is, once; whoever can come on neither may call again, or name a day."""
    state = reply.state
    if state.did("no_day"):
        reply.end(Outcome.CALL_BACK, "goodbye")
    elif state.did("propose_other"):
        reply.say("no_day", when=times.again)
    else:
        if not caller.not_then and not declines(caller.heard.text, state.slot):
            reply.say("not_then")
        reply.say("propose_other", slot=times.other)
        reply.remember(slot=times.other)
