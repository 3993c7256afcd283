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
from coach.acts.training.network import ActNetwork, Teacher
from coach.acts.training.noise import RECUT, roughened


@dataclass(frozen=True)
class Settings:
    """What a run depends on besides the corpus."""

    epochs: int = 5
    batch: int = 32
    encoder_rate: float = 2e-4
    head_rate: float = 3e-3
    most_positive_weight: float = 5.0
    rare: int = 120
    """Turns with an act of fewer sentences than this are read twice an epoch."""
    meaning_share: float = 0.1
    seed: int = 7


def fit(
    network: ActNetwork, examples: Sequence[Labelled], acts: Sequence[str], tokenizer: Any, settings: Settings
) -> None:
    """Train ``network`` in place on ``examples``; prints the loss of each epoch."""
    torch.manual_seed(settings.seed)
    chance = random.Random(settings.seed)
    examples = _with_rare_twice(examples, settings.rare)
    meant = Teacher(tokenizer).vectors([span.text for e in examples for span in e.passage.spans])
    meanings = {id(e): [meant[span.text] for span in e.passage.spans] for e in examples}
    weights = _positive_weights(examples, acts, settings.most_positive_weight)
    loss_of = nn.BCEWithLogitsLoss(pos_weight=weights, reduction="none")
    groups = [
        {"params": network.bert.parameters(), "lr": settings.encoder_rate},
        {"params": network.head.parameters(), "lr": settings.head_rate},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = settings.epochs * (len(examples) // settings.batch + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min(1.0, (s + 1) / (0.06 * steps)) * max(0.0, 1 - s / steps)
    )
    network.train()
    for epoch in range(settings.epochs):
        begun, total, seen = time.monotonic(), 0.0, 0
        for rows in _batches(examples, settings.batch, chance):
            noisy = [roughened(row, chance) for row in rows]
            ids, types, parts, mask, gold, weight = tensors(noisy, acts, tokenizer)
            with torch.autocast("cpu", torch.bfloat16):
                logits, vectors = network(ids, types, parts, mask)
            logits, vectors = logits.float(), vectors.float()
            loss = (loss_of(logits, gold) * weight).sum() / weight.sum()
            loss = loss + settings.meaning_share * _drift(vectors, [meanings[id(row)] for row in rows], noisy)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total, seen = total + loss.item(), seen + 1
        print(f"epoch {epoch + 1}: loss {total / seen:.4f}, {time.monotonic() - begun:.0f} s", flush=True)
    network.eval()


def _drift(vectors: torch.Tensor, meant: list[list[torch.Tensor]], rows: Sequence[Labelled]) -> torch.Tensor:
    """How far the vectors have turned from what the teacher says; rows whose sentences were joined are left out."""
    pairs = [
        (vectors[r, p], target)
        for r, (row, targets) in enumerate(zip(rows, meant, strict=True))
        if row.source != RECUT and len(row.acts) == len(targets)
        for p, target in enumerate(targets)
    ]
    if not pairs:
        return torch.zeros(())
    ours, theirs = (torch.stack(side) for side in zip(*pairs, strict=True))
    return (1 - nn.functional.cosine_similarity(ours, theirs)).mean()


def _batches(examples: Sequence[Labelled], size: int, chance: random.Random) -> list[list[Labelled]]:
    """Shuffled, then sorted by length within stretches, so that little of a batch is padding."""
    order = list(examples)
    chance.shuffle(order)
    batches = []
    for at in range(0, len(order), size * 16):
        stretch = sorted(
            order[at : at + size * 16], key=lambda e: len(e.passage.text) + min(160, len(e.passage.context))
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
