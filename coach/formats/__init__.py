"""Importing: every way in which people have a conversation on file, made into a transcript."""

from coach.formats.detect import open_transcript, read_any, transcript_from_bytes
from coach.formats.plain import transcript_from_lines

__all__ = ["open_transcript", "read_any", "transcript_from_bytes", "transcript_from_lines"]
