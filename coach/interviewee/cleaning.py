"""From what a model writes to what a person says: whole sentences, without labels, gestures and marks."""

from __future__ import annotations

import re

from coach.interviewee.speech import spoken
from coach.transcript import on_one_line

LONGEST = 700
"""Characters without the end of a sentence after which nobody speaks like that."""

VISITOR = "Visitor"
"""What the other side is called in a prompt; a model that writes on for them is stopped there."""

_OTHER_SIDE = re.compile(rf"^\W*(?:{VISITOR}|User|Interviewer|Human)\s*:", re.I)
_TAGS = re.compile(r"</?[a-z_|]{2,40}[^<>]{0,40}>|\[/?INST\]|<\|[^|<>]*\|>", re.I)
_BOLD = re.compile(r"(\*\*|__)(.+?)\1")
_GESTURE = re.compile(r"^\W*\*[^*]{2,120}\*|\*[^*\s]+\s[^*]{1,120}\*|[(\[][a-z][^()\[\]]{1,80}[)\]]")
_MARKS = re.compile(r"^\s*(?:[-*•>#]+|\d+[.)])\s+|[*`#]+")


class Sentences:
    """Cuts a stream into the sentences that one person says; ``done`` once the model speaks for the other side."""

    def __init__(self, name: str) -> None:
        own = "|".join(re.escape(part) for part in {name, name.split()[0] if name.split() else name} if part)
        self._label = re.compile(rf"^\W*(?:{own}|You|Me|Assistant|Interviewee)\s*:\s*", re.I)
        self._held = ""
        self.done = False

    def hear(self, piece: str) -> list[str]:
        """The sentences that are complete now; the end of a line ends one too."""
        if self.done:
            return []
        self._held += piece
        lines = self._held.split("\n")
        found = [said for line in lines[:-1] for sentence in spoken(line) for said in self._said(sentence)]
        self._held = lines[-1]
        if not self.done and re.search(r"[.!?…][\"”’')\]]*\s", self._held):
            *whole, rest = spoken(self._held + "\0")
            self._held = rest.rstrip("\0")
            found += [said for sentence in whole for said in self._said(sentence)]
        if len(self._held) > LONGEST:
            self.done = True
        return found

    def rest(self) -> list[str]:
        """The last sentence, if it is complete; half a sentence is not said."""
        last = _TAGS.sub(" ", self._held)
        if self.done or not re.search(r"[.!?…][\"”’')\]*]*\s*$", last):
            return []
        return self._said(last)

    def _said(self, sentence: str) -> list[str]:
        if self.done or _OTHER_SIDE.match(sentence):
            self.done = True
            return []
        said = self._clean(sentence)
        return [said] if said else []

    def _clean(self, line: str) -> str:
        line = self._label.sub("", _BOLD.sub(r"\2", _TAGS.sub(" ", line)))
        line = _MARKS.sub("", _GESTURE.sub("", line))
        line = on_one_line(line)
        if len(line) > 1 and line[0] in '"“' and line[-1] in '"”':
            line = line[1:-1].strip()
        return line if re.search(r"\w", line) else ""
