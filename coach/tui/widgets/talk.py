"""The conversation: one speech under the other, the latest at the bottom, the earliest when you go up to them."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.timer import Timer
from textual.widgets import Static

from coach.transcript import Role, Turn
from coach.tui.widgets.speech import Speech

SHOWN = 40
"""So many turns are laid out; a long meeting stays as quick as a short one."""
FRAME_SECONDS = 0.05
LONGER_PER_LETTER = 1 / 30_000
"""A frame of a long answer takes longer to lay out, so it may stand a little longer (seconds a letter)."""


class Talk(VerticalScroll):
    """What was said so far, and what is being said. ``they`` is the name above the interviewee's words."""

    DEFAULT_CSS = """
    Talk { width: 1fr; padding: 0 2; }
    Talk Speech { max-width: 100; }
    Talk #earlier { color: $text-muted; height: auto; padding: 0 3; margin-bottom: 1; display: none; }
    """

    def __init__(self, they: str, id: str | None = None) -> None:
        super().__init__(id=id)
        self._they = they
        self._turns: list[Turn] = []
        self._hidden = 0
        self._live: Speech | None = None
        self._mine: Speech | None = None
        self._frame: Timer | None = None
        self._going_up = False

    def compose(self) -> ComposeResult:
        yield Static(id="earlier", markup=False)

    async def fill(self, turns: tuple[Turn, ...]) -> None:
        """What was said before."""
        self._turns = list(turns)
        self._hidden = max(0, len(turns) - SHOWN)
        await self.mount_all(self._speech(turn) for turn in turns[self._hidden :])
        self._say_earlier()
        self.anchor()

    async def say(self, turn: Turn) -> None:
        """You said it."""
        self._turns.append(turn)
        self._live = None
        self._mine = self._speech(turn)
        await self.mount(self._mine)
        self.anchor()
        await self._trim()

    async def take_back(self) -> None:
        """What you said last was not said after all."""
        for speech in (self._live, self._mine):
            if speech is not None:
                await speech.remove()
        if self._mine is not None:
            self._turns.pop()
        self._live = self._mine = None

    @property
    def hearing(self) -> bool:
        """Whether an answer has begun."""
        return self._live is not None

    async def cue(self, text: str) -> None:
        """They do something."""
        (await self._their_turn()).notice(text)

    async def hear(self, piece: str) -> None:
        """Some more of their words; they are painted a frame at a time, so that keys come between."""
        if self._live is None:
            (await self._their_turn()).hear(piece)
            return
        self._live.text += piece
        if self._frame is None:
            stands = FRAME_SECONDS + len(self._live.text) * LONGER_PER_LETTER
            self._frame = self.set_timer(stands, self._paint)

    async def answered(self, turn: Turn) -> None:
        """Their turn is complete."""
        self._paint()
        speech = await self._their_turn()
        speech.text, speech.cue = turn.text, turn.cue or ""
        speech.show()
        self._turns.append(turn)
        self._live = None

    async def _their_turn(self) -> Speech:
        if self._live is None:
            self._live = Speech(self._they)
            await self.mount(self._live)
        return self._live

    def _paint(self) -> None:
        if self._frame is not None:
            self._frame.stop()
        self._frame = None
        if self._live is not None:
            self._live.show()

    def _speech(self, turn: Turn) -> Speech:
        mine = turn.role is Role.INTERVIEWER
        return Speech("You" if mine else self._they, turn.text, turn.cue or "", mine)

    # Going up to what was said long ago.

    async def _trim(self) -> None:
        """Lay out fewer again, once somebody who went up is back at the bottom."""
        speeches = list(self.query(Speech))
        if (extra := len(speeches) - SHOWN) >= SHOWN // 4:
            await self.remove_children(speeches[:extra])
            self._hidden += extra
            self._say_earlier()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """At the top, the turns before are laid out too."""
        super().watch_scroll_y(old_value, new_value)
        if new_value <= 0 < old_value and self._hidden:
            self.go_up()

    def turn_page(self, pages: int) -> None:
        """A page up (-1) or down (1); at the top, on to earlier turns."""
        if pages > 0:
            self.scroll_page_down()
        elif self.scroll_y <= 0 and self._hidden:
            self.go_up()
        else:
            self.scroll_page_up()

    def go_up(self) -> None:
        """Lay out some earlier turns above those in view."""
        if self._going_up:
            return
        self._going_up = True
        self.run_worker(self._mount_earlier(), group="earlier", exit_on_error=False)

    async def _mount_earlier(self) -> None:
        top = self.query(Speech).first()
        begin = max(0, self._hidden - SHOWN)
        try:
            await self.mount_all(
                [self._speech(turn) for turn in self._turns[begin : self._hidden]], before=top
            )
            self._hidden = begin
            self._say_earlier()
            self.call_after_refresh(self.scroll_to_widget, top, animate=False, top=True)
        finally:
            self._going_up = False

    def _say_earlier(self) -> None:
        line = self.query_one("#earlier", Static)
        line.display = self._hidden > 0
        some = "1 earlier turn" if self._hidden == 1 else f"{self._hidden} earlier turns"
        line.update(f"⋯ {some}: go on up to see them")
