"""The script as it should be now: the caller's own lines where they did their work, a better one where they did not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from coach.acts import Tag, TaggedTranscript, Tagger, default_tagger, sentences
from coach.desk.addressing import known
from coach.desk.script import NO_CONNECTION, PARTS, Script
from coach.desk.script_check import check_script
from coach.interviewee.phone import Leg
from coach.scoring import CriterionResult, ScoreReport
from coach.transcript import Role, Transcript

DOES = {
    "greeting": ("states-name",),
    "connection": ("states-connection",),
    "time-check": ("asks-if-good-time",),
    "purpose": ("states-purpose", "disclaims-job", "assures-brevity"),
    "request": ("asks-for-meeting", "names-length", "yields-choice"),
    "bad-time": ("asks-when-to-call", "will-call-again"),
    "close": ("confirms-when", "confirms-place", "thanks"),
}
"""What the lines of each part must do; the first one decides whether the caller's own are taken."""

SPOILS = frozenset(
    {
        "asks-for-job",
        "asks-for-recommendation",
        "rude",
        "dictates-slot",
        "hands-off-initiative",
        "names-long-length",
        "vague-purpose",
        "negative-about-employer",
    }
)
"""What no line of a script should do."""

MOST_WORDS, MOST_WHOLE = 45, 130
"""So many words a part may have, and a message or a talk with the receptionist."""

_JOB = re.compile(r"\b(jobs?|hiring|vacanc\w+|openings?|internships?)\b", re.I)


@dataclass(frozen=True)
class Played:
    """One call that was played, and its card."""

    leg: Leg
    transcript: Transcript
    report: ScoreReport


@dataclass(frozen=True)
class Mended:
    """The better script; ``own`` names the parts that are in the caller's own words."""

    script: Script
    own: frozenset[str]


def mended(script: Script, played: Sequence[Played], tagger: Tagger | None = None) -> Mended:
    """``script`` with the caller's own lines from these calls wherever they did what the part is for.

    The result is checked as any script is: what a line of one's own still lacks is added to it, and where that is more
    than one thing the line of ``script`` stays.
    """
    tagger = tagger or default_tagger()
    tagged = {call.leg: tagger.tag(call.transcript) for call in played}
    lines, own = dict(script.lines), set()
    for part in PARTS:
        words = ""
        if part in ("voicemail", "receptionist"):
            leg = Leg.VOICEMAIL if part == "voicemail" else Leg.RECEPTIONIST
            call = next((c for c in played if c.leg is leg), None)
            words = known(_whole(tagged[leg], call.report), script.about) if call else ""
        else:
            legs = (Leg.BAD_MOMENT,) if part == "bad-time" else (Leg.GOOD_MOMENT, Leg.BAD_MOMENT)
            said = [_own_lines(part, tagged[leg], lines) for leg in legs if leg in tagged]
            # A line that does one thing is better than one that does two: the other has a part of its own.
            words = next((w for w, alone in said if w and alone), "")
            words = words or min((w for w, _ in said if w), key=len, default="")
        if words:
            lines[part] = words
            own.add(part)
    if "connection" in own:
        for part in set(lines) - own:
            lines[part] = lines[part].replace(NO_CONNECTION, lines["connection"])
    if (link := lines.get("connection", "").rstrip(".")) and link in lines.get("greeting", ""):
        del lines["connection"]  # it was said in one breath with the name
        own.discard("connection")
    return _sound(Mended(replace(script, lines=lines), frozenset(own)), script, tagger)


def _own_lines(part: str, tagged: TaggedTranscript, lines: dict[str, str]) -> tuple[str, bool]:
    """The caller's sentences for a part, and whether they do nothing that belongs to another.

    Empty unless the first thing that the part is for is done.
    """
    acts = DOES[part]
    taken = {words for other, words in lines.items() if other != part}
    others = {does[0] for other, does in DOES.items() if other != part}
    clean = [tag for tag in tagged.of(acts, Role.INTERVIEWER) if not _spoilt(tag, tagged)]
    if not any(tag.act == acts[0] for tag in clean):
        return "", False
    chosen: dict[tuple[int, int], str] = {}
    done: set[str] = set()
    alone = True
    for tag in clean:
        sentence = " ".join(tag.quote.split())
        if tag.act in done or sentence in taken or sentence in chosen.values():
            done.add(tag.act)
            continue
        done.add(tag.act)
        chosen[(tag.turn, tag.start)] = sentence
        beside = {other.act for other in tagged.in_turn(tag.turn) if other.start == tag.start}
        alone = alone and not beside & others
    words = " ".join(_written(sentence) for _, sentence in sorted(chosen.items()))
    return (words, alone) if 0 < len(words.split()) <= MOST_WORDS else ("", False)


def _whole(tagged: TaggedTranscript, report: ScoreReport) -> str:
    """All that was said, without what spoils it, and with a line for each thing that was missing; empty without a name."""
    kept: list[str] = []
    named = False
    for number in tagged.transcript.turns_of(Role.INTERVIEWER):
        text = tagged.transcript.turns[number].text
        useful = [tag for tag in tagged.in_turn(number) if not _spoilt(tag, tagged)]
        for sentence in sentences(text):
            acts = {tag.act for tag in useful if tag.start == sentence.start}
            if acts:
                kept.append(_written(sentence.text))
                named = named or "states-name" in acts
    if not named:
        return ""
    kept += [lapse.instead for lapse in report.lapses() if not lapse.evidence]
    return " ".join(dict.fromkeys(kept)) if len(" ".join(kept).split()) <= MOST_WHOLE else ""


def _sound(better: Mended, before: Script, tagger: Tagger) -> Mended:
    check = check_script(better.script, tagger)
    missing: dict[str, list[CriterionResult]] = {}
    for part, (_, lapse) in zip(check.where, check.lapses, strict=True):
        if part in better.own and before.lines.get(part):
            missing.setdefault(part, []).append(lapse)
    lines, own = dict(better.script.lines), set(better.own)
    for part, lapses in missing.items():
        if part in DOES and len(lapses) == 1 and not lapses[0].evidence:
            lines[part] = f"{lines[part]} {lapses[0].instead}"
        elif part in DOES:
            lines[part] = before.lines[part]
            own.discard(part)
    return Mended(replace(better.script, lines=lines), frozenset(own))


def _spoilt(tag: Tag, tagged: TaggedTranscript) -> bool:
    """Whether a sentence does what no script should do, or speaks of a job without saying that it is not about one."""
    acts = {other.act for other in tagged.in_turn(tag.turn) if other.start == tag.start}
    return bool(acts & SPOILS) or (bool(_JOB.search(tag.quote)) and "disclaims-job" not in acts)


def _written(sentence: str) -> str:
    """A sentence as it is written down: with a capital letter, and an end."""
    text = " ".join(sentence.split())
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
