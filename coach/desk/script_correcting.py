"""Other answers behind a script: the sentences that came from them are written anew, what was edited by hand stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coach.desk.script import PARTS
from coach.desk.script_answers import told_in
from coach.desk.script_pieces import About, pieces
from coach.desk.script_text import block_of, with_words, words_of


@dataclass(frozen=True)
class Corrected:
    """The new text and the answers behind it; by part (keys of :data:`PARTS`) what was ``rewritten``, and what ``stayed``.

    A part has stayed when it would say something else by the new answers, but was edited by hand.
    """

    text: str
    about: About
    rewritten: tuple[str, ...] = ()
    stayed: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """What was done, in a sentence or two."""
        if not (self.rewritten or self.stayed):
            return "Nothing in the script hangs on what you changed."
        lines = []
        if self.rewritten:
            lines.append(f"Written anew from your answers: {_named(self.rewritten)}.")
        if self.stayed:
            lines.append(f"Left as you wrote it yourself: {_named(self.stayed)}. Look whether it still fits.")
        return " ".join(lines)


def corrected(text: str, kept: About, after: About) -> Corrected:
    """The script's text with other answers behind it; ``kept`` are those that it was made from."""
    read = told_in(text, kept)
    made_before = [pieces(read), pieces(kept)]
    made_now = pieces(after)
    rewritten, stayed = [], []
    for part in PARTS:
        if block_of(text.splitlines(), part) is None:
            continue
        said = words_of(text, part)
        words, is_left = _written_anew(said, [made[part] for made in made_before], made_now[part])
        if words != said:
            text = with_words(text, part, words)
            rewritten.append(part)
        if is_left:
            stayed.append(part)
    return Corrected(text, after, tuple(rewritten), tuple(stayed))


def _written_anew(said: str, before: Sequence[dict[str, str]], now: dict[str, str]) -> tuple[str, bool]:
    """A part with its pieces as they are made now, and whether one of them was edited and stays."""
    is_left = False
    for piece, new in now.items():
        olds = [made[piece] for made in before if made[piece] and made[piece] != new]
        old = next((each for each in olds if each in said), "")
        if old and not (new and new in said):
            said = " ".join(said.replace(old, new, 1).split())
        elif before[0][piece] != new and not (new and new in said):
            if not before[0][piece] and (placed := _placed(said, piece, now)):
                said = placed
            elif before[0][piece] or new:
                is_left = True
    return said, is_left


def _placed(said: str, piece: str, now: dict[str, str]) -> str:
    """A part with a piece that it had not: before the one that follows it, else after the one before; empty if neither stands."""
    order = list(now)
    at = order.index(piece)
    for later in order[at + 1 :]:
        if now[later] and now[later] in said:
            return said.replace(now[later], f"{now[piece]} {now[later]}", 1)
    for earlier in reversed(order[:at]):
        if now[earlier] and now[earlier] in said:
            return said.replace(now[earlier], f"{now[earlier]} {now[piece]}", 1)
    return ""


def _named(parts: Sequence[str]) -> str:
    return ", ".join(f"“{PARTS[part]}”" for part in parts)
