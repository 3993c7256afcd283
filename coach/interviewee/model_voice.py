"""A language model as the interviewee's voice. It words; what is said was decided, and is checked before anybody hears it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import aclosing

from coach.interviewee.adherence import Breach, breach, left_to_say, owed, superfluous, too_long
from coach.interviewee.cleaning import Sentences
from coach.interviewee.grounding import Ground
from coach.interviewee.model import Direction
from coach.interviewee.prompt import CONTEXT_TOKENS, messages, reply_tokens
from coach.llm import Message, Text
from coach.llm.endpoint import OnWait
from coach.persona import Persona
from coach.transcript import Transcript, on_one_line

TRIES = 2
"""Once, and once more when a sentence broke a rule."""

LOOPS = 3
"""Sentences left out in a row after which a model only goes round in circles."""


class ModelVoice:
    """Speaks for ``persona`` with what ``text`` writes.

    Each sentence is checked before it is given out, so that nothing that breaks a rule is ever heard. After a breach the
    model is asked again, once and silently; after a second one the director's own words are said. ``on_wait`` hears the
    seconds that a busy server makes everybody wait; it may be set at any time. ``breaches`` are those of the last turn.
    """

    def __init__(
        self,
        persona: Persona,
        text: Text,
        context_tokens: int = CONTEXT_TOKENS,
        on_wait: OnWait | None = None,
    ) -> None:
        self.name = on_one_line(text.label)[:80] or "model"
        self.on_wait = on_wait
        self.breaches: tuple[Breach, ...] = ()
        self._persona, self._text, self._context_tokens = persona, text, context_tokens

    async def speak(self, direction: Direction, transcript: Transcript) -> AsyncIterator[str]:
        """The turn, a sentence at a time with the space after it; raises :class:`coach.errors.VoiceError`."""
        ground = Ground(self._persona, direction, transcript)
        said: list[str] = []
        wrong: Breach | None = None
        self.breaches = ()
        for _ in range(TRIES):
            turn = _Attempt(self._persona.name, ground, said)
            hint = wrong.value if wrong else ""
            asked = messages(self._persona, direction, transcript, self._context_tokens, said, hint)
            sent = [Message(role=m["role"], content=m["content"]) for m in asked]
            async with aclosing(self._text.stream(sent, reply_tokens(direction), self.on_wait)) as pieces:
                async for piece in pieces:
                    for sentence in turn.hear(piece):
                        yield sentence + " "
                    if turn.over:
                        break
                for sentence in turn.rest():
                    yield sentence + " "
            wrong = turn.breach
            if wrong is None:
                break
            self.breaches = (*self.breaches, wrong)
        own = left_to_say(said, direction) if wrong else []
        for sentence in [*own, *owed([*said, *own], direction)]:
            yield sentence + " "


class _Attempt:
    """One answer of the model: lets through what may be said, and stops at the first breach. Adds to ``said``."""

    def __init__(self, name: str, ground: Ground, said: list[str]) -> None:
        self._sentences, self._ground, self._said = Sentences(name), ground, said
        self.breach: Breach | None = None
        self.over = False
        self._left_out = 0

    def hear(self, piece: str) -> list[str]:
        """What may be said after some more of the answer."""
        found = self._allowed(self._sentences.hear(piece))
        self.over = self.over or self._sentences.done
        return found

    def rest(self) -> list[str]:
        """What may be said at its end. An answer without anything to say is a breach too."""
        found = [] if self.over else self._allowed(self._sentences.rest())
        if self.breach is None and not self._said:
            self.breach = Breach.TOO_LONG if self.over else Breach.EMPTY
        return found

    def _allowed(self, sentences: list[str]) -> list[str]:
        found: list[str] = []
        for sentence in sentences:
            if self.over:
                break
            if superfluous(sentence, self._said, self._ground):
                self._left_out += 1
                self.over = self._left_out >= LOOPS
                continue
            self._left_out = 0
            if too_long(self._said, sentence, self._ground.direction):
                self.over = True
            elif wrong := breach(sentence, self._ground):
                self.breach, self.over = wrong, True
            else:
                self._said.append(sentence)
                found.append(sentence)
        return found
