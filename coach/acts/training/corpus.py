"""The corpus: turns whose sentences carry labels, alone or in whole scenes.

One JSON object a line. A single turn is ``{"role", "context", "parts": [[sentence, [acts]], …], "unsure"?,
"near"?, "scenario"?}``; a scene is ``{"scenario", "turns": [{"role", "parts", "cue"?, "cue_acts"?}, …], "unsure"?, …}``: what is
done rather than said is read by itself where ``cue_acts`` says what it shows. ``unsure`` acts are left out of the loss for
that turn or scene; of a turn with ``only`` all acts are but those.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from coach.acts.encoder import Passage
from coach.acts.loading import all_acts
from coach.acts.names import Renaming
from coach.acts.sentences import Span
from coach.errors import BadRubric


@dataclass(frozen=True)
class Labelled:
    """A passage with the acts of each of its sentences, and the acts nobody could settle."""

    passage: Passage
    acts: tuple[frozenset[str], ...]
    unsure: frozenset[str] = frozenset()
    source: str = ""
    file: str = ""


def read_corpus(folder: Path) -> list[Labelled]:
    """All labelled turns of a folder's ``*.jsonl`` files, in order; raises :class:`BadRubric` with file and line."""
    found: list[Labelled] = []
    for path in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip():
                try:
                    found += [replace(one, file=path.stem) for one in _labelled(json.loads(line), path.stem)]
                except (ValueError, KeyError, TypeError) as error:
                    raise BadRubric(f"{path}, line {number} is not a labelled turn.", f"{error}.") from None
    return found


def _labelled(record: dict[str, Any], source: str) -> list[Labelled]:
    if "turns" in record:
        return _scene(record, source)
    situation = record.get("scenario", "informational-interview")
    one = _turn(record["parts"], record["role"], situation, record.get("context") or "", Renaming.none())
    movable = "scenario" not in record and not record.get("context") and record["role"] == "interviewer"
    source = "alone" if movable else source
    unsure = frozenset(record.get("unsure", ()))
    if only := record.get("only"):
        unsure |= all_acts().keys() - set(only)
    return [Labelled(one.passage, one.acts, unsure, source)] if one else []


def _scene(record: dict[str, Any], source: str) -> list[Labelled]:
    renaming = Renaming.of_names(
        *((record.get(who) or {}).get("name", "") for who in ("interviewer", "interviewee", "gatekeeper"))
    )
    found: list[Labelled] = []
    said: list[tuple[str, str]] = []
    unsure = frozenset(record.get("unsure", ()))
    for turn in record["turns"]:
        context = next((words for role, words in reversed(said) if role != turn["role"]), "")
        one = _turn(turn["parts"], turn["role"], record["scenario"], context, renaming)
        if one:
            found.append(Labelled(one.passage, one.acts, unsure, source))
        if "cue_acts" in turn:
            shown = _turn(
                [(f"[{turn['cue']}]", turn["cue_acts"])], turn["role"], record["scenario"], context, renaming
            )
            found += [Labelled(shown.passage, shown.acts, source=source)] if shown else []
        words = " ".join(part for part, _ in turn["parts"])
        if cue := turn.get("cue"):
            words += f" [{cue}]"
        said.append((turn["role"], words))
    return found


def _turn(
    parts: list[tuple[str, list[str]]], role: str, situation: str, context: str, renaming: Renaming
) -> Labelled | None:
    text, spans, acts = "", [], []
    for words, labels in parts:
        said = renaming(words)
        if not said.strip():
            continue
        text += (
            "\n" * (said.startswith("\n") and bool(text))
            if not text
            else ("\n" if said.startswith("\n") else " ")
        )
        said = said.strip()
        spans.append(Span(len(text), said))
        text += said
        acts.append(frozenset(labels))
    if not spans:
        return None
    return Labelled(Passage(text, tuple(spans), role, situation, renaming(context)), tuple(acts))
