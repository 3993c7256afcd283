"""How fast scoring is: ``python tests/bench/scoring.py [FOLDER of transcripts]``.

Everything is measured in one run and given as ratios to (a) embedding every sentence by itself and (b) patterns and arithmetic
alone, so that figures from different machines compare.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from coach.acts import Tagger, sentences
from coach.acts.encoder import default_encoder
from coach.acts.model import TaggedTranscript
from coach.rubric import rubric_named
from coach.scoring.engine import score, score_tagged
from coach.transcript import Transcript, read_transcript

ROUNDS = 5


def made_up() -> Transcript:
    """A meeting of 25 turns of everyday length, for want of a folder."""
    mine = (
        "That is interesting, thank you. How did you come to choose the smaller hospital over the larger one?"
    )
    theirs = (
        "It was a matter of who would let me touch the schedule. At the larger one there were nine people between me and it. "
        "At the smaller one there was a whiteboard, and a nurse with a pen who trusted me by the second week."
    )
    turns = [
        {"role": "interviewee" if n % 2 else "interviewer", "text": f"{(theirs if n % 2 else mine)} {n}."}
        for n in range(25)
    ]
    return Transcript.model_validate({"schema": "coach.transcript/1", "id": "bench", "turns": turns})


def seconds(work: Callable[[], object]) -> float:
    """The median of a few rounds."""
    taken = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


def main() -> None:
    """Print a table."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    transcripts = [read_transcript(p) for p in sorted(folder.glob("*.json"))] if folder else [made_up()]
    encoder = default_encoder()
    texts = [s.text for t in transcripts for turn in t.turns for s in sentences(turn.text)]
    full = seconds(lambda: [score(t, tagger=Tagger(encoder=encoder)) for t in transcripts])
    embedded = seconds(lambda: encoder.vectors(texts))
    alone = seconds(
        lambda: [score_tagged(TaggedTranscript(t, ()), rubric_named(t.scenario.value)) for t in transcripts]
    )
    each = len(transcripts)
    print(f"{each} transcripts, {len(texts)} sentences, median of {ROUNDS}")
    print(f"score               {1000 * full / each:8.1f} ms each")
    print(
        f"embed each sentence {1000 * embedded / each:8.1f} ms each   score takes {full / embedded:.2f} of it"
    )
    print(
        f"rules alone         {1000 * alone / each:8.1f} ms each   score takes {full / alone:.0f} times as long"
    )


if __name__ == "__main__":
    main()
