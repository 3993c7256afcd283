"""Words boiled down to what they are about, for comparing a question with what a persona knows."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

_WORD = re.compile(r"[a-z0-9]+(?:['’][a-z]+)?")
_STOP = frozenset(
    re.findall(
        r"\w+",
        """a about after again all also am an and any anything are as at be been before being but by can could d did do
    does doing don done dont else ever every for from get go going got had has have having he her here hers hey hi him
    his how i if in into is it its just kind know let like ll lot m many maybe me mean might mind more most much my no
    not now of off ok okay on one only or other our out over own part please quite re really right s said say see she
    should so some somebody someone something sort still such sure t tell than thank thanks that the their them then
    there these they thing things think this those thought to too up us ve very want was way we well were what
    when where which while who whom whose why will with would yeah yes yet you your yours yourself um uh ah oh wow
    great interesting cool nice good hello actually curious wonder wondering ask question hear bit little came come
    look make made take took put give gave talk talked walk terms around through though because guess feel felt find
    found use used lets youre thats whats im id work works working worked job jobs career careers field people person
    persons guy guys day days year years month week roughly basically exactly usually generally typically personally
    currently ordinary moment time times start started starting new old last first able part parts side sides place
    places certain general specific particular main typical average whole long short big small full different today
    nowadays involve involved include kinds sorts types type happen happened happens experience experiences describe
    wanted wants wish hope normal regular usual common important major biggest choose chose chosen choosing best special""",
    )
)
_IRREGULAR = {
    "left": "leave", "began": "begin", "begun": "begin", "chose": "choose", "chosen": "choose", "taught": "teach",
    "learnt": "learn", "paid": "pay", "hired": "hire", "hiring": "hire", "led": "lead", "ran": "run", "lost": "lose",
    "error": "mistake", "salary": "pay", "money": "pay", "wage": "pay", "earn": "pay",
    "children": "child", "kids": "child", "kid": "child", "men": "man", "women": "woman", "people": "person",
    "colleague": "team", "coworker": "team", "wrote": "write", "written": "write", "bought": "buy", "built": "build",
    "grew": "grow", "grown": "grow", "met": "meet", "spent": "spend", "told": "tell", "knew": "know", "fell": "fall",
    "boss": "manager", "supervisor": "manager", "enjoy": "love", "favourite": "love", "favorite": "love",
    "cv": "resume", "résumé": "resume", "firm": "company", "busiest": "busy",
    "hardest": "hard", "toughest": "hard", "tough": "hard", "difficult": "hard", "proudest": "proud",
}  # fmt: skip
_ENDINGS = (("ies", "y"), ("ing", ""), ("edly", ""), ("ed", ""), ("es", ""), ("s", ""), ("ly", ""))


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A word without its ending, lower case; words that mean the same in interviews share one form."""
    word = word.removesuffix("'s").removesuffix("’s")
    word = _IRREGULAR.get(word, word)
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)] + instead
            if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "ls":
                word = word[:-1]
            break
    word = _IRREGULAR.get(word, word)
    return word.removesuffix("e") if len(word) > 4 else word


def words_of(text: str) -> list[str]:
    """The words as they stand, lower case, apostrophes inside kept."""
    return _WORD.findall(text.lower())


_PHRASES = (
    (re.compile(r"\b(switch(es|ing)?|wind(s|ing)?|shut(s|ting)?) (it )?(off|down)\b"), "unwind"),
    (re.compile(r"\b(stay(ing)?|keep(ing)?) (current|up|sharp|on top|informed|up to date)\b"), "learn"),
    (re.compile(r"\bday[ -]to[ -]day\b"), "daily"),
    (re.compile(r"\bart(ificial)? intelligence\b|\ba\.i\."), "ai"),
    (re.compile(r"\bbreak(ing)? (in|into)\b"), "enter"),
    (re.compile(r"\bgo(es|ing)? back to school\b"), "degree"),
)


@lru_cache(maxsize=16384)
def terms(text: str) -> frozenset[str]:
    """The words that carry content, stemmed."""
    text = text.lower()
    for phrase, meant in _PHRASES:
        text = phrase.sub(meant, text)
    plain = (word.replace("’", "'") for word in words_of(text))
    return frozenset(
        stem(word)
        for word in plain
        if word not in _STOP and word.split("'")[0] not in _STOP and len(word) > 1
    )


_LEADS = re.compile(
    r"^\W*((so|and|but|well|okay|ok|oh|ah|hm+|um+|uh|wow|great|right|thanks|thank you|interesting|really|actually|sorry|yes|yeah|now|then|also|see|please|honestly|just"
    r"|i see|i('d| would) (really )?(love|like|be curious|be interested) to (hear|know|understand|learn|ask)( you)?( more)?( about)?|i('m| am) (really |also |just )?(curious|interested|wondering)( to know| to hear)?( about)?"
    r"|i (was )?(just )?(wonder|wondering|wondered)|(could|can|would|will) you (please |maybe |perhaps )?(tell me|share|talk( a (little|bit))?|say|explain|describe|speak)( a (bit|little))?( more)?( about| on)?"
    r"|(may|can|could) i (also |just )?ask( you)?( about)?|do you mind (telling me|if i ask)( about)?|if you don't mind( me asking)?|what i('d| would) like to know is|i('ve| have) been meaning to ask|tell me)\b[\s,.:;!—–-]*)+",
    re.I,
)


def bare(question: str) -> str:
    """The question without the courtesies that lead up to it; as it is when nothing else is left."""
    left = _LEADS.sub("", question.replace("’", "'"))
    return left if len(left.split()) >= 2 else question


def rarity(groups: Iterable[Iterable[str]]) -> dict[str, float]:
    """How much it says that a term occurs: rarer over the groups of terms is more (IDF)."""
    sets = [set(group) for group in groups]
    counts: dict[str, int] = {}
    for group in sets:
        for term in group:
            counts[term] = counts.get(term, 0) + 1
    return {term: math.log(1 + len(sets) / count) for term, count in counts.items()}


def likeness(one: Iterable[str], other: Iterable[str], weight: Mapping[str, float], unknown: float) -> float:
    """0 to 1: how much two sets of terms share, the rare ones counting most; one common word alone says little."""
    a, b = set(one), set(other)
    if not a or not b:
        return 0.0
    size_a = math.sqrt(math.fsum(weight.get(t, unknown) ** 2 for t in a) + unknown)
    size_b = math.sqrt(math.fsum(weight.get(t, unknown) ** 2 for t in b) + unknown)
    return math.fsum(weight.get(t, unknown) ** 2 for t in a & b) / (size_a * size_b)
