"""Drills: when a skill that lapsed is practised again, and when it is steady. Pure functions; times are seconds since 1970.

A drill is due tomorrow, then 3, 7 and 21 days later; a miss or a relapse begins again. It is steady after three clean
ones with two people and a meeting without the lapse.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta

from pydantic import BaseModel, ConfigDict

from coach.transcript import Scenario

DAYS = (1, 3, 7, 21)
MOST_DUE = 3
CLEAN_WANTED = 3
PEOPLE_WANTED = 2
MEETING = Scenario.INFORMATIONAL_INTERVIEW
CALLS = frozenset((Scenario.PHONE_REQUEST, Scenario.VOICEMAIL, Scenario.GATEKEEPER))
"""The talks on the telephone, and so their rubrics; each has situations of its own."""


class Drill(BaseModel):
    """One skill being learnt. ``criterion`` and ``title`` name it, ``rubric`` is that of the lapse (or empty),
    ``lapsed_with`` its persona, ``since`` when it was booked or lapsed again: what was before does not count.

    ``step`` is where in :data:`DAYS` it stands, ``clean`` the personas of the clean drills since the last miss,
    ``meeting`` whether a meeting (or call) since then was clean, ``seen`` the takes that were counted, ``times`` all
    drills ever.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    criterion: str
    title: str = ""
    rubric: str = ""
    lapsed_with: str = ""
    due: float
    since: float = 0.0
    step: int = 0
    clean: tuple[str, ...] = ()
    meeting: bool = False
    seen: tuple[str, ...] = ()
    times: int = 0

    @property
    def talk(self) -> str:
        """What kind of talk it lapsed in: a meeting or a call."""
        return "call" if self.rubric in CALLS else "meeting"

    @property
    def where(self) -> str:
        """At which part of the telephone it is practised; empty where it needs no saying."""
        places = {Scenario.VOICEMAIL.value: "on a machine", Scenario.GATEKEEPER.value: "at the front desk"}
        return places.get(self.rubric, "")

    @property
    def steady(self) -> bool:
        """Whether it needs no more drills."""
        people = set(self.clean)
        return len(self.clean) >= CLEAN_WANTED and len(people) >= PEOPLE_WANTED and self.meeting


def day_after(now: float, days: int) -> float:
    """The first moment of the day that is ``days`` days later on this machine's calendar."""
    day = datetime.fromtimestamp(now).date() + timedelta(days=days)
    return datetime.combine(day, time()).timestamp()


def booked(criterion: str, lapsed_with: str, now: float, title: str = "", rubric: str = "") -> Drill:
    """A new drill, due tomorrow."""
    day = day_after(now, DAYS[0])
    return Drill(criterion=criterion, title=title, rubric=rubric, lapsed_with=lapsed_with, due=day, since=now)


def after_drill(drill: Drill, clean: bool, persona: str, now: float) -> Drill:
    """After it was done with ``persona``. A clean one before its day is practice only: spacing is what teaches."""
    times = drill.times + 1
    if not clean:
        again = {"step": 0, "clean": (), "due": day_after(now, DAYS[0]), "times": times}
        return drill.model_copy(update=again)
    if now < drill.due:
        return drill.model_copy(update={"times": times})
    step = min(drill.step + 1, len(DAYS) - 1)
    onward = {
        "step": step,
        "clean": (*drill.clean, persona),
        "due": day_after(now, DAYS[step]),
        "times": times,
    }
    return drill.model_copy(update=onward)


def after_meeting(drill: Drill, lapsed: bool, persona: str, take: str, began: float, now: float) -> Drill:
    """After a meeting or call in which the skill was needed; each ``take`` counts once. A lapse begins it all again.

    One that ``began`` before the drill was booked does not count.
    """
    if take in drill.seen or began < drill.since:
        return drill
    seen = (*drill.seen, take)
    if not lapsed:
        return drill.model_copy(update={"meeting": True, "seen": seen})
    return Drill(
        criterion=drill.criterion,
        title=drill.title,
        rubric=drill.rubric,
        lapsed_with=persona,
        due=day_after(now, DAYS[0]),
        since=now,
        seen=seen,
        times=drill.times,
    )


def due_now(drills: Iterable[Drill], now: float) -> list[Drill]:
    """What to do today: at most three, those that wait longest first."""
    waiting = [drill for drill in drills if not drill.steady and drill.due <= now]
    return sorted(waiting, key=lambda drill: (drill.due, drill.step, drill.criterion))[:MOST_DUE]


def persona_for(drill: Drill, people: Sequence[str]) -> str:
    """With whom: never the one of the lapse, rather one with whom it was not yet clean; empty if there is nobody else."""
    others = [person for person in people if person != drill.lapsed_with]
    new = [person for person in others if person not in drill.clean]
    choice = new or others
    return choice[(drill.times + sum(map(ord, drill.criterion))) % len(choice)] if choice else ""


def days_until(drill: Drill, now: float) -> int:
    """In how many days it is due; 0 today, and for one that was due before."""
    return max(0, (datetime.fromtimestamp(drill.due).date() - datetime.fromtimestamp(now).date()).days)


def state_line(drill: Drill, now: float, waits: bool = False) -> str:
    """When it comes back, or that it is steady, in a short sentence; ``waits`` if others are due before it today."""
    if drill.steady:
        return f"Steady: three clean ones with two people, and a clean {drill.talk}."
    days = days_until(drill, now)
    when = "It is due today." if days == 0 else "Due tomorrow." if days == 1 else f"Due in {days} days."
    if waits and days == 0:
        when = f"It waits its turn: {MOST_DUE} a day are enough."
    if len(drill.clean) >= CLEAN_WANTED and not drill.meeting:
        return f"{when} A {drill.talk} without the lapse makes it steady."
    return f"{when} {len(drill.clean)} of {CLEAN_WANTED} clean."


def after_line(before: Drill, after: Drill | None, clean: bool, now: float) -> str:
    """What doing it has changed, in a sentence or two; ``after`` is ``None`` for a skill that is not booked."""
    if after is None:
        return "For practice: it is not booked."
    if clean and not after.steady and after.due == before.due:
        return f"Practice, before its day: it counts from then on. {state_line(after, now)}"
    return state_line(after, now)
