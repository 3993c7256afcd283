"""Rounding as the exported model does it, seen while training (Jacob et al. 2018, quantization-aware training).

The matrices of the encoder's layers have seven bits a number and one scale a row; what goes in has eight bits and a scale of
its own. Gradients pass as if nothing had been rounded.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch import nn

WEIGHT_STEPS = 64
INPUT_STEPS = 255


class RoundedLinear(nn.Linear):
    """A linear layer that computes with rounded numbers, unless :func:`without_rounding` is in force."""

    rounding = True

    def forward(self, input: torch.Tensor) -> torch.Tensor:
        """``input``: (…, in); returns (…, out)."""
        if not self.rounding:
            return super().forward(input)
        return nn.functional.linear(_rounded_input(input), _rounded_weight(self.weight), self.bias)


def round_layers(encoder: nn.Module) -> None:
    """Make every linear layer within ``encoder`` a :class:`RoundedLinear`, its weights as they were."""
    for module in encoder.modules():
        if type(module) is nn.Linear:
            module.__class__ = RoundedLinear


@contextmanager
def without_rounding() -> Iterator[None]:
    """Exact sums for a while: for writing the network out."""
    RoundedLinear.rounding = False
    try:
        yield
    finally:
        RoundedLinear.rounding = True


def _rounded_weight(weight: torch.Tensor) -> torch.Tensor:
    with torch.no_grad():
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-9) / WEIGHT_STEPS
        error = torch.round(weight / scale) * scale - weight
    return weight + error


def _rounded_input(states: torch.Tensor) -> torch.Tensor:
    with torch.no_grad():
        low, high = states.amin().clamp(max=0.0), states.amax().clamp(min=0.0)
        scale = ((high - low) / INPUT_STEPS).clamp(min=1e-9)
        zero = torch.round(-low / scale)
        error = (torch.clamp(torch.round(states / scale) + zero, 0, INPUT_STEPS) - zero) * scale - states
    return states + error
