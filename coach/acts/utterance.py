"""One utterance on its own: what it does, as ``coach tag`` reports it."""

from __future__ import annotations

from coach.acts.encoder import Passage
from coach.acts.sentences import sentences
from coach.acts.tagger import Tagger, default_tagger

QUESTIONS = ("open-question", "closed-question")


def acts_of(
    text: str,
    context: str = "",
    role: str = "interviewer",
    scenario: str | None = None,
    tagger: Tagger | None = None,
) -> dict[str, float | str | None]:
    """The probability of each act in the utterance, and ``substantive-question``: "open", "closed" or None.

    An utterance does what one of its sentences does.
    """
    tagger = tagger or default_tagger()
    spans = tuple(sentences(text))
    if not spans:
        return {"substantive-question": None}
    passage = Passage(text, spans, role, scenario or "informational-interview", context)
    rows = tagger.probabilities(passage)
    best: dict[str, float] = {}
    for row in rows:
        for act, probability in row.items():
            best[act] = max(best.get(act, 0.0), probability)
    found: dict[str, float | str | None] = {
        act: round(p, 4) for act, p in sorted(best.items()) if act not in QUESTIONS
    }
    found["substantive-question"] = _question_type(best, tagger)
    return found


def _question_type(best: dict[str, float], tagger: Tagger) -> str | None:
    asked = [(best[act], act) for act in QUESTIONS if best.get(act, 0) >= tagger.acts[act].threshold]
    return max(asked)[1].split("-")[0] if asked else None
