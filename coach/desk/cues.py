"""The script as it stands beside a call: what was said is ticked off, what is still to be said stays in view."""

from __future__ import annotations

from collections.abc import Callable

from coach.acts import TaggedTranscript, sentences
from coach.desk.script import PARTS, Script
from coach.desk.script_prompt import Cue, Shown, keywords, parts_now
from coach.rehearsal.call import Call
from coach.rehearsal.moment import Moment
from coach.rehearsal.still_to_say import still_to_say, thanks_in, until_then
from coach.transcript import Transcript

Tag = Callable[[Transcript], TaggedTranscript | None]


def cues_now(script: Script | None, call: Call, shown: Shown, tag: Tag | None = None) -> list[Cue]:
    """The parts that may be needed now, each with what is left of it; nothing when the script is hidden.

    Of a call that is over only what was said is left. ``tag`` finds what was said in other words; it takes its time.
    """
    if script is None or shown is Shown.NOTHING:
        return []
    found = []
    for part in _needed(script, call):
        if line := script.lines.get(part):
            left = still_to_say(part, line, call.transcript, tag)
            heading = PARTS[part] if left in ("", line) else f"{PARTS[part]}, still to say"
            if call.moment is Moment.TRANSFER:
                left = thanks_in(left)
            elif _has_an_hour(call):
                left = until_then(left)
            found.append(Cue(heading, left if shown is Shown.FULL else keywords(left), not left))
    return [cue for cue in found if cue.said] if call.over else found


def _needed(script: Script, call: Call) -> tuple[str, ...]:
    """The parts that may be needed now; at a bad time how one got the name as well, where that part does not say it."""
    parts = parts_now(call.leg, call.state)
    if "bad-time" in parts and _has_an_hour(call):
        return ("bad-time",)
    gave = sentences(script.lines.get("connection", ""))
    if "bad-time" not in parts or not gave or gave[0].text in script.lines.get("bad-time", ""):
        return parts
    return ("greeting", "connection", "bad-time")


def _has_an_hour(call: Call) -> bool:
    """Whether they have said, at a bad moment, when to call instead."""
    return call.state.did("bad_time") and call.state.did("call_then", "bad_lost")
