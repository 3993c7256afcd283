"""Stand-ins for the app's surroundings: a person, a voice with a script, a judge that always says the same."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

from coach.errors import VoiceError
from coach.interviewee.model import Direction, Meeting
from coach.rubric import Severity
from coach.scoring.metrics import Metrics
from coach.scoring.report import Coverage, CriterionResult, ScoreReport, Strength, Verdict
from coach.store import Rehearsals
from coach.transcript import Interviewee, Quote, Role, Transcript, Turn

LINES = (
    "opening", "small_talk", "ask_back", "hear_purpose", "hear_about_you", "hear_research", "nudge", "deflect", "private",
    "clarify", "already_said", "job_direct", "job_veiled", "job_again", "recommendation", "resume", "recording",
    "recording_asked", "negative", "basic", "cool", "referral_refuse", "stay_in_touch", "stay_in_touch_cool",
    "offer_received", "time_words", "time_cues", "wrap_up", "leave", "invite_overrun", "last_question", "thanked",
    "goodbye_warm", "goodbye_cool",
)  # fmt: skip


def persona_toml(name: str = "Ruth Okafor", teaser: str = "Kind, and short of time.") -> str:
    """A small persona that follows the schema."""
    facts = "\n".join(
        f'[[fact]]\nid = "{id_}"\nlayer = "{layer}"\nasks = ["{ask}", "{ask} again?"]\ntells = ["{tell}"]\n'
        for id_, layer, ask, tell in (
            ("role", "public", "What is your job?", "I run the map room."),
            ("start", "open", "How did you come to maps?", "I drew the harbour for a lost bet."),
            ("fear", "trust", "What worries you about the work?", "That nobody walks the ground any more."),
        )
    )
    lines = "\n".join(f"{key} = {[f'{key} {n} said' for n in range(5)]}" for key in LINES)
    return f"""
id = "ruth-okafor"
name = {name!r}
pronoun = "she"
age = 50
title = "Head of the map room"
organization = "Harbour Survey"
about_organization = "It charts the estuary."
place = "Hull"
industry = "surveying"
seniority = "head"
temperament = "kind"
teaser = {teaser!r}
bio = "Ruth runs the map room."
story = "A long one."
never_says = ["a", "b", "c"]
wins = ["a", "b"]
loses = ["a", "b"]
[manner]
{facts}
[lines]
{lines}
"""


class ScriptedVoice:
    """Says the given turns one after the other, a word at a time; waits at ``gate`` before the word it names."""

    name = "script"

    def __init__(self, *turns: str) -> None:
        self.turns = list(turns) or ["I draw maps, mostly."]
        self.spoken = 0
        self.failures: list[VoiceError] = []
        self.holds: Callable[[int], bool] = lambda word: False

    async def speak(self, direction: Direction, transcript: Transcript) -> AsyncIterator[str]:
        """The next turn."""
        if self.failures:
            raise self.failures.pop(0)
        text = self.turns[min(self.spoken, len(self.turns) - 1)]
        self.spoken += 1
        for number, word in enumerate(text.split(" ")):
            while self.holds(number):
                await asyncio.sleep(0.005)
            yield word if number == 0 else f" {word}"


def judge(transcript: Transcript) -> ScoreReport:
    """One lapse with words, one without, one pass, one that did not apply."""
    mine = transcript.turns_of(Role.INTERVIEWER)
    words = transcript.turns[mine[-1]].text if mine else ""
    quote = Quote(turn=mine[-1], quote=words) if mine else Quote(turn=0, quote="")

    def result(
        id_: str, title: str, verdict: Verdict, severity: Severity, evidence: tuple[Quote, ...] = ()
    ) -> CriterionResult:
        points = severity.points
        return CriterionResult(
            id=id_,
            title=title,
            verdict=verdict,
            severity=severity,
            points=points if verdict is Verdict.PASS else 0.0,
            max_points=0.0 if verdict is Verdict.NOT_APPLICABLE else points,
            evidence=evidence,
            why="Because it matters.",
            instead="What drew you to it? " if verdict is Verdict.LAPSE else "",
            sources=("CM",),
            disagreement="One source says otherwise.",
        )

    open_enough = "how" in words.lower()
    criteria = (
        result(
            "closed-questions",
            "Closed questions",
            Verdict.PASS if open_enough else Verdict.LAPSE,
            Severity.MAJOR,
            () if open_enough else (quote,),
        ),
        result("skipped-referral-request", "Not asking whom else to meet", Verdict.LAPSE, Severity.MODERATE),
        result("no-thanks", "Leaving without thanks", Verdict.PASS, Severity.MINOR),
        result("ignored-time-cue", "Missing a sign", Verdict.NOT_APPLICABLE, Severity.MAJOR),
    )
    total = sum(r.max_points for r in criteria)
    overall = round(100 * sum(r.points for r in criteria) / total, 1)
    count = sum(t.words for t in transcript.turns)
    own = transcript.words_of(Role.INTERVIEWER)
    return ScoreReport(
        transcript=transcript.id,
        rubric="informational-interview",
        overall=overall if mine else None,
        uncapped=overall if mine else None,
        criteria=criteria,
        metrics=Metrics(
            minutes=1.0,
            minutes_estimated=True,
            limit_minutes=20,
            turns=len(transcript.turns),
            words=count,
            interviewer_words=own,
            talk_share=own / count if count else None,
        ),
        strengths=(Strength(criterion="no-thanks", text="You closed with thanks.", evidence=quote),)
        if mine
        else (),
        coverage=Coverage(judged=3, not_applicable=1),
    )


def settle_home(folder: Path, **persona: str) -> None:
    """Put the person into a data folder."""
    people = folder / "personas"
    people.mkdir(parents=True, exist_ok=True)
    (people / "ruth-okafor.toml").write_text(persona_toml(**persona), encoding="utf-8")


def keep_rehearsal(
    shelf: Rehearsals,
    *lines: str,
    name: str = "Ruth Okafor",
    plan: dict[str, Any] | None = None,
    report: dict[str, Any] | None = None,
    done: bool = True,
) -> str:
    """A rehearsal of these lines, each answered the same, without playing it; returns its take.

    ``report`` changes what the judge says of it.
    """
    header = Transcript(
        schema="coach.transcript/1",
        id="kept",
        setting="in-person",
        agreed_minutes=20,
        interviewee=Interviewee(name=name, organization="Harbour Survey"),
    )
    arranged = Meeting(minutes=20).model_dump(mode="json")
    take = shelf.begin(header, "ruth-okafor", arranged, plan, voice="script")
    for number, line in enumerate(lines or ("Do you like maps?",)):
        state = {"warmth": min(1.0, 0.5 + 0.1 * number), "limit_seconds": 1200, "told": ["start"]}
        shelf.add_turn(take, Turn(role=Role.INTERVIEWER, text=line.strip()), state)
        shelf.add_turn(take, Turn(role=Role.INTERVIEWEE, text="I draw maps, mostly."), state)
    if done:
        found = judge(shelf.take(take).transcript).model_dump(mode="json", by_alias=True)
        shelf.finish(take, {**found, **(report or {})})
    return take
