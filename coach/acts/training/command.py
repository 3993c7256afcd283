"""The training command: read the corpus, fit, export, say how good it is on what it did not see."""

from __future__ import annotations

import argparse
import contextlib
import ctypes
import hashlib
import json
import random
import sys
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer

from coach.acts.encoder import Encoder
from coach.acts.loading import acts_folder, all_acts
from coach.acts.training.corpus import Labelled, read_corpus
from coach.acts.training.export import export
from coach.acts.training.fitting import Settings, fit
from coach.acts.training.growing import take_up
from coach.acts.training.network import ActNetwork, base_folder


def main() -> None:
    """Rebuild the model from nothing, or ``--on`` an earlier one; ``--hold-out 0.1`` keeps a share back and reports on it."""
    parser = argparse.ArgumentParser(prog="python -m coach.acts.training", description=main.__doc__)
    parser.add_argument("--corpus", type=Path, default=acts_folder() / "corpus")
    parser.add_argument("--out", type=Path, default=acts_folder() / "model")
    parser.add_argument("--epochs", type=int, default=Settings.epochs)
    parser.add_argument("--first-epochs", type=int, default=Settings.first_epochs)
    parser.add_argument("--first", nargs="*", default=[], metavar="FILE", help="The files to begin with.")
    parser.add_argument(
        "--on", type=Path, metavar="MODEL", help="Go on from this model instead of from nothing."
    )
    parser.add_argument(
        "--known-share", type=float, default=Settings.known_share, metavar="SHARE",
        help="How much is read again, each time, of what the model to go on from has learned already.",
    )  # fmt: skip
    parser.add_argument("--hold-out", type=float, default=0.0, metavar="SHARE")
    parser.add_argument("--seed", type=int, default=Settings.seed)
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    keep_memory()
    examples = read_corpus(given.corpus)
    random.Random(11).shuffle(examples)
    kept = int(len(examples) * given.hold_out)
    held, training = examples[:kept], examples[kept:]
    acts = sorted(all_acts()) or sorted({a for e in examples for labels in e.acts for a in labels})
    print(
        f"{len(training)} turns, {sum(len(e.acts) for e in training)} sentences, {len(acts)} acts", flush=True
    )
    tokenizer = Tokenizer.from_file(str(base_folder() / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    settings = Settings(
        first_epochs=given.first_epochs, epochs=given.epochs, known_share=given.known_share, seed=given.seed
    )
    torch.manual_seed(settings.seed)
    network = ActNetwork(len(acts))
    before: dict[str, Any] = {}
    if given.on:
        take_up(network, given.on)
        before = json.loads((given.on / "model.json").read_text(encoding="utf-8"))["provenance"]
    first = [example for example in training if example.file in given.first]
    fit(network, first, training, acts, tokenizer, settings, frozenset(before.get("files", ())))
    files = sorted({example.file for example in training})
    export(
        network, acts, given.out, _provenance(given.corpus, files, len(training), settings) | {"on": before}
    )
    if held:
        report(Encoder(given.out), held)


def keep_memory() -> None:
    """Have glibc keep freed memory: giving each batch's back to the system and asking again took most of the time."""
    with contextlib.suppress(OSError, AttributeError):
        libc = ctypes.CDLL("libc.so.6")
        trim_threshold, top_pad, mmap_max, arena_max = -1, -2, -4, -8
        libc.mallopt(mmap_max, 0)
        libc.mallopt(trim_threshold, 2**31 - 1)
        libc.mallopt(top_pad, 256 * 2**20)
        libc.mallopt(arena_max, 1)


def _provenance(corpus: Path, files: list[str], turns: int, settings: Settings) -> dict[str, object]:
    digest = hashlib.sha256()
    for path in sorted(corpus.glob("*.jsonl")):
        digest.update(path.read_bytes())
    return {
        "base": "all-MiniLM-L6-v2 (Apache-2.0), fine-tuned",
        "corpus_sha256": digest.hexdigest(),
        "files": files,
        "turns": turns,
        "settings": vars(settings),
        "torch": torch.__version__,
        "command": " ".join(["python -m coach.acts.training", *sys.argv[1:]]),
    }


def report(encoder: Encoder, held: list[Labelled], threshold: float = 0.5) -> None:
    """Print precision, recall and F1 of each act on held-out turns, judged turn by turn."""
    hits: dict[str, list[int]] = {act: [0, 0, 0] for act in encoder.acts}
    for example in held:
        best = encoder.probabilities(example.passage).max(axis=0)
        gold = frozenset().union(*example.acts)
        for act, p in zip(encoder.acts, best, strict=True):
            if act in example.unsure:
                continue
            said, true = p >= threshold, act in gold
            hits[act][0] += said and true
            hits[act][1] += said and not true
            hits[act][2] += true and not said
    scores = []
    for act, (tp, fp, fn) in sorted(hits.items()):
        if tp + fn:
            f1 = 2 * tp / (2 * tp + fp + fn)
            scores.append(f1)
            print(
                f"{act:36} n={tp + fn:4} precision {tp / max(1, tp + fp):.3f} recall {tp / (tp + fn):.3f} F1 {f1:.3f}"
            )
    print(f"macro-F1 {sum(scores) / len(scores):.3f} over {len(scores)} acts, {len(held)} turns")
