"""What is said and heard in a call, one turn under the other."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from textual.containers import VerticalScroll

from coach.interviewee.phone import Leg
from coach.transcript import Role, Turn
from coach.tui.widgets.speech import Speech


class PhoneTalk(VerticalScroll):
    """The turns of a call; ``they`` is what the contact is called, ``leg`` who picked up."""

    def __init__(self, leg: Leg, they: str, id: str | None = None) -> None:
        super().__init__(id=id)
        self._leg, self._they = leg, they
        self.mine: Speech | None = None
        """What you said last."""

    async def show(self, turn: Turn) -> None:
        """A whole turn; a machine beeps after its greeting, what is heard behind a voice is heard first."""
        if turn.role is Role.INTERVIEWER:
            self.mine = await self._add(Speech("You", turn.text, mine=True))
            return
        await self._theirs(turn, turn.text)
        await self._beep(turn)

    async def hear(self, turn: Turn, wait: Callable[[], Awaitable[None]]) -> None:
        """A turn of theirs word by word; ``wait`` comes after each."""
        live = await self._theirs(turn, "")
        for word in turn.text.split(" ") if live else ():
            if live:
                live.hear(word if not live.text else f" {word}")
            await wait()
        await self._beep(turn)

    def heard(self, words: str) -> None:
        """What of your last words was heard: a machine may have cut them off."""
        if self.mine and self.mine.text != words:
            self.mine.text = words
            self.mine.show()

    async def _theirs(self, turn: Turn, text: str) -> Speech | None:
        if self._leg is Leg.VOICEMAIL:
            return await self._add(Speech("Machine", text)) if turn.text else None
        who = "Receptionist" if self._leg is Leg.RECEPTIONIST else self._they
        return await self._add(Speech(who if turn.text else "", text, turn.cue or ""))

    async def _beep(self, turn: Turn) -> None:
        if turn.cue and self._leg is Leg.VOICEMAIL:
            await self._add(Speech("", cue=turn.cue))

    async def _add(self, speech: Speech) -> Speech:
        await self.mount(speech)
        self.anchor()
        return speech
