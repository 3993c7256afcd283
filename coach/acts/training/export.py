"""From a trained network to ``encoder.onnx`` in 8-bit integers, with its tokenizer and provenance."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch

from coach.acts.training.network import ActNetwork, base_folder


def export(network: ActNetwork, acts: Sequence[str], folder: Path, provenance: dict[str, Any]) -> None:
    """Write the model into ``folder``, replacing what was there."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    folder.mkdir(parents=True, exist_ok=True)
    network.eval()
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
        quantize_dynamic(
            str(full), str(folder / "encoder.onnx"), weight_type=QuantType.QInt8, per_channel=True
        )
    shutil.copyfile(base_folder() / "tokenizer.json", folder / "tokenizer.json")
    about = {"acts": list(acts), "provenance": provenance}
    (folder / "model.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")
