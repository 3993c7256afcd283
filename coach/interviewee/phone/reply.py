"""One answer in the making: nothing that was said in this call is said again."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from typing import Any

from coach.interviewee.phone.model import GRANTED, MORE_STEPS, MOST_STEPS, Answer, CallState, Outcome
from coach.interviewee.phone.wordings import Lines, Wordings
from coach.interviewee.speech import key, spoken

LAST_RESORTS = (
    "Right.",
    "I see.",
    "All right.",
    "Mm-hm.",
    "Okay.",
    "Fine.",
    "Well, there it is.",
    "I hear you.",
)


class Reply:
    """Gathers what is said and remembered; ``seed`` makes every choice repeatable, ``blanks`` fill the wordings.

    ``moment`` has the wordings that belong to this call alone.
    """

    def __init__(
        self,
        state: CallState,
        seed: str,
        lines: Lines,
        blanks: Mapping[str, str],
        moment: Lines | None = None,
    ) -> None:
        self.state = state
        self._seed, self._lines, self._blanks = seed, lines, dict(blanks)
        self._moment = moment
        self._used = set(state.used)
        self._said: list[str] = []
        self._did: list[str] = []

    def chance(self, purpose: str) -> random.Random:
        """A source of choices of its own for each purpose, the same every time this turn is decided."""
        return random.Random(f"{self._seed}|{self.state.step}|{purpose}")

    @property
    def last(self) -> bool:
        """Whether the call must end with this answer."""
        most = MOST_STEPS + (MORE_STEPS if self.state.did(*GRANTED) else 0)
        return self.state.step >= most - 1

    @property
    def words(self) -> str:
        """What is said so far."""
        return " ".join(self._said)

    def move(self, goodwill: float) -> None:
        """Raise or lower the goodwill."""
        self.remember(goodwill=round(min(1.0, max(0.0, self.state.goodwill + goodwill)), 3))

    def remember(self, **changes: Any) -> None:
        """Change the memory."""
        self.state = self.state.model_copy(update=changes)

    def note(self, what: str) -> None:
        """Remember that something was done."""
        self._did.append(what)
        self.remember(done=(*self.state.done, what))

    def say(self, what: str, **blanks: str) -> bool:
        """Say one of the wordings for ``what``, and note it; False (and nothing said) when all have been said."""
        wordings = [filled(line, {**self._blanks, **blanks}) for line in self._wordings(what)]
        fresh = [line for line in wordings if line and self._is_fresh(line)]
        if not fresh:
            return False
        self._speak(self.chance(what).choice(fresh))
        self.note(what)
        return True

    def say_once(self, what: str) -> bool:
        """Say it unless it has been said in this call, in whatever wording; whether it is said now."""
        return not self.state.did(what) and self.say(what)

    def tell(self, what: str, text: str) -> bool:
        """Say words that are no wording of the telephone, and note what they do; False when they have been said."""
        if not text or not self._is_fresh(text):
            return False
        self._speak(text)
        self.note(what)
        return True

    def end(self, outcome: Outcome, what: str = "", **blanks: str) -> None:
        """End the call, with one of the wordings for ``what``."""
        if what:
            self.say(what, **blanks)
        self.remember(outcome=outcome)

    def finished(self, cue: str | None = None) -> Answer:
        """The answer, with the memory after it; something is said, unless there is a cue."""
        if not self._said and not cue:
            self._speak(next(line for line in self._shuffled(LAST_RESORTS) if self._is_fresh(line)))
        self.remember(step=self.state.step + 1, used=tuple(sorted(self._used)))
        return Answer(self.words, self.state, tuple(self._did), cue)

    def _wordings(self, what: str) -> Wordings:
        own = self._moment
        return (own if own is not None and what in type(own).model_fields else self._lines).of(what)

    def _shuffled(self, lines: Sequence[str]) -> list[str]:
        return self.chance("last").sample(lines, len(lines))

    def _is_fresh(self, line: str) -> bool:
        return all(key(sentence) not in self._used for sentence in spoken(line))

    def _speak(self, line: str) -> None:
        self._said.append(line)
        self._used.update(key(sentence) for sentence in spoken(line))


def filled(line: str, blanks: Mapping[str, str]) -> str:
    """The line with its blanks filled; empty when one of them is not known."""
    needed = re.findall(r"\{(\w+)\}", line)
    if not all(blanks.get(blank) for blank in needed):
        return ""
    text = re.sub(r"\{(\w+)\}", lambda blank: blanks[blank[1]], line)
    return re.sub(r"(^|[.!?] )([a-z])", lambda start: start[1] + start[2].upper(), text)
