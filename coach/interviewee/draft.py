"""One turn of the interviewee in the making."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

from coach.interviewee.model import Direction, Do, State
from coach.interviewee.neutral import last_resorts
from coach.interviewee.speech import begun_with, key, length, spoken, with_minutes


class Draft:
    """Gathers what is said, done and remembered; nothing that was said in this meeting is said again.

    ``seed`` makes every choice repeatable. ``state`` is the memory as it changes.
    """

    def __init__(self, state: State, seed: str) -> None:
        self.state = state
        self.facts: list[str] = []
        self.cue: str | None = None
        self.ends = False
        self._seed = seed
        self._used = set(state.used)
        self._said: list[str] = []
        self._do: list[Do] = []
        self._doing: list[str] = []

    def chance(self, purpose: str) -> random.Random:
        """A source of choices of its own for each purpose, the same every time this turn is decided."""
        return random.Random(f"{self._seed}|{self.state.step}|{purpose}")

    def remember(self, **changes: Any) -> None:
        """Change the memory."""
        self.state = self.state.model_copy(update=changes)

    @property
    def words(self) -> int:
        """How many words are said so far."""
        return sum(length(piece) for piece in self._said)

    @property
    def did(self) -> tuple[Do, ...]:
        """What has been decided so far."""
        return tuple(self._do)

    @property
    def asks(self) -> bool:
        """Whether what is said so far ends with a question."""
        return bool(self._said) and self._said[-1].rstrip("\"”’')").endswith("?")

    @property
    def last(self) -> str:
        """The last sentence so far."""
        return spoken(self._said[-1])[-1] if self._said else ""

    def fresh(self, text: str) -> str:
        """What of ``text`` has not been said yet in this meeting."""
        kept: list[str] = []
        for sentence in spoken(text):
            if key(sentence) not in self._used and key(sentence) not in map(key, kept):
                kept.append(sentence)
        return " ".join(kept)

    def is_fresh(self, text: str) -> bool:
        """Whether nothing of ``text`` has been said yet."""
        return self.fresh(text) == " ".join(spoken(text))

    def choose(
        self, wordings: Sequence[str], purpose: str, minutes: int | None = None, most: int = 0
    ) -> str | None:
        """One of the wordings that has not been said, else what is left of one; None when all is said.

        ``minutes`` is put into the wording; ``most`` leaves out wordings of more words.
        """
        given = [with_minutes(w, minutes) if minutes is not None else w for w in wordings]
        given = [w for w in given if not most or length(w) <= most]
        whole = [w for w in given if self.is_fresh(w)]
        parts = [w for w in map(self.fresh, given) if w and (minutes is None or str(minutes) in w)]
        return self.chance(purpose).choice(whole or parts) if whole or parts else None

    def line(
        self, do: Do, wordings: Sequence[str], doing: str = "", minutes: int | None = None, most: int = 0
    ) -> bool:
        """Say one of the wordings; False (and nothing said) when there is none left."""
        chosen = self.choose(wordings, do.value, minutes, most)
        if chosen is None:
            return False
        self.say(do, chosen, doing)
        return True

    def say(self, do: Do, text: str, doing: str = "", opener: str = "") -> None:
        """Say this, as far as it has not been said, after an ``opener`` ("well"), and note what it does."""
        if words := self.fresh(text):
            begun = self.fresh(begun_with(opener, words)) if opener else words
            self._said.append(begun)
            self._used.update(key(sentence) for part in (words, begun) for sentence in spoken(part))
        self.note(do, doing)

    def note(self, do: Do, doing: str = "") -> None:
        """Note what is done without saying anything."""
        if do not in self._do:
            self._do.append(do)
        if doing:
            self._doing.append(doing)

    def finished(self, minutes_left: float, mood: str, most_words: int, clock: str) -> Direction:
        """The turn, with the memory after it."""
        if not self._said:
            self.say(
                Do.REACT, next(text for text in last_resorts(self.chance("last")) if self.is_fresh(text))
            )
        order = [s for s in self.state.used if s in self._used]
        new = sorted(self._used - set(order))
        state = self.state.model_copy(
            update={"used": (*order, *new), "step": self.state.step + 1, "over": self.state.over or self.ends}
        )
        return Direction(
            do=tuple(self._do),
            words=" ".join(self._said),
            doing=(f"Your mood: {mood}.", clock, *self._doing),
            facts=tuple(dict.fromkeys(self.facts)),
            cue=self.cue,
            minutes_left=round(minutes_left, 2),
            mood=mood,
            most_words=max(12, most_words),
            ends=self.ends,
            state=state,
        )
