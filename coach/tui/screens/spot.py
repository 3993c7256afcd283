"""Spot the lapse: a short meeting plays, and a key says that you heard one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from coach.errors import CoachError
from coach.history.scenes import Heard, Scene, heard, rule_of
from coach.history.spotting import keep_play, next_play
from coach.transcript import Role
from coach.tui.plain import plain, words
from coach.tui.screen import CoachScreen
from coach.tui.widgets.keyline import KeyLine
from coach.tui.widgets.speech import Speech

if TYPE_CHECKING:
    from coach.tui.app import CoachApp

SECONDS_A_WORD = 0.35
"""An easy pace for reading; a line is up at least three seconds."""


class SpotScreen(CoachScreen):
    """Plays one version of a scene, and then says what was heard, missed, and imagined."""

    HELP = "x when the interviewer's last line was a lapse (again takes it back), Enter for the next line, Space to stop and go on."
    CSS_PATH = "spot.tcss"
    BINDINGS = [
        Binding("x", "lapse", "That was a lapse", id="lapse"),
        Binding("enter", "next", "Next line", id="next-line"),
        Binding("space", "pause", "Pause", id="pause"),
        Binding("g", "other", "Other version", id="other-version"),
        Binding("n", "another", "Another scene", id="another-scene"),
    ]

    def __init__(self, scene: Scene, flawed: bool, known: bool = False) -> None:
        super().__init__()
        self.scene, self.flawed, self.known = scene, flawed, known
        self.transcript = scene.version(flawed)
        self.shown = 0
        self.pressed: set[int] = set()
        self.result: Heard | None = None
        self._onward: Timer | None = None
        self._playing = True

    def compose(self) -> ComposeResult:
        yield Static(words(f"Spot the lapse: {self.scene.title}"), classes="title")
        yield Static(words(self.scene.about), classes="quiet")
        with VerticalScroll(id="talk"):
            yield Static(id="found", markup=False)
        yield Static(id="where", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Play."""
        self.query_one("#found").display = False
        self.query_one("#talk").focus()
        self.action_next()

    def action_next(self) -> None:
        """The next line, or the end."""
        if self.result is not None:
            return
        if self.shown == len(self.transcript.turns):
            self._finish()
            return
        turn = self.transcript.turns[self.shown]
        self.shown += 1
        mine = turn.role is Role.INTERVIEWER
        who = self.scene.me.split(",")[0] if mine else self.scene.they
        talk = self.query_one("#talk", VerticalScroll)
        talk.mount(Speech(who, turn.text, mine=mine), before="#found")
        self._say_where()
        self._follow()
        self._wait(max(3.0, turn.words * SECONDS_A_WORD))

    def _wait(self, seconds: float) -> None:
        if self._onward:
            self._onward.stop()
        if self._playing and self.coach.pace:
            self._onward = self.set_timer(seconds, self.action_next)

    def _follow(self) -> None:
        self.call_after_refresh(self.query_one("#talk", VerticalScroll).scroll_end, animate=False)

    def action_pause(self) -> None:
        """Stop playing, or go on."""
        self._playing = not self._playing
        if self._onward:
            self._onward.stop()
        if self._playing:
            self.action_next()
        else:
            self._say_where()

    @property
    def latest(self) -> int:
        """The interviewer's latest turn on the screen, from 1."""
        return self.shown if self.shown % 2 else self.shown - 1

    def action_lapse(self) -> None:
        """You heard one, in the interviewer's latest line; the same key takes it back."""
        if self.result is None:
            self.pressed ^= {self.latest}
            speech = list(self.query(Speech))[self.latest - 1]
            speech.notice("you: a lapse" if self.latest in self.pressed else "")
            self._say_where()

    def _say_where(self) -> None:
        count = len(self.pressed)
        stopped = "" if self._playing else "  stopped, Space goes on"
        line = f"Turn {self.shown} of {len(self.transcript.turns)}. You marked {count}.{stopped}"
        self.query_one("#where", Static).update(line)

    def _finish(self) -> None:
        self.result = result = heard(self.scene, self.flawed, self.pressed)
        if not self.known:
            try:
                keep_play(self.coach.database, self.scene, self.flawed, result)
            except CoachError as error:
                self.coach.tell(error)
        found = self.query_one("#found", Static)
        found.update(_told(self.scene, self.flawed, result))
        found.display = True
        self.query_one("#where", Static).update(result.line)
        self.refresh_bindings()
        self._follow()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What belongs to playing goes when it is over, and the other way round."""
        over = self.result is not None
        if action in ("lapse", "next", "pause"):
            return not over
        return over if action in ("other", "another") else True

    def action_other(self) -> None:
        """The good version after the flawed one, or the flawed one after the good one."""
        self.coach.forward(SpotScreen(self.scene, not self.flawed, known=True))

    def action_another(self) -> None:
        """Another scene."""
        open_screen(self.coach)


def _told(scene: Scene, flawed: bool, result: Heard) -> Content:
    parts = [Content.styled(result.line + "\n", "bold $text-primary")]
    if not flawed:
        parts.append(Content("This was the good version: nothing was wrong in it.\n"))
    for slip in sorted((*result.hits, *result.misses), key=lambda slip: slip.turn):
        title, why = rule_of(slip.criterion)
        hit = slip in result.hits
        mark, style = ("✓ heard", "bold $text-success") if hit else ("✗ missed", "bold $text-warning")
        good = scene.turns[slip.turn - 1].partition(": ")[2]
        parts += [
            Content.styled(f"\n{mark}, turn {slip.turn}: {plain(title)}\n", style),
            Content.assemble(("Said: ", "dim"), plain(slip.says), "\n"),
            Content.assemble(("Good version: ", "bold"), plain(good), "\n"),
            Content.styled(plain(why) + "\n", "dim"),
        ]
    for number in result.false_alarms:
        parts.append(Content(f"\n○ false alarm, turn {number}: nothing was wrong there.\n"))
    return Content.assemble(*parts)


def open_screen(app: CoachApp) -> None:
    """From Home: another scene each time."""
    try:
        app.forward(SpotScreen(*next_play(app.database)))
    except CoachError as error:
        app.tell(error)
