"""The script as it should be now: the caller's own lines where they did their work, a better one where they did not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coach.acts import Tag, TaggedTranscript, Tagger, default_tagger, sentences
from coach.desk.script import NO_CONNECTION, PARTS, Script
from coach.interviewee.phone import Leg
from coach.scoring import ScoreReport
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

MOST_WORDS = 45


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
    """``script`` with the caller's own lines from these calls wherever they did what the part is for."""
    tagger = tagger or default_tagger()
    tagged = {call.leg: tagger.tag(call.transcript) for call in played}
    lines, own = dict(script.lines), set()
    for part in PARTS:
        words = ""
        if part in ("voicemail", "receptionist"):
            leg = Leg.VOICEMAIL if part == "voicemail" else Leg.RECEPTIONIST
            call = next((c for c in played if c.leg is leg), None)
            words = _whole(tagged[leg], call.report) if call else ""
        else:
            legs = (Leg.BAD_MOMENT,) if part == "bad-time" else (Leg.GOOD_MOMENT, Leg.BAD_MOMENT)
            for leg in legs:
                words = words or (_own_lines(DOES[part], tagged[leg], lines, part) if leg in tagged else "")
        if words:
            lines[part] = words
            own.add(part)
    if "connection" in own:
        for part in set(lines) - own:
            lines[part] = lines[part].replace(NO_CONNECTION, lines["connection"])
    return Mended(replace(script, lines=lines), frozenset(own))


def _own_lines(acts: tuple[str, ...], tagged: TaggedTranscript, lines: dict[str, str], part: str) -> str:
    """The caller's sentences that do these acts; empty unless the first of them is done."""
    taken = {words for other, words in lines.items() if other != part}
    clean = [tag for tag in tagged.of(acts, Role.INTERVIEWER) if not _spoilt(tag, tagged)]
    if not any(tag.act == acts[0] for tag in clean):
        return ""
    chosen: dict[tuple[int, int], str] = {}
    done: set[str] = set()
    for tag in clean:
        sentence = " ".join(tag.quote.split())
        if tag.act in done or sentence in taken or sentence in chosen.values():
            done.add(tag.act)
            continue
        done.add(tag.act)
        chosen[(tag.turn, tag.start)] = sentence
    words = " ".join(sentence for _, sentence in sorted(chosen.items()))
    return words if 0 < len(words.split()) <= MOST_WORDS else ""


def _whole(tagged: TaggedTranscript, report: ScoreReport) -> str:
    """All that was said, without what spoils it, and with a line for each thing that was missing."""
    kept: list[str] = []
    for number in tagged.transcript.turns_of(Role.INTERVIEWER):
        text = tagged.transcript.turns[number].text
        spoilt = {tag.start for tag in tagged.in_turn(number) if tag.act in SPOILS}
        useful = {tag.start for tag in tagged.in_turn(number)}
        kept += [s.text for s in sentences(text) if s.start in useful and s.start not in spoilt]
    if not kept:
        return ""
    kept += [lapse.instead for lapse in report.lapses() if not lapse.evidence]
    return " ".join(dict.fromkeys(kept)) if len(" ".join(kept).split()) <= 130 else ""


def _spoilt(tag: Tag, tagged: TaggedTranscript) -> bool:
    return any(other.start == tag.start and other.act in SPOILS for other in tagged.in_turn(tag.turn))
