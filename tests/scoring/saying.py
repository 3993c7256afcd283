"""Tagged transcripts by hand: acts are given, so that rules are tested and not the tagger."""

from __future__ import annotations

from coach.acts import Tag, TaggedTranscript
from coach.transcript import Role, Transcript, Turn

Line = tuple[str, str, list[str]]


def tagged(*lines: Line, **fields: object) -> TaggedTranscript:
    """Lines of (role, words, acts); a role may be "me", "they" or "desk"."""
    roles = {"me": Role.INTERVIEWER, "they": Role.INTERVIEWEE, "desk": Role.GATEKEEPER}
    turns = tuple(Turn(role=roles[who], text=words) for who, words, _ in lines)
    transcript = Transcript.model_validate(
        {"schema": "coach.transcript/1", "id": "t", **fields, "turns": turns}
    )
    tags = [Tag(act, n, words, 1.0) for n, (_, words, acts) in enumerate(lines) for act in acts]
    return TaggedTranscript(transcript, tuple(tags))
