"""Every way in which a call can go, as data: who picks up, what the caller says to what, and how it ends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from coach.acts import Tagger
from coach.interviewee.phone import Leg, Outcome, who_answers
from coach.persona import persona_named
from coach.rehearsal.ladder import ladder

from .callers import RAMBLE, Played, play_with

MOST_SEEDS = 80

HELLO = "Hello, my name is Ada Brook. Priya Shah gave me your name."
DESK = "Hello, my name is Ada Brook. Priya Shah gave me Dana's name."
PURPOSE = "I'm researching how hospitals plan, and I'd value your advice. It's not about a job."
WHY = "I'm researching how hospitals plan, and I'd be grateful for a word with her. It's not about a job."
WHEN = "When would be the best time to call?"
THANKS = "Thank you so much for your help. Goodbye."
MEET = "Could we meet for twenty minutes, whenever suits you?"
YES = "{slot} it is, at your office. Is that right? Thank you."
NOT_THEN = "I can't make that, I have an exam. Another day, perhaps?"
HANGS_UP = None

Says = Mapping[str, str | None]


@dataclass(frozen=True)
class Way:
    """One way: the caller ``opens``, and answers what the other end has just done by ``then``, the first key that fits.

    "" fits everything; with ``None``, or when nothing fits, the caller hangs up. "{slot}" is the day and hour that was
    proposed, "{other}" another day. ``by`` is what the other end does on the
    way, in this order. ``levels`` are how hard the call may be.
    """

    name: str
    leg: Leg
    outcome: Outcome
    opens: str | None
    then: Says = field(default_factory=dict)
    by: tuple[str, ...] = ()
    levels: tuple[int, ...] = (0, 1, 2, 3)

    def __str__(self) -> str:
        return f"{self.leg}: {self.name}"

    def line(self, leg: Leg, did: tuple[str, ...], step: int) -> str | None:
        """What the caller says next; ``None`` hangs up."""
        found = next((line for key, line in self.then.items() if key in did or not key), None)
        return self.opens if step == 0 else found


R, V, B, G = Leg.RECEPTIONIST, Leg.VOICEMAIL, Leg.BAD_MOMENT, Leg.GOOD_MOMENT
KNOWN = f"{DESK} {WHY}"
GREETS = f"{HELLO} {PURPOSE}"
ASKS = f"{GREETS} {MEET}"
MESSAGE = (
    "Please tell her that Ada Brook called about hospital planning; my number is 614 555 0148. Thank you."
)
LOST: Says = {"goodbye_cool": None, "": "um"}

RECEPTIONIST = (
    Way("puts through at once", R, Outcome.PUT_THROUGH, KNOWN, {"put_through": THANKS}, ("put_through",)),
    Way("asks who and what about, and puts through", R, Outcome.PUT_THROUGH, "Could I speak with Dana Whitfield, please?",
        {"put_through": THANKS, "ask_name": "Of course. My name is Ada Brook.", "ask_reason": f"Priya Shah gave me her name. {WHY}"},
        ("ask_name", "ask_reason", "put_through")),
    Way("comes free after all", R, Outcome.PUT_THROUGH, KNOWN, {"just_free": THANKS, "in_meeting": WHEN}, ("in_meeting", "just_free")),
    Way("in a meeting: tells the best time", R, Outcome.CALL_BACK, KNOWN, {"best_time": THANKS, "in_meeting": WHEN}, ("in_meeting", "best_time", "goodbye_warm")),
    Way("away: tells the best time", R, Outcome.CALL_BACK, KNOWN, {"best_time": THANKS, "away": WHEN}, ("away", "best_time")),
    Way("tells another time", R, Outcome.CALL_BACK, f"{KNOWN} {WHEN}", {"anything_else": THANKS, "best_time": NOT_THEN}, ("best_time", "best_time", "anything_else")),
    Way("takes a message that was announced", R, Outcome.MESSAGE_TAKEN, KNOWN,
        {"take_down": MESSAGE, "message_taken": THANKS, "": "Could I leave a message for her?"}, ("take_down", "message_taken", "goodbye_warm")),
    Way("takes the message that was offered", R, Outcome.MESSAGE_TAKEN, KNOWN,
        {"offer_message": "Yes, please.", "take_down": MESSAGE, "message_taken": THANKS, "": "Oh, what a pity."}, ("offer_message", "take_down", "message_taken")),
    Way("takes a message at once", R, Outcome.MESSAGE_TAKEN, KNOWN, {"message_taken": None, "": MESSAGE}, ("message_taken",)),
    Way("refuses the evasive, and takes a message", R, Outcome.MESSAGE_TAKEN, "Could I speak to Dana, please? It's personal.",
        {"doubt_vague": "I'd rather not say.", "message_instead": MESSAGE, "message_taken": THANKS}, ("doubt_vague", "message_instead", "message_taken")),
    Way("refuses whoever claims to be expected", R, Outcome.NOTHING, "Could I speak to Dana, please? She's expecting me.",
        {"doubt_expected": "She asked me to call.", "message_instead": "No, thank you. Goodbye."}, ("doubt_expected", "message_instead")),
    Way("refuses whoever presses", R, Outcome.ENDED_COLDLY, "Please just connect me with Dana.", {"": "I'd rather you just put me through, please."}, ("firm", "end_pressed")),
    Way("refuses whoever is known and presses", R, Outcome.ENDED_COLDLY, KNOWN, {"": "Just put me through, please."}, ("end_pressed",)),
    Way("does not let the unknown hold", R, Outcome.CALL_BACK, "Could I speak to Dana, please?",
        {"firm": f"I'm sorry. {KNOWN}", "best_time": THANKS, "ask_name": "I'll hold.", "": WHEN}, ("firm", "best_time")),
    Way("ends it with the rude", R, Outcome.ENDED_COLDLY, "Put me through, idiot.", {"": "Idiot."}, ("rude", "end_cold")),
    Way("forgives once", R, Outcome.CALL_BACK, "Put me through, idiot.", {"rude": f"I'm sorry. {KNOWN} {WHEN}", "best_time": THANKS}, ("rude", "best_time")),
    Way("points to the careers page", R, Outcome.CAREERS_PAGE, f"{DESK} Are you hiring?", {"careers": THANKS}, ("careers",)),
    Way("points to the careers page twice", R, Outcome.CAREERS_PAGE, f"{DESK} Are you hiring?", {"careers": "But are you hiring at all?"}, ("careers", "careers_again")),
    Way("cuts the rambling short", R, Outcome.CUT_SHORT, RAMBLE, {"": RAMBLE}, ("ramble", "cut_short")),
    Way("helps the lost", R, Outcome.CALL_BACK, "um", LOST, ("greet_back", "ask_name", "ask_reason", "offer_message", "best_time")),
    Way("nothing was asked for", R, Outcome.NOTHING, KNOWN, {"": "Oh. Never mind, then. Goodbye."}, ("goodbye_cool",)),
    Way("the caller hangs up", R, Outcome.CALLER_HUNG_UP, "Hello, my name is Ada Brook.", {"ask_reason": HANGS_UP}, ("ask_reason",)),
    Way("the caller hangs up without a word", R, Outcome.CALLER_HUNG_UP, None),
)  # fmt: skip
VOICEMAIL = (
    Way("a message in time", V, Outcome.MESSAGE_LEFT, f"{GREETS} My number is 614 555 0148. I'll call you again tomorrow. Thank you."),
    Way("cut off after sixty seconds", V, Outcome.CUT_OFF, RAMBLE, {"": RAMBLE}, ("greeting", "cut_off")),
    Way("nothing is said", V, Outcome.NOTHING_LEFT, None, by=("greeting",)),
)  # fmt: skip
BAD_MOMENT = (
    Way("arranges another time", B, Outcome.CALL_BACK, HELLO, {"call_then": THANKS, "": f"I won't keep you. {WHEN}"}, ("bad_time", "call_then", "bye_bad")),
    Way("announced as it is picked up", B, Outcome.CALL_BACK, f"I won't keep you. {WHEN}", {"call_then": THANKS}, ("bad_time", "call_then", "bye_bad")),
    Way("given another day", B, Outcome.CALL_BACK, HELLO, {"call_then": NOT_THEN, "bad_time": WHEN}, ("call_then", "call_then")),
    Way("the caller takes leave until then", B, Outcome.CALL_BACK, HELLO, {"": "I'm sorry, I'll call again then. Goodbye."}, ("call_then",)),
    Way("helps the lost", B, Outcome.CALL_BACK, "um", LOST, ("bad_lost", "bye_bad")),
    Way("told when to call instead of writing", B, Outcome.CALL_BACK, HELLO, {"bad_lost": THANKS, "": "Should I send you an e-mail instead?"}, ("bad_lost",)),
    Way("presses on, and is cut off", B, Outcome.HUNG_UP, HELLO, {"": "It only takes a minute, I'm researching how hospitals plan."}, ("bad_again", "hang_up")),
    Way("nothing is arranged", B, Outcome.NOTHING, HELLO, {"": "I'm sorry to have disturbed you. Goodbye."}, ("bye_bad",)),
    Way("asked for a job", B, Outcome.ENDED_COLDLY, f"{HELLO} Are you hiring?", by=("job_bad",)),
    Way("ends it with the rude", B, Outcome.ENDED_COLDLY, "Listen, idiot.", by=("end_cold",)),
    Way("cuts the rambling short", B, Outcome.CUT_SHORT, RAMBLE, {"": RAMBLE}, ("bad_time", "cut_short")),
    Way("the caller hangs up", B, Outcome.CALLER_HUNG_UP, HELLO, {}, ("bad_time",)),
)  # fmt: skip
GOOD_MOMENT = (
    Way("friendly: proposes a day", G, Outcome.MEETING, f"{HELLO} Is this a good time?",
        {"propose": YES, "place": THANKS, "ask_about": f"{PURPOSE} {MEET}", "": f"It's not about a job. {MEET}"}, ("good_time", "ask_about", "propose", "place", "see_you"), (0,)),
    Way("brisk: proposes a day", G, Outcome.MEETING, GREETS, {"propose": "Yes, that's fine.", "settled": THANKS, "": MEET}, ("propose", "settled", "see_you"), (1,)),
    Way("suspicious: proposes a day", G, Outcome.MEETING, GREETS, {"propose": YES, "place": THANKS, "": MEET}, ("propose", "place", "see_you"), (2, 3)),
    Way("asked for before it is known who calls", G, Outcome.MEETING, MEET, {"propose": YES, "place": THANKS, "": GREETS}, ("ask_who", "propose", "see_you")),
    Way("another day", G, Outcome.MEETING, ASKS, {"propose_other": YES, "propose": NOT_THEN, "place": THANKS}, ("propose", "propose_other", "place", "see_you")),
    Way("another day than was said", G, Outcome.MEETING, ASKS,
        {"propose_other": YES, "propose": "{other} it is, at your office. Thank you.", "place": THANKS}, ("propose", "not_then", "propose_other", "place", "see_you")),
    Way("neither day", G, Outcome.CALL_BACK, ASKS, {"no_day": THANKS, "": NOT_THEN}, ("propose", "propose_other", "no_day", "goodbye")),
    Way("a day of their own, once neither suits", G, Outcome.MEETING, ASKS,
        {"take_day": YES, "no_day": "What about Friday?", "place": THANKS, "": NOT_THEN}, ("propose", "propose_other", "no_day", "take_day", "place", "see_you")),
    Way("a day of their own at once", G, Outcome.MEETING, ASKS,
        {"take_day": YES, "propose": "That day is bad, {other} after four?", "place": THANKS}, ("propose", "take_day", "place", "see_you")),
    Way("a day on which nobody works", G, Outcome.MEETING, ASKS,
        {"move_day": YES, "propose": "Could we say Saturday instead?", "place": THANKS}, ("propose", "move_day", "place", "see_you")),
    Way("a shorter time than was asked for", G, Outcome.MEETING, f"{GREETS} Could we meet for two hours?", {"propose": YES, "place": THANKS, "": MEET}, ("too_long", "propose", "see_you")),
    Way("not the time that was dictated", G, Outcome.MEETING, f"{GREETS} Could we meet? I'll be there on your busiest day.", {"propose": YES, "place": THANKS, "": MEET}, ("not_then", "propose", "see_you")),
    Way("asked whether they are selling", G, Outcome.MEETING, f"{HELLO} I'm researching how hospitals plan. {MEET}",
        {"propose": YES, "place": THANKS, "selling": "No, not at all.", "": MEET}, ("selling", "cleared", "propose", "see_you")),
    Way("told just to send a resume, and agrees", G, Outcome.RESUME_INSTEAD, f"{HELLO} I'm researching how hospitals plan. {MEET}",
        {"resume": "Sure, I'll send it."}, ("resume", "resume_end")),
    Way("told just to send a resume, and declines", G, Outcome.MEETING, f"{HELLO} I'm researching how hospitals plan. {MEET}",
        {"propose": YES, "place": THANKS, "resume": "That's kind, only it's not about a job."}, ("resume", "cleared", "propose")),
    Way("told that there are no jobs", G, Outcome.MEETING, f"{HELLO} I'm researching how hospitals plan. {MEET}",
        {"propose": YES, "place": THANKS, "hiring": "Oh, it's not about a job."}, ("hiring", "cleared", "propose")),
    Way("asked what they want to know, and the interview starts there", G, Outcome.ALL_ON_THE_PHONE, GREETS,
        {"what_to_know": "How did you get into strategy?", "told": "What does a typical day look like?", "too_big": "Why did you stay?"}, ("what_to_know", "told", "time_up")),
    Way("asked what they want to know, and asks for a meeting", G, Outcome.MEETING, GREETS,
        {"what_to_know": f"More than fits a call. {MEET}", "propose": YES, "place": THANKS}, ("what_to_know", "propose", "see_you")),
    Way("the questions are spent on the telephone", G, Outcome.ALL_ON_THE_PHONE, GREETS, {"": "How did you get into this?"}, ("too_big", "time_up")),
    Way("refuses", G, Outcome.NO_MEETING, "I need to talk to you, I'll be there on your busiest day for two hours.",
        {"goodbye": None, "": "Could we meet? I'll be there on your busiest day for two hours."}, ("decline", "goodbye")),
    Way("nothing is asked for", G, Outcome.NO_MEETING, GREETS, {"": "I'm researching it, you see."}, ("how_help", "how_help", "time_up")),
    Way("does not learn who calls, nor why", G, Outcome.NO_MEETING, "um", {"": "um"}, ("ask_who", "ask_who", "ask_about", "ask_about")),
    Way("the caller takes leave", G, Outcome.NO_MEETING, GREETS, {"": "Never mind, then. Goodbye."}, ("goodbye",)),
    Way("asked for a job, and again", G, Outcome.ENDED_COLDLY, f"{HELLO} Are you hiring?", {"": "But are you hiring at all?"}, ("job", "job_again")),
    Way("ends it with the rude", G, Outcome.ENDED_COLDLY, "Listen, idiot.", {"": "Idiot."}, ("rude", "end_cold")),
    Way("cuts the rambling short", G, Outcome.CUT_SHORT, RAMBLE, {"": RAMBLE}, ("ramble", "cut_short")),
    Way("the caller hangs up", G, Outcome.CALLER_HUNG_UP, HELLO),
)  # fmt: skip
WAYS = (*RECEPTIONIST, *VOICEMAIL, *BAD_MOMENT, *GOOD_MOMENT)


def seed_for(way: Way, tagger: Tagger, persona: str = "dana-whitfield") -> int:
    """The first sitting in which the call goes that way, as the engine plays it; fails when there is none."""
    for seed in range(MOST_SEEDS):
        rung = ladder(seed, way.leg)[0]
        if rung.level in way.levels and goes(way, way_played(way, seed, tagger, persona)):
            return seed
    raise AssertionError(f"no seed leads to {way}")


def way_played(way: Way, seed: int, tagger: Tagger, persona: str = "dana-whitfield") -> Played:
    """The call of that sitting, played by the caller of the way."""
    rung = ladder(seed, way.leg)[0]
    other = who_answers(way.leg, persona_named(persona), rung.seed, rung.level, tagger)
    return play_with(other, way.leg, way.line, tagger)


def goes(way: Way, call: Played) -> bool:
    """Whether the call ended as the way says, and the other end did what it says, in order."""
    done = (what for each in call.did for what in each)
    return call.outcome is way.outcome and all(what in done for what in way.by)
