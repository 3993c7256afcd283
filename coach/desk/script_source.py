"""Where a name was found when nobody gave it: a list, a talk, an article."""

from __future__ import annotations

import re

_ON = r"linked ?in|google|facebook|instagram|web ?site|site|web ?page|page|profile|internet|web|list|roster|board|flyer|poster|(?:facebook|whatsapp|chat|online) group|youtube|indeed|glassdoor|tiktok|reddit|xing|handshake|twitter|yelp"
_IN = r"newspaper|paper|magazine|newsletter|journal|directory|database|brochure|programme|program|book|article|yellow pages"
_AT = r"(?:careers?|jobs?|trade|book|college) (?:fair|day)|conference|open (?:day|house|evening)|meet-?up|workshop|exhibition stand"
_READ = (
    r"article|paper|book|post|blog|column|essay|study|report|thesis|interview|newsletter|story|dissertation"
)
_HEARD = r"talk|lecture|podcast|presentation|speech|panel|webinar|keynote|reading"
_SAW = r"video|film|exhibition|exhibit|documentary|show|play|performance"
_DETERMINED = re.compile(r"^(?:(?:the|an?|my|our|your|this|that|its|their|his|her)\b|[A-Z\ue000-\ue0ff])")
_KINDS = re.compile(rf"\b(?:{_ON}|{_IN}|{_AT}|{_READ}|{_HEARD}|{_SAW})s?\b(?!['’])", re.I)
_INSIDE = re.compile(rf"\b(?:{_IN})\b", re.I)
_ONE_OF_MANY = re.compile(r"\b(?:flyer|poster|group)$", re.I)
_PLACED = re.compile(r"^(?:on|in|at|through|via|by)\b", re.I)
_PERSON = re.compile(
    r"\b(?:who|friend|professor|prof|teacher|colleague|boss|editor|author|writer|host|owner|manager|dr|mr|mrs|ms)\b",
    re.I,
)


def is_source(text: str) -> bool:
    """Whether this names a place or a work rather than somebody."""
    if _PERSON.search(text):
        return False
    head = re.split(r"\s(?:of|at|in|on|from|for|about|by)\b", text, maxsplit=1)[0]
    return bool(_PLACED.match(text) or _KINDS.search(head)) and not re.search(r"\bgave\b", text)


def found_in(text: str, name: str, your: str) -> str:
    """A sentence about finding ``name`` there, without its end; ``your`` is the mark for "your"."""
    text = re.sub(r"\blinked ?in\b", "LinkedIn", text, flags=re.I)
    text = re.sub(
        r"^(?:indeed|glassdoor|tiktok|reddit|xing|handshake|yelp)$", lambda site: site[0].capitalize(), text
    )
    if _PLACED.match(text) and not _KINDS.search(text):
        met = "came across" if re.match(r"(?:on|in|via)\b", text, re.I) else "was given"
        return f"I {met} {name} {text[:1].lower()}{text[1:]}"
    if _PLACED.match(text):
        return f"I found {name} {text[:1].lower()}{text[1:]}"
    if re.match(rf"(?:{your}|an?) ", text, re.I):
        for did, kinds in (("read", _READ), ("heard", _HEARD), ("saw", _SAW)):
            if re.match(rf"\S+ (?:[\w-]+ ){{0,3}}?(?:{kinds})\b", text, re.I):
                return f"I {did} {text}"
    if re.match(rf"(?:[\w-]+ ){{0,3}}?(?:{_HEARD})\b", text, re.I):
        return f"I heard {your} {text}"
    if re.match(rf"(?:(?:the|an?|our|my|last year['’]s) )?(?:[\w-]+ ){{0,2}}?(?:{_AT})s?$", text, re.I):
        return f"I found {name} at {text if _DETERMINED.match(text) else f'a {text}'}"
    named = _DETERMINED.match(text) and not re.match(r"[A-Z][\w-]*(?: [\w-]+)+$", text)
    there = text if named else f"{'a' if _ONE_OF_MANY.search(text) else 'the'} {text}"
    return f"I found {name} {'in' if _INSIDE.search(text) else 'on'} {there}"
