"""Looking at a script before the telephone is picked up: the three rubrics of a call, and the spoken length."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from coach.acts import Tagger, default_tagger
from coach.desk.addressing import first_name, known
from coach.desk.blanks import blanks_in, stood_in
from coach.desk.script import LATER, PARTS, Script
from coach.desk.script_connection import connection_lines
from coach.rubric import rubric_named
from coach.scoring import CriterionResult, ScoreReport, Verdict, score
from coach.transcript import Role, Scenario, Transcript

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

FIXED = {
    (Scenario.PHONE_REQUEST, "no-logistics"): "So that is [day and hour], at [place]: is that right?",
    (Scenario.PHONE_REQUEST, "handed-off-initiative"): "I'll call you again then, if that's all right.",
    (Scenario.VOICEMAIL, "handed-off-initiative"): "I'll call you again [day].",
    (Scenario.GATEKEEPER, "handed-off-initiative"): "I'll call again at that time.",
}
"""What a script says where the advice names a day or a place as its example: those are heard on the telephone."""

_ME, _THEY = "Robin Carter", "Dana Whitfield"
_AT_A_BAD_TIME = frozenset({"ignored-bad-time", "no-thanks"})
"""What the answer to a bad time must do itself; the rest was said before, or is said in the next call."""


@dataclass(frozen=True)
class ScriptCheck:
    """What was found: the lapses by rubric, the blanks to fill before the call, seconds by part of the call, empty parts.

    ``seconds`` has "call" (from the greeting to the request), "voicemail" and "receptionist"; ``empty`` are keys of
    :data:`coach.desk.script.PARTS`; ``where`` is the part in which each lapse is mended, in the order of ``lapses``;
    ``later`` are the blanks that are filled on the telephone.
    """

    lapses: tuple[tuple[Scenario, CriterionResult], ...]
    blanks: tuple[str, ...]
    seconds: dict[str, float]
    empty: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    later: tuple[str, ...] = ()

    @property
    def ready(self) -> bool:
        """Whether there is nothing to mend and nothing to fill in before the call."""
        return not (self.lapses or self.blanks or self.empty)


def check_script(script: Script, tagger: Tagger | None = None) -> ScriptCheck:
    """Judge a script as if it had been said, to somebody who agrees to everything."""
    tagger = tagger or default_tagger()
    found: dict[tuple[Scenario, str, str], CriterionResult] = {}
    for number, (scenario, turns) in enumerate(
        (
            (Scenario.PHONE_REQUEST, _call(script)),
            (Scenario.PHONE_REQUEST, _bad_time(script)),
            (Scenario.VOICEMAIL, [("interviewer", script.lines.get("voicemail", ""))]),
            (Scenario.GATEKEEPER, _receptionist(script)),
        )
    ):
        heard = _transcript(scenario, turns)
        report = score(heard, rubric_named(scenario.value), tagger)
        lapses = report.lapses()
        if number == 1:
            lapses = [lapse for lapse in lapses if _answers_a_bad_time(lapse, heard, script)]
        if scenario is Scenario.GATEKEEPER and (unsaid := _connection_unsaid(report, heard, tagger)):
            lapses = [*(lapse for lapse in lapses if lapse.id != unsaid.id), unsaid]
        for lapse in lapses:
            part = "bad-time" if number == 1 else part_of(scenario, lapse, script)
            mended = lapse.model_copy(update={"instead": _instead(scenario, lapse, part, script)})
            found.setdefault((scenario, lapse.id, part), mended)
    said = " ".join(script.lines[part] for part in PARTS if part in script.lines)
    return ScriptCheck(
        lapses=tuple((scenario, lapse) for (scenario, _, _), lapse in found.items()),
        where=tuple(part for _, _, part in found),
        blanks=open_blanks(script),
        seconds={
            "call": round(sum(script.seconds(part) for part in CALLED), 1),
            "voicemail": round(script.seconds("voicemail"), 1),
            "receptionist": round(script.seconds("receptionist"), 1),
        },
        empty=tuple(part for part in ALONE if not script.lines.get(part)),
        later=tuple(blank for blank in blanks_in(said) if blank in LATER),
    )


def open_blanks(script: Script) -> tuple[str, ...]:
    """The blanks to fill before the call; a day and a place are told on the telephone."""
    words = " ".join(words for part, words in script.lines.items() if part != "close")
    return tuple(blank for blank in blanks_in(words) if blank not in LATER)


def connection_of(script: Script) -> str:
    """How one got the name: as the script says it, else as it was answered."""
    line = script.lines.get("connection", "")
    return script.about.connection if not line or blanks_in(line) else line


def part_of(scenario: Scenario, lapse: CriterionResult, script: Script) -> str:
    """The part of a script in which a lapse is mended: where its words are, or where they are missing."""
    if scenario is not Scenario.PHONE_REQUEST:
        return "voicemail" if scenario is Scenario.VOICEMAIL else "receptionist"
    quotes = [quote.quote for quote in lapse.evidence]
    said = {part: stood_in(script.lines.get(part, "")) for part in (*CALLED, "question", "close")}
    here = (part for part, words in said.items() if any(quote in words for quote in quotes))
    return next(here, PART_OF.get(lapse.id, "purpose"))


def _answers_a_bad_time(lapse: CriterionResult, said: Transcript, script: Script) -> bool:
    if lapse.id in _AT_A_BAD_TIME:
        return True
    last = len(said.turns) - 1 if script.lines.get("bad-time") else -1
    return any(quote.turn == last for quote in lapse.evidence)


def _connection_unsaid(report: ScoreReport, said: Transcript, tagger: Tagger) -> CriterionResult | None:
    """That the front desk does not hear how one got the name: a reason will do for the rubric, but a script has both."""
    verdict = report.named("no-connection")
    if (
        verdict is None
        or not said.turns_of(Role.INTERVIEWER)
        or tagger.tag(said).of("states-connection", at_least=0.5)
    ):
        return None
    title = "Not saying how you got the name"
    return verdict.model_copy(update={"verdict": Verdict.LAPSE, "title": title, "evidence": ()})


def _instead(scenario: Scenario, lapse: CriterionResult, part: str, script: Script) -> str:
    """What to say instead, with the names of this script, or blanks: it was judged under borrowed ones."""
    about = script.about
    if lapse.id == "no-connection":
        known_by = about.connection if scenario is Scenario.PHONE_REQUEST else connection_of(script)
        said = connection_lines(known_by, about.they)[scenario is Scenario.GATEKEEPER]
        if said not in script.lines.get(part, ""):
            return said
        about = replace(about, connection="")  # it is said, and does not tell how the name was got
        if not lapse.instead:  # a reason was given there, and would do for the rubric
            return connection_lines("", about.they)[scenario is Scenario.GATEKEEPER]
    text = FIXED.get((scenario, lapse.id), lapse.instead)
    they = about.they or "[their name]"
    first = they if they.startswith("[") else first_name(they)
    text = text.replace(_ME, about.me or "[your name]").replace(_THEY, they)
    return known(re.sub(rf"\b{_THEY.split()[0]}\b", first, text), about)


def _transcript(scenario: Scenario, turns: list[tuple[str, str]]) -> Transcript:
    said = [{"role": role, "text": stood_in(text)} for role, text in turns if text.strip()]
    return Transcript.model_validate(
        {
            "schema": "coach.transcript/1",
            "scenario": scenario,
            "setting": "phone",
            "interviewer": {"name": _ME},
            "interviewee": {"name": _THEY},
            "turns": said,
        }
    )


def _of(script: Script, *parts: str) -> str:
    return " ".join(script.lines[part] for part in parts if script.lines.get(part))


def _call(script: Script) -> list[tuple[str, str]]:
    return [
        ("interviewee", f"Hello, {_THEY}."),
        ("interviewer", _of(script, "greeting", "connection", "time-check")),
        ("interviewee", "Yes, go ahead."),
        *_with_question(script),
        ("interviewee", "Sure. How about Tuesday at ten, at our office?"),
        ("interviewer", _of(script, "close")),
    ]


def _with_question(script: Script) -> list[tuple[str, str]]:
    """The purpose and the request; between them, where the script has one, the question that is wanted at once."""
    if not script.lines.get("question"):
        return [("interviewer", _of(script, "purpose", "request"))]
    return [
        ("interviewer", _of(script, "purpose")),
        ("interviewee", "What do you want to know?"),
        ("interviewer", _of(script, "question")),
        ("interviewee", "That would take longer than a minute."),
        ("interviewer", _of(script, "request")),
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
