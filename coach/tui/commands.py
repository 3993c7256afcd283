"""The command palette: every action of the screen in front, the parts of coach, the themes, and leaving."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.screen import Screen

from coach.tui.choices import keep_theme
from coach.tui.leaving import ways_out
from coach.tui.places import places
from coach.tui.theme import OFFERED

if TYPE_CHECKING:
    from coach.tui.app import CoachApp

_UNNAMED = {"app.command_palette", "command_palette"}


def commands_of(app: CoachApp, screen: Screen[object]) -> Iterator[SystemCommand]:
    """What can be done now, in the words of the footer, then where one can go; nothing comes twice."""
    seen: set[str] = set()
    named: set[str] = set()
    for active in screen.active_bindings.values():
        binding = active.binding
        if (
            binding.id is None
            or not active.enabled
            or not binding.description
            or binding.action in seen | _UNNAMED
            or binding.description in named
        ):
            continue
        seen.add(binding.action)
        named.add(binding.description)
        what = binding.tooltip or f"Key: {app.get_key_display(binding)}"
        yield SystemCommand(binding.description, what, _runner(app, active.node, binding.action))
    for name, what, run in chain(ways_out(screen), places(app, screen)):
        if name not in named:
            named.add(name)
            yield SystemCommand(name, what, run)
    for theme in OFFERED:
        yield SystemCommand(
            f"Theme: {theme.replace('-', ' ')}", "Change the colours and keep them", _painter(app, theme)
        )


def _runner(app: CoachApp, node: object, action: str):  # type: ignore[no-untyped-def]
    async def run() -> None:
        await app.run_action(action, default_namespace=node)  # type: ignore[arg-type]

    return run


def _painter(app: CoachApp, theme: str):  # type: ignore[no-untyped-def]
    def paint() -> None:
        app.theme = theme
        keep_theme(theme)

    return paint
