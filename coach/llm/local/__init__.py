"""A model on this machine without a server of its own: a GGUF file in a child process."""

from coach.llm.local.catalogue import KNOWN, KnownModel, installed, known, model_file
from coach.llm.local.process import LocalText

__all__ = ["KNOWN", "KnownModel", "LocalText", "installed", "known", "model_file"]
