"""From a trained network to ``encoder.onnx`` with its weights in 8-bit integers, its tokenizer and provenance.

Only the weights are integers; the sums are made in floating point. With integer sums too, processors without the right
instructions saturate, and the same words got other probabilities on other machines.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from coach.acts.training.network import ActNetwork, base_folder

SMALLEST = 4096
"""Weights with fewer numbers than this stay as they are."""


def export(network: ActNetwork, acts: Sequence[str], folder: Path, provenance: dict[str, Any]) -> None:
    """Write the model into ``folder``, replacing what was there."""
    folder.mkdir(parents=True, exist_ok=True)
    network.eval()
    network.bert.config._attn_implementation = "eager"
    with tempfile.TemporaryDirectory() as work:
        full = Path(work) / "full.onnx"
        ids = torch.ones(1, 12, dtype=torch.long)
        example = (ids, torch.zeros_like(ids), torch.full((1, 2, 12), 1 / 12))
        torch.onnx.export(
            network,
            example,
            str(full),
            input_names=["ids", "types", "parts"],
            output_names=["logits", "vectors"],
            dynamic_axes={
                "ids": {1: "tokens"},
                "types": {1: "tokens"},
                "parts": {1: "sentences", 2: "tokens"},
                "logits": {1: "sentences"},
                "vectors": {1: "sentences"},
            },
            opset_version=17,
            dynamo=False,
        )
        model = onnx.load(str(full))
    _weights_in_8_bits(model.graph)
    onnx.save(model, str(folder / "encoder.onnx"))
    shutil.copyfile(base_folder() / "tokenizer.json", folder / "tokenizer.json")
    about = {"acts": list(acts), "provenance": provenance}
    (folder / "model.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")


def _weights_in_8_bits(graph: Any) -> None:
    """Replace each large matrix by integers and one scale a column (a row of the table of words), put together on loading."""
    kept, nodes = [], []
    rows = {node.input[0] for node in graph.node if node.op_type == "Gather"}
    for tensor in graph.initializer:
        weight = numpy_helper.to_array(tensor)
        if tensor.data_type != TensorProto.FLOAT or weight.ndim != 2 or weight.size < SMALLEST:
            kept.append(tensor)
            continue
        axis = 0 if tensor.name in rows else 1
        scale = np.maximum(np.abs(weight).max(axis=1 - axis), 1e-9).astype(np.float32) / 127
        whole = np.clip(np.rint(weight / np.expand_dims(scale, 1 - axis)), -127, 127).astype(np.int8)
        name = tensor.name
        kept += [
            numpy_helper.from_array(whole, f"{name}_whole"),
            numpy_helper.from_array(scale, f"{name}_scale"),
            numpy_helper.from_array(np.zeros(scale.shape, np.int8), f"{name}_zero"),
        ]
        inputs = [f"{name}_whole", f"{name}_scale", f"{name}_zero"]
        nodes.append(helper.make_node("DequantizeLinear", inputs, [name], axis=axis))
    del graph.initializer[:]
    graph.initializer.extend(kept)
    before = list(graph.node)
    del graph.node[:]
    graph.node.extend([*nodes, *before])
