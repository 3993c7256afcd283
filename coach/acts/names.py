"""Names put aside before reading: who somebody is called must not change what their words do.

The names that a transcript gives (interviewer, interviewee, gatekeeper) are replaced by fixed stand-ins, so that
renaming people leaves every judgement as it was, and so that the encoder knows whose name it reads.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

STAND_INS = (("Robin", "Carter"), ("Dana", "Whitfield"), ("Jordan", "Ellis"))
_TITLES = {
    "dr",
    "mr",
    "mrs",
    "ms",
    "mx",
    "prof",
    "professor",
    "sir",
    "col",
    "capt",
    "captain",
    "hon",
    "rev",
    "lt",
    "sgt",
    "major",
    "general",
    "judge",
    "the",
    "and",
    "van",
    "von",
    "de",
    "la",
    "del",
    "jr",
    "sr",
    "phd",
}
_ALSO_WORDS = {"will", "mark", "grant", "bell", "dean", "may", "hope", "rich", "page", "price", "young", "long", "art", "bill", "chase", "drew", "faith", "frank", "grace", "joy", "june", "april", "rose", "rob", "sue", "pat", "jack", "brown", "green", "white", "black", "gray", "day", "bush", "park", "read", "reading", "stone", "strong", "wise", "best", "case", "field", "fields", "ford", "hand", "head", "hill", "hunter", "king", "knight", "lake", "lane", "law", "mason", "miles", "mills", "moss", "noble", "north", "west", "pace", "parks", "penny", "quick", "ray", "reed", "ring", "rivers", "sharp", "small", "swift", "summer", "sunny", "walker", "ward", "waters", "weaver", "wells", "winter", "wood", "woods", "cook", "baker", "carpenter", "carter", "farmer", "fisher", "gardener", "miller", "porter", "potter", "smith", "taylor", "tailor", "turner", "nurse", "judge", "pope", "bishop", "abbott", "chance", "early", "ask", "call", "thanks", "hi", "yes", "no", "you", "him", "an", "so", "do", "in", "on", "lee", "see", "sea", "hire", "job", "work", "time", "meet", "line", "note"}  # fmt: skip


@dataclass(frozen=True)
class Renaming:
    """A replacement of known names by stand-ins."""

    names: tuple[tuple[str, str], ...] = ()

    @classmethod
    def none(cls) -> Renaming:
        """Changes nothing."""
        return cls()

    @classmethod
    def of_names(cls, *full_names: str) -> Renaming:
        """Replaces the parts of up to three people's names (interviewer, interviewee, gatekeeper)."""
        pairs: dict[str, str] = {}
        for full, (first, last) in zip(full_names, STAND_INS, strict=False):
            parts = [
                p for p in re.findall(r"[\w'’-]+", full) if p.lower().strip(".") not in _TITLES and len(p) > 1
            ]
            for place, part in enumerate(parts):
                pairs.setdefault(part, first if place == 0 else last)
        return cls(tuple(sorted(pairs.items(), key=lambda pair: -len(pair[0]))))

    def __call__(self, text: str) -> str:
        """The text with the names replaced, in the writer's own case where that was lower."""
        if not self.names or not text:
            return text
        table = dict(self.names)
        lowered = {name.lower(): stand_in for name, stand_in in self.names}

        def replace(found: re.Match[str]) -> str:
            word = found.group()
            if word in table:
                return table[word]
            if word.islower() and word in _ALSO_WORDS:
                return word
            stand_in = lowered[word.lower()]
            return stand_in.lower() if word.islower() else stand_in

        return _any_of(self.names).sub(replace, text)


@cache
def _any_of(names: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(re.escape(name) for name, _ in names) + r")\b", re.I)
