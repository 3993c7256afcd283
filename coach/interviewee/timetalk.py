"""Talk of the time: only when the director decided it, and then with the director's number."""

from __future__ import annotations

import re

from coach.interviewee.model import Do
from coach.transcript.numbers import numbers

TIMED = frozenset({Do.TIME_CUE, Do.WRAP_UP, Do.LEAVE, Do.INVITE, Do.GOODBYE})
_NUMBER = r"(?:\d+|(?:an? )?(?:couple|few|half|hour|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty)[\w -]{0,12}?)"
LEFT = re.compile(
    rf"\b{_NUMBER} ?(?:more )?(?:minutes?|mins?|seconds?) (?:left|remaining|more|to go|for you|until|before|today)\b"
    rf"|\b(?:i|we) (?:only |still |just )?(?:have|['’]ve got|got|can give you|can spare|can stay)\b[^.!?]{{0,24}}?\b{_NUMBER} ?(?:more )?(?:minutes?|mins?)\b(?! (?:of|drive|walk|from|away|by))"
    rf"|\b(?:i|we)['’]ve (?:only |still |just )?(?:got )?(?:about |maybe |just |only )?{_NUMBER} ?(?:more )?(?:minutes?|mins?)\b(?! (?:of|drive|walk|from|away|by))"
    rf"|\b(?:another|stay|take) {_NUMBER} ?(?:more )?(?:minutes?|mins?)\b",
    re.I,
)
ENDING = re.compile(
    r"\btime(?:['’]s| is| has) (?:up|over|almost up|nearly up|run(?:ning)? out)\b|\b(?:out of|short on|short of) time\b|\brunning (?:late|short)\b"
    r"|\bmy next (?:meeting|call|appointment|class|shift|patient|client)\b|\bthat['’]s all the time\b"
    r"|\b(?:have|need|['’]ve got|got|ought) to (?:go|run|leave|head out|head off|jump|wrap|get going|get back)\b(?! (?:to|through|into|over|on|with|up|down|by|for|an?|the|and see|home))"
    r"|\bi(?:['’]d| had)? (?:should|better|must) (?:go|run|leave|be going|get going|get back|head)\b|\b(?:wrap|wrapping) (?:this |it |things )?up\b"
    r"|\bgood-?bye\b|\bbye\b|\btake care\b|\bit(?:['’]s| was| has) (?:been )?(?:so |very |really )?(?:nice|good|great|lovely|a pleasure) (?:meeting|talking|chatting|speaking|to (?:have )?(?:met|talked|spoken))\b"
    r"|\bthanks? (?:you )?for (?:coming|stopping|dropping)\b",
    re.I,
)
CLOCK = re.compile(
    r"\b\d{1,2}:\d{2}\b|\b\d{1,2} ?[ap]\.?m\b|\b(?:half past|quarter (?:past|to)|o['’]clock)\b", re.I
)


def wrong_time(sentence: str, do: tuple[Do, ...], words: str, known: str) -> bool:
    """Whether the sentence speaks of the clock of this meeting when that was not decided, or names another number.

    ``words`` are the director's own for this turn, ``known`` what the persona may draw on.
    """
    decided = bool(TIMED & set(do))
    if (left := LEFT.search(sentence)) and not numbers(left.group()) <= numbers(words):
        return True
    if left and not decided and left.group().lower() not in known:
        return True
    if any(clock.group().lower() not in known for clock in CLOCK.finditer(sentence)):
        return True
    ending = ENDING.search(sentence)
    return bool(ending) and not decided and not ENDING.search(words)
