"""A network that takes up where the shipped model stopped: its weights read back from ``encoder.onnx``."""

from __future__ import annotations

from pathlib import Path

import onnx
import torch
from onnx import numpy_helper

from coach.acts.training.network import ActNetwork


def take_up(network: ActNetwork, folder: Path) -> None:
    """Give ``network`` the weights of the model in ``folder``; parts that the model has not stay as they are."""
    graph = onnx.load(str(folder / "encoder.onnx")).graph
    kept = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    axes = {n.output[0]: n.attribute[0].i for n in graph.node if n.op_type == "DequantizeLinear"}

    def matrix(name: str) -> torch.Tensor:
        if name in kept:
            return torch.tensor(kept[name])
        whole, scale = torch.tensor(kept[f"{name}_whole"]), torch.tensor(kept[f"{name}_scale"])
        return whole.float() * scale.unsqueeze(1 - axes[name])

    found = {name: torch.tensor(value) for name, value in kept.items()}
    found |= {name: matrix(name) for name in axes}
    for node in graph.node:
        if node.op_type == "MatMul" and (node.input[1] in axes or node.input[1] in kept):
            owner = node.name.removesuffix("/MatMul").removeprefix("/").replace("/", ".")
            found[f"{owner}.weight"] = matrix(node.input[1]).T.contiguous()
    ours = network.state_dict()
    same = {name: value for name, value in found.items() if name in ours and value.shape == ours[name].shape}
    network.load_state_dict(ours | same)
