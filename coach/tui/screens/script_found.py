"""What the check of a script found, as it stands beside it."""

from __future__ import annotations

from textual.content import Content

from coach.desk.script import PARTS, Script
from coach.desk.script_check import ScriptCheck
from coach.tui.plain import one_line, plain

NOTHING = "Nothing to mend: the call, the machine and the front desk are checked."
LONG = 45
"""Seconds from the greeting to the request after which a call is long to listen to."""
MOST = 4
"""So many lapses stand there at once."""


def found(script: Script, check: ScriptCheck) -> Content:
    """The spoken length, what to mend and how, what is empty or blank."""
    seconds = check.seconds
    parts: list[Content] = [
        Content.assemble(
            ("Spoken  ", "bold"),
            f"call {seconds['call']:.0f} s · machine {seconds['voicemail']:.0f} of 60 s · front desk {seconds['receptionist']:.0f} s\n",
        )
    ]
    if check.ready:
        parts.append(Content.styled(f"✓ {NOTHING}\n", "bold $text-success"))
    elif not check.lapses:
        parts.append(Content.styled("✓ What stands there is sound.\n", "$text-success"))
    for number, (_, lapse) in enumerate(check.lapses[:MOST]):
        where = PARTS[check.where[number]]
        parts.append(Content.styled(f"✗ {lapse.title}", "bold $text-warning"))
        parts.append(Content.styled(f"  {where}\n", "dim"))
        if number == 0:
            parts.append(
                Content.assemble(("  Say: ", "bold"), f"{plain(lapse.instead)}", ("  Ctrl+F\n", "dim"))
            )
    if len(check.lapses) > MOST:
        parts.append(Content.styled(f"… and {len(check.lapses) - MOST} more\n", "dim"))
    if check.empty:
        names = ", ".join(PARTS[part].lower() for part in check.empty)
        parts.append(Content(f"○ Still empty: {names}\n"))
    if check.blanks:
        names = ", ".join(one_line(plain(blank), 34) for blank in check.blanks)
        ways = ("  F2: once for all places; Ctrl+N: one by one\n", "dim")
        parts.append(Content.assemble(f"○ Blanks to fill: {names}", ways))
    if check.later:
        later = [one_line(plain(blank), 34) for blank in check.later]
        listed = " and ".join(filter(None, (", ".join(later[:-1]), later[-1])))
        parts.append(
            Content(f"○ Leave {listed} open: you say {'them' if later[1:] else 'it'} on the telephone.\n")
        )
    if seconds["call"] > LONG:
        parts.append(
            Content("○ That is long for a call: what it is about, and who you are, could be shorter.\n")
        )
    if not (check.lapses or check.empty):
        parts.append(
            Content.assemble("Practise it", ("  Ctrl+D", "dim"), "\nCopy or print it", ("  Ctrl+O", "dim"))
        )
    return Content.assemble(*parts)
