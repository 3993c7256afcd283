"""The caller's own words from the practice calls, part by part of a script."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from coach.acts import TaggedTranscript, Tagger, sentences
from coach.desk.script import About, Script
from coach.desk.script_wording import for_real, practice_of, writable
from coach.interviewee.phone import Leg
from coach.rehearsal.plan import covered, telling
from coach.scoring import ScoreReport
from coach.transcript import Role, Transcript

DOES = {
    "greeting": ("states-name",),
    "connection": ("states-connection",),
    "time-check": ("asks-if-good-time",),
    "purpose": ("states-purpose", "introduces-self", "disclaims-job", "assures-brevity"),
    "request": ("asks-for-meeting", "names-length", "yields-choice"),
    "bad-time": ("asks-when-to-call", "will-call-again", "thanks"),
    "close": ("confirms-when", "confirms-place", "thanks"),
}
"""What the lines of each part do; without the first one they are no lines for it."""

WHOLE = {"voicemail": Leg.VOICEMAIL, "receptionist": Leg.RECEPTIONIST}
"""The parts that are one speech, and the calls in which they are made."""

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
        "confirms-when",
        "confirms-place",
    }
)
"""What no line of a script does: what is agreed is heard on the telephone."""

_TOLD_IN_MORE = frozenset(("states-purpose", "introduces-self", "states-connection"))
"""What may take more than one sentence."""

_OF_ONESELF = frozenset(("introduces-self",))

MOST_WORDS, MOST_WHOLE = 45, 130
"""So many words a part may have, and a message or a talk with the receptionist."""

_JOB = re.compile(r"\b(jobs?|hiring|vacanc\w+|openings?|internships?)\b", re.I)
_TOLD = {
    "states-name": "me",
    "states-connection": "connection",
    "states-purpose": "field",
    "introduces-self": "background",
    "gives-phone-number": "number",
}
"""What a sentence says again that was answered before, by its act: the two must agree."""


Does = Callable[[str], frozenset[str]]
"""What a sentence does when it is said to the person who is called."""


@dataclass(frozen=True)
class Played:
    """One call that was played, and its card."""

    leg: Leg
    transcript: Transcript
    report: ScoreReport


@dataclass(frozen=True)
class Saying:
    """A sentence of the caller that may stand in a script, with what it does."""

    leg: Leg
    words: str
    acts: frozenset[str]
    turn: int = 0
    """In which turn of its call it was said."""


def sayings(played: Sequence[Played], script: Script, tagger: Tagger) -> list[Saying]:
    """The clean sentences of these calls that do something, or ask for whom one calls, in their order."""
    practice = practice_of((call.transcript for call in played), script)
    whom = script.about.they or "[their name]"
    found = []
    for call in played:
        for turn, text, acts in _said(tagger.tag(call.transcript)):
            words = for_real(" ".join(text.split()), practice, script.about)
            spoilt = acts & SPOILS or (_JOB.search(words) and "disclaims-job" not in acts)
            useful = bool(acts) or whom in words
            if useful and not spoilt and writable(words, practice) and _agrees(words, acts, script.about):
                found.append(Saying(call.leg, words, acts, turn))
    return found


def own_words(part: str, said: Sequence[Saying], script: Script) -> str:
    """The caller's own words for a part; empty unless what it is for is done in them."""
    if part in WHOLE:
        return _speech(part, said, script.about)
    if part not in DOES:
        return ""
    taken = {span.text for other, line in script.lines.items() if other != part for span in sentences(line)}
    lines = [_lines(part, [s for s in said if s.leg is leg and s.words not in taken]) for leg in _calls(part)]
    # A line that does one thing is better than one that does two: the other has a part of its own.
    alone = next((words for words, does_one in lines if words and does_one), "")
    return alone or min((words for words, _ in lines if words), key=len, default="")


def sentence_for(act: str, part: str, said: Sequence[Saying], besides: frozenset[str]) -> str:
    """A sentence for a part that does ``act`` and nothing of ``besides``; empty when there is none."""
    able = (one for one in said if act in one.acts and one.leg in _calls(part))
    return next((one.words for one in able if not one.acts & (besides - {act})), "")


def _calls(part: str) -> tuple[Leg, ...]:
    """The calls in which the lines of a part are said: what a receptionist hears is nothing for the contact."""
    if part in WHOLE:
        return (WHOLE[part],)
    return (Leg.BAD_MOMENT,) if part == "bad-time" else (Leg.GOOD_MOMENT, Leg.BAD_MOMENT)


def with_the_rest(line: str, words: str, spoken: frozenset[str], worth: frozenset[str], does: Does) -> str:
    """Own ``words`` for a line, with those of its sentences that neither they nor anything of theirs stands for.

    ``worth`` are the acts that count; a sentence that does one of them is stood for by whatever does it too. But what was
    ``spoken`` of oneself, word for word, is not.
    """
    own = [span.text for span in sentences(words)]
    before = [span.text for span in sentences(line)]
    for at, sentence in enumerate(before):
        if any(covered(telling(sentence), telling(each)) for each in own):
            continue
        stands_for = does(sentence) & worth
        if stands_for and not (stands_for <= _OF_ONESELF and sentence in spoken):
            continue
        follows = before[at - 1] if at else ""
        own.insert(own.index(follows) + 1 if follows in own else 0 if not at else len(own), sentence)
    return " ".join(own)


def _said(tagged: TaggedTranscript) -> Iterator[tuple[int, str, frozenset[str]]]:
    for number in tagged.transcript.turns_of(Role.INTERVIEWER):
        tags = tagged.in_turn(number)
        for span in sentences(tagged.transcript.turns[number].text):
            yield number, span.text, frozenset(tag.act for tag in tags if tag.start == span.start)


def _agrees(words: str, acts: frozenset[str], about: About) -> bool:
    """Whether a sentence says of name, field and the like what was answered before, where something was."""
    for act, what in _TOLD.items():
        told = getattr(about, what)
        if act in acts and told.strip() and not telling(told) & telling(words):
            return False
    return True


def _lines(part: str, said: Sequence[Saying]) -> tuple[str, bool]:
    """The sentences for a part, and whether they do nothing that belongs to another."""
    acts, done = DOES[part], set[str]()
    others = {does[0] for other, does in DOES.items() if other != part}
    chosen: list[Saying] = []
    for one in said:
        new = one.acts & set(acts) - done
        if (new or _says_more(one, chosen)) and one not in chosen:
            chosen.append(one)
        done |= one.acts
    words = " ".join(one.words for one in chosen)
    if acts[0] not in {act for one in chosen for act in one.acts} or len(words.split()) > MOST_WORDS:
        return "", False
    return words, not any(one.acts & others for one in chosen)


def _says_more(one: Saying, chosen: Sequence[Saying]) -> bool:
    """Whether a sentence goes on with what was told in the same breath: a second thing about oneself, or to find out."""
    told = [other for other in chosen if other.turn == one.turn and one.acts & other.acts & _TOLD_IN_MORE]
    return bool(told) and not any(covered(telling(one.words), telling(other.words)) for other in told)


def _speech(part: str, said: Sequence[Saying], about: About) -> str:
    """All that was said in such a call; empty without a name, and at a front desk without whom one wants to speak to."""
    kept = list(dict.fromkeys(one.words for one in said if one.leg is WHOLE[part]))
    acts = {act for one in said if one.leg is WHOLE[part] for act in one.acts}
    words = " ".join(kept)
    if "states-name" not in acts or len(words.split()) > MOST_WHOLE:
        return ""
    return words if part == "voicemail" or (about.they or "[their name]") in words else ""
