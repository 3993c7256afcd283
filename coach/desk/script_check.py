"""Looking at a script before the telephone is picked up: the three rubrics of a call, and the spoken length."""

from __future__ import annotations

from dataclasses import dataclass

from coach.acts import Tagger
from coach.desk.blanks import blanks_in, stood_in
from coach.desk.script import Script
from coach.rubric import rubric_named
from coach.scoring import CriterionResult, ScoreReport, score
from coach.transcript import Scenario, Transcript

_FIELDS = {"interviewer": {"name": "Robin Carter"}, "interviewee": {"name": "Dana Whitfield"}}


@dataclass(frozen=True)
class ScriptCheck:
    """What was found: the lapses by rubric, the blanks that are still open, and seconds by part of the call.

    ``seconds`` has "call" (from the greeting to the request), "voicemail" and "receptionist".
    """

    lapses: tuple[tuple[Scenario, CriterionResult], ...]
    blanks: tuple[str, ...]
    seconds: dict[str, float]

    @property
    def ready(self) -> bool:
        """Whether there is nothing to mend and nothing to fill in."""
        return not self.lapses and not self.blanks


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
    called = ("greeting", "connection", "time-check", "purpose", "request")
    found: dict[tuple[Scenario, str], CriterionResult] = {}
    for number, (scenario, report) in enumerate(reports):
        for lapse in report.lapses():
            # The second call is only about one thing: what is said at a bad time.
            if number == 1 and lapse.id != "ignored-bad-time":
                continue
            found.setdefault((scenario, lapse.id), lapse)
    return ScriptCheck(
        lapses=tuple((scenario, lapse) for (scenario, _), lapse in found.items()),
        blanks=blanks_in(" ".join(script.lines.values())),
        seconds={
            "call": round(sum(script.seconds(part) for part in called), 1),
            "voicemail": round(script.seconds("voicemail"), 1),
            "receptionist": round(script.seconds("receptionist"), 1),
        },
    )


def _judged(scenario: Scenario, turns: list[tuple[str, str]], tagger: Tagger | None) -> ScoreReport:
    said = [{"role": role, "text": stood_in(text)} for role, text in turns if text.strip()]
    data = {
        "schema": "coach.transcript/1",
        "scenario": scenario,
        "setting": "phone",
        **_FIELDS,
        "turns": said,
    }
    return score(Transcript.model_validate(data), rubric_named(scenario.value), tagger)


def _of(script: Script, *parts: str) -> str:
    return " ".join(script.lines[part] for part in parts if script.lines.get(part))


def _call(script: Script) -> list[tuple[str, str]]:
    return [
        ("interviewee", "Hello, Dana Whitfield."),
        ("interviewer", _of(script, "greeting", "connection", "time-check")),
        ("interviewee", "Yes, go ahead."),
        ("interviewer", _of(script, "purpose", "request")),
        ("interviewee", "Sure. How about Tuesday at ten, at our office?"),
        ("interviewer", _of(script, "close")),
    ]


def _bad_time(script: Script) -> list[tuple[str, str]]:
    return [
        ("interviewee", "Hello, Dana Whitfield."),
        ("interviewer", _of(script, "greeting", "connection", "time-check")),
        ("interviewee", "I'm driving, it's a bad time to talk."),
        ("interviewer", _of(script, "bad-time")),
    ]


def _receptionist(script: Script) -> list[tuple[str, str]]:
    return [
        ("gatekeeper", "Good morning, Halcyon Health."),
        ("interviewer", _of(script, "receptionist")),
    ]
