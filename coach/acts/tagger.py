"""The tagger: patterns where they are sure, for the rest the encoder and the words together, thresholds from data."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from coach.acts.encoder import Encoder, Passage, default_encoder
from coach.acts.loading import all_acts
from coach.acts.model import Act, Tag, TaggedTranscript
from coach.acts.names import Renaming
from coach.acts.ngrams import default_ngrams
from coach.acts.sentences import Span, sentences
from coach.transcript import Role, Scenario, Transcript, Turn

MEETING = Scenario.INFORMATIONAL_INTERVIEW.value
SURE = 0.99
RULED_OUT = 0.01
REMEMBERED = 4096
FAINTEST = 0.1
"""Tags below this probability are not kept at all."""


class Tagger:
    """Finds acts in sentences, turns, and whole transcripts.

    What a turn does is remembered, so that scoring after each new turn of a long meeting costs only the new turn.
    """

    def __init__(self, acts: Mapping[str, Act] | None = None, encoder: Encoder | None = None) -> None:
        self.acts = dict(acts or all_acts())
        self._encoder = encoder
        self._memory: OrderedDict[Passage, list[dict[str, float]]] = OrderedDict()

    @property
    def encoder(self) -> Encoder:
        """The encoder, loaded on first use."""
        if self._encoder is None:
            self._encoder = default_encoder()
        return self._encoder

    def probabilities(self, passage: Passage) -> list[dict[str, float]]:
        """For each sentence of the passage, how likely it does each act that its speaker can do."""
        if (known := self._memory.get(passage)) is not None:
            self._memory.move_to_end(passage)
            return known
        names = self.encoder.acts
        texts = [span.text for span in passage.spans]
        rows = default_ngrams().joined(names, texts, self.encoder.probabilities(passage))
        role = Role(passage.role)
        able = [(i, self.acts[n]) for i, n in enumerate(names) if n in self.acts and role in self.acts[n].by]
        found = [
            self._yielded({act.name: self._settled(act, span.text, float(row[i])) for i, act in able})
            for span, row in zip(passage.spans, rows, strict=True)
        ]
        self._memory[passage] = found
        if len(self._memory) > REMEMBERED:
            self._memory.popitem(last=False)
        return found

    def _settled(self, act: Act, text: str, probability: float) -> float:
        if act.rules_out(text):
            return min(probability, RULED_OUT)
        return max(probability, SURE) if act.matches(text) else probability

    def _yielded(self, sentence: dict[str, float]) -> dict[str, float]:
        """The probabilities of one sentence, less where an act gives way to a surer one."""
        for name, probability in sentence.items():
            stronger = max((sentence.get(other, 0.0) for other in self.acts[name].yields_to), default=0.0)
            if stronger > probability:
                sentence[name] = probability * (1 - stronger)
        return sentence

    def _anywhere(self, passage: Passage) -> list[dict[str, float]]:
        """The probabilities where it is said, or in a meeting where that is surer, for acts that mean the same anywhere."""
        rows = self.probabilities(passage)
        if passage.situation == MEETING or passage.role != Role.INTERVIEWER:
            return rows
        elsewhere = self.probabilities(replace(passage, situation=MEETING))
        return [
            {act: max(p, other[act]) if self.acts[act].anywhere else p for act, p in row.items()}
            for row, other in zip(rows, elsewhere, strict=True)
        ]

    def tag(self, transcript: Transcript, by: Role | None = None) -> TaggedTranscript:
        """Every act of every sentence, or of those that one role says: above its threshold, and, faint, below it."""
        people = (transcript.interviewer, transcript.interviewee, transcript.gatekeeper)
        renaming = Renaming.of_names(*(person.name if person else "" for person in people))
        tags: list[Tag] = []
        for number, turn in enumerate(transcript.turns):
            if by is None or turn.role is by:
                tags += self._tag_turn(transcript, number, turn, renaming)
        sure = {id(tag) for tag in tags if tag.probability >= self.acts[tag.act].threshold}
        return TaggedTranscript(
            transcript,
            tuple(tag for tag in tags if id(tag) in sure),
            tuple(tag for tag in tags if id(tag) not in sure),
        )

    def _tag_turn(self, transcript: Transcript, number: int, turn: Turn, renaming: Renaming) -> list[Tag]:
        context = renaming(previous_words(transcript, number))
        tags: list[Tag] = []
        for text, spans in _texts(turn):
            passage = _passage(
                text, spans, _part(transcript, turn), transcript.scenario.value, context, renaming
            )
            for span, acts in zip(spans, self._anywhere(passage), strict=True):
                quote = span.text[1:-1] if text == f"[{turn.cue}]" else span.text
                tags += [
                    Tag(act, number, quote, p, span.start)
                    for act, p in acts.items()
                    if p >= min(FAINTEST, self.acts[act].threshold)
                ]
        return tags


def _part(transcript: Transcript, turn: Turn) -> Role:
    """The part that a speaker plays: where nobody is called the gatekeeper, whoever answers at the front desk is."""
    at_desk = transcript.scenario is Scenario.GATEKEEPER and turn.role is Role.INTERVIEWEE
    if at_desk and not transcript.turns_of(Role.GATEKEEPER):
        return Role.GATEKEEPER
    return turn.role


def _texts(turn: Turn) -> list[tuple[str, tuple[Span, ...]]]:
    """What a turn says and, if it is not the interviewer's, what its cue shows."""
    texts = []
    if spans := sentences(turn.text):
        texts.append((turn.text, tuple(spans)))
    if turn.cue and turn.cue.strip() and turn.role is not Role.INTERVIEWER:
        cue = f"[{turn.cue}]"
        texts.append((cue, (Span(0, cue),)))
    return texts


def _passage(
    text: str, spans: tuple[Span, ...], role: Role, situation: str, context: str, renaming: Renaming
) -> Passage:
    """The sentences as the encoder reads them: names put aside, white space as in the corpus."""
    said, renamed = "", []
    end = 0
    for span in spans:
        if said:
            said += "\n" if "\n" in text[end : span.start] else " "
        words = " ".join(renaming(span.text).split())
        renamed.append(Span(len(said), words))
        said += words
        end = span.end
    return Passage(said, tuple(renamed), role.value, situation, context)


def previous_words(transcript: Transcript, number: int) -> str:
    """What somebody else said (and did) just before turn ``number``."""
    for turn in reversed(transcript.turns[:number]):
        if turn.role is not transcript.turns[number].role:
            return f"{turn.text} [{turn.cue}]" if turn.cue else turn.text
    return ""


@cache
def default_tagger() -> Tagger:
    """The tagger with the shipped acts and encoder, made once a process."""
    return Tagger()
