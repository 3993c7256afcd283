"""What a question is about: the map of meanings, fitted so that questions with the same answer lie together.

Contrastive (InfoNCE, van den Oord et al. 2018): of two questions that one fact of a persona answers, each must be nearer to
the other than to the questions of that persona's other facts. Only the last linear map is fitted; what says which acts
a sentence does stays as it is.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import nn

from coach.acts.encoder import Passage, encode, of_one_length
from coach.acts.sentences import Span
from coach.acts.training.network import ActNetwork
from coach.acts.training.rounding import without_rounding

Groups = Sequence[Sequence[Sequence[str]]]
"""For each persona, for each fact, the questions that it answers."""


@dataclass(frozen=True)
class QuestionSettings:
    """How far, how fast, and how much the map may turn from where it was."""

    steps: int = 800
    rate: float = 1e-3
    temperature: float = 0.07
    stay: float = 1e-3
    seed: int = 7


def fit_questions(
    network: ActNetwork, groups: Groups, tokenizer: Any, settings: QuestionSettings | None = None
) -> None:
    """Fit ``network.meaning`` in place; facts with one question are left out."""
    settings = settings or QuestionSettings()
    torch.manual_seed(settings.seed)
    chance = random.Random(settings.seed)
    network.eval()
    people = [
        _means_of_each([fact for fact in group if len(fact) > 1], network, tokenizer) for group in groups
    ]
    before = [parameter.detach().clone() for parameter in network.meaning.parameters()]
    optimizer = torch.optim.Adam(network.meaning.parameters(), lr=settings.rate)
    for _ in range(settings.steps):
        facts = chance.choice(people)
        pairs = [chance.sample(range(len(fact)), 2) for fact in facts]
        one, other = (
            nn.functional.normalize(
                network.meaning(torch.stack([f[p[side]] for f, p in zip(facts, pairs, strict=True)])), dim=-1
            )
            for side in (0, 1)
        )
        near = one @ other.T / settings.temperature
        own = torch.arange(len(near))
        loss = (nn.functional.cross_entropy(near, own) + nn.functional.cross_entropy(near.T, own)) / 2
        turned = sum(
            ((now - then) ** 2).sum() for now, then in zip(network.meaning.parameters(), before, strict=True)
        )
        optimizer.zero_grad()
        (loss + settings.stay * turned).backward()
        optimizer.step()


def _means_of_each(
    facts: Sequence[Sequence[str]], network: ActNetwork, tokenizer: Any
) -> tuple[torch.Tensor, ...]:
    together = means(network, [text for fact in facts for text in fact], tokenizer)
    return together.split([len(fact) for fact in facts])


@torch.no_grad()
def means(network: ActNetwork, texts: Sequence[str], tokenizer: Any) -> torch.Tensor:
    """The mean of each text's tokens, before the map: (texts, 384)."""
    coded = [encode(tokenizer, Passage(text, ()), (Span(0, text),)) for text in texts]
    found = torch.zeros(len(texts), network.meaning.in_features)
    with without_rounding():
        for rows in of_one_length(coded):
            ids, types, parts = (torch.tensor([coded[n][field] for n in rows]) for field in range(3))
            states = network.bert(
                input_ids=ids, token_type_ids=types, attention_mask=torch.ones_like(ids)
            ).last_hidden_state
            found[rows] = (parts @ states)[:, 0]
    return found
