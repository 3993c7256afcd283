"""The script as it should be now: what stands stays word for word, and what it lacks is filled from the practice calls."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from coach.acts import Tagger, default_tagger
from coach.desk.faulted import is_as_complete, unfaulted
from coach.desk.script import NO_NUMBER, PARTS, Script, script_from
from coach.desk.script_check import ScriptCheck, check_script, connection_of
from coach.desk.script_own import DOES, WHOLE, Played, Saying, own_words, sayings, sentence_for, with_the_rest
from coach.desk.script_text import put_in
from coach.rubric import rubric_named
from coach.scoring import CriterionResult
from coach.transcript import Role, Scenario, Transcript

__all__ = ["Mended", "Origin", "Played", "mended"]

Lapse = tuple[Scenario, CriterionResult]


class Origin(StrEnum):
    """Where the words of a part come from."""

    SCRIPT = "as in your script"
    OWN = "your own words, from the calls"
    SUGGESTED = "suggested"


KEPT_OWN = "your line, with a sentence of yours from the calls"
KEPT_SUGGESTED = "your line, with a suggested sentence"
OWN_SUGGESTED = "your own words from the calls, with a suggested sentence"
WITH_NUMBER = "as in your script, with the number that you gave in the calls"
_NUMBER = re.compile(r"(?<![\w.,/])\+?\(?\d(?:[ ()./-]{0,2}\d){6,13}(?![\w/])")

_ASKED = re.compile(r"\?|\b(?:could|can|may|might|would|wonder\w*|love to|hop(?:e|ing) to)\b", re.I)
"""How a request sounds; what was an answer to a question in the call ("twenty minutes, whenever suits you") is none alone."""

MOST_ADDED = 2
"""With more suggested sentences than this, own words are less than a suggested line."""


@dataclass(frozen=True)
class Mended:
    """The better script, and where each part of it comes from.

    ``notes`` say it of parts that come from two places; ``spare`` are own words, by part, that would have done as well as
    the line that stands.
    """

    script: Script
    origins: Mapping[str, Origin] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    spare: Mapping[str, str] = field(default_factory=dict)

    @property
    def own(self) -> frozenset[str]:
        """The parts that are in the caller's own words from the calls."""
        return frozenset(part for part, origin in self.origins.items() if origin is Origin.OWN)

    def told(self, part: str) -> str:
        """Where a part comes from, in a few words."""
        return self.notes.get(part) or self.origins.get(part, Origin.SCRIPT).value

    def with_spare(self) -> Mended:
        """With the own words that were good, though not needed, in place of the lines that stand."""
        script = replace(self.script, lines={**self.script.lines, **self.spare})
        return Mended(script, {**self.origins, **dict.fromkeys(self.spare, Origin.OWN)}, self.notes)


def mended(script: Script, played: Sequence[Played], tagger: Tagger | None = None) -> Mended:
    """``script`` with what it lacks: a part in which the check finds nothing stays as it is.

    Any other is mended with own words from these calls if the check then finds nothing, and with suggested ones if not.
    """
    tagger = tagger or default_tagger()
    before = {part: words for part, words in script.lines.items() if part in PARTS and words.strip()}
    said = sayings(played, script, tagger)
    about = replace(script.about, connection=connection_of(script))
    suggested = script_from(about).lines
    now = replace(script, lines={part: before.get(part) or suggested[part] for part in PARTS})
    origins: dict[str, Origin] = {}
    notes: dict[str, str] = {}
    for part in PARTS:
        if part not in before and _is_spared(now, part, tagger):
            now = replace(now, lines={other: words for other, words in now.lines.items() if other != part})
            continue
        if part == "question" and part not in before:
            origins[part] = Origin.SUGGESTED
            continue
        check = check_script(now, tagger)
        if part in before and part not in check.where:
            origins[part] = Origin.SCRIPT
            continue
        lapses = _lapses_in(part, check)
        origins[part] = Origin.SUGGESTED
        better = suggested[part]
        for words, origin, note in _ways(part, now, before.get(part, ""), lapses, said, suggested, tagger):
            if _is_sound(now.with_line(part, words), part, check, tagger):
                better, origins[part] = words, origin
                notes |= {part: note} if note else {}
                break
        now = now.with_line(part, better)
        if part == "connection" and origins[part] is Origin.OWN and not about.connection:
            suggested = script_from(replace(about, connection=better)).lines
            now = replace(now, lines={**now.lines, **{p: suggested[p] for p in WHOLE if p not in before}})
    if (number := number_told(played)) and NO_NUMBER in " ".join(now.lines.values()):
        filled = {part: words.replace(NO_NUMBER, number) for part, words in now.lines.items()}
        notes |= {part: WITH_NUMBER for part in filled if filled[part] != now.lines[part]}
        now = replace(now, lines=filled, about=replace(about, number=number))
    return _with_spare(Mended(now, origins, notes), said, played, tagger)


def number_told(played: Sequence[Played]) -> str:
    """The telephone number that was given in these calls, the last time that one was; empty if none was."""
    said = [
        number[0].strip(" )./-" if "(" not in number[0] else " ./-")
        for call in played
        for turn in call.transcript.turns_of(Role.INTERVIEWER)
        for number in _NUMBER.finditer(call.transcript.turns[turn].text)
    ]
    return said[-1] if said else ""


def _is_spared(script: Script, part: str, tagger: Tagger) -> bool:
    """Whether an empty part is not missed: what it is for is said elsewhere."""
    if part in WHOLE or part in ("question", "bad-time"):
        return False
    without = replace(script, lines={other: words for other, words in script.lines.items() if other != part})
    return part not in check_script(without, tagger).where


def _ways(
    part: str,
    now: Script,
    line: str,
    lapses: Sequence[Lapse],
    said: Sequence[Saying],
    suggested: Mapping[str, str],
    tagger: Tagger,
) -> Iterator[tuple[str, Origin, str]]:
    """How a part can be mended, the best first: its words, whose they are, and what else there is to say."""
    does = _does(line, tagger) if line else frozenset()
    if line:
        besides = does | {acts[0] for other, acts in DOES.items() if other != part}
        own = [sentence_for(_act(lapse), part, said, besides) for lapse in lapses]
        if all(own):
            yield _mended(line, lapses, own), Origin.OWN, KEPT_OWN
    words = own_words(part, said, now)
    if words and not (does & _worth()) - _does(words, tagger):
        yield words, Origin.OWN, ""
    if line:
        yield _mended(line, lapses, [lapse.instead for _, lapse in lapses]), Origin.SUGGESTED, KEPT_SUGGESTED
    elif words:
        lapses = _lapses_in(part, check_script(now.with_line(part, words), tagger))
        if len(lapses) <= MOST_ADDED and not any(lapse.evidence for _, lapse in lapses):
            yield _mended(words, lapses, [lapse.instead for _, lapse in lapses]), Origin.OWN, OWN_SUGGESTED
    yield suggested[part], Origin.SUGGESTED, ""


def _lapses_in(part: str, check: ScriptCheck) -> list[Lapse]:
    return [lapse for lapse, where in zip(check.lapses, check.where, strict=True) if where == part]


def _mended(line: str, lapses: Sequence[Lapse], instead: Sequence[str]) -> str:
    for (_, lapse), words in zip(lapses, instead, strict=True):
        if words not in line:
            line = put_in(line, words, lapse.evidence[0].quote if lapse.evidence else "", lapse.id)
    return line


def _is_sound(script: Script, part: str, before: ScriptCheck, tagger: Tagger) -> bool:
    """Whether nothing is found in the part any more, and nothing new anywhere else."""
    after = check_script(script, tagger)
    return part not in after.where and _found(after) <= _found(before)


def _found(check: ScriptCheck) -> set[tuple[str, str, str]]:
    pairs = zip(check.lapses, check.where, strict=True)
    return {(scenario.value, lapse.id, part) for (scenario, lapse), part in pairs}


def _with_spare(better: Mended, said: Sequence[Saying], played: Sequence[Played], tagger: Tagger) -> Mended:
    spare: dict[str, str] = {}
    spoken = frozenset(one.words for one in said)
    for part, origin in better.origins.items():
        line = better.script.lines[part]
        good = unfaulted(part, said, played) if origin is Origin.SCRIPT else []
        words = own_words(part, good, better.script) if good else ""
        if words:
            words = with_the_rest(line, words, spoken, _worth(), lambda sentence: _does(sentence, tagger))
        if words and words != line and is_as_complete(words, line) and _would_do(words, line, part, tagger):
            spare[part] = words
    before = check_script(better.script, tagger) if spare else None
    kept: dict[str, str] = {}
    for part, words in spare.items():
        tried = replace(better.script, lines={**better.script.lines, **kept, part: words})
        if before and _is_sound(tried, part, before, tagger):
            kept[part] = words
    return replace(better, spare=kept)


def _would_do(words: str, line: str, part: str, tagger: Tagger) -> bool:
    """Whether own words do all that the line does, and nothing that is said in another part already."""
    does, did = _does(words, tagger), _does(line, tagger)
    elsewhere = {acts[0] for other, acts in DOES.items() if other != part}
    said_twice = part not in WHOLE and (does - did) & elsewhere
    return (
        not said_twice and not (did & _worth()) - does and (part != "request" or bool(_ASKED.search(words)))
    )


def _act(lapse: Lapse) -> str:
    """What would have to be done instead of a lapse."""
    scenario, found = lapse
    rubric = rubric_named(scenario.value)
    return next((c.good_act or "" for c in rubric.criteria if c.id == found.id), "")


def _worth() -> frozenset[str]:
    """What a part must not lose."""
    return frozenset(act for acts in DOES.values() for act in acts) | {"gives-phone-number", "gives-reason"}


def _does(words: str, tagger: Tagger) -> frozenset[str]:
    """What a line does when it is said to the person who is called."""
    said = {
        "schema": "coach.transcript/1",
        "scenario": Scenario.PHONE_REQUEST,
        "turns": [{"role": "interviewer", "text": words}],
    }
    return frozenset(tag.act for tag in tagger.tag(Transcript.model_validate(said)).tags)
