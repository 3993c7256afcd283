"""How one knows of somebody whose name one has not got: told about "the person who runs finance", not given a name."""

from __future__ import annotations

import re

from coach.desk.script_whom import NAME, YOU

_TOLD = (
    (re.compile(rf"\b(?:gave|gives|sent|handed|texted|emailed) me {NAME}"), f"told me about {YOU}"),
    (re.compile(rf"\b(?:passed|forwarded|shared) {NAME} (?:on to|with) me\b"), f"told me about {YOU}"),
    (re.compile(rf"\bI was given {NAME} ((?:at|in) [^;.]+)(?=\.?$)"), rf"Somebody \1 told me about {YOU}"),
    (
        re.compile(rf"\bI was given {NAME}; I'm afraid I can't say by whom"),
        f"Somebody told me about {YOU}; I'm afraid I can't say who",
    ),
    (re.compile(rf"\bI was given {NAME}"), f"I was told about {YOU}"),
    (re.compile(rf"\bI got {NAME} because\b"), f"I know of {YOU} because"),
    (re.compile(rf"\bI got {NAME} when\b"), f"I heard of {YOU} when"),
    (re.compile(rf"\bI (?:got|have|had) {NAME} (?=from\b|through\b)"), f"I heard of {YOU} "),
    (re.compile(rf"\b(found|came across|saw) {NAME}"), rf"\1 {YOU}"),
)


def without_a_name(meant: str) -> str:
    """A sentence with marks in which the name was given or found, as one says it of somebody who is only described."""
    for given, told in _TOLD:
        meant = given.sub(told, meant)
    return meant
