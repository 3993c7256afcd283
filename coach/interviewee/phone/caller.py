"""What the caller's last turn does, as somebody on the telephone hears it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coach.acts import TaggedTranscript
from coach.interviewee.hearing import ActTagger, Heard, hear
from coach.interviewee.phone.claims import SURE, Claim, Sentence, reason_given, sentences_of
from coach.transcript import Role, Transcript

RAMBLING = 75
"""Words in one turn of a call from which somebody is cut short."""

_POLITE = re.compile(
    r"\b(please|could (i|you)|may i|might i|would (you|it)|i('d| would) (be|like|love|appreciate|value)|grateful|appreciate|sorry|thank\w*|thanks|"
    r"good (morning|afternoon|evening|day)|hello|kind(ly|ness)?|if (that|it)('s| is))\b",
    re.I,
)
_WANTS_THROUGH = re.compile(
    r"\b((speak|talk|chat) (to|with)|put me (through|on)|connect me|transfer me|get me\b|is \w+( \w+)? (in|there|available|free|around)|reach\b|have a word|through to)",
    re.I,
)
_INSISTS = re.compile(
    r"\b(just (put|connect|transfer|get|give)|none of your|(don'?t|do not) (have|need) to (tell|explain|say)|not (going to|gonna) (tell|say|explain)"
    r"|i'?ll (wait|hold)\b|put me through (now|right|immediately|this)|i insist|i demand|i need (him|her|them)\b|waste my time|(through|transfer|connect|get|give|need|want|must)\b[^.?!]*\bright now\b|get (him|her|them) (on|for))",
    re.I,
)
_LEAVES_MESSAGE = re.compile(
    r"\b((tell|let) (him|her|them|[A-Z]\w+) (know|that|i\b|to\b)|(leave|take) (a |my |down |the )*(message|number|name)|my number|(call|ring|phone) me\b|pass (it|that|this|my))",
    re.I,
)
_YES_PLEASE = re.compile(r"\byes,? (please|that would|thank)", re.I)
_LATER = re.compile(
    r"\b(call|ring|try|phone|reach) (you |him |her |them )?(back |again )?(at )?(some other|another|a better|a different) (time|day|moment)\b"
    r"|\bwhen (would|should|can|could|may|might|is|are) (be |i |it |you |he |she |they )*(a |the )?(better|best|good|good for|suit|call|ring|try|reach|back|free|available|in\b)",
    re.I,
)
_SENDS = re.compile(
    r"^\W*(sure|ok(ay)?|of course|yes|great|fine|will do|absolutely|happy to|no problem|all right|alright)\b|\b(i('ll| will| can)|let me|happy to|glad to) (send|e-?mail|forward|do that|mail)",
    re.I,
)
_WHERE = re.compile(
    r"\b(where\b|address|(your|the|an) office|which (building|floor|entrance|number)|by (phone|video|telephone)|zoom|teams|video|come (to|by|over|in)|at your|call you|same number|this number|caf[eé]|coffee|directions?|link|reception|lobby|street|in person)\b",
    re.I,
)
_NOT_THEN = re.compile(
    r"\b(can'?t|cannot|unfortunately|won'?t work|doesn'?t work|does not work|not (free|available)|(another|different|other) (day|time|slot)|exam|i have (class|a class|work|a shift))\b",
    re.I,
)
_DAY = re.compile(
    r"\b(mon|tues|wednes|thurs|fri)day\b|\bat (\d|ten|nine|eight|three|half)|works|perfect|great|fine|suits|lovely",
    re.I,
)
_NAMES_SELF = re.compile(
    r"\b(my name('s| is)|(this is|i'?m|i am|it'?s) (?-i:[A-Z]\w+ [A-Z]\w+)|(?-i:[A-Z]\w+ [A-Z]\w+) (here|calling|speaking))",
    re.I,
)
_PRESSES = re.compile(
    r"\b(listen\b|come on\b|(only|just) (takes?|needs?|wants?) (a|one|two|five)\b|won['’]?t take\b|(a|one|two|five) (minute|second|moment)s?\b)",
    re.I,
)
_INSULT = re.compile(
    r"\b((you|what an?|bloody|stop being an?|job,?) idiot|^idiot\b|moron|you('re| are) (\w+ )?(stupid|useless|incompetent|dumb)|shut up|go to hell|who do you think you|are you (deaf|dumb))",
    re.I,
)
"""Rude whatever stands beside it, and whether or not the tagger knows."""

_HARSH = re.compile(
    r"\b(hurry( it)? up|whatever\b|for god'?s sake|damn|hell\b|waste (of )?my time|sweetheart|darling|honey|little (lady|girl)|your job (is|to)|do your job"
    r"|don'?t you know|not (talking|speaking) to you|you people|listen,? (lady|here|you)|i demand|none of your|now,? or)",
    re.I,
)
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
    def asks_job(self) -> bool:
        """Whether a job or a recommendation is asked for."""
        return self.does(*_HARD)

    @property
    def rambles(self) -> bool:
        """Whether this was far too much at once."""
        return self.heard.words > RAMBLING

    @property
    def wants_through(self) -> bool:
        """Whether somebody is asked for."""
        return bool(_WANTS_THROUGH.search(self.heard.text))

    @property
    def insists(self) -> bool:
        """Whether the caller pushes."""
        return bool(_INSISTS.search(self.heard.text)) and not self.does("asks-when-to-call", "thanks")

    @property
    def presses(self) -> bool:
        """Whether the caller wants to be heard all the same: "just listen", "it only takes a minute"."""
        return bool(_PRESSES.search(self.heard.text))

    @property
    def leaves_message(self) -> bool:
        """Whether a message is left."""
        return bool(_LEAVES_MESSAGE.search(self.heard.text)) or self.does(
            "hands-off-initiative", "gives-phone-number"
        )

    @property
    def takes_message(self) -> bool:
        """Whether a message is left, or its offer taken."""
        return self.leaves_message or bool(_YES_PLEASE.search(self.heard.text))

    @property
    def when(self) -> bool:
        """Whether the caller asks when to call, or says that they will."""
        return self.does("asks-when-to-call", "will-call-again") or bool(_LATER.search(self.heard.text))

    @property
    def agrees_to_send(self) -> bool:
        """Whether "just send it" is agreed to."""
        return bool(_SENDS.search(self.heard.text)) and not self.does(
            "asks-for-meeting", "disclaims-job", "states-purpose"
        )

    @property
    def where(self) -> bool:
        """Whether the place or the way of meeting is spoken of."""
        return bool(_WHERE.search(self.heard.text)) or self.does("confirms-place")

    @property
    def not_then(self) -> bool:
        """Whether an offered time does not suit."""
        return bool(_NOT_THEN.search(self.heard.text)) and not self.does("confirms-when")

    @property
    def takes_slot(self) -> bool:
        """Whether an offered time is taken."""
        return bool(_DAY.search(self.heard.text)) or self.does("confirms-when", "thanks")

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
            or self.takes_message
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
    names = bool(_NAMES_SELF.search(" ".join(transcript.turns[number].text for number in mine)))
    return Caller(
        heard=heard,
        rude=_is_rude(heard.text, last),
        polite=bool(_POLITE.search(heard.text)),
        gave_name="states-name" in heard.ever or names,
        gave_reason=reason_given(said, they),
        claim=next((claim for one in last if (claim := one.claims(they))), None),
    )


def _is_rude(text: str, said: Sequence[Sentence]) -> bool:
    """Rude words, and none of courtesy beside them: who answers gives the benefit of the doubt."""
    if _INSULT.search(text):
        return True
    if any(not _COURTEOUS.isdisjoint(one.acts) for one in said):
        return False
    return any(
        _HARSH.search(one.text)
        or (one.acts["rude"] >= SURE and not one.deceives and not _POLITE.search(text))
        for one in said
        if "rude" in one.acts
    )
