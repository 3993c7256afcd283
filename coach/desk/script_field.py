"""What one wants to learn, in a few typed words, as the beginning of a sentence; and names as they are written."""

from __future__ import annotations

import re

NO_FIELD = "[the field, role or company you want to learn about]"

_WANTS = re.compile(
    r"^(?:i(?:['’]m| am) (?:trying|hoping|here) to |i(?:['’]d| would)? ?(?:want|like|love|hope|need|wish) to |to )?"
    r"(?:(?:learn|find out|know|hear|ask)\b(?: more)?(?: about)?\s*)?",
    re.I,
)
_A_JOB = re.compile(
    r"^(?:i(?:['’]m| am) )?(?:looking|searching|applying|hoping) for (?:an? |any |some |my first )?"
    r"(?:jobs?|work|positions?|roles?|internships?|apprenticeships?) (?=(?:in|at|with|as|for)\b)",
    re.I,
)
_ASKS = re.compile(r"(?:how|what|why|where|when|which|who|whether|if)\b", re.I)
_DECIDES = re.compile(r"(?:decide|choose|figure out|work out|make up my mind)\b", re.I)
_DOES = re.compile(
    r"(?:be|become|get|go|do|join|enter|qualify)\b(?=\s\w)"
    r"|(?:work|move|switch|start|build|make|help|find|study|train|run|lead|design|write|teach|break|change|transition|land|grow"
    r"|manage|open|use|apply|come|leave|return|have|set up)\s(?:an?|the|my|one|in|into|at|as|for|with|to|from|on|out|people)\b",
    re.I,
)
_GRASPS = re.compile(r"(?:understand|see|grasp|discover)\s+(?:more about\s+)?", re.I)


def researching(typed: str) -> str:
    """The beginning of a sentence that says what one wants to learn, from an answer such as "bed planning", "how hospitals
    plan", "be a nurse" or "decide between law and policy"; with a blank when there is none."""
    said = re.split(r"(?<=[.!?])\s+", " ".join(typed.split()))[0].rstrip(" .!?…")
    field = _A_JOB.sub("working ", said)
    field = _GRASPS.sub("", _WANTS.sub("", field, count=1), count=1)
    if not field:
        return f"I'm researching {NO_FIELD}"
    if _DECIDES.match(field):
        return f"I'm trying to {_small(field)}"
    if _ASKS.match(field):
        return f"I'd like to find out {_small(field)}"
    if _DOES.match(field):
        return f"I'd like to find out what it takes to {_small(field)}"
    return f"I'm researching {_small(field) if re.match('[A-Z][a-z]+ing ', field) else field}"


def in_capitals(name: str) -> str:
    """A name that was typed all small, as names are written; any other as it is."""
    return re.sub(r"(?<![\w'’])[^\W\d_]", lambda first: first[0].upper(), name) if name.islower() else name


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]
