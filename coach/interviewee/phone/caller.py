"""What the caller's last turn does, as somebody on the telephone hears it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coach.acts import TaggedTranscript
from coach.interviewee.hearing import ActTagger, Heard, hear
from coach.interviewee.phone import phrases
from coach.interviewee.phone.claims import SURE, Claim, Sentence, reason_given, sentences_of
from coach.interviewee.phone.naming import days_in
from coach.transcript import Role, Transcript

RAMBLING = 75
"""Words in one turn of a call from which somebody is cut short."""

FEW = 4
"""Fewer words than this have a tone only if they are rude by themselves: "yes, well" is no insult."""

_COURTEOUS = frozenset({"thanks", "asks-when-to-call", "will-call-again", "appreciates-time"})
_HARD = frozenset({"asks-for-job", "asks-for-recommendation"})


@dataclass(frozen=True)
class Caller:
    """The caller's last turn: what was heard, whether they have ever given a name and a reason, and how they behave.

    A ``claim`` ("she's expecting me") is no reason.
    """

    heard: Heard
    rude: bool
    polite: bool
    asks_job: bool
    """Whether a job or a recommendation is asked for."""
    gave_name: bool
    gave_reason: bool
    claim: Claim | None = None

    @property
    def known(self) -> bool:
        """Whether it is known who calls and why."""
        return self.gave_name and self.gave_reason

    def does(self, *acts: str) -> bool:
        """Whether the turn does any of these acts."""
        return self.heard.does(*acts)

    def ever(self, *acts: str) -> bool:
        """Whether the caller has done any of these acts in this call."""
        return not self.heard.ever.isdisjoint(acts)

    @property
    def rambles(self) -> bool:
        """Whether this was far too much at once."""
        return self.heard.words > RAMBLING

    @property
    def wants_through(self) -> bool:
        """Whether somebody is asked for."""
        return bool(phrases.WANTS_THROUGH.search(self.heard.text))

    @property
    def insists(self) -> bool:
        """Whether the caller pushes."""
        return bool(phrases.INSISTS.search(self.heard.text)) and not self.does("asks-when-to-call", "thanks")

    @property
    def demands(self) -> bool:
        """Whether the tone is that of an order."""
        return bool(phrases.DEMANDS.search(self.heard.text)) and not self.polite

    @property
    def presses(self) -> bool:
        """Whether the caller wants to be heard all the same: "just listen", "it only takes a minute"."""
        return bool(phrases.PRESSES.search(self.heard.text)) or self.demands

    @property
    def holds(self) -> bool:
        """Whether the caller would rather wait on the line."""
        return bool(phrases.HOLDS.search(self.heard.text))

    @property
    def leaves_message(self) -> bool:
        """Whether a message is left: what is to be passed on, or where one can be called."""
        return bool(phrases.MESSAGE.search(self.heard.text)) or self.does(
            "hands-off-initiative", "gives-phone-number"
        )

    @property
    def wants_to_leave_one(self) -> bool:
        """Whether a message is announced, or its offer taken, without a word of it."""
        announced = phrases.LEAVES.search(self.heard.text) or phrases.YES_PLEASE.search(self.heard.text)
        return bool(announced) and not self.leaves_message

    @property
    def writes(self) -> bool:
        """Whether the caller offers to write instead."""
        return bool(phrases.WRITES.search(self.heard.text))

    @property
    def says_no(self) -> bool:
        """Whether a question is answered with no."""
        return bool(phrases.NO.search(self.heard.text))

    @property
    def when(self) -> bool:
        """Whether the caller asks when to call, or says that they will."""
        return self.does("asks-when-to-call", "will-call-again") or bool(
            phrases.LATER.search(self.heard.text)
        )

    @property
    def agrees_to_send(self) -> bool:
        """Whether "just send it" is agreed to."""
        return bool(phrases.SENDS.search(self.heard.text)) and not self.does(
            "asks-for-meeting", "disclaims-job", "states-purpose"
        )

    @property
    def where(self) -> bool:
        """Whether the place or the way of meeting is spoken of."""
        return bool(phrases.WHERE.search(self.heard.text)) or self.does("confirms-place")

    @property
    def not_then(self) -> bool:
        """Whether an offered time does not suit."""
        return bool(phrases.NOT_THEN.search(self.heard.text)) and not self.does("confirms-when")

    def other_day(self, slot: str) -> bool:
        """Whether a day is named, and not that of ``slot``."""
        named = days_in(self.heard.text)
        return bool(named) and not named & days_in(slot)

    @property
    def bye(self) -> bool:
        """Whether the caller takes leave and asks nothing more."""
        return (
            self.heard.bye
            and not self.heard.asked
            and not self.does("asks-when-to-call", "asks-for-meeting")
            and "?" not in self.heard.text
        )

    @property
    def lost(self) -> bool:
        """Whether there is nothing to go on: no act, no request, hardly a word."""
        return self.heard.unclear or not (
            self.heard.acts - {"rapport", "vague-purpose"}
            or self.wants_through
            or self.insists
            or self.claim
            or self.leaves_message
            or self.wants_to_leave_one
            or self.holds
            or self.writes
            or self.bye
        )


@dataclass(frozen=True)
class _Known:
    """A tagger for the one transcript whose acts are known."""

    tagged: TaggedTranscript

    def tag(self, transcript: Transcript) -> TaggedTranscript:
        return self.tagged


def listen(transcript: Transcript, tagger: ActTagger, they: str = "") -> Caller:
    """The last turn of ``transcript``, which is the caller's; ``they`` is the name of the person asked for."""
    tagged = tagger.tag(transcript)
    heard = hear(transcript, _Known(tagged))
    mine = transcript.turns_of(Role.INTERVIEWER)
    said = [one for number in mine for one in sentences_of(tagged, number)]
    last = sentences_of(tagged, mine[-1])
    names = bool(phrases.NAMES_SELF.search(" ".join(transcript.turns[number].text for number in mine)))
    return Caller(
        heard=heard,
        rude=_is_rude(heard.text, last),
        polite=bool(phrases.POLITE.search(heard.text)),
        asks_job=heard.does(*_HARD) and any(_asks_job(one) for one in last),
        gave_name="states-name" in heard.ever or names,
        gave_reason=reason_given(said, they),
        claim=next((claim for one in last if (claim := one.claims(they))), None),
    )


def _asks_job(one: Sentence) -> bool:
    """Whether it asks for a job or a recommendation; to be put through, or a message passed on, is neither."""
    if phrases.JOBS.search(one.text):
        return not _HARD.isdisjoint(one.acts)
    return one.acts.get("asks-for-job", 0.0) >= SURE and not phrases.WANTS_THROUGH.search(one.text)


def _sounds_rude(one: Sentence) -> bool:
    """Whether the tagger is sure of it, and there are words enough to be rude with; a lie is no insult."""
    return one.acts["rude"] >= SURE and len(one.text.split()) >= FEW and not one.deceives


def _is_rude(text: str, said: Sequence[Sentence]) -> bool:
    """Rude words, and none of courtesy beside them: who answers gives the benefit of the doubt."""
    if phrases.INSULT.search(text):
        return True
    if any(not _COURTEOUS.isdisjoint(one.acts) for one in said):
        return False
    return any(
        phrases.HARSH.search(one.text) or (_sounds_rude(one) and not phrases.POLITE.search(text))
        for one in said
        if "rude" in one.acts
    )
