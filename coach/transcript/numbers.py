"""Numbers in speech, whether they are said in words or in digits."""

from __future__ import annotations

import re

_SMALL = {
    word: number
    for number, word in enumerate(
        re.findall(
            r"\w+",
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen",
        )
    )
}
_TENS = {
    word: 10 * number
    for number, word in enumerate(
        re.findall(r"\w+", "twenty thirty forty fifty sixty seventy eighty ninety"), 2
    )
}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_TOKEN = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[a-z]+")


def numbers(text: str) -> set[float]:
    """The numbers in a text: "two hundred and four", "nineteen hundred", "1,900", "$4.2 million"."""
    found: set[float] = set()
    total = part = 0.0
    counting = tens = False
    tokens = _TOKEN.findall(text.lower().replace("-", " "))
    for place, token in enumerate([*tokens, "."]):
        digits = token[0].isdigit()
        if token in _SCALES and counting:
            part *= _SCALES[token]
            if _SCALES[token] >= 1000:
                total, part = total + part, 0.0
            tens = False
            continue
        if token == "and" and counting and place + 1 < len(tokens) and place and tokens[place - 1] in _SCALES:
            continue
        if counting and token in _SMALL and (tens or (place and tokens[place - 1] in (*_SCALES, "and"))):
            part, tens = part + _SMALL[token], False
            continue
        if counting and token in _TENS and place and tokens[place - 1] in (*_SCALES, "and"):
            part, tens = part + _TENS[token], True
            continue
        if counting:
            found.add(total + part)
            total = part = 0.0
            counting = tens = False
        if digits or token in _SMALL or token in _TENS:
            part = float(token.replace(",", "")) if digits else float({**_SMALL, **_TENS}[token])
            counting, tens = True, token in _TENS
    return found
