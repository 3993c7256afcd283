"""A second witness beside the encoder: the words and the pieces of words that a sentence is made of.

A logistic regression an act over tf-idf of n-grams, fitted on the same corpus. It understands less than the encoder, and errs
elsewhere: what the encoder takes for a bid because of its tone ("then give him my name") is none by its words, and the
two together are better than either on texts of other authors. numpy is imported on first use only.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coach.acts.loading import acts_folder
from coach.errors import CoachError

if TYPE_CHECKING:
    import numpy as np

SHARE = 0.4
"""How much its logit counts beside the encoder's: of some such shares that was best for all six rubrics together."""

BASE = 1.5
"""Added to its logit, because it leans to "no" where it knows nothing."""

LEAST, MOST = -6.0, 4.0
"""It is never surer than that, either way."""

OPEN = (0.1, 0.99)
"""Between these probabilities of the encoder it is heard."""

_WORD = re.compile(r"[\w']+|\?")


def words(text: str) -> Iterator[str]:
    """Runs of one to three words; a question mark is one."""
    said = _WORD.findall(text.lower().replace("’", "'"))
    for size in (1, 2, 3):
        for at in range(len(said) - size + 1):
            yield " ".join(said[at : at + size])


def letters(text: str) -> Iterator[str]:
    """Runs of three to five letters within a word and its edges, so that "résumés" and "resumee" are near."""
    for word in text.lower().replace("’", "'").split():
        padded = f" {word} "
        for size in (3, 4, 5):
            for at in range(max(1, len(padded) - size + 1)):
                yield padded[at : at + size]
            if size >= len(padded):
                break


KINDS = {"words": words, "letters": letters}


class Ngrams:
    """The model in a file: for each kind of n-gram its vocabulary with idf, and a weight for each n-gram and act."""

    def __init__(self, path: Path) -> None:
        import numpy as np

        with np.load(path) as kept:
            self.acts: tuple[str, ...] = tuple(json.loads(bytes(kept["about"]))["acts"])
            self._vocabulary = {kind: _vocabulary(bytes(kept[kind])) for kind in KINDS}
            self._idf = {kind: kept[f"{kind}_idf"].astype(np.float32) for kind in KINDS}
            self._weights = {kind: kept[f"{kind}_weights"] for kind in KINDS}
            self._scale = kept["scale"]
            self._bias = kept["bias"]

    def logits(self, text: str) -> np.ndarray[Any, Any]:
        """How much speaks for each act, as a logit, from the words of one sentence alone."""
        import numpy as np

        found: np.ndarray[Any, Any] = np.zeros(len(self.acts), dtype=np.float32)
        for kind, runs in KINDS.items():
            known = self._vocabulary[kind]
            counts = Counter(place for run in runs(text) if (place := known.get(run)) is not None)
            if counts:
                places = list(counts)
                often = np.array([1 + math.log(count) for count in counts.values()], dtype=np.float32)
                weight = often * self._idf[kind][places]
                found += (weight / np.linalg.norm(weight)) @ self._weights[kind][places].astype(np.float32)
        return np.asarray(found * self._scale + self._bias)

    def joined(
        self, acts: Sequence[str], texts: Sequence[str], rows: np.ndarray[Any, Any]
    ) -> np.ndarray[Any, Any]:
        """The encoder's probabilities (``rows``: sentences by ``acts``) with what the words of each sentence say."""
        import numpy as np

        place = {act: at for at, act in enumerate(self.acts)}
        known = [place.get(act, -1) for act in acts]
        heard = np.array([np.append(self.logits(text), -BASE)[known] for text in texts], dtype=np.float32)
        said = SHARE * (np.clip(heard, LEAST, MOST) + BASE).reshape(rows.shape)
        sure = np.clip(rows, 1e-6, 1 - 1e-6)
        joined = 1 / (1 + np.exp(-(np.log(sure / (1 - sure)) + said)))
        return np.where((rows >= OPEN[0]) & (rows < OPEN[1]), joined, rows)


def _vocabulary(kept: bytes) -> dict[str, int]:
    return {run: place for place, run in enumerate(kept.decode().split("\n"))}


@cache
def default_ngrams() -> Ngrams:
    """The ones that ship with coach, loaded once a process."""
    path = acts_folder() / "model" / "ngrams.npz"
    if not path.is_file():
        raise CoachError("The word model is missing.", f"{path} is not there.", "Install coach again.")
    return Ngrams(path)
