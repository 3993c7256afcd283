"""The article that a single person in a role needs: "a nurse", "an MBA student", and none for "retired"."""

from __future__ import annotations

import re

_ROLES = frozenset(
    re.findall(
        r"\S+",
        "student undergraduate undergrad graduate grad postgraduate postgrad freshman sophomore junior senior major minor nurse "
        "chef cook coach clerk judge guide pilot intern trainee apprentice fellow associate postdoc candidate scholar parent mom "
        "mum dad mother father daughter son sister brother friend veteran vet mechanic aide paramedic medic midwife homemaker "
        "bookkeeper barista attorney physician beginner novice newcomer alum alumna alumnus person woman man native professional "
        "creative representative rep agent officer official member sergeant captain specialist consultant assistant accountant "
        "analyst architect resident president applicant participant immigrant migrant merchant attendant correspondent lieutenant "
        "receptionist detective executive economist employee volunteer pensioner retiree technologist hobbyist fan widow widower "
        "actress waitress hostess journalist phd reservist cadet sailor soldier pharmacist therapist mathematician developer "
        "refugee dev recruit hire grandparent grandmother grandfather caregiver carer citizen rn emt cpa lpn cna teen teenager temp freelancer engineer",
    )
)
_ENDINGS = re.compile(r"(?:er|or|ist|yst|ician|arian|eer|man|woman|person)$")
_NO_ROLE = frozenset(
    re.findall(
        r"\S+",
        "eager sober clever tender other either never ever later earlier former older younger better under over after computer "
        "summer winter number order power paper water labor color minister's career weather letter chapter matter master's "
        "quarter center offer transfer hour four door floor whether rather together interior exterior superior inferior "
        "cyber behavior indoor outdoor error humor favor honor harbor prior semester cancer human",
    )
)
_STOPS = frozenset(
    re.findall(
        r"\S+",
        "at in of from with for on to by into who that which about after before as than through since until between under over "
        "near a an the my your our his her their this one some two",
    )
)
_DOING = frozenset(
    re.findall(
        r"\S+",
        "studying researching learning looking doing majoring trying writing taking exploring considering hoping preparing "
        "finishing completing pursuing reading applying getting going thinking wondering",
    )
)
_DETERMINED = re.compile(
    r"(?:an?|the|my|your|our|his|her|their|this|that|one|some|no|two|three|four|five|six|seven|eight|nine|ten|both|several"
    r"|many|half|\d+(?! year old)|(?!master|bachelor)[\w.]+['’]s)(?= )|\d+$",
    re.I,
)
_ADVERBS = re.compile(
    r"(?:currently|now|still|also|just|originally|actually|formerly|really|basically|only) ", re.I
)
_SOUNDS_AN = re.compile(
    r"(?:[aeio]|u(?!ni|se[rd]?\b|s\b|sa|x|k\b|ti|to|ro|ra|bi)|8|11|18|hour|hono|heir)", re.I
)
_SOUNDS_A = re.compile(r"(?:eu|one\b|once|ukr|uni|use|u\.?s)", re.I)
_LETTERS_AN = re.compile(r"[AEFHILMNORSX](?:[A-Z]|\b)")


def with_article(who: str) -> str:
    """``who`` with "a" or "an" where it begins with a single person's role: "biology student", but not "retired"."""
    if adverb := _ADVERBS.match(who):
        return adverb[0].lower() + with_article(who[adverb.end() :])
    who = re.sub(r"^stay[ -]at[ -]home\b", "stay-at-home", _uncapped(who), flags=re.I)
    if _DETERMINED.match(who) or not is_a_role(who):
        return who
    return f"{'an' if _takes_an(who) else 'a'} {who}"


def is_a_role(who: str) -> bool:
    """Whether the first thing that it names is one person in a role."""
    words = re.split(r"[^\w'’./-]+", re.split(r"[,;:(–—]", who)[0])
    until = next((n for n, word in enumerate(words) if word.lower() in _STOPS), len(words))
    words = [word for word in words[:until] if word]
    if not words or words[0].lower() in _DOING:
        return False
    heads = [words[n - 1] for n, word in enumerate(words) if n and word.lower() in ("and", "or")] + words[-1:]
    return any(_names_a_role(head) for head in heads)


def _names_a_role(word: str) -> bool:
    last = re.split(r"[-/]", word)[-1]
    if last.lower() in _ROLES:
        return True
    return last.islower() and last not in _NO_ROLE and bool(_ENDINGS.search(last))


def _takes_an(who: str) -> bool:
    first = re.split(r"[\s-]", who)[0]
    if first.isupper() or re.match(r"[A-Z]{2}", first):
        return bool(_LETTERS_AN.match(first))
    return bool(_SOUNDS_AN.match(first)) and not _SOUNDS_A.match(first)


def _uncapped(who: str) -> str:
    """Without the capital with which an answer begins, where no name begins so."""
    first, _, rest = who.partition(" ")
    if first[1:2] == "-" or first in ("Army", "Navy", "Marine", "Marines"):
        return who
    role = first.lower() in _ROLES or first.lower() in (
        "retired",
        "recent",
        "former",
        "new",
        "unemployed",
        "self-employed",
    )
    subject = (
        rest.split(" ")[0] in _ROLES and not re.search(r"(?:ish|ese|an|ch)$", first) and first[1:].islower()
    )
    return f"{first[0].lower()}{who[1:]}" if first[1:].islower() and (role or subject) else who
