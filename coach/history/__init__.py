"""Looking back: what rehearsals say about progress. Pure functions over kept takes."""

from coach.history.entries import Entry, entries, matching
from coach.history.opinion import Opinion, opinion_of

__all__ = ["Entry", "Opinion", "entries", "matching", "opinion_of"]
