"""The end of the time: a sign, an end, a goodbye; or an invitation to stay."""

from __future__ import annotations

from coach.interviewee.draft import Draft
from coach.interviewee.model import Do
from coach.interviewee.scene import Scene
from coach.interviewee.timing import SHORT_AT

WARM_GOODBYE = 0.5
INVITES_AT = 0.7
"""The warmth from which somebody with time to spare offers more of it."""

NO_PATIENCE = 0.03
"""At this patience she leaves whatever the clock says, if she was pressed for a job or treated rudely."""

NEAR_END = 0.6
"""From this share of the time on, winding up with thanks is a goodbye even without the word."""


def says_goodbye(scene: Scene) -> bool:
    """Whether the interviewer takes leave: winds up with thanks, or says goodbye, and asks nothing more."""
    heard = scene.heard
    if (
        scene.wants_answer
        or heard.courtesy
        or heard.does("asks-for-referral", "asks-for-job", "asks-for-recommendation")
    ):
        return False
    if scene.first and scene.time.share < 0.2:
        return False
    if heard.bye:
        return not heard.does("stay-in-touch") or heard.does("thanks", "acknowledges-time-or-winds-up")
    winds_up = heard.does("acknowledges-time-or-winds-up")
    late = scene.time.share >= NEAR_END or scene.before.cued or (heard.closes and scene.before.step >= 2)
    return heard.does("thanks") and late and (winds_up or heard.closes or scene.before.wrapped_up)


def must_leave(scene: Scene, draft: Draft) -> bool:
    """Whether she goes now, whatever was said."""
    driven_away = draft.state.asks + scene.heard.does("asks-for-job", "asks-for-recommendation") >= 2
    if draft.state.patience <= NO_PATIENCE and (driven_away or "rude" in scene.heard.ever):
        return True
    return scene.time.long_over or (scene.time.over and scene.before.wrapped_up)


def leave(scene: Scene, draft: Draft) -> None:
    """Go, done or not."""
    draft.line(Do.LEAVE, scene.lines.leave, "You are leaving now: say so, answer nothing more.")
    goodbye(scene, draft)


def goodbye(scene: Scene, draft: Draft) -> None:
    """The last words."""
    warm = draft.state.warmth >= WARM_GOODBYE and not draft.state.asks
    wordings = scene.lines.goodbye_warm if warm else scene.lines.goodbye_cool
    draft.line(
        Do.GOODBYE,
        wordings,
        f"Say goodbye, {'warmly' if warm else 'politely and coolly'}. The meeting is over.",
    )
    draft.ends = True


def acknowledge_time(scene: Scene, draft: Draft) -> bool:
    """They minded the clock: offer more time to somebody she likes, else thank them; whether more was offered."""
    heard, time, state = scene.heard, scene.time, draft.state
    if not heard.does("acknowledges-time-or-winds-up") or time.over:
        return False
    generous = (
        scene.persona.manner.free_after
        and state.warmth >= INVITES_AT
        and not state.asks
        and not state.invited
    )
    if generous and time.share >= SHORT_AT:
        minutes = 10 if state.warmth >= 0.9 and scene.meeting.minutes >= 30 else 5
        doing = f"They mind the clock, and you have time: offer {minutes} more minutes."
        if draft.line(Do.INVITE, scene.lines.invite_overrun, doing, minutes=minutes):
            draft.remember(limit_seconds=state.limit_seconds + 60 * minutes, invited=True)
            return True
    if scene.wants_answer and (time.share >= NEAR_END or state.cued):
        draft.line(Do.REACT, scene.lines.last_question, "They announced a last question: let them ask it.")
    return False


def show_time(scene: Scene, draft: Draft) -> None:
    """At four fifths of the time, once: a gesture, and the minutes left."""
    minutes = scene.time.minutes
    draft.cue = draft.chance("cue").choice(scene.lines.time_cues)
    left = "1 minute is" if minutes == 1 else f"{minutes} minutes are"
    doing = f"Show that time is running out, and say that {left} left; say exactly that number."
    draft.line(Do.TIME_CUE, scene.lines.time_words, doing, minutes=minutes)
    draft.remember(cued=True)


def wrap_up(scene: Scene, draft: Draft) -> None:
    """At the full time, once: that it is over."""
    draft.line(Do.WRAP_UP, scene.lines.wrap_up, "The agreed time is over: say so and close.")
    draft.remember(wrapped_up=True, cued=True)
