"""Every fact that the interviewee had to tell: which came out, in which turn, and which did not."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass

from coach.errors import CoachError
from coach.persona import Fact, Layer
from coach.report.markdown import as_words
from coach.report.text import WIDTH
from coach.report.uncovered import uncovered
from coach.scoring.report import Verdict
from coach.store import KeptTake
from coach.transcript import on_one_line

ASKED_FOR_WORK = ("asked-for-job", "asked-for-recommendation")
_HIRING = re.compile(r"\b(hir(e|es|ed|ing)|recruit\w*|vacanc\w+|job openings?)\b", re.I)
TAKES_TRUST = "once they trust you"


@dataclass(frozen=True)
class Line:
    """A fact by the ``question`` that opens it. ``turn`` is that in which it was told, ``None`` for a missed one;
    ``trust`` says that the question alone does not do it."""

    question: str
    turn: int | None = None
    trust: bool = False

    @property
    def more(self) -> str:
        """When it came out, or what else it takes; empty when the question is enough."""
        if self.turn is not None:
            return f"turn {self.turn + 1}"
        return TAKES_TRUST if self.trust else ""


@dataclass(frozen=True)
class Facts:
    """What was ``told``, in the order of the talk, and what was ``missed``, that which was nearest first; ``time_for`` is
    how much there was time for, ``unoffered`` how many more were missed whose questions would be out of place."""

    told: tuple[Line, ...]
    missed: tuple[Line, ...]
    time_for: int
    unoffered: int = 0

    @property
    def headline(self) -> str:
        """How much came out."""
        return f"They told you {len(self.told)} of {self.everything} things; there was time for about {self.time_for}."

    @property
    def everything(self) -> int:
        """How many things they had to tell in all."""
        return len(self.told) + len(self.missed) + self.unoffered

    @property
    def note(self) -> str:
        """How to read the rest."""
        if not self.missed:
            return "There is nothing more that they would have told."
        return (
            f"There are {self.everything} in all; nobody hears everything. Each ○ is a question that would have opened one "
            "more, those nearest to your talk first."
        )


def facts_of(kept: KeptTake) -> Facts | None:
    """The facts of a take; ``None`` when that person or their memory is not there."""
    from coach.rehearsal.setup import who_was_kept

    found = uncovered(kept, None)
    if found is None:
        return None
    try:
        persona = who_was_kept(kept)
    except CoachError:
        return None
    hidden = {fact.id: fact for fact in persona.fact if fact.layer is not Layer.PUBLIC}
    told = tuple(Line(hidden[id_].asks[0], turn) for id_, turn in _when(kept).items() if id_ in hidden)
    by_question = {fact.asks[0]: fact for fact in hidden.values()}
    missed = [by_question[question] for question in found.questions]
    offered = [fact for fact in missed if not (_HIRING.search(fact.asks[0]) and _asked_for_work(kept))]
    return Facts(told, tuple(map(_missed, offered)), found.time_for, len(missed) - len(offered))


def _asked_for_work(kept: KeptTake) -> bool:
    """Whether the report finds that a job or a recommendation was asked for: more about hiring would make it worse."""
    criteria = (kept.report or {}).get("criteria", ())
    return any(
        one.get("id") in ASKED_FOR_WORK and one.get("verdict") == Verdict.LAPSE.value for one in criteria
    )


def _missed(fact: Fact) -> Line:
    return Line(fact.asks[0], trust=fact.layer is Layer.TRUST)


def _when(kept: KeptTake) -> dict[str, int]:
    """The turn after which each told fact was first remembered as told, in that order."""
    found: dict[str, int] = {}
    for turn, state in enumerate(kept.states):
        for fact in state.get("told", ()):
            found.setdefault(fact, turn)
    last = kept.states[-1].get("told", ())
    return {fact: turn for fact, turn in found.items() if fact in last}


def facts_to_text(facts: Facts) -> str:
    """The facts in plain lines, to stand after a report."""
    lines = ["WHAT THEY HAD TO TELL", *textwrap.wrap(facts.headline, WIDTH)]
    lines += [_wrapped("[told]", line) for line in facts.told]
    lines += ["", *textwrap.wrap(facts.note, WIDTH)]
    lines += [_wrapped("[  ]", line) for line in facts.missed]
    return "\n".join(lines) + "\n"


def _wrapped(mark: str, line: Line) -> str:
    said = f"{mark} {on_one_line(line.question)}{f' ({line.more})' if line.more else ''}"
    return "\n".join(textwrap.wrap(said, WIDTH, subsequent_indent=" " * (len(mark) + 1)))


def facts_to_markdown(facts: Facts) -> str:
    """The facts in Markdown, to stand after a report."""
    lines = ["## What they had to tell", "", as_words(facts.headline), ""]
    lines += [f"- ✓ {_item(line)}" for line in facts.told]
    lines += ["", as_words(facts.note), ""]
    lines += [f"- ○ {_item(line)}" for line in facts.missed]
    return "\n".join(lines) + "\n"


def _item(line: Line) -> str:
    return as_words(line.question) + (f" ({line.more})" if line.more else "")
