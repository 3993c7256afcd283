"""Slips of those who speak English as another language, put right where only one thing can be meant."""

from __future__ import annotations

import re

from coach.desk.script_role import with_article

_SPAN = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|many|some|several|a few) (?:years?|months?|weeks?|days?)"
_MODAL = r"(?:must|can|could|should|would|will|may|might)"
_DONE = {
    "live": "lived", "work": "worked", "study": "studied", "learn": "learned", "drive": "driven", "teach": "taught",
    "am": "been", "'m": "been", "have": "had", "look": "looked", "search": "searched", "wait": "waited",
}  # fmt: skip
_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(rf"\bI(?: am|['’]m) (?:coming )?from ([A-Z]\w+(?: [A-Z]\w+)*) since ({_SPAN})\b"),
        r"I came from \1 \2 ago",
    ),
    (
        re.compile(rf"\bI(?: am|['’]m) ((?:here|there|in|at|with|a|an|un)\b[^,.;]*?) since ({_SPAN})\b"),
        r"I've been \1 for \2",
    ),
    (
        re.compile(rf"\bI(?: am|['’]m) (\w+ing\b[^,.;]*?) since ({_SPAN})\b"),
        r"I've been \1 for \2",
    ),
    (re.compile(rf"\bsince ({_SPAN})\b(?! ago)"), r"for \1"),
    (re.compile(rf"\b({_MODAL}) to (?=[a-z])"), r"\1 "),
    (re.compile(r"\b(for|find|get) job\b"), r"\1 a job"),
    (re.compile(r"\b(have|has) (\d+|\w+) years old\b"), r"am \2 years old"),
    (re.compile(r"\b([Mm])y (teacher|professor|boss|director|chief) of (English|German|Spanish|French)\b"), r"\1y \3 \2"),
    (re.compile(r"\b(is|are|was|were) ((?:a )?)(?=very (?:kind|nice|good|helpful|friendly|experienced|busy|important) (?:person|man|woman|lady)\b)"), r"\1 a "),
)  # fmt: skip
_ONES = re.compile(r"\b(advice|information|knowledge|equipment|homework)s\b")
_I_DO_FOR = re.compile(
    rf"\bI (live|work|study|learn|drive|teach|have|look|search|wait)\b([^,.;]*?) for ({_SPAN})\b"
)
_AS = re.compile(
    r"\b(as|(?:work|job|life|profession|role|career) of) ([a-z][\w-]*(?: [a-z][\w-]*)??)(?=(?: (?:in|at|for|with|here|there|from|on|and)\b)|[,.;]|$)"
)


def mended_slips(text: str) -> str:
    """The text with what is plainly a slip put right: "since two years", "I must to have", "as accountant"."""
    was_since = bool(re.search(rf"\bsince {_SPAN}\b(?! ago)", text))
    for slip, instead in _RULES:
        text = slip.sub(instead, text)
    if was_since:
        text = _I_DO_FOR.sub(lambda did: f"I've {_DONE[did[1]]}{did[2]} for {did[3]}", text)
    return _AS.sub(_with_article, _ONES.sub(r"\1", text))


def _with_article(found: re.Match[str]) -> str:
    """ "as accountant" and "work of accountant" with the article that one person in a role needs."""
    role = found[2]
    if role.split()[0] in ("a", "an", "the", "my", "your", "our", "their", "one", "some", "many"):
        return found[0]
    return f"{found[1]} {with_article(role)}"
