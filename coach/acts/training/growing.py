"""A network that takes up where the shipped model stopped: its weights read back from ``encoder.onnx``."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from coach.acts.training.network import ActNetwork


def take_up(network: ActNetwork, folder: Path) -> None:
    """Give ``network`` the weights of the model in ``folder``; parts that the model has not stay as they are."""
    graph = onnx.load(str(folder / "encoder.onnx")).graph
    kept = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    found = dict(kept)
    for name in kept:
        if name.endswith("_whole"):
            table = name.removesuffix("_whole")
            found[table] = kept[name].astype(np.float32) * kept[f"{table}_scale"]
    for node in graph.node:
        if node.op_type == "QAttention":
            layer = int(node.name.split("_")[1])
            found |= _attention(layer, _matrix(kept, node.input[1]), kept[node.input[2]])
        elif node.op_type in ("MatMulInteger", "MatMul"):
            owner = (
                node.name.removesuffix("_quant").removesuffix("/MatMul").removeprefix("/").replace("/", ".")
            )
            if node.input[1].removesuffix("_quantized") + "_scale" in kept or node.input[1] in kept:
                found[f"{owner}.weight"] = _matrix(kept, node.input[1]).T
    ours = network.state_dict()
    same = {
        name: torch.tensor(np.ascontiguousarray(value), dtype=torch.float32)
        for name, value in found.items()
        if name in ours and value.shape == tuple(ours[name].shape)
    }
    network.load_state_dict(ours | same)


def _matrix(kept: dict[str, np.ndarray], name: str) -> np.ndarray:
    """A matrix of shape (in, out), as numbers again if it is kept as integers."""
    if not name.endswith("_quantized"):
        return kept[name]
    return kept[name].astype(np.float32) * kept[f"{name.removesuffix('_quantized')}_scale"]


def _attention(layer: int, matrix: np.ndarray, bias: np.ndarray) -> dict[str, np.ndarray]:
    """The three maps that were joined into one operation."""
    owner = f"bert.encoder.layer.{layer}.attention.self"
    found: dict[str, np.ndarray] = {}
    for part, columns, numbers in zip(
        ("query", "key", "value"), np.split(matrix, 3, axis=1), np.split(bias, 3), strict=True
    ):
        found |= {f"{owner}.{part}.weight": columns.T, f"{owner}.{part}.bias": numbers}
    return found
