"""What a sitting at the telephone came to, as it is shown: the one thing to fix, the calls, and the script."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content

from coach.desk.addressing import known
from coach.desk.mending import Mended, Origin
from coach.desk.script import PARTS, Script, script_text
from coach.desk.script_check import open_blanks
from coach.report.calls import SILENT, TITLES, Card, ladder_text, one_thing, said_anything
from coach.tui.plain import plain, words

COUNTED = {
    Origin.SCRIPT: "as in your script",
    Origin.OWN: "in your own words from the calls",
    Origin.SUGGESTED: "suggested",
}
MARKS = {Origin.SCRIPT: "✓", Origin.OWN: "✎", Origin.SUGGESTED: "○"}


@dataclass(frozen=True)
class Result:
    """What a sitting came to: its cards, and the better script; ``edited`` is its text once it was edited by hand.

    ``wrong`` says why that is no script, if it is none. ``own_taken``: the parts in which own words stand that were not needed.
    """

    cards: tuple[Card, ...]
    better: Mended
    edited: str | None = None
    wrong: str = ""
    own_taken: tuple[str, ...] = ()

    @property
    def script(self) -> Script:
        """The script as it should be now."""
        return self.better.script

    @property
    def script_text(self) -> str:
        """The script as text, word for word as it was edited last."""
        return script_text(self.script) if self.edited is None else self.edited

    @property
    def text(self) -> str:
        """All of it as plain text."""
        return f"{ladder_text(self.cards)}\nYOUR SCRIPT AS IT SHOULD BE NOW\n\n{self.script_text}"


def thing_of(result: Result) -> Content:
    """The one thing to fix, with the words and what to say instead."""
    thing = one_thing(result.cards)
    if not said_anything(result.cards):
        return Content.styled(f"○ {SILENT} d dials again.", "bold")
    if thing is None:
        return Content.styled("✓ Nothing to fix. Dial.", "bold $text-success")
    legs = " and ".join(TITLES[leg].lower() for leg in dict.fromkeys(thing.legs))
    parts: list[Content] = [
        Content.styled(f"✗ Fix one thing: {thing.lapse.title.lower()} ({legs})\n", "bold $text-warning"),
    ]
    if thing.lapse.evidence:
        said = " ".join(plain(thing.lapse.evidence[0].quote).split())
        parts.append(Content.assemble(("You said: ", "dim"), f"“{said}”\n"))
    parts += [
        Content.assemble(("Try: ", "bold"), f"{plain(known(thing.lapse.instead, result.script.about))}\n"),
        Content.styled(plain(thing.lapse.why), "dim"),
    ]
    return Content.assemble(*parts)


def cards_of(result: Result) -> Content:
    """The calls, a line each."""
    lines = []
    for card in result.cards:
        score = "  –" if card.report.overall is None else f"{card.report.overall:3.0f}"
        take = f", take {card.take}" if card.take > 1 else ""
        lines.append(
            Content.assemble(
                (f"{score}  ", "bold"), f"{TITLES[card.leg]}{take}  ", (card.outcome.told, "dim")
            )
        )
    return Content("\n").join(lines)


def taken_line(parts: Sequence[str]) -> str:
    """Which parts are in one's own words now, in a line."""
    return f"Now in your own words: {_named(parts)}."


def given_back_line(parts: Sequence[str]) -> str:
    """Which parts are as in the script again, in a line."""
    return f"As in your script again: {_named(parts)}."


def _named(parts: Sequence[str]) -> str:
    return ", ".join(PARTS[part].lower() for part in PARTS if part in parts)


def title_of(result: Result) -> Content:
    """Where the parts of the script come from, and what is left to do."""
    if result.wrong:
        return Content.assemble(
            ("Your script as you edited it\n", "bold $text-primary"),
            (f"▲ {plain(result.wrong)}", "$text-warning"),
        )
    heading = (
        "Your script as you edited it" if result.edited is not None else "Your script as it should be now"
    )
    told = []
    for origin, mark in MARKS.items():
        count = sum(result.better.origins.get(part, Origin.SCRIPT) is origin for part in result.script.lines)
        if count:
            told.append(f"{mark} {count} {COUNTED[origin]}")
    more = ""
    if spare := [part for part in PARTS if part in result.better.spare]:
        more = "\nSaid well in the calls, too; o puts those words in:"
        for part in spare:
            yours, draft = result.better.spare[part], result.script.lines.get(part, "")
            more += f"\n  {PARTS[part]}\n    yours  {plain(yours)}\n    → draft  {plain(draft)}"
    if result.own_taken:
        more = f"\n{taken_line(result.own_taken)} o puts the lines of your script back."
    if blanks := len(open_blanks(result.script)):
        more += f"\n[Blanks] are yours to fill: s opens it ({blanks} left)."
    return Content.assemble((f"{heading}\n", "bold $text-primary"), (" · ".join(told) + more, "dim"))


def script_of_result(result: Result) -> Content:
    """The script, and at each heading where its words come from."""
    if result.wrong:
        return words(result.script_text)
    parts = []
    for part, heading in PARTS.items():
        if text := result.script.lines.get(part):
            mark = MARKS[result.better.origins.get(part, Origin.SCRIPT)]
            parts.append(
                Content.assemble(
                    (f"{mark} {heading}", "bold $text-secondary"),
                    (f"  {result.better.told(part)}\n", "dim"),
                    words(text),
                )
            )
    return Content("\n\n").join(parts)
