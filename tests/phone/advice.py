"""Calls that follow the codebook's advice piece by piece, in plain wordings: without a piece there is its lapse."""

from __future__ import annotations

from collections.abc import Sequence

Piece = tuple[str, str]
"""Words, and the criterion that lapses without them (empty: none does)."""

CONTACT: tuple[tuple[str, tuple[Piece, ...]], ...] = (
    ("interviewee", (("Hello, Dana Whitfield speaking.", ""),)),
    (
        "interviewer",
        (
            ("Hello, my name is Ada Brook.", "no-self-introduction"),
            ("I found you on the alumni list of our school.", "no-connection"),
            ("Have I caught you at a good moment?", "no-time-check"),
        ),
    ),
    ("interviewee", (("Yes, go ahead.", ""),)),
    (
        "interviewer",
        (
            ("I'm researching how hospitals plan.", "unclear-purpose"),
            ("I'm not asking for a job.", "no-job-disclaimer"),
            ("I know you're busy, so I'll be brief.", "no-brevity-assurance"),
            ("Could we meet for twenty minutes, whenever suits you?", "no-meeting-request"),
        ),
    ),
    ("interviewee", (("Sure. How about Tuesday at ten?", ""),)),
    (
        "interviewer",
        (
            ("Tuesday at ten, at your office on Main Street, is that right?", "no-logistics"),
            ("Thank you so much.", "no-thanks"),
        ),
    ),
)
MACHINE: tuple[tuple[str, tuple[Piece, ...]], ...] = (
    (
        "interviewer",
        (
            ("Hello, my name is Ada Brook.", "no-name"),
            ("I found you on the alumni list of our school.", "no-connection"),
            ("I'm researching how hospitals plan.", "unclear-purpose"),
            ("My number is 614 555 0148.", "no-number"),
            ("I'll call you again tomorrow morning.", "handed-off-initiative"),
        ),
    ),
)
FRONT_DESK: tuple[tuple[str, tuple[Piece, ...]], ...] = (
    ("gatekeeper", (("Good morning, Halcyon Health.", ""),)),
    (
        "interviewer",
        (
            ("Good morning, my name is Ada Brook.", "no-self-introduction"),
            ("Priya Shah gave me the name of Dana Whitfield.", "no-connection"),
        ),
    ),
    ("gatekeeper", (("I'm afraid Dana is in a meeting.", ""),)),
    (
        "interviewer",
        (
            ("When would be the best time to call again?", "no-best-time"),
            ("Thank you so much for your help.", "no-thanks"),
        ),
    ),
)
CALLS = {"phone-request": CONTACT, "voicemail": MACHINE, "gatekeeper": FRONT_DESK}

WORSE = (
    ("phone-request", "asked-for-job", "I'm not asking for a job.", "I'm not asking for a job. Still, are you hiring?"),
    ("phone-request", "unbounded-request", "Could we meet for twenty minutes,", "Could we sit down together,"),
    ("phone-request", "not-at-their-convenience", "twenty minutes, whenever suits you?", "twenty minutes? I'll be at your office on Monday at nine."),
    ("phone-request", "handed-off-initiative", "Thank you so much.", "Call me back if anything changes. Thank you so much."),
    ("voicemail", "asked-for-job", "My number", "Are you hiring? My number"),
    ("voicemail", "too-long", "My number", f"{'It is a long story, and it goes on and on from there. ' * 12}My number"),
    ("gatekeeper", "asked-for-job", "Thank you", "Are you hiring? Thank you"),
    ("gatekeeper", "rude-to-gatekeeper", "When would", "Just do your job, you idiot. When would"),
    ("gatekeeper", "handed-off-initiative", "When would be the best time to call again?", "When would be the best time? She can call me back on 614 555 0148."),
)  # fmt: skip
"""What makes a good call worse: the scenario, the lapse, and what is said in place of what."""


def turns(scenario: str, without: str = "") -> list[dict[str, str]]:
    """The call, without the piece whose absence is that lapse."""
    found = []
    for role, pieces in CALLS[scenario]:
        text = " ".join(words for words, lapse in pieces if not without or lapse != without)
        if text:
            found.append({"role": role, "text": text})
    return found


def pieces() -> Sequence[tuple[str, str]]:
    """Every piece of advice: its scenario and its lapse."""
    return [
        (scenario, lapse)
        for scenario, call in CALLS.items()
        for _, part in call
        for _, lapse in part
        if lapse
    ]
