"""Somebody who reads a script word for word: from a sheet of paper, or as it stands beside the call."""

from __future__ import annotations

from coach.acts import Tagger
from coach.desk.addressing import script_for
from coach.desk.blanks import stood_in
from coach.desk.cues import cues_now
from coach.desk.script import Script, script_from
from coach.desk.script_answers import answered
from coach.desk.script_prompt import Shown
from coach.interviewee.phone import Leg
from coach.persona import persona_named
from coach.rehearsal.call import Call, begin_call
from coach.rehearsal.ladder import Rung
from coach.store import Rehearsals

FORMS = {
    "a driver": {
        "they": "maria keller", "me": "ray dutton", "connection": "my sister in law works on her ward", "field": "become a nurse",
        "background": "bus driver 14 yrs", "number": "07700900123",
    },
    "a shy one": {
        "they": "the head nurse", "me": "its ada", "connection": "at work", "field": "nursing", "background": "", "number": "6145550148",
    },
    "a student": {
        "they": "Dr. Amara Okafor", "me": "Jordan Ellis", "connection": "Tom gave me their name", "field": "how hospitals plan",
        "background": "second-year student of public health", "number": "555 0100",
    },
    "a newcomer": {
        "they": "mr. klein", "me": "Luciana Ferreira", "connection": "i was his patient",
        "field": "how is the work of an accountant in this country?", "background": "accountant from brazil since two years",
        "number": "(614) 555-0148",
    },
    "one who met them": {
        "they": "Hannah Lowe", "me": "Sam", "connection": "we met once but she prob doesnt remember", "field": "what she does",
        "background": "barista", "number": "614 555 0148",
    },
    "one who says nothing": {"they": "", "me": "", "connection": "", "field": "", "background": "", "number": ""},
}  # fmt: skip
"""Six forms as they are really filled in."""


def script_of(who: str) -> Script:
    """The script that is made from a form, with something in its blanks."""
    made = script_from(answered(FORMS[who]))
    return Script(made.name, {part: stood_in(line) for part, line in made.lines.items()}, made.about)


def on_paper(script: Script, *parts: str) -> str:
    """These parts, one after the other."""
    return " ".join(script.lines[part] for part in parts)


def beside(who: str, leg: Leg, seed: int, shelf: Rehearsals, tagger: Tagger) -> Call:
    """A call in which all that stands beside it is said, and nothing else, until nothing is left or it is over.

    Where they have just picked up and know nothing yet, one stops after asking whether it is a good moment.
    """
    persona = persona_named("dana-whitfield")
    script = script_for(script_of(who), persona.name)
    call = begin_call(shelf, persona, Rung(leg, seed % 4, seed), tagger=tagger)
    while not call.over:
        cues = [cue for cue in cues_now(script, call, Shown.FULL, tagger.tag) if not cue.said]
        opening = ("Greeting and name", "How you got the name", "Is it a good time")
        if not call.last_words and cues and cues[-1].heading == "What you ask for":
            cues = [cue for cue in cues if cue.heading in opening]
        if not cues:
            break
        call.say(stood_in(" ".join(cue.words for cue in cues)))
    call.hang_up()
    return call
