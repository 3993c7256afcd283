"""Fine-tuning: multi-label binary cross-entropy, seeded, on the processor."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import nn

from coach.acts.encoder import encode
from coach.acts.training.corpus import Labelled
from coach.acts.training.network import ActNetwork
from coach.acts.training.noise import roughened

STRETCH = 64
"""So many batches are sorted by length at a time."""


@dataclass(frozen=True)
class Settings:
    """What a run depends on besides the corpus."""

    first_epochs: int = 1
    """Readings of the files to begin with; the learning rate falls to its ``first_share`` meanwhile."""
    epochs: int = 3
    """Readings of the whole corpus after that, while it falls to nothing."""
    first_share: float = 0.75
    batch: int = 32
    encoder_rate: float = 1e-4
    head_rate: float = 1e-3
    most_positive_weight: float = 2.0
    rare: int = 120
    """Turns with an act of fewer sentences than this are read twice an epoch."""
    silent_share: float = 0.5
    """Of the other side's turns that do nothing, so many are read in each epoch."""
    known_share: float = 0.3
    """Of the turns that the model to go on from has learned already, so many are read in each epoch."""
    frozen_layers: int = 2
    """So many of the lower layers, with the table of words, stay as they are when an earlier model is gone on from."""
    seed: int = 7


def fit(
    network: ActNetwork,
    first: Sequence[Labelled],
    examples: Sequence[Labelled],
    acts: Sequence[str],
    tokenizer: Any,
    settings: Settings,
    known: frozenset[str] = frozenset(),
) -> None:
    """Train ``network`` in place on ``first``, then on ``examples``; prints the loss of each epoch.

    ``known`` are the files that it has learned already; without any it begins from nothing.
    """
    torch.manual_seed(settings.seed)
    chance = random.Random(settings.seed)
    if known:
        _freeze(network, settings.frozen_layers)
    reading = _Reading(network, acts, tokenizer, settings, known, chance)
    if first:
        reading.read(first, settings.first_epochs, 1.0, settings.first_share)
    reading.read(examples, settings.epochs, settings.first_share if first else 1.0, 0.0)
    network.eval()


def _freeze(network: ActNetwork, layers: int) -> None:
    for part in (network.bert.embeddings, *network.bert.encoder.layer[:layers]):
        part.requires_grad_(False)


@dataclass
class _Reading:
    """What stays the same from one phase of the training to the next."""

    network: ActNetwork
    acts: Sequence[str]
    tokenizer: Any
    settings: Settings
    known: frozenset[str]
    chance: random.Random

    def read(self, examples: Sequence[Labelled], epochs: int, begin: float, end: float) -> None:
        """Read ``examples`` so many times; the learning rate goes from one share of itself to another."""
        network, settings = self.network, self.settings
        examples = _with_rare_twice(examples, settings.rare)
        weights = _positive_weights(examples, self.acts, settings.most_positive_weight)
        loss_of = nn.BCEWithLogitsLoss(pos_weight=weights, reduction="none")
        optimizer = torch.optim.AdamW(_groups(network, settings), weight_decay=0.01, fused=True)
        steps = epochs * (sum(map(self._share, examples)) / settings.batch + 1)
        schedule = torch.optim.lr_scheduler.LambdaLR(
            optimizer,
            lambda s: min(1.0, (s + 1) / (0.06 * steps)) * max(0.0, begin + (end - begin) * s / steps),
        )
        network.train()
        for epoch in range(epochs):
            begun, total, seen = time.monotonic(), 0.0, 0
            read = [e for e in examples if self.chance.random() < self._share(e)]
            for rows in _batches(read, settings.batch, self.chance):
                noisy = [roughened(row, self.chance) for row in rows]
                ids, types, parts, mask, gold, weight = tensors(noisy, self.acts, self.tokenizer)
                logits, _ = network(ids, types, parts, mask)
                loss = (loss_of(logits, gold) * weight).sum() / weight.sum()
                optimizer.zero_grad()
                loss.backward()
                nn.utils.clip_grad_norm_(network.parameters(), 1.0)
                optimizer.step()
                schedule.step()
                total, seen = total + loss.item(), seen + 1
                if seen % 50 == 0:
                    print(f"  {seen * settings.batch} of {len(read)}: {total / seen:.4f}", flush=True)
            print(f"epoch {epoch + 1}: loss {total / seen:.4f}, {time.monotonic() - begun:.0f} s", flush=True)

    def _share(self, example: Labelled) -> float:
        """How likely an example is read in an epoch."""
        silent = example.passage.role != "interviewer" and not any(example.acts)
        share = self.settings.silent_share if silent else 1.0
        return share * (self.settings.known_share if example.file in self.known else 1.0)


def _groups(network: ActNetwork, settings: Settings) -> list[dict[str, Any]]:
    named = [(name, p) for name, p in network.named_parameters() if p.requires_grad]
    slow = [p for name, p in named if name.startswith(("bert.", "meaning."))]
    fast = [p for name, p in named if not name.startswith(("bert.", "meaning."))]
    return [
        {"params": slow, "lr": settings.encoder_rate},
        {"params": fast, "lr": settings.head_rate},
    ]


def _batches(examples: Sequence[Labelled], size: int, chance: random.Random) -> list[list[Labelled]]:
    """Shuffled, then sorted by length within stretches, so that little of a batch is padding."""
    order = list(examples)
    chance.shuffle(order)
    batches = []
    for at in range(0, len(order), size * STRETCH):
        stretch = sorted(
            order[at : at + size * STRETCH],
            key=lambda e: len(e.passage.text) + min(160, len(e.passage.context)),
        )
        batches += [stretch[i : i + size] for i in range(0, len(stretch), size)]
    chance.shuffle(batches)
    return batches


def _with_rare_twice(examples: Sequence[Labelled], rare: int) -> list[Labelled]:
    counts = Counter(act for e in examples for labels in e.acts for act in labels)
    scarce = {act for act, n in counts.items() if n < rare}
    return [*examples, *(e for e in examples if any(labels & scarce for labels in e.acts))]


def _positive_weights(examples: Sequence[Labelled], acts: Sequence[str], most: float) -> torch.Tensor:
    sentences = sum(len(e.acts) for e in examples)
    counts = [sum(act in labels for e in examples for labels in e.acts) for act in acts]
    return torch.tensor([min(most, (sentences / max(1, n)) ** 0.5) for n in counts])


def tensors(rows: Sequence[Labelled], acts: Sequence[str], tokenizer: Any) -> tuple[torch.Tensor, ...]:
    """A padded batch: ids, types, parts, mask, gold labels, and their weights (0 for padding and unsure)."""
    coded = [encode(tokenizer, row.passage, row.passage.spans) for row in rows]
    length = max(len(ids) for ids, _, _ in coded)
    most = max(len(masks) for _, _, masks in coded)
    ids = torch.zeros(len(rows), length, dtype=torch.long)
    types, mask = torch.zeros_like(ids), torch.zeros_like(ids)
    parts = torch.zeros(len(rows), most, length)
    gold, weight = torch.zeros(len(rows), most, len(acts)), torch.zeros(len(rows), most, len(acts))
    index = {act: i for i, act in enumerate(acts)}
    for r, (row, (row_ids, row_types, row_parts)) in enumerate(zip(rows, coded, strict=True)):
        ids[r, : len(row_ids)] = torch.tensor(row_ids)
        types[r, : len(row_ids)] = torch.tensor(row_types)
        mask[r, : len(row_ids)] = 1
        for p, (row_part, labels) in enumerate(zip(row_parts, row.acts, strict=True)):
            parts[r, p, : len(row_part)] = torch.tensor(row_part)
            weight[r, p] = 1
            for act in labels & index.keys():
                gold[r, p, index[act]] = 1
            for act in row.unsure & index.keys():
                weight[r, p, index[act]] = 0
    return ids, types, parts, mask, gold, weight
