"""Before something is deleted: what goes, and whether somebody is sure."""

from __future__ import annotations

from coach.cli.lines import ask, is_terminal, note, tell

WORD = "delete"
YES = "Do not ask first."


def sure(what: str, yes: bool = False) -> bool:
    """Say ``what`` goes, and ask whoever sits at a terminal; ``yes``, and whoever named it in a script, are sure."""
    if yes or not is_terminal():
        return True
    tell(what)
    answer = ask(f"It goes for good and cannot be brought back. Type {WORD}, or Enter keeps it: ") or ""
    if answer.lower() == WORD:
        return True
    note("It is kept.")
    return False
