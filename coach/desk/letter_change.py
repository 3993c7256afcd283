"""What became of a letter: its first draft beside what it is now."""

from __future__ import annotations

from dataclasses import dataclass

from coach.acts import Tagger
from coach.desk.letter_check import LetterCheck, check_letter
from coach.desk.letter_keeping import Letter


@dataclass(frozen=True)
class LetterChange:
    """Both versions as they were judged, the lapses that are mended, and those that are new."""

    before: LetterCheck
    now: LetterCheck
    mended: tuple[str, ...]
    new: tuple[str, ...]


def change_of(letter: Letter, now: float, tagger: Tagger | None = None) -> LetterChange:
    """Judge the first draft and the present text by the same rules at the same moment (``now`` in seconds since 1970)."""
    before = check_letter(letter.model_copy(update={"text": letter.first}), now, tagger)
    after = check_letter(letter, now, tagger)
    was = {lapse.id: lapse.title for lapse in (before.report.lapses() if before.report else ())}
    still = {lapse.id: lapse.title for lapse in (after.report.lapses() if after.report else ())}
    return LetterChange(
        before,
        after,
        tuple(title for name, title in was.items() if name not in still),
        tuple(title for name, title in still.items() if name not in was),
    )


def marked_text(check: LetterCheck) -> list[tuple[str, bool | None]]:
    """The text in pieces with what each is: ``True`` costs points, ``False`` earns them, ``None`` is neither."""
    pieces: list[tuple[str, bool | None]] = []
    at = 0
    for mark in check.marks:
        pieces += [(check.text[at : mark.start], None), (check.text[mark.start : mark.end], mark.lapse)]
        at = mark.end
    return [piece for piece in (*pieces, (check.text[at:], None)) if piece[0]]
