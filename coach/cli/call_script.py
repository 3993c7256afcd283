"""The script beside a call in plain lines: in full, as keywords, or hidden, as in the app."""

from __future__ import annotations

from coach.acts import default_tagger
from coach.cli.lines import note, tell
from coach.desk.addressing import script_for
from coach.desk.cues import cues_now
from coach.desk.script import Script
from coach.desk.script_keeping import KeptScript
from coach.desk.script_prompt import Shown, parts_now
from coach.errors import BadInput
from coach.rehearsal.call import Call
from coach.transcript import on_one_line

TOLD = {
    Shown.FULL: "Your script in full. /script again: keywords alone.",
    Shown.KEYWORDS: "Your script, keywords alone. /script again hides it.",
    Shown.NOTHING: "Your script is hidden. /script shows it.",
}


class ScriptBeside:
    """The parts that may be needed now, told when they are asked for, and once more when others are needed."""

    def __init__(self, kept: KeptScript) -> None:
        self.name = kept.name
        self.wrong = ""
        """Why it is no script, if it is none."""
        try:
            self.script = kept.script()
        except BadInput as error:
            self.script, self.wrong = Script(kept.name, {}, kept.about), f"{error.what} {error.fix}"
        self._shown = Shown.NOTHING
        self._told: tuple[str, ...] = ()

    def introduce(self) -> None:
        """Say which one lies there, and how it is seen."""
        if self.wrong:
            note(f"Your script “{self.name}” cannot be read, so it is left out. {self.wrong}")
        elif self.script.lines:
            note(
                f"Your script “{self.name}” lies beside the calls: /script shows it, /help lists the commands."
            )

    def dialled(self) -> None:
        """A call begins: whatever was told before is told again."""
        self._told = ()

    def step(self, call: Call) -> None:
        """In full, then keywords, then nothing."""
        if not self.script.lines:
            note("No script lies beside this call. `coach script NAME --new` makes one.")
            return
        self._shown = self._shown.next
        note(TOLD[self._shown])
        self._tell(call)

    def follow(self, call: Call) -> None:
        """When it is shown and other parts are needed than those that were told, tell these."""
        if self._shown is not Shown.NOTHING and parts_now(call.leg, call.state) != self._told:
            self._tell(call)

    def _tell(self, call: Call) -> None:
        self._told = parts_now(call.leg, call.state)
        script = script_for(self.script, call.transcript.interviewee.name)
        cues = cues_now(script, call, self._shown, default_tagger().tag)
        for cue in cues:
            tell(f"{cue.heading}: {'said' if cue.said else on_one_line(cue.words)}")
        if self._shown is not Shown.NOTHING and not cues:
            note("Your script has nothing for this moment.")
