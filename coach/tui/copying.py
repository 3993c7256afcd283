"""Copying: to the terminal's clipboard (OSC 52), and to a file, because some terminals ignore that."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from coach.paths import COPIED, ensure_home
from coach.tui.plain import plain

if TYPE_CHECKING:
    from coach.tui.app import CoachApp


def copy(app: CoachApp, text: str, what: str) -> None:
    """Copy ``text`` and say where it also lies."""
    text = plain(text)
    app.copy_to_clipboard(text)
    path = ensure_home() / COPIED
    try:
        path.write_text(text + "\n", encoding="utf-8")
        path.chmod(0o600)
    except OSError:
        app.notify(f"{what} is on the clipboard, if your terminal allows it.", markup=False)
        return
    app.notify(
        f"{what} is on the clipboard. If your terminal does not allow that, it is also in {shown(path)}.",
        markup=False,
    )


def shown(path: Path) -> str:
    """A path as people write it, with ``~`` for their home."""
    try:
        return f"~/{path.relative_to(Path.home())}"
    except ValueError:
        return str(path)
