"""Dialogue-act tagging: what each sentence of a transcript does."""

from coach.acts.loading import act_named, all_acts
from coach.acts.model import Act, Tag, TaggedTranscript
from coach.acts.sentences import Span, sentences
from coach.acts.tagger import Tagger, default_tagger

__all__ = [
    "Act",
    "Span",
    "Tag",
    "TaggedTranscript",
    "Tagger",
    "act_named",
    "all_acts",
    "default_tagger",
    "sentences",
]
