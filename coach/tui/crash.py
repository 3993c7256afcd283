"""What is left behind when something went wrong that nobody foresaw."""

from __future__ import annotations

import traceback

from coach.paths import CRASH, ensure_home
from coach.tui.copying import shown


def note(error: Exception) -> str:
    """Write the details to a file and return what to tell the user."""
    said = "Something in coach went wrong, and it had to close. What you said and typed is kept."
    try:
        path = ensure_home() / CRASH
        path.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
        path.chmod(0o600)
    except OSError:
        return said
    return (
        f"{said}\nThe details are in {shown(path)}; no part of your conversations is in the message itself."
    )
