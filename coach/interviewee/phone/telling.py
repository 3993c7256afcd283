"""What was decided for one answer at the telephone, in plain sentences for a model."""

from __future__ import annotations

from collections.abc import Iterable

_DOING = {
    "greet_back": "Say hello, and ask whom they want.",
    "ask_name": "Ask who is calling.",
    "ask_reason": "Ask what the call is about.",
    "firm": "Say that you put nobody through without knowing what it is about.",
    "doubt_expected": "Doubt that they are expected: you know nothing of it.",
    "doubt_vague": "Say that this does not tell you enough.",
    "message_instead": "Say that you cannot put them through, and that you can take a message.",
    "in_meeting": "Say that the person they want is in a meeting.",
    "away": "Say that the person they want is away.",
    "best_time": "Say when to call again.",
    "offer_message": "Offer to take a message.",
    "message_taken": "Say that you have noted the message.",
    "put_through": "Say that you put them through.",
    "just_free": "Say that the person has just come free, and that you put them through.",
    "careers": "Send them to the careers page, and ask whether that is all.",
    "careers_again": "Say once more that jobs are on the website, and take leave.",
    "rude": "Ask for a civil tone.",
    "end_pressed": "Say that you cannot put them through, and take leave coolly.",
    "end_cold": "End the call, coldly.",
    "ramble": "Stop them: you want it in one sentence.",
    "cut_short": "Cut it short: they can write, and you take leave.",
    "goodbye_warm": "Take leave kindly.",
    "goodbye_cool": "Take leave coolly.",
    "good_time": "Say that you have a moment.",
    "ask_who": "Ask who they are.",
    "ask_about": "Ask what it is about.",
    "selling": "Ask whether they are selling something.",
    "resume": "Tell them just to send their résumé.",
    "hiring": "Say that you are not hiring.",
    "cleared": "Say that this is different, then.",
    "what_to_know": "Ask what they want to know, now.",
    "too_big": "Say that this is too much for the telephone.",
    "how_help": "Ask what they want from you.",
    "propose": "Propose the day and hour.",
    "propose_other": "Propose the other day and hour.",
    "too_long": "Say that it cannot be so long.",
    "not_then": "Say that this time does not suit you.",
    "place": "Say where to meet.",
    "settled": "Say that it is settled.",
    "decline": "Doubt that you can help.",
    "resume_end": "Agree that they send it, and take leave.",
    "time_up": "Say that your time is up, and take leave.",
    "job": "Say that you have no jobs to give.",
    "job_again": "Say once more that you have no jobs, and take leave.",
    "job_bad": "Say that you have no jobs and no time, and take leave.",
    "bad_time": "Say that this is a bad moment.",
    "bad_again": "Say again that you cannot talk now.",
    "bad_lost": "Tell them when to try again.",
    "call_then": "Say when to call.",
    "hang_up": "Say that you are hanging up.",
    "bye_bad": "Take leave in a hurry.",
    "see_you": "Say that you will see them then.",
    "goodbye": "Take leave.",
}


def told(did: Iterable[str]) -> list[str]:
    """A sentence for each thing decided, in order."""
    return [_DOING[what] for what in did if what in _DOING]
