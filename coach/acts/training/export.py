"""From a trained network to ``encoder.onnx`` with its weights in 8-bit integers, its tokenizer and provenance.

The sums are made in integers too, with weights of seven bits: with eight, processors without the right instructions
saturate, and the same words got other probabilities on other machines. Training knows of the rounding
(:mod:`coach.acts.training.rounding`).
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
from coach.acts.training.rounding import without_rounding

_TOKENS, _SENTENCES = {0: "rows", 1: "tokens"}, {0: "rows", 1: "sentences"}
INPUTS = {"ids": _TOKENS, "types": _TOKENS, "parts": _SENTENCES | {2: "tokens"}}
OUTPUTS = {"logits": _SENTENCES, "vectors": _SENTENCES}
SMALLEST = 100_000
"""Tables of words with fewer numbers than this stay as they are."""


def export(network: ActNetwork, acts: Sequence[str], folder: Path, provenance: dict[str, Any]) -> None:
    """Write the model into ``folder``, replacing what was there."""
    folder.mkdir(parents=True, exist_ok=True)
    network.eval()
    network.bert.config._attn_implementation = "eager"
    with tempfile.TemporaryDirectory() as work, without_rounding():
        full, fused, whole = (Path(work) / f"{name}.onnx" for name in ("full", "fused", "whole"))
        _written(network, full)
        _fused(full, fused)
        _quantized(fused, whole)
        model = onnx.load(str(whole))
    _tables_in_8_bits(model.graph)
    onnx.save(model, str(folder / "encoder.onnx"))
    shutil.copyfile(base_folder() / "tokenizer.json", folder / "tokenizer.json")
    about = {"acts": list(acts), "provenance": provenance}
    (folder / "model.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")


def _written(network: ActNetwork, path: Path) -> None:
    ids = torch.ones(3, 12, dtype=torch.long)
    torch.onnx.export(
        network,
        (ids, torch.zeros_like(ids), torch.full((3, 2, 12), 1 / 12)),
        str(path),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes=INPUTS | OUTPUTS,
        opset_version=17,
        dynamo=False,
    )


def _fused(path: Path, out: Path) -> None:
    """Attention, normalization and activation as one operation each."""
    from onnxruntime.transformers.fusion_options import FusionOptions
    from onnxruntime.transformers.optimizer import optimize_model

    options = FusionOptions("bert")
    options.enable_embed_layer_norm = False
    fused = optimize_model(
        str(path), "bert", num_heads=12, hidden_size=384, opt_level=0, optimization_options=options
    )
    fused.save_model_to_file(str(out))


def _quantized(path: Path, out: Path) -> None:
    from onnxruntime.quantization import QuantType, quantize_dynamic

    inside = [
        n.name for n in onnx.load(str(path)).graph.node if n.op_type == "MatMul" and "layer." not in n.name
    ]
    quantize_dynamic(
        str(path),
        str(out),
        op_types_to_quantize=["MatMul", "Attention"],
        nodes_to_exclude=inside,
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
        extra_options={"DefaultTensorType": TensorProto.FLOAT},
    )


def _tables_in_8_bits(graph: Any) -> None:
    """Each large table of vectors as integers and one scale a row; only the rows looked up become numbers again."""
    tables = {t.name: t for t in graph.initializer if len(t.dims) == 2 and np.prod(t.dims) >= SMALLEST}
    nodes = []
    for node in graph.node:
        if node.op_type != "Gather" or node.input[0] not in tables:
            nodes.append(node)
            continue
        tensor, which = tables[node.input[0]], node.input[1]
        weight = numpy_helper.to_array(tensor)
        scale = np.maximum(np.abs(weight).max(axis=1, keepdims=True), 1e-9).astype(np.float32) / 127
        rows = np.clip(np.rint(weight / scale), -127, 127).astype(np.int8)
        name, out = tensor.name, node.output[0]
        graph.initializer.remove(tensor)
        graph.initializer.extend(
            [numpy_helper.from_array(rows, f"{name}_whole"), numpy_helper.from_array(scale, f"{name}_scale")]
        )
        nodes += [
            helper.make_node("Gather", [f"{name}_whole", which], [f"{out}_whole"], axis=0),
            helper.make_node("Cast", [f"{out}_whole"], [f"{out}_number"], to=TensorProto.FLOAT),
            helper.make_node("Gather", [f"{name}_scale", which], [f"{out}_scale"], axis=0),
            helper.make_node("Mul", [f"{out}_number", f"{out}_scale"], [out]),
        ]
    del graph.node[:]
    graph.node.extend(nodes)
