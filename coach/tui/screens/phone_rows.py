"""The lines of the telephone's list, and who may pick up."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widgets.option_list import Option

from coach.desk.script_keeping import KeptScript
from coach.history.entries import report_of
from coach.interviewee.phone import Leg
from coach.report.calls import TITLES
from coach.store import KeptTake
from coach.tui.days import how_long_ago
from coach.tui.plain import WHOLE, one_line, words

LEGS = {
    Leg.RECEPTIONIST: "Somebody else answers: a receptionist",
    Leg.VOICEMAIL: "A machine answers: sixty seconds after the beep",
    Leg.BAD_MOMENT: "They answer, at a bad moment",
    Leg.GOOD_MOMENT: "They answer, and have two minutes",
}


def heading(text: str) -> Option:
    """What the lines below are about."""
    return Option(Content(f"\n{text}"), disabled=True)


def call_line(kept: KeptTake, now: float) -> Option:
    """A call: open, or with its score."""
    name = words(one_line(kept.transcript.interviewee.name or kept.persona, WHOLE), "bold")
    if not kept.done:
        return Option(Content.assemble("▶ ☎ ", name, "  the call is not over"), id=f"take:{kept.id}")
    report = report_of(kept)
    score = "  –" if report is None or report.overall is None else f"{report.overall:3.0f}"
    take = f", take {kept.number}" if kept.number > 1 else ""
    leg = TITLES[Leg(kept.meeting["leg"])]
    ago = how_long_ago(kept.created, now)
    return Option(
        Content.assemble(f"{score}  {leg}{take}  ", name, (f"  {ago}", "dim")), id=f"take:{kept.id}"
    )


def half_way_line(kept: KeptTake, at: int, calls: int) -> Option:
    """Calls that were left before number ``at`` (from 0) of so many."""
    name = words(kept.transcript.interviewee.name or kept.persona, "bold")
    return Option(
        Content.assemble("▶ The four calls with ", name, f": call {at + 1} of {calls}"), id=f"on:{kept.id}"
    )


def script_entries(
    scripts: Sequence[KeptScript], taken: KeptScript | None, now: float
) -> list[tuple[str, str, str]]:
    """The choice of scripts, for a menu: a new one, each that is kept, and deleting the one that is ``taken``."""
    entries = [("new", "Write a new one", "")]
    entries += [
        (script.id, f"Take “{one_line(script.name, WHOLE)}”", how_long_ago(script.updated, now))
        for script in scripts
    ]
    if taken:
        entries.append(("delete", f"Delete “{one_line(taken.name, WHOLE)}” …", "asks first"))
    return entries
