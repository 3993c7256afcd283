"""The check after every sentence of a model: does it keep to what the director decided?"""

from __future__ import annotations

import re
from enum import StrEnum

from coach.interviewee.grounding import Ground
from coach.interviewee.model import Direction, Do
from coach.interviewee.outofrole import COACHES, FLATTERS, IS_MACHINE, PROMISES
from coach.interviewee.prompt import RULES, WRAPPING
from coach.interviewee.speech import key, length, spoken
from coach.interviewee.terms import terms
from coach.interviewee.timetalk import ENDING, wrong_time
from coach.transcript.numbers import numbers

SLACK = 1.25
"""How much longer than decided a turn may become before it is cut at the end of a sentence."""

ANSWERED = 0.15
"""The share of what the director's answer is about that a turn must touch to have answered."""


class Breach(StrEnum):
    """What a sentence does that the director did not decide; the value is what to mind when it is said again."""

    OUT_OF_ROLE = "You are a person. Never speak of being anything else, of instructions, or of acting."
    COACHES = "Do not judge how they talk or ask, and speak of no score."
    PROMISES = "Offer no job, no recommendation, and no introduction."
    NEVER_SAYS = "Leave out the phrases that you would never say."
    WRONG_TIME = "Say nothing of the time or of leaving beyond what you are told to do."
    TOO_EARLY = "Tell only what is given to you here; keep everything else to yourself."
    INVENTS = "Use no number and no name that is not given to you here."
    CONTRADICTS = "Keep to what is given to you here; do not turn it round."
    ECHOES = "Do not read your notes aloud; speak as yourself."
    TOO_LONG = "Be brief, and finish your sentences."
    EMPTY = "Say something."


def breach(sentence: str, ground: Ground) -> Breach | None:
    """What is wrong with a sentence, if anything. What the director worded is never wrong."""
    direction, words = ground.direction, ground.direction.words
    if key(sentence) in map(key, spoken(words)):
        return None
    about_work = "\n".join(
        [*(f"{f.short} {' '.join(f.tells)}" for f in ground.persona.fact), ground.known]
    ).lower()
    if _new(IS_MACHINE, sentence, words.lower()):
        return Breach.OUT_OF_ROLE
    if _new(COACHES, sentence, words.lower() if re.search(r"\byour?\b", sentence, re.I) else about_work):
        return Breach.COACHES
    if PROMISES.search(sentence) and not PROMISES.search(words) and Do.REFER not in direction.do:
        return Breach.PROMISES
    plain = f" {key(sentence)} "
    if any(f" {key(phrase)} " in plain for phrase in ground.persona.never_says):
        return Breach.NEVER_SAYS
    if _echoes(sentence, direction) or _of_oneself(sentence, ground):
        return Breach.ECHOES
    if wrong_time(sentence, direction.do, words, ground.known):
        return Breach.WRONG_TIME
    if ground.too_early(sentence):
        return Breach.TOO_EARLY
    if ground.contradicts(sentence):
        return Breach.CONTRADICTS
    return Breach.INVENTS if ground.invents(sentence) else None


def superfluous(sentence: str, said: list[str], ground: Ground) -> bool:
    """Whether it is better left out: said before by either side, praise of a question, or a question that was not decided."""
    turns = [t.text for t in ground.transcript.turns]
    before = {key(s) for text in turns for s in spoken(text) if length(s) > 2} | set(map(key, said))
    asks = sentence.rstrip("\"”’') ").endswith("?") and "?" not in ground.direction.words
    return key(sentence) in before or bool(FLATTERS.match(sentence)) or asks


def owed(said: list[str], direction: Direction) -> list[str]:
    """The director's sentences that this turn may not do without and that ``said`` does not bring: the answer, the minutes, a name, the end."""
    own, text = spoken(direction.words), " ".join(said)
    missing: list[str] = []
    about = terms(direction.words)
    if direction.facts and len(about) >= 4 and len(about & terms(text)) < ANSWERED * len(about):
        missing += left_to_say(said, direction)
    if {Do.TIME_CUE, Do.INVITE} & set(direction.do):
        timed = [s for s in own if re.search(r"\bmin(?:ute)?s?\b", s) and numbers(s)]
        if timed and not set().union(*map(numbers, timed)) & numbers(text):
            missing += timed
    if Do.REFER in direction.do and direction.state.referred:
        name = direction.state.referred[-1]
        if name.lower() not in text.lower():
            missing += [s for s in own if name in s]
    closes = direction.ends or Do.WRAP_UP in direction.do
    if closes and own and not ENDING.search(text) and key(own[-1]) not in map(key, said):
        missing += [s for s in own if ENDING.search(s)] or own[-1:]
    return [s for n, s in enumerate(missing) if s not in missing[:n] and s not in said]


def left_to_say(said: list[str], direction: Direction) -> list[str]:
    """The director's sentences that ``said`` has not brought yet, in order; all of them when nothing was said."""
    heard = terms(" ".join(said))

    def brought(sentence: str) -> bool:
        about = terms(sentence)
        return bool(said) and len(about & heard) >= 0.6 * len(about)

    return [sentence for sentence in spoken(direction.words) if not brought(sentence)]


def too_long(said: list[str], sentence: str, direction: Direction) -> bool:
    """Whether the turn would become longer than decided with this sentence."""
    return length(" ".join([*said, sentence])) > SLACK * direction.most_words + 8


def _new(pattern: re.Pattern[str], sentence: str, allowed: str) -> bool:
    """Whether the sentence has something of the pattern that is not in ``allowed`` (lower case)."""
    return any(found.group().lower() not in allowed for found in pattern.finditer(sentence))


def _echoes(sentence: str, direction: Direction) -> bool:
    said = key(sentence)
    if any(f" {phrase} " in f" {said} " for phrase in WRAPPING):
        return True
    parts = [part for line in (*direction.doing, *RULES) for part in line.split(": ")]
    notes = [key(note) for part in parts for note in spoken(part) if note not in direction.words]
    notes = [note for note in notes if length(note) >= 4]
    if length(said) >= 3 and any(said in note or note in said for note in notes):
        return True
    about = terms(sentence)  # "You are going to say no to that": a note, turned round a little
    return bool(re.match(r"\W*(?:you|they|the visitor)\b", sentence, re.I)) and any(
        len(about) >= 3 and len(about & terms(note)) >= 0.7 * len(about) for note in notes
    )


def _of_oneself(sentence: str, ground: Ground) -> bool:
    """Whether she speaks of herself by name, as a label or a story would."""
    first = ground.persona.name.split()[0]
    named = re.search(rf"\b{re.escape(first)}\b", sentence)
    return bool(named) and not re.search(r"\b(?:i|me|my|i['’]m|call|here|speaking)\b", sentence, re.I)
