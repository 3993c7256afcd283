"""Whose aunt, neighbour or friend it was who gave a name: the caller's own."""

from __future__ import annotations

import re

WHOSE = {
    "my": r"(?:careers?|academic|school|college|guidance) (?:advis[eo]r|counsell?or|coach)|mum|mom|dad|aunt|uncle|boss|professor|teacher|cousin|neighbou?r|brother|sister|wife|husband|tutor|landlady|landlord|doctor|manager|supervisor|adviser|advisor",
    "a": r"friend|colleague|former colleague|classmate|relative|patient|customer|client|mutual friend|family friend",
    "the": r"(?!(?:the|an?|my|our|your|their|this|one) )(?:[a-z-]+ ){0,2}(?:office|agency|bureau|association|society|club|department)$|job ?cent(?:re|er)|careers? (?:office|cent(?:re|er)|service)|alumni (?:network|office|association|group)|university|college|agency|union|library|school|front desk|switchboard",
}
"""What a name without one needs before it."""
_A_NEIGHBOUR = re.compile(rf"^an? ((?:\w+ )?(?:{WHOSE['my']}))(?=,? (?-i:[A-Z]))", re.I)
_A_FRIEND = re.compile(
    r"^an? ((?:(?:former|old|close|good|family|mutual) )?(?:friend|colleague|co-?worker|classmate|relative|acquaintance))(?P<comma>,?) (?=(?-i:[A-Z]))",
    re.I,
)
"""Whose neighbour or friend it is whose name follows: the caller's own."""


def of_mine(text: str) -> str:
    """The text with "my neighbour, Mr Bielski" or "a friend of mine, Ola" where it begins with "a" and a name follows."""
    return _A_FRIEND.sub(_friend_of_mine, _A_NEIGHBOUR.sub(r"my \1", text))


def _friend_of_mine(friend: re.Match[str]) -> str:
    return f"a {friend[1]} of mine, " if friend["comma"] else f"my {friend[1]} "
