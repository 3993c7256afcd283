"""What a question is about: a second model, fitted so that questions with the same answer lie together.

Contrastive (InfoNCE, van den Oord et al. 2018): of two questions that one fact of a persona answers, each must be nearer to
the other than to the questions of that persona's other facts. One of the two is often put as people put it, with a sentence
about themselves before it, or without capitals and stops. ``python -m coach.acts.training.questions`` rebuilds it from
the personas and the corpus.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import nn

from coach.acts.encoder import Passage
from coach.acts.loading import acts_folder
from coach.acts.sentences import Span
from coach.acts.training.command import keep_memory
from coach.acts.training.corpus import Labelled
from coach.acts.training.export import export
from coach.acts.training.fitting import tensors
from coach.acts.training.growing import take_up
from coach.acts.training.network import ActNetwork, base_folder
from coach.persona import load_persona
from coach.persona.visitors import VISITORS, read_visitors

Facts = Sequence[Sequence[str]]
"""For each fact of a persona, the questions that it answers."""

BEFORE = frozenset({"introduces-self", "rapport", "thanks", "shows-research"})
"""What people do in the sentence before a question."""

TOGETHER = 32
"""Texts of about one length are read so many at a time, so that little is padding."""


@dataclass(frozen=True)
class QuestionSettings:
    """How long, how fast, and how questions are roughened."""

    steps: int = 320
    facts: int = 64
    """Of a persona, in a step."""
    rate: float = 1e-4
    temperature: float = 0.05
    frozen_layers: int = 2
    prefaced: float = 0.3
    bare: float = 0.25
    seed: int = 7


def fit_questions(
    network: ActNetwork,
    people: Sequence[Facts],
    prefaces: Sequence[str],
    tokenizer: Any,
    settings: QuestionSettings,
) -> None:
    """Fit the whole of ``network`` in place; prints the loss as it goes."""
    torch.manual_seed(settings.seed)
    chance = random.Random(settings.seed)
    for part in (network.bert.embeddings, *network.bert.encoder.layer[: settings.frozen_layers]):
        part.requires_grad_(False)
    free = [p for p in network.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(free, lr=settings.rate, weight_decay=0.01, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min(1.0, (s + 1) / 30) * 0.5 * (1 + math.cos(math.pi * s / settings.steps))
    )
    network.train()
    total = 0.0
    for step in range(1, settings.steps + 1):
        person = chance.choice(people)
        facts = chance.sample(list(person), min(settings.facts, len(person)))
        pairs = [chance.sample(list(fact), 2) for fact in facts]
        said = [pair[0] for pair in pairs] + [_as_said(pair[1], prefaces, settings, chance) for pair in pairs]
        one, other = vectors(network, said, tokenizer).split(len(pairs))
        near = one @ other.T / settings.temperature
        own = torch.arange(len(near))
        loss = (nn.functional.cross_entropy(near, own) + nn.functional.cross_entropy(near.T, own)) / 2
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(free, 1.0)
        optimizer.step()
        schedule.step()
        total += loss.item()
        if step % 25 == 0:
            print(f"  {step} of {settings.steps}: {total / 25:.4f}", flush=True)
            total = 0.0
    network.eval()


def vectors(network: ActNetwork, texts: Sequence[str], tokenizer: Any) -> torch.Tensor:
    """Vectors of length 1, with gradients: (texts, 384)."""
    order = sorted(range(len(texts)), key=lambda n: len(texts[n]))
    found = []
    for at in range(0, len(order), TOGETHER):
        rows = [texts[n] for n in order[at : at + TOGETHER]]
        labelled = [Labelled(Passage(text, (Span(0, text),)), (frozenset(),)) for text in rows]
        ids, types, parts, mask, _, _ = tensors(labelled, (), tokenizer)
        found.append(network(ids, types, parts, mask)[1][:, 0])
    places = torch.tensor(order).argsort()
    return nn.functional.normalize(torch.cat(found)[places], dim=-1)


def _as_said(
    question: str, prefaces: Sequence[str], settings: QuestionSettings, chance: random.Random
) -> str:
    if chance.random() < settings.prefaced:
        question = f"{chance.choice(prefaces)} {question}"
    if chance.random() < settings.bare:
        question = re.sub(r"[.,;:!?…—–]+", "", question).lower()
    return question


def read_people(folder: Path) -> list[Facts]:
    """The questions of every persona in a folder, and those of their visitors; facts with one question are left out."""
    people: list[Facts] = []
    for path in sorted(folder.glob("*.toml")):
        persona = load_persona(path)
        asks = {fact.id: list(fact.asks) for fact in persona.fact}
        beside = folder / VISITORS / f"{path.stem}.tsv"
        for question, fact in (read_visitors(beside) if beside.is_file() else {}).items():
            asks[fact].append(question)
        people.append([each for each in asks.values() if len(each) > 1])
    return people


def read_prefaces(corpus: Path) -> list[str]:
    """What interviewers of the corpus say of themselves, or in thanks, in one sentence of at most 12 words."""
    found = set()
    for path in sorted(corpus.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if record.get("scenario", "informational-interview") != "informational-interview":
                continue
            for turn in record.get("turns", [record]):
                if turn["role"] == "interviewer":
                    found |= {
                        words.strip()
                        for words, acts in turn["parts"]
                        if acts and BEFORE.issuperset(acts) and len(words.split()) <= 12
                    }
    return sorted(found)


def main() -> None:
    """Rebuild the model of questions."""
    parser = argparse.ArgumentParser(prog="python -m coach.acts.training.questions", description=main.__doc__)
    parser.add_argument("--personas", type=Path, default=acts_folder().parents[1] / "personas")
    parser.add_argument("--corpus", type=Path, default=acts_folder() / "corpus")
    parser.add_argument("--out", type=Path, default=acts_folder().parents[1] / "personas" / "questions")
    parser.add_argument("--steps", type=int, default=QuestionSettings.steps)
    parser.add_argument("--rate", type=float, default=QuestionSettings.rate)
    parser.add_argument(
        "--on", type=Path, metavar="MODEL", help="Go on from this model instead of from the base."
    )
    given = parser.parse_args()
    torch.set_num_threads(2)
    keep_memory()
    tokenizer = Tokenizer.from_file(str(base_folder() / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    settings = QuestionSettings(steps=given.steps, rate=given.rate)
    torch.manual_seed(settings.seed)
    network = ActNetwork(1)
    if given.on:
        take_up(network, given.on)
    people, prefaces = read_people(given.personas), read_prefaces(given.corpus)
    print(f"{sum(map(len, people))} facts of {len(people)} people, {len(prefaces)} prefaces", flush=True)
    fit_questions(network, people, prefaces, tokenizer, settings)
    about = {
        "base": "all-MiniLM-L6-v2 (Apache-2.0), fine-tuned",
        "settings": vars(settings),
        "torch": torch.__version__,
    }
    if given.on:
        about["on"] = json.loads((given.on / "model.json").read_text(encoding="utf-8"))["provenance"]
    export(network, ["none"], given.out, about)


if __name__ == "__main__":
    main()
