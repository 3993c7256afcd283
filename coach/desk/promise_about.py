"""What a promise without its object is about: "I'll do that." takes it from the line that it answers, in their words."""

from __future__ import annotations

import re

from coach.acts import sentences
from coach.transcript import Quote, Role, Transcript

_YES = (
    r"(?:yes|yeah|sure|of course|certainly|absolutely|ok(?:ay)?|gladly|happily|great|wonderful|perfect|lovely|good|right|well"
    r"|with pleasure|understood|thanks|thank you(?: (?:so|very) much)?|so|and|then|oh)"
)
_I_DO = (
    r"(?:i(?:['’]ll| will| shall| can| could)|let me|i(?:['’]d| would) (?:be (?:happy|glad) to|love to))"
    r"(?: (?:also|definitely|certainly|happily|gladly|just|surely|of course|be sure to|make sure to|try to|try and)){0,2}"
)
_WHEN = (
    r"(?: (?:over|along|on|off|back|up|too|as well|then|now|for (?:you|sure)|(?:over )?to (?:you|her|him|them)|right away|today"
    r"|tonight|tomorrow|first thing|(?:by|on|in|within|this|next|after|before|over|via|as soon as|when|once) .{1,40}))*"
)
_BARE = re.compile(
    rf"(?:{_YES}\W+)*{_I_DO} (?P<does>do|send|e-?mail|forward|mail|bring|share|get|pass|drop|read|look into)"
    rf"(?: you| her| him)? (?:it|that|this|them|those|these|one|some|so){_WHEN}\W*",
    re.I,
)
_ONLY_YES = re.compile(
    rf"(?:{_YES}\W*)+|(?:that|it) would be \w+\W*|i(?:['’]d| would) (?:love|like) (?:to|that)\W*", re.I
)
_ASKS = re.compile(
    r"(?:^|[,;:–—] ?|\b(?:please|do|and|you (?:should|could|might|can|may|must|have to|need to|ought to|(?:['’]ll |will )?want to)"
    r"|(?:could|can|would|will) you|why don['’]t you|feel free to|i(?:['’]d| would) (?:love|like) (?:you )?to|be sure to|if you)) ?"
    r"(?:(?:also|really|always|please|then|just|so|do) )*"
    r"(?:(?:send|e-?mail|forward|mail|bring|share|drop|write|tell|call|ring|give|show|copy|let|keep|see|hear|read|contact)"
    r"(?: to| from)? (?:it|me|us|her|him|them|my|your|that|this|those|the|a|an)|get in touch|reach out|come back|look (?:up|into|at)"
    r"|mention)\b",
    re.I,
)


def answered(transcript: Transcript, promise: Quote) -> Quote | None:
    """Their request that a promise without an object of its own answers.

    ``None`` where the promise says what it is about, where something else was said in between, or where they did not
    ask for anything: it is never guessed.
    """
    before = promise.turn - 1
    if not _BARE.fullmatch(" ".join(promise.quote.split())) or before < 0:
        return None
    if transcript.turns[before].role is not Role.INTERVIEWEE:
        return None
    for span in sentences(transcript.turns[promise.turn].text):
        if span.text == promise.quote:
            break
        if not _ONLY_YES.fullmatch(span.text.strip()):
            return None
    asked = [span.text for span in sentences(transcript.turns[before].text) if _ASKS.search(span.text)]
    return Quote(turn=before, quote=asked[-1]) if asked else None


def does_that(sentence: str) -> bool:
    """Whether it says no more than "I'll do that"."""
    bare = _BARE.fullmatch(" ".join(sentence.split()))
    return bare is not None and bare["does"].lower() == "do"
