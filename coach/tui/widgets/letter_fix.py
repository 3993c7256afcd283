"""One thing to mend in a letter at a time: what was said, what to say, and why."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from coach.desk.letter_check import Fix, LetterCheck
from coach.tui.plain import one_line, plain


class LetterFix(Static):
    """The fix that is looked at; ``promised`` lines stand below when a meeting had any."""

    DEFAULT_CSS = "LetterFix { height: auto; }"

    def __init__(self, id: str | None = None) -> None:
        super().__init__("Write, or paste. What is found stands here.", id=id, markup=False)

    def show(self, check: LetterCheck, at: int, promised: tuple[str, ...] = ()) -> None:
        """Fix number ``at``, and what was promised."""
        parts = _fix(check.fixes[at], at, len(check.fixes)) if check.fixes else _nothing(check)
        if promised:
            parts.append(Content.styled("\n\nYou promised\n", "bold"))
            parts += [Content(f"○ “{one_line(line, 120)}”\n") for line in promised]
        self.update(Content.assemble(*parts))


def _nothing(check: LetterCheck) -> list[Content]:
    if check.report is None:
        return [Content.styled("Write, or paste. What is found stands here.", "dim")]
    return [
        Content.styled("✓ Nothing to mend, and nothing to fill in.\n", "bold $text-success"),
        Content("Read it once aloud, then send it: Ctrl+O."),
    ]


def _fix(fix: Fix, at: int, count: int) -> list[Content]:
    where = Content.styled(f"{at + 1} of {count}  ", "dim")
    if fix.blank:
        return [
            where,
            Content.styled(f"○ {plain(fix.title)}\n", "bold $text-primary"),
            Content("Only you know this. Type over it, or delete the sentence."),
        ]
    parts = [where, Content.styled(f"✗ {plain(fix.title)}\n", "bold $text-warning")]
    if fix.because:
        parts.append(Content(plain(fix.because) + "\n"))
    if fix.said:
        parts.append(Content.assemble(("It says: ", "dim"), f"“{one_line(fix.said, 160)}”\n"))
    elif fix.line:
        parts.append(Content.styled("Nothing in it says so; that is what is missing.\n", "dim"))
    parts.append(Content.assemble(("Try: ", "bold"), plain(fix.instead or fix.line), "\n"))
    if fix.line:
        does = "puts it in its place" if fix.said else "puts it in where it belongs"
        parts.append(Content.styled(f"Ctrl+F {does}.\n", "dim"))
    parts.append(Content.styled(plain(fix.why), "dim"))
    return parts
