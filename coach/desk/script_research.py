"""What one wants to learn, from an answer of any kind, as the sentence of a call: to them, and to whoever answers for them."""

from __future__ import annotations

import re

from coach.desk.script_answer import (
    MOST_BREATH,
    MOST_LETTERS,
    as_far_as_it_fits,
    full_sentences,
    refused,
    spoken,
    unanswered,
)
from coach.desk.script_indirect import indirect
from coach.desk.script_one_word import in_one_word
from coach.desk.script_role import is_a_role
from coach.desk.script_slips import mended_slips
from coach.desk.wish import lowered, wish, wished

NO_FIELD = "[the field, role or company you want to learn about]"

_ASKS = re.compile(
    r"(?:and |also )?(?:(?:for |in |with )?(?:how|why|what|whether|when|where|which|who)\b|(?:do|does|can|should|is|are|am) \w)",
    re.I,
)
_ITEM = re.compile(
    r"\s*[,;?]\s*(?:and |also |or )?(?=(?:(?:for |in |with )?(?:how|why|what|whether|when|where|which|who)|do|does|can|should|is it|are there)\b)|\s+and (?=(?:how|why|what|whether|when|where|which|who)\b)",
    re.I,
)
_WISH_WITHIN = re.compile(
    r"\b(?:and|but|so|because|now)\b,? (?=I(?:['’]d| would| now| really| do)* (?:want|like|love|hope|need|wish|wonder)\b)",
    re.I,
)
_ABOUT_THEM = re.compile(
    r"^(?:(?:dr|prof|professor|mr|mrs|ms)\.? )?(?:[A-Z][\w'’.-]+ ){1,4}(?:is|was|leads?|works?|has|joined|heads?|runs?|holds?|brings?|serves?)\b|^(?:she|he|they) (?:is|was|leads?|works?|has|joined)\b"
)
_NO_FIELD = re.compile(
    r"^(?:(?:get|find|land|have) )?(?:an? |any |some |my first )?(?:jobs?|openings?|vacanc\w+|internships?|positions?|work|apprenticeships?|placements?)(?: there| here)?(?: at| with| in)?(?: your (?:company|firm|team|place|office|school|organi[sz]ation))?$"
    r"|^(?:(?:at|in|from) )?(?:work|school|home|the office)$|^(?:everything|anything|something|stuff|things|life|careers?|(?:(?:some|your|any|career|general|a little|more) )*(?:advice|help|guidance|tips)|your (?:company|team))$",
    re.I,
)
"""What somebody hopes for, and what is no field: a call that asks for advice names one."""
_YOUR_WORK = re.compile(
    r"^(?:(?:about )?your (?:job|work|role|career|profession|position)|what you do|how you do it|(?:what|how) (?:it is|is it|it['’]s)(?: like)?|what it['’]s like|you|the (?:job|work|role))$",
    re.I,
)
_DECIDING = re.compile(
    r"^(?:I(?:['’]m| am) )?(?:still )?(?:trying to |want to |need to )?decid(?:e|ing) (?=(?:whether|if)\b)",
    re.I,
)
_PAID = re.compile(
    r"^how much (?:money )?(?:do )?(?:you|they|people|nurses) (?:make|earn|get(?: paid)?)$", re.I
)
"""What nobody is asked by a stranger: what the work pays can be asked."""
_BARE = re.compile(
    r"^(?:(?:teach|write|cook|code|paint|draw|act|sing|bake|farm|fly|sew|dance|translate|programme?)\b(?! (?:for|school|lessons|class))"
    r"|(?:drive|open|own|run|fix|repair|build|make|manage|lead|sell|grow|help|design|produce|direct|edit|train|raise|care|publish)"
    r" (?=(?:an?|the|my|people|for|others|animals|children|cars|trucks|things)\b))",
    re.I,
)
_DOING = re.compile(
    r"^(?!(?:building|training|meeting|feeling|something|anything|everything|nothing) )\w{2,}ing"
    r" (?:an?|the|my|our|people|others|children|animals|with|in|as|at|for|from|into|to|on)\b",
    re.I,
)
_A_DAY = re.compile(
    r"^(?:an? |the )?(?:(?:typical|normal|average|ordinary) (?:work(?:ing)? ?)?day|day[ -]to[ -]day)\b"
)
_COUNTED = re.compile(
    r"^(?=(?:day in the life|(?:mid-?)?(?:career|job) (?:change|switch)|(?:[\w-]+ ){0,2}(?:apprenticeship|career|degree|profession|internship)(?: |$))"
    r"(?!.*s$))(?!(?:an?|the|my|your|this)\b)",
    re.I,
)
_THEIRS = re.compile(
    r"\b(?:her|his) (?=(?:\w+ )?(?:job|work|career|path|role|company|field|research|team|experience|profession|position|decision)\b)",
    re.I,
)
_SHE = re.compile(r"^((?:how|why|what|when|where|who|whether|if)(?: \w+){0,2}?) (?:she|he) (\w+)", re.I)
_THIRD = {"does": "do", "is": "are", "has": "have", "was": "were", "goes": "go"}
_YOU = re.compile(r"\byou(?:r|rs|['’]re|['’]ve)?\b", re.I)


def research(answer: str, they: str = "[their name]") -> tuple[str, str]:
    """The beginning of a sentence for the person who is called, and one for their front desk; with a blank where none was told."""
    said = _said(answer)
    if not said:
        return (f"I'm researching {NO_FIELD}",) * 2
    if not _YOU.search(said):
        return said, said
    whose = f"{they}'" if they.endswith("s") else f"{they}'s"
    return said, f"I'd like to learn about {whose} work"


def research_of_the_named(answer: str) -> str:
    """The beginning of a sentence for their front desk, when whom one calls has just been named."""
    said = _said(answer)
    return "I'd like to learn about their work" if _YOU.search(said) else research(answer)[0]


def is_about_them(text: str, they: str = "") -> bool:
    """Whether an answer tells of the other person, as a pasted profile does, and says nothing of oneself."""
    plain = " ".join(text[:MOST_LETTERS].split())
    named = bool(they) and plain.startswith(they) and len(plain.split()) > len(they.split()) + 5
    tells = bool(_ABOUT_THEM.match(plain)) and len(full_sentences(plain)) > 1
    return (named or tells) and not re.search(r"\b(?:I|me|my|we)\b", plain)


def is_no_field(text: str) -> bool:
    """Whether an answer names what is hoped for ("a job"), or everything, rather than a field."""
    return bool(_NO_FIELD.match(wished(spoken(text)).strip(" .,;?!")))


def _said(answer: str) -> str:
    if refused(answer) or unanswered(answer) or is_about_them(answer):
        return ""
    text = mended_slips(spoken(answer))
    sentences = full_sentences(text)
    if not sentences:
        return ""
    first = as_far_as_it_fits(sentences[0], MOST_BREATH)[0]
    if first.endswith("?") and not _ASKS.match(wished(first)):
        # "Publishing? Maybe editing": somebody is not sure, and asks nothing.
        first = f"{first.rstrip('? ')}, {lowered(sentences[1])}" if len(sentences) > 1 else first.rstrip("? ")
    if begun := list(_WISH_WITHIN.finditer(first)):
        first = first[begun[-1].end() :]
    first = _DECIDING.sub("", meant(first))
    return _listed(first) or _one(first)


def _one(text: str) -> str:
    bare = wished(text.strip(" .,;")).rstrip("?.! ")
    bare = _PAID.sub("what the work pays", re.sub(r"^if\b", "whether", bare, flags=re.I))
    if not re.search(r"\w", bare):
        return ""
    if is_no_field(bare):
        return ""
    if re.fullmatch(r"it", bare, re.I):
        bare = "IT"
    if _YOUR_WORK.match(bare):
        return "I'd like to find out what your work is like"
    if _BARE.match(bare):
        return f"I'd like to find out what it takes to {bare[0].lower()}{bare[1:]}"
    if career := re.match(r"(?:an? )?careers? (in|as|with) (.+)$", bare, re.I):
        return f"I'd like to find out what a career {career[1].lower()} {lowered(career[2])} is like"
    if path := re.match(
        r"(?:about )?your ((?:career|path|story|journey|background|experience)\b.*)$", bare, re.I
    ):
        return f"I'd like to find out about your {path[1]}"
    if _DOING.match(bare) or _A_DAY.match(bare):
        small = f"{bare[0].lower()}{bare[1:]}"
        article = "a " if _A_DAY.match(bare) and re.match(r"(?!an? |the |day)", small) else ""
        return f"I'd like to find out what {article}{small} is like"
    if re.fullmatch(r"[^\W\d_-]{2,}", bare) and not is_a_role(bare) and (asked := in_one_word(bare)):
        return f"I'd like to find out {asked}"
    if _ASKS.match(bare):
        asked = indirect(bare)
        unturned = asked == bare and not re.match(r"(?:and |also )?(?:for |in |with )?(?:how|wh)", bare, re.I)
        return f"I'd like to {'ask you' if unturned else 'find out'}{':' * unturned} {asked[0].lower()}{asked[1:]}"
    return wish(_COUNTED.sub(_article, text.strip()), "find out", "I'm researching").rstrip("?")


def _article(at: re.Match[str]) -> str:
    return "an " if at.string[at.end() : at.end() + 1].lower() in "aeio" else "a "


def first_of(text: str) -> str:
    """The first of several things that are asked about, without its end."""
    return next((item for each in _ITEM.split(text) if (item := each.strip(" .,;?!"))), "")


def meant(text: str) -> str:
    """The answer with "you" where whom one calls is spoken of as "she": the form asks about them."""
    text = _SHE.sub(lambda she: f"{she[1]} you {_THIRD.get(she[2].lower(), _without_s(she[2]))}", text)
    return _THEIRS.sub("your ", text)


def _without_s(verb: str) -> str:
    return verb[:-1] if re.search(r"[^su]s$", verb) else verb


def _listed(text: str) -> str:
    """Several things at once, as a list: a noun, and questions after it; empty where it is one thing."""
    items = [item.strip(" .,;?") for item in _ITEM.split(wished(text)) if item.strip(" .,;?")]
    first, others = (items[0], items[1:]) if items else ("", [])
    if not others or re.match(r"(?:I|we)\b", first):
        return ""
    begins = indirect(first) if _ASKS.match(first) else f"about {lowered(first)}"
    asked = [begins, *(indirect(other) for other in others)]
    joined = " and ".join(asked) if len(asked) == 2 else f"{', '.join(asked[:-1])}, and {asked[-1]}"
    return f"I'd like to find out {joined}"
