"""The if-then plan for next time (Gollwitzer 1999): a moment, and a line that one could say then."""

from __future__ import annotations

import re

from coach.scoring.report import CriterionResult

_TOLD = re.compile(r"([^“”]+):\s+“([^“”]+)”")
"""An instruction, and after a colon what is to be said."""
_NESTED = str.maketrans("“”", "‘’")


def if_then(fix: CriterionResult) -> str:
    """The plan of a fix; an instruction in its advice gives way to the words that it asks for."""
    return f"If {fix.moment or 'the moment comes again'}, then I {_then(fix.instead.strip())}"


def _then(line: str) -> str:
    told = _TOLD.match(line)
    if told is None:
        return f"say: “{line.translate(_NESTED)}”"
    first, dot, later = told[1].partition(". ")
    if dot:  # two things at two times: only the later one is said
        return f"{first[:1].lower()}{first[1:]}. {later}: “{told[2]}”"
    return f"say: “{told[2]}”"
