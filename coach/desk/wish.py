"""What somebody wants to learn, answered in a few words of any kind, as the beginning of a sentence of theirs."""

from __future__ import annotations

import re

from coach.desk.script_role import with_article

_WISH = re.compile(
    r"^\s*(?:(?:i(?:['’]d| would)?|i(?:['’]m| am)) (?:really |just |also )*(?:want|like|love|hope|wish|hoping|trying|looking|planning|need|wondering)s?(?: (?:so|very) much)?(?: to)?\s+"
    r"|(?:(?:i['’]m|i am|i['’]ve been|i have been) )?(?:really |very |always )?(?:(?:interested|curious) (?:in|about)|(?:thinking|dreaming) (?:about|of))\s+"
    r"|to |wanting to |trying to |hoping to )",
    re.I,
)
_LEARN = re.compile(
    r"^(?:learn|find out|understand|know|hear|see|figure out|about)\b(?: more\b)?(?: about\b)?:?\s*", re.I
)
_A_JOB = re.compile(
    r"^(?:applying |searching )?(?:for )?(?:an? |any |some |my first )?"
    r"(?:jobs?|work|positions?|roles?|internships?|apprenticeships?) (?=(?:in|at|with|as|for)\b)",
    re.I,
)
_SUBJECT = re.compile(r"(?:i|you|we|it|they|she|he|there|nobody|few|not many)\b(?!-)", re.I)
_QUESTION = re.compile(r"^(?:how|why|what|whether|when|where|which|who|if)\b", re.I)
_ASKED = re.compile(
    r"^(?:(?:how|why|where|when)|(?:what|which|who)(?: [\w-]+){0,2}|how (?:long|much|many|often|hard)(?: \w+)?)?\s*"
    r"\b(?:do|does|did|is|are|was|were|can|could|should|would|will|has)"
    r" (?:you|i|it|we|they|he|she|people|one|there|the|an?|your|that|this|planning|someone)\b",
    re.I,
)
_TO_DO = re.compile(
    r"^(?:(?:become|get|enter|pursue|join|choose|pick|leave|combine|apply|prepare|succeed|go|break|land|find|make|gain)\b"
    r"|(?:work|move|switch|transition|change|start|use|balance|build|grow|turn|improve)"
    r" (?:an?|the|my|to|into|from|in|as|out|with|for|your|on|careers|jobs|over|between)\b)",
    re.I,
)
_WANTED = re.compile(
    r"^(?:decide|explore|compare|discuss|talk|ask|pick your brain|meet|speak|connect|test|check)\b(?! (?:schools?|cases))",
    re.I,
)
_DOING = re.compile(
    r"^(?:being|becoming|getting|breaking|working|switching|moving|going|changing|leaving|starting|transitioning|entering"
    r"|running|leading)\b(?= (?:an?|at|the|into|to|in|from|as|for|with|my|careers?|jobs?|out)\b)",
    re.I,
)
_ASK_FOR = re.compile(
    r"^(?:(?:some|any|your|general|a few|career|job) )*(?:advice|tips|guidance|feedback|insights?|info(?:rmation)?|help|suggestions)\b",
    re.I,
)
_BEGINS = re.compile(
    r"(?:an?|the|in|on|at|from|your|you|currently|now|just|how|why|what|whether|when|where|which|who|if|one|because|my|\w+ing"
    r"|interested|curious|recently|previously|former|retired)$",
    re.I,
)


def wish(answer: str, learn: str = "understand", field: str = "I'd like to understand") -> str:
    """A sentence without its end, a question with it; empty when nothing was answered.

    ``learn`` is the verb before what is asked ("how hospitals plan"), ``field`` what stands before a noun ("bed planning").
    """
    text = unmarked(answer).strip()
    asks = text.endswith("?")
    text = text.rstrip(".!? ")
    told = _A_JOB.sub("working ", wished(text), count=1)
    if not re.search(r"\w", told):
        return ""
    small = lower_first(told)
    if _ASKED.match(told) and (asks or not re.match(r"(?:whether|if)\b", told, re.I)):
        return f"I'd like to ask you: {small}?"
    if told == text and _SUBJECT.match(told):
        return told[0].upper() + told[1:]
    if _QUESTION.match(told):
        return f"I'd like to {learn} {small}"
    if re.match(r"be\b", told, re.I):
        return f"I'd like to {learn} what it takes to {small}"
    if _WANTED.match(told):
        return f"I'd like to {small}"
    if _TO_DO.match(told):
        return f"I'd like to {learn} how to {small}"
    if _DOING.match(told):
        return f"I'd like to {learn} what {small} is like"
    if _ASK_FOR.match(told):
        return f"I'd like to ask for {small}"
    role = with_article(lowered(told))
    if role.split(" ", 1)[0] in ("a", "an") and len(role) > len(told):
        return f"{field} the work of {role}"
    return f"{field} {lowered(told)}"


def wished(text: str) -> str:
    """The answer without the words that say that one wants to learn it: "I'd like to know" is nothing to learn."""
    return _LEARN.sub("", _WISH.sub("", text, count=1), count=1)


def lowered(text: str) -> str:
    """Without the capital that only began the sentence."""
    first = text.split()[0] if text.split() else ""
    return text[0].lower() + text[1:] if _BEGINS.match(first) else text


def lower_first(text: str) -> str:
    """Without the capital of a first word that is known to be no name."""
    first = text.split()[0]
    keeps = first in ("I", "I'd", "I'm", "I've") or first[1:2].isupper()
    return text if keeps else text[0].lower() + text[1:]


def unmarked(text: str) -> str:
    """Without the characters that stand for somebody while a sentence is made."""
    return re.sub("[\ue000-\uf8ff]", "", text)
