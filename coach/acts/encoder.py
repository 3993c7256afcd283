"""The trained sentence encoder: a turn and what came before it in, probabilities of acts out.

A MiniLM (Wang et al. 2020; all-MiniLM-L6-v2) fine-tuned on the corpus under ``rubrics/acts/corpus``. The whole
turn is read at once, with the end of the other side's previous turn as context, and each sentence is
judged by its own tokens. onnxruntime and tokenizers are imported on first use only.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coach.acts.loading import acts_folder
from coach.acts.sentences import Span
from coach.errors import CoachError

if TYPE_CHECKING:
    import numpy as np

CONTEXT_TOKENS = 40
OTHERS_CONTEXT_TOKENS = 16
"""The others' acts depend less on what went before, and each token costs time."""
MOST_TOKENS = 512
VECTOR = 384
THREADS = 2
"""In so many threads an encoder computes if nobody says otherwise; processes that work side by side want one each."""
ROWS = 32
"""So many short texts are read at a time."""

Coded = tuple[list[int], list[int], list[list[float]]]
"""Token ids, segment ids, and for each sentence the weights of its tokens."""

SITUATIONS = {
    "informational-interview": "meeting",
    "phone-request": "call",
    "voicemail": "voicemail",
    "gatekeeper": "reception",
    "outreach-email": "email",
    "thank-you-note": "note",
}


@dataclass(frozen=True)
class Passage:
    """A turn to be judged: its sentences, who says it in what situation, and what was said before."""

    text: str
    spans: tuple[Span, ...]
    role: str = "interviewer"
    situation: str = "informational-interview"
    context: str = ""

    @property
    def heading(self) -> str:
        """Who speaks where, as the encoder reads it."""
        return f"{SITUATIONS.get(self.situation, 'meeting')} {self.role}"


class Encoder:
    """The model in ``folder``: ``encoder.onnx``, ``tokenizer.json``, and ``model.json`` (act names).

    It computes in so many ``threads``.
    """

    def __init__(self, folder: Path, threads: int | None = None) -> None:
        try:
            import onnxruntime
            from tokenizers import Tokenizer
        except ImportError as error:  # pragma: no cover - both are dependencies
            raise CoachError("The sentence model cannot run.", f"{error}.", "Install coach again.") from None
        about = json.loads((folder / "model.json").read_text(encoding="utf-8"))
        self.acts: tuple[str, ...] = tuple(about["acts"])
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads or THREADS
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(folder / "encoder.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()

    def probabilities(self, passage: Passage) -> np.ndarray[Any, Any]:
        """An array of shape (sentences, acts): how likely each sentence does each act."""
        import numpy as np

        rows = [self._judge(passage, spans) for spans in self._batches(passage)]
        if not rows:
            return np.zeros((0, len(self.acts)), dtype=np.float32)
        return np.concatenate(rows)

    def vectors(self, texts: Sequence[str]) -> np.ndarray[Any, Any]:
        """An array of shape (texts, 384): what each text means, as vectors of length 1 (their products are cosines)."""
        import numpy as np

        found = np.zeros((len(texts), VECTOR), dtype=np.float32)
        coded = [
            encode(self._tokenizer, Passage(text, ()), (Span(0, text),)) if text else None for text in texts
        ]
        for rows in of_one_length(coded):
            found[rows] = self._run_all([one for n in rows if (one := coded[n])], "vectors")[:, 0]
        lengths = np.linalg.norm(found, axis=1, keepdims=True)
        return np.asarray(found / np.maximum(lengths, 1e-9))

    def _judge(self, passage: Passage, spans: tuple[Span, ...]) -> np.ndarray[Any, Any]:
        import numpy as np

        return np.asarray(1 / (1 + np.exp(-self._run(passage, spans, "logits"))))

    def _run(self, passage: Passage, spans: tuple[Span, ...], output: str) -> np.ndarray[Any, Any]:
        import numpy as np

        return np.asarray(self._run_all([encode(self._tokenizer, passage, spans)], output)[0])

    def _run_all(self, coded: list[Coded], output: str) -> np.ndarray[Any, Any]:
        """An array of shape (rows, sentences, …); all rows have the same lengths."""
        import numpy as np

        found = self._session.run(
            [output],
            {
                "ids": np.array([ids for ids, _, _ in coded], dtype=np.int64),
                "types": np.array([types for _, types, _ in coded], dtype=np.int64),
                "parts": np.array([masks for _, _, masks in coded], dtype=np.float32),
            },
        )
        return np.asarray(found[0])

    def _batches(self, passage: Passage) -> list[tuple[Span, ...]]:
        """The sentences in groups that fit the model's length (a long letter is read in pieces)."""
        room = MOST_TOKENS - CONTEXT_TOKENS - 16
        batches: list[tuple[Span, ...]] = []
        group: list[Span] = []
        used = 0
        for span in passage.spans:
            size = len(span.text) // 3 + 2
            if group and used + size > room:
                batches.append(tuple(group))
                group, used = [], 0
            group.append(span)
            used += size
        return [*batches, tuple(group)] if group else batches


def of_one_length(coded: Sequence[Coded | None]) -> Iterator[list[int]]:
    """The places of rows with equally many tokens, so that no row is padded."""
    places: dict[int, list[int]] = {}
    for place, one in enumerate(coded):
        if one:
            places.setdefault(len(one[0]), []).append(place)
    for rows in places.values():
        for at in range(0, len(rows), ROWS):
            yield rows[at : at + ROWS]


def encode(tokenizer: Any, passage: Passage, spans: tuple[Span, ...]) -> Coded:
    """Token ids, segment ids, and for each sentence the weights of its tokens in their mean.

    ``[CLS] heading: context [SEP] the turn [SEP]``. Shared with training, so that both read alike.
    """
    cls, sep = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
    head = tokenizer.encode(passage.heading + " :", add_special_tokens=False).ids
    room = CONTEXT_TOKENS if passage.role == "interviewer" else OTHERS_CONTEXT_TOKENS
    before = tokenizer.encode(passage.context, add_special_tokens=False).ids[-room:]
    begin, end = spans[0].start, spans[-1].end
    said = tokenizer.encode(passage.text[begin:end], add_special_tokens=False)
    prefix = [cls, *head, *before, sep]
    room = MOST_TOKENS - len(prefix) - 1
    body, offsets = said.ids[:room], said.offsets[:room]
    ids = [*prefix, *body, sep]
    types = [0] * len(prefix) + [1] * (len(body) + 1)
    masks = []
    for span in spans:
        inside = [span.start <= begin + a and begin + b <= span.end for a, b in offsets]
        share = 1 / max(1, sum(inside))
        masks.append([0.0] * len(prefix) + [share if x else 0.0 for x in inside] + [0.0])
    return ids, types, masks


def shipped_encoder(threads: int | None = None) -> Encoder:
    """Another one of the encoder that ships with coach."""
    folder = acts_folder() / "model"
    if not (folder / "encoder.onnx").is_file():
        raise CoachError(
            "The sentence model is missing.", f"{folder} has no encoder.onnx.", "Install coach again."
        )
    return Encoder(folder, threads)


@cache
def default_encoder() -> Encoder:
    """The encoder that ships with coach, loaded once a process."""
    return shipped_encoder()
