"""Small words that anybody could say, for when a persona has nothing of their own left to say."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import count, product

BRIDGES = (
    "The nearest thing I can give you is this.",
    "I'd come at that from the side.",
    "I can't answer that exactly, but something close to it.",
    "Not quite my corner, so let me give you the part I know.",
    "I'll answer the question next door.",
    "Let me take that a little differently.",
    "I only know a piece of that.",
    "That makes me think of something near it.",
)
"""Before the nearest fact, when none is quite about the question."""

YES_GO_ON = (
    "Yes, of course.",
    "Sure, go ahead.",
    "That's fine.",
    "Please do.",
    "By all means.",
    "Yes, go on.",
    "Of course, ask away.",
)
"""To "may I ask you something?"."""

IN_OTHER_WORDS = (
    "Let me say it another way.",
    "I'll put it more simply.",
    "The short version, then.",
    "What I meant was this.",
    "Once more, without the trimmings.",
    "Let me try that again.",
)
"""Before the gist of what was said, when it did not arrive."""

NO_MORE_NAMES = (
    "Start with {name}, and see where that leads.",
    "I'd write to {name} first, and we'll see after that.",
    "{name} is the one I'd begin with.",
    "Let's see how you get on with {name}.",
)
"""When whoever could be named has been."""

THATS_ALL = (
    "That's about all there is to it.",
    "I don't have much more than that.",
    "There isn't a lot to add.",
    "I think that's the whole of it.",
    "That's as far as it goes, really.",
)
"""When a follow-up finds nothing more."""

I_AM_SORRY = (
    "I'm sorry to hear that.",
    "That can't be easy.",
    "That's a hard place to be.",
    "I know a few people who have been there.",
    "That's no small thing.",
    "Thank you for saying so plainly.",
)
"""To something hard that somebody tells of themselves."""

SOME_DAYS = (
    "Some days, yes. Other days not at all.",
    "You're not wrong.",
    "It can be, on the wrong day.",
    "There's something in that.",
    "Less than it looks from outside.",
    "I suppose it is, now that you say it.",
)
"""To a guess at how things are, when there is nothing to tell of it."""

_STARTS = (
    "Well",
    "Hm",
    "Right",
    "Yes",
    "Mm",
    "So",
    "Okay",
    "True",
    "I see",
    "Fair enough",
    "All right",
    "Sure",
)
_ENDS = (
    "let me think about that",
    "that's as much as I'd say",
    "I'll leave it there",
    "it depends",
    "hard to put better than I have",
    "I'd have to think",
    "go on",
    "what else",
    "next one",
    "I've said my piece on that",
    "that one I'll pass on",
    "I hear you",
)


def last_resorts(chance: random.Random) -> Iterator[str]:
    """Short reactions in a chosen order, without end: nobody needs many, but nothing may fail for want of one."""
    starts, ends = list(_STARTS), list(_ENDS)
    chance.shuffle(starts)
    chance.shuffle(ends)
    yield from (f"{start}." for start in starts)
    for size in count(1):
        for before in product(starts, repeat=size):
            said = ", ".join((before[0], *(word.lower() for word in before[1:])))
            yield from (f"{said}, {end}." for end in ends)
