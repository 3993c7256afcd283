"""How a letter begins: blank, assembled from the writer's own words, or from a meeting that was held."""

from __future__ import annotations

from datetime import datetime

from coach.acts import Tagger
from coach.desk.follow_ups import FollowUp
from coach.desk.letter_keeping import Letter
from coach.desk.outreach import Asking, draft_outreach
from coach.desk.thank_you import draft_thank_you
from coach.transcript import Scenario, Transcript


def blank_letter(kind: Scenario) -> Letter:
    """A letter with nothing in it."""
    return Letter(kind=kind)


def email_from(asking: Asking) -> Letter:
    """An e-mail that asks for a meeting, from the writer's own words."""
    text = draft_outreach(asking)
    return Letter(
        kind=Scenario.OUTREACH_EMAIL,
        text=text,
        first=text,
        they=asking.they.strip(),
        me=asking.me.strip(),
        background=asking.background.strip(),
        contact=asking.contact.strip(),
        sources=asking.sources,
    )


def note_from(
    meeting: Transcript, met: datetime, owed: FollowUp | None = None, tagger: Tagger | None = None
) -> Letter:
    """A thank-you note for a meeting that was held at ``met``; ``owed`` is the follow-up that it answers.

    Raises :class:`coach.errors.BadInput` when the other side says nothing in it.
    """
    draft = draft_thank_you(meeting, tagger)
    return Letter(
        kind=Scenario.THANK_YOU_NOTE,
        text=draft.text,
        first=draft.text,
        they=meeting.interviewee.name,
        me=meeting.interviewer.name,
        background=meeting.interviewer.background or "",
        meeting=meeting,
        promised=draft.promised,
        met=met.timestamp(),
        owes=owed.id if owed else "",
        take=owed.take if owed else "",
    )
