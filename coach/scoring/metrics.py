"""What can be counted in a transcript."""

from __future__ import annotations

import re

from pydantic import BaseModel, ConfigDict

from coach.acts import TaggedTranscript, sentences
from coach.scoring.promises import share_mentioned
from coach.transcript import Role, Scenario, Transcript, clock_of, estimate_minutes

SURE_FOLLOW_UP = 0.95
"""From this probability on a turn is counted as one that builds on the last answer: that of the criterion, so that both agree."""


class Metrics(BaseModel):
    """Numbers of one transcript; ``None`` where there is nothing to measure.

    ``minutes`` is the whole length (``minutes_estimated`` says whether from words), ``share_of_limit`` what part of the
    agreed time that is (over 1 for a meeting that ran over); ``talk_share`` the
    interviewer's share of all words; ``longest_monologue`` the words of their longest turn; ``message_seconds`` (or, without times, ``message_words``)
    belongs to voicemails, ``body_words`` and ``promises_mentioned`` (the share of a promise's words that a note repeats) to letters.
    """

    model_config = ConfigDict(frozen=True)

    minutes: float
    minutes_estimated: bool
    limit_minutes: float | None = None
    share_of_limit: float | None = None
    turns: int
    words: int
    interviewer_words: int
    talk_share: float | None = None
    questions: int = 0
    open_questions: int = 0
    open_question_share: float | None = None
    questions_per_ten_minutes: float | None = None
    follow_ups: int = 0
    longest_monologue: int = 0
    airtime_interviewer: float = 0.0
    airtime_other: float = 0.0
    message_words: int | None = None
    message_seconds: float | None = None
    body_words: int | None = None
    hours_after_meeting: float | None = None
    promises_mentioned: float | None = None

    def named(self, name: str) -> float | None:
        """The number called ``name``; ``None`` when there is none."""
        value = getattr(self, name, None)
        return None if value is None else float(value)


def measure(tagged: TaggedTranscript) -> Metrics:
    """All numbers of a tagged transcript."""
    transcript = tagged.transcript
    clock = clock_of(transcript)
    mine = transcript.words_of(Role.INTERVIEWER)
    total = sum(turn.words for turn in transcript.turns)
    asked = questions(tagged)
    opened = sum(is_open for _, _, is_open in asked)
    my_turns = [transcript.turns[n] for n in transcript.turns_of(Role.INTERVIEWER)]
    written = transcript.scenario.written
    voicemail = transcript.scenario is Scenario.VOICEMAIL
    limit = transcript.limit_minutes if transcript.scenario is Scenario.INFORMATIONAL_INTERVIEW else None
    seconds = _message_seconds(transcript)
    return Metrics(
        minutes=round(clock.minutes, 2),
        minutes_estimated=clock.estimated,
        limit_minutes=limit,
        share_of_limit=round(clock.minutes / limit, 2) if limit else None,
        turns=len(transcript.turns),
        words=total,
        interviewer_words=mine,
        talk_share=round(mine / total, 3) if total and not written else None,
        questions=len(asked),
        open_questions=opened,
        open_question_share=round(opened / len(asked), 3) if asked else None,
        questions_per_ten_minutes=round(10 * len(asked) / clock.minutes, 1)
        if asked and clock.minutes
        else None,
        follow_ups=len({tag.turn for tag in tagged.of("builds-on-answer", Role.INTERVIEWER, SURE_FOLLOW_UP)}),
        longest_monologue=max((turn.words for turn in my_turns), default=0),
        airtime_interviewer=round(estimate_minutes(mine, 0), 2),
        airtime_other=round(estimate_minutes(total - mine, 0), 2),
        message_words=mine if voicemail and seconds is None else None,
        message_seconds=seconds if voicemail else None,
        body_words=_body_words(transcript) if written else None,
        hours_after_meeting=transcript.hours_after_meeting,
        promises_mentioned=share_mentioned(transcript) if written else None,
    )


def questions(tagged: TaggedTranscript) -> list[tuple[int, str, bool]]:
    """The interviewer's substantive questions as (turn, words, whether open), in order.

    A sentence is one question: open if that is the likelier. Neighbouring sentences of a turn that say the same again
    are counted by the tagger as they stand.
    """
    found: dict[tuple[int, int], tuple[str, bool, float]] = {}
    for act, is_open in (("open-question", True), ("closed-question", False)):
        for tag in tagged.of(act, Role.INTERVIEWER):
            key = (tag.turn, tag.start)
            if key not in found or found[key][2] < tag.probability:
                found[key] = (tag.quote, is_open, tag.probability)
    requests = {
        (tag.turn, tag.start)
        for tag in tagged.of(
            ("asks-for-referral", "asks-for-job", "asks-for-recommendation"), Role.INTERVIEWER
        )
    }
    return [
        (turn, q, o) for (turn, start), (q, o, _) in sorted(found.items()) if (turn, start) not in requests
    ]


def _message_seconds(transcript: Transcript) -> float | None:
    """How long the caller's own turns last by their times; ``None`` when there are none."""
    spoken = [transcript.turns[n] for n in transcript.turns_of(Role.INTERVIEWER)]
    timed = [turn.end - turn.start for turn in spoken if turn.start is not None and turn.end is not None]
    return round(sum(timed), 1) if timed and len(timed) == len(spoken) else None


_SUBJECT = re.compile(r"^\s*(subject|betreff|re|fwd?|to|from|cc|date)\s*:", re.I)
_SALUTATION = re.compile(
    r"^\s*(dear|hi|hello|hey|good (morning|afternoon|evening|day)|greetings|to|sir|madam|ma'am|mr|mrs|ms|mx|dr|prof|professor)\b.{0,45}[,:!]?\s*$|^\s*[\w.'’ -]{1,40}[,:]\s*$",
    re.I,
)
_SIGN_OFF = re.compile(
    r"^\s*(with |my |many |kind |best |warm|very |most |all |yours|sincerely|respectfully|regards|cheers|thanks|thank you|cordially|gratefully|love|take care|faithfully|in gratitude|until|talk soon|looking forward|v/r|ps\b|p\.s)",
    re.I,
)


def _body_words(transcript: Transcript) -> int:
    """Words of a letter without subject line, salutation, sign-off and signature."""
    text = "\n".join(transcript.turns[n].text for n in transcript.turns_of(Role.INTERVIEWER))
    lines = [line for line in text.splitlines() if line.strip()]
    while lines and _SUBJECT.match(lines[0]):
        lines.pop(0)
    if len(lines) > 1 and len(lines[0].split()) <= 7 and _SALUTATION.match(lines[0]):
        lines.pop(0)
    for number in range(len(lines) - 1, max(0, len(lines) - 8), -1):
        if len(lines[number].split()) <= 6 and _SIGN_OFF.match(lines[number]):
            lines = lines[:number]
            break
    else:
        while (
            len(lines) > 1
            and len(lines[-1].split()) <= 5
            and not sentences(lines[-1])[-1].text.endswith((".", "?", "!"))
        ):
            lines.pop()
    return sum(len(line.split()) for line in lines)
