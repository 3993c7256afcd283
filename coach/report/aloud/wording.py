"""Small pieces of a spoken report: who said it and where, and a sentence that ends."""

from __future__ import annotations

from coach.transcript import Quote, Role, Transcript, on_one_line


def speaker(transcript: Transcript, role: Role) -> str:
    """``You``, the first name of the other person, or ``Reception``."""
    if role is Role.INTERVIEWER:
        return "You"
    return first_name(transcript) if role is Role.INTERVIEWEE else "Reception"


def first_name(transcript: Transcript) -> str:
    """What the other person is called; ``They`` without a name."""
    return (on_one_line(transcript.interviewee.name or "").split() or ["They"])[0]


def quoted(transcript: Transcript, quote: Quote) -> str:
    """The words of a verdict with whose they are and their turn, counted from 1."""
    words = f"“{on_one_line(quote.quote)}”"
    if not 0 <= quote.turn < len(transcript.turns):
        return words
    turn = transcript.turns[quote.turn]
    said = f"{speaker(transcript, turn.role)} said, turn" if quote.quote in turn.text else "Turn"
    return f"{said} {quote.turn + 1}: {words}"


def sentence(text: str) -> str:
    """The text on one line, with a full stop unless it ends with a mark of its own."""
    words = on_one_line(text)
    return words if not words or words[-1] in ".!?…:”" else f"{words}."
