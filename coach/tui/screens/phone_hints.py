"""What can be done at each moment of a call, in a line above the prompt."""

from __future__ import annotations

from coach.desk.script_prompt import Shown
from coach.interviewee.phone import Outcome
from coach.rehearsal.call import Call
from coach.rehearsal.moment import Moment
from coach.rehearsal.sitting import sitting_of

_HINTS = {
    Moment.FIRST: "Your turn: type what you say, Enter says it. Ctrl+E hangs up.",
    Moment.YOURS: "Your turn. Ctrl+E hangs up when all is said.",
    Moment.TAPE: "The tape runs, {left} left. Ctrl+E hangs up when your message is complete.",
    Moment.TRANSFER: "You are being put through. Say thanks, or press Enter to go on.",
}


TOLD = {Shown.FULL: "in full", Shown.KEYWORDS: "keywords", Shown.NOTHING: "hidden"}
PAUSED = [
    ("on", "Go on", "nobody noticed"),
    ("hang-up", "Hang up and see the card", "Ctrl+E"),
    ("script", "Show more or less of my script", "Ctrl+T"),
    ("later", "Leave it for later", "everything is kept"),
    ("help", "Keys", "F1"),
]


def ringing(they: str, stand_in: str) -> str:
    """While it rings: for whom ``they`` stand in, if they do."""
    return f"It rings … {they} {stand_in}." if stand_in else "It rings …"


def hint(call: Call, left: str = "") -> str:
    """What to do now; ``left`` is the time that a tape has left. Of a call that is over: how it ended, and what comes."""
    if call.moment is Moment.OVER:
        return f"{_ended(call)} Press Enter to see the card."
    return _HINTS[call.moment].format(left=left)


def _ended(call: Call) -> str:
    if call.outcome is None:
        return "The call is over."
    if call.outcome is not Outcome.PUT_THROUGH:
        return call.outcome.told
    they = call.transcript.interviewee.name or "Whoever you want"
    sitting, _ = sitting_of(call.kept)
    where = "in another of the four calls" if len(sitting.rungs) > 1 else "in a call of their own"
    return f"{call.outcome.told} This call ends here: {they} answers {where}."
