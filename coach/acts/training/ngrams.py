"""``python -m coach.acts.training.ngrams``: the corpus in, ``rubrics/acts/model/ngrams.npz`` out (some minutes).

For each act a logistic regression (liblinear, Fan et al. 2008) over tf-idf of n-grams, on the sentences of those who can do
the act; weights are kept in eight bits. Nothing in it is left to chance.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse
import sklearn
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from coach.acts.loading import acts_folder, all_acts
from coach.acts.ngrams import KINDS
from coach.acts.training.corpus import Labelled, read_corpus

LEAST_OFTEN = {"words": 3, "letters": 10}
"""An n-gram in fewer sentences is left out."""

LOOSENESS = 10.0
"""The inverse of the penalty on large weights."""

FEWEST = 60
"""An act with fewer sentences is left to the encoder alone."""


def main() -> None:
    """Rebuild the model of n-grams."""
    parser = argparse.ArgumentParser(prog="python -m coach.acts.training.ngrams", description=main.__doc__)
    parser.add_argument("--corpus", type=Path, default=acts_folder() / "corpus")
    parser.add_argument("--out", type=Path, default=acts_folder() / "model" / "ngrams.npz")
    given = parser.parse_args()
    examples = read_corpus(given.corpus)
    said = [span.text for example in examples for span in example.passage.spans]
    counted, kept = {}, {}
    for kind, runs in KINDS.items():
        counter = TfidfVectorizer(
            analyzer=runs, min_df=LEAST_OFTEN[kind], sublinear_tf=True, dtype=np.float64
        )
        counted[kind] = counter.fit_transform(said)
        kept[kind] = counter
    table = scipy.sparse.hstack([counted[kind] for kind in KINDS]).tocsr()
    print(f"{table.shape[0]} sentences, {table.shape[1]} n-grams", flush=True)
    acts, weights, bias = _fitted(examples, table)
    scale = np.abs(weights).max(axis=0) / 127
    small = np.round(weights / scale).astype(np.int8)
    at = len(kept["words"].vocabulary_)
    about = {
        "acts": acts,
        "corpus": _hash(given.corpus),
        "sentences": table.shape[0],
        "scikit-learn": sklearn.__version__,
        "settings": {"least_often": LEAST_OFTEN, "looseness": LOOSENESS, "fewest": FEWEST},
    }
    parts = {"words": small[:at], "letters": small[at:]}
    np.savez_compressed(
        given.out,
        about=_bytes(json.dumps(about)),
        scale=scale.astype(np.float32),
        bias=bias.astype(np.float32),
        **{kind: _bytes("\n".join(_in_order(kept[kind]))) for kind in KINDS},
        **{f"{kind}_idf": kept[kind].idf_.astype(np.float16) for kind in KINDS},
        **{f"{kind}_weights": parts[kind] for kind in KINDS},
    )


def _fitted(examples: Sequence[Labelled], table: Any) -> tuple[list[str], Any, Any]:
    """The acts that were often enough, their weights (n-grams by acts) and their bias."""
    roles = np.array([e.passage.role for e in examples for _ in e.acts])
    acts, weights, bias = [], [], []
    for name, act in sorted(all_acts().items()):
        does = np.array([name in labels for e in examples for labels in e.acts])
        sure = np.array([name not in e.unsure for e in examples for _ in e.acts])
        able = sure & np.isin(roles, [role.value for role in act.by])
        if does[able].sum() < FEWEST:
            continue
        model = LogisticRegression(C=LOOSENESS, max_iter=200, solver="liblinear", random_state=0)
        model.fit(table[able], does[able])
        acts.append(name)
        weights.append(model.coef_[0])
        bias.append(model.intercept_[0])
        print(f"  {name}: {does[able].sum()} of {able.sum()}", file=sys.stderr, flush=True)
    return acts, np.stack(weights, axis=1), np.array(bias)


def _in_order(counter: TfidfVectorizer) -> list[str]:
    return sorted(counter.vocabulary_, key=lambda run: counter.vocabulary_[run])


def _bytes(text: str) -> Any:
    return np.frombuffer(text.encode(), dtype=np.uint8)


def _hash(corpus: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(corpus.glob("*.jsonl")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


if __name__ == "__main__":
    main()
