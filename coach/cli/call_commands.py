"""What can be typed besides what is said, in a call and between two calls."""

from __future__ import annotations

from coach.cli.lines import tell

HANGS_UP = ("/end", "/hangup")
CALLING = {
    "/script": "show your script in full; again, keywords alone; once more, hide it",
    "/end": "hang up and read the card (so does the end of the input)",
    "/quit": "hang up, read the card, and leave out the calls that are left",
    "Anything else": "you say it on the telephone",
}
BETWEEN = {
    "Enter": "go on",
    "/again": "play this call again from its first words; the card of the latest take counts",
    "/quit": "leave out the calls that are left",
}


def tell_commands(commands: dict[str, str]) -> None:
    """Each with what it does, a line each."""
    for command, meaning in commands.items():
        tell(f"{command}: {meaning}")
