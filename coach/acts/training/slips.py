"""What recognisers of speech and hurried thumbs do to words: fillers, sound-alikes, shorthand, letters in the wrong place."""

from __future__ import annotations

import random
import re

FILLERS = ("um", "uh", "er", "em", "like", "you know", "i mean", "sort of", "well", "so", "yeah")
SOUND_ALIKES = {
    "you're": "your", "your": "you're", "their": "there", "there": "their", "they're": "there", "to": "too", "too": "to",
    "two": "to", "here": "hear", "hear": "here", "know": "no", "no": "know", "right": "write", "write": "right",
    "would": "wood", "it's": "its", "its": "it's", "we're": "were", "then": "than", "than": "then", "one": "won",
    "for": "four", "by": "buy", "meet": "meat", "week": "weak", "hour": "our", "our": "hour", "new": "knew", "knew": "new",
    "hire": "higher", "role": "roll", "whole": "hole", "wait": "weight", "resume": "resumé", "cv": "see v", "could have": "could of",
    "i'd": "id", "i'll": "ill", "i'm": "im", "what's": "whats", "that's": "thats", "don't": "dont", "won't": "wont",
}  # fmt: skip
SHORTHAND = {
    "you": "u", "your": "ur", "are": "r", "please": "pls", "thanks": "thx", "thank you": "ty", "because": "cos", "right now": "rn",
    "people": "ppl", "before": "b4", "to be honest": "tbh", "i don't know": "idk", "going to": "gonna", "want to": "wanna",
    "about": "abt", "with": "w", "really": "rly", "though": "tho", "tomorrow": "tmrw", "minutes": "mins", "minute": "min",
    "probably": "prob", "message": "msg", "for": "4", "to": "2", "see": "c", "and": "n", "okay": "k", "by the way": "btw",
}  # fmt: skip


def misheard(text: str, chance: random.Random) -> str:
    """``text`` as a recogniser might write it: a filler here and there, some words for others that sound alike."""
    words = []
    for word in text.split():
        if chance.random() < 0.05:
            words.append(chance.choice(FILLERS))
        words.append(SOUND_ALIKES[word] if word in SOUND_ALIKES and chance.random() < 0.3 else word)
    return " ".join(words)


def thumbed(text: str, chance: random.Random) -> str:
    """``text`` as typed in haste: shorthand for some words, now and then two letters swapped or one left out."""
    for long, short in SHORTHAND.items():
        if long in text and chance.random() < 0.5:
            text = re.sub(rf"\b{re.escape(long)}\b", short, text)
    return " ".join(_slipped(word, chance) for word in text.split())


def _slipped(word: str, chance: random.Random) -> str:
    if len(word) < 4 or chance.random() > 0.06:
        return word
    at = chance.randrange(1, len(word) - 1)
    if chance.random() < 0.5:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + word[at + 1 :]
