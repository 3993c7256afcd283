"""Looking at a script before the telephone is picked up: the three rubrics of a call, and the spoken length."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.acts import Tagger
from coach.desk.addressing import known
from coach.desk.blanks import blanks_in, stood_in
from coach.desk.script import Script
from coach.rubric import rubric_named
from coach.scoring import CriterionResult, ScoreReport, score
from coach.transcript import Scenario, Transcript

CALLED = ("greeting", "connection", "time-check", "purpose", "request")
"""The parts that are said one after the other when the right person has time."""

ALONE = ("bad-time", "voicemail", "receptionist")
"""The parts that no other can stand in for."""

PART_OF = {
    "no-self-introduction": "greeting",
    "no-connection": "connection",
    "no-time-check": "time-check",
    "unclear-purpose": "purpose",
    "no-job-disclaimer": "purpose",
    "no-brevity-assurance": "purpose",
    "no-meeting-request": "request",
    "unbounded-request": "request",
    "not-at-their-convenience": "request",
    "no-logistics": "close",
    "no-thanks": "close",
    "ignored-bad-time": "bad-time",
}
"""Where in a script a lapse of the call is mended; those of the other two rubrics have a part of their own."""

_ME, _THEY = "Robin Carter", "Dana Whitfield"


@dataclass(frozen=True)
class ScriptCheck:
    """What was found: the lapses by rubric, the blanks that are still open, seconds by part of the call, empty parts.

    ``seconds`` has "call" (from the greeting to the request), "voicemail" and "receptionist"; ``empty`` are keys of
    :data:`coach.desk.script.PARTS`; ``where`` is the part in which each lapse is mended, in the order of ``lapses``.
    """

    lapses: tuple[tuple[Scenario, CriterionResult], ...]
    blanks: tuple[str, ...]
    seconds: dict[str, float]
    empty: tuple[str, ...] = ()
    where: tuple[str, ...] = ()

    @property
    def ready(self) -> bool:
        """Whether there is nothing to mend and nothing to fill in."""
        return not (self.lapses or self.blanks or self.empty)


def check_script(script: Script, tagger: Tagger | None = None) -> ScriptCheck:
    """Judge a script as if it had been said, to somebody who agrees to everything."""
    reports = [
        (scenario, _judged(scenario, turns, tagger))
        for scenario, turns in (
            (Scenario.PHONE_REQUEST, _call(script)),
            (Scenario.PHONE_REQUEST, _bad_time(script)),
            (Scenario.VOICEMAIL, [("interviewer", script.lines.get("voicemail", ""))]),
            (Scenario.GATEKEEPER, _receptionist(script)),
        )
    ]
    found: dict[tuple[Scenario, str], tuple[CriterionResult, str]] = {}
    for number, (scenario, report) in enumerate(reports):
        for lapse in report.lapses():
            part = "bad-time" if number == 1 else part_of(scenario, lapse)
            mended = lapse.model_copy(update={"instead": _with_names(lapse.instead, script)})
            found.setdefault((scenario, lapse.id), (mended, part))
    return ScriptCheck(
        lapses=tuple((scenario, lapse) for (scenario, _), (lapse, _) in found.items()),
        where=tuple(part for _, part in found.values()),
        blanks=open_blanks(script),
        seconds={
            "call": round(sum(script.seconds(part) for part in CALLED), 1),
            "voicemail": round(script.seconds("voicemail"), 1),
            "receptionist": round(script.seconds("receptionist"), 1),
        },
        empty=tuple(part for part in ALONE if not script.lines.get(part)),
    )


def open_blanks(script: Script) -> tuple[str, ...]:
    """The blanks to fill before the call; the day and the place are what they will say, when it is agreed."""
    return blanks_in(" ".join(words for part, words in script.lines.items() if part != "close"))


def part_of(scenario: Scenario, lapse: CriterionResult) -> str:
    """The part of a script in which a lapse is mended."""
    if scenario is Scenario.PHONE_REQUEST:
        return PART_OF.get(lapse.id, "purpose")
    return "voicemail" if scenario is Scenario.VOICEMAIL else "receptionist"


def _with_names(text: str, script: Script) -> str:
    """What to say instead with the names of this script, or blanks: it was judged under borrowed ones."""
    they = script.about.they or "[their name]"
    first = they if they.startswith("[") else they.split()[0]
    text = text.replace(_ME, script.about.me or "[your name]").replace(_THEY, they)
    return known(re.sub(rf"\b{_THEY.split()[0]}\b", first, text), script.about)


def _judged(scenario: Scenario, turns: list[tuple[str, str]], tagger: Tagger | None) -> ScoreReport:
    said = [{"role": role, "text": stood_in(text)} for role, text in turns if text.strip()]
    data = {
        "schema": "coach.transcript/1",
        "scenario": scenario,
        "setting": "phone",
        "interviewer": {"name": _ME},
        "interviewee": {"name": _THEY},
        "turns": said,
    }
    return score(Transcript.model_validate(data), rubric_named(scenario.value), tagger)


def _of(script: Script, *parts: str) -> str:
    return " ".join(script.lines[part] for part in parts if script.lines.get(part))


def _call(script: Script) -> list[tuple[str, str]]:
    return [
        ("interviewee", f"Hello, {_THEY}."),
        ("interviewer", _of(script, "greeting", "connection", "time-check")),
        ("interviewee", "Yes, go ahead."),
        ("interviewer", _of(script, "purpose", "request")),
        ("interviewee", "Sure. How about Tuesday at ten, at our office?"),
        ("interviewer", _of(script, "close")),
    ]


def _bad_time(script: Script) -> list[tuple[str, str]]:
    return [
        ("interviewee", f"Hello, {_THEY}."),
        ("interviewer", _of(script, "greeting", "connection", "time-check")),
        ("interviewee", "I'm driving, it's a bad time to talk."),
        ("interviewer", _of(script, "bad-time")),
    ]


def _receptionist(script: Script) -> list[tuple[str, str]]:
    return [
        ("gatekeeper", "Good morning, Halcyon Health."),
        ("interviewer", _of(script, "receptionist")),
    ]
