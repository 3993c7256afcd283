"""The themes: a warm dark one, a paper-like light one, and one with the highest contrast.

The terminal's own sixteen colours are Textual's ``ansi-dark`` and ``ansi-light``. ``NO_COLOR`` is honoured by Textual;
nothing on the screen is said by colour alone.
"""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="coach-dark",
    primary="#e0a96d",
    secondary="#86b8a8",
    accent="#e0a96d",
    warning="#e6c25c",
    error="#e58b7b",
    success="#93c47d",
    foreground="#ece4d8",
    background="#191512",
    surface="#211c18",
    panel="#2c2621",
    dark=True,
    variables={"footer-key-foreground": "#e0a96d", "input-selection-background": "#e0a96d 30%"},
)
LIGHT = Theme(
    name="coach-light",
    primary="#8a4f16",
    secondary="#1f6656",
    accent="#8a4f16",
    warning="#8a6100",
    error="#a8321f",
    success="#2f6b1f",
    foreground="#2a2420",
    background="#fbf7f0",
    surface="#f4eee3",
    panel="#e9e0d1",
    dark=False,
    variables={"footer-key-foreground": "#8a4f16"},
)
CONTRAST = Theme(
    name="coach-high-contrast",
    primary="#ffd700",
    secondary="#7fffd4",
    accent="#ffd700",
    warning="#ffd700",
    error="#ff9c8f",
    success="#8dff8d",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
    dark=True,
    text_alpha=1.0,
    variables={"border": "#ffffff", "footer-key-foreground": "#ffd700"},
)
THEMES = (DARK, LIGHT, CONTRAST)
OFFERED = ("coach-dark", "coach-light", "coach-high-contrast", "ansi-dark", "ansi-light")
