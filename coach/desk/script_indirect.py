"""A question as part of a sentence: "how do I become a nurse?" is how to become a nurse."""

from __future__ import annotations

import re

_WH = r"(?:(?:for |in |with |at )?(?:what|which|whose)(?: (?!do\b|does\b|did\b|is\b|are\b|can\b|should\b|to\b)[\w'’-]+){0,3}?|how(?: (?:long|much|many|often|hard|far|soon|early|well|big|difficult)(?: (?!do\b|does\b|did\b|is\b|are\b)[\w'’-]+){0,2}?)?|why|where|when|who|whom)"
_ONE = r"(?:I|you|we|one|they|people|somebody|someone|it|he|she|there)"
_VERBS = {
    "do": "does", "look": "looks", "earn": "earns", "make": "makes", "need": "needs", "take": "takes", "cost": "costs",
    "mean": "means", "involve": "involves", "work": "works", "get": "gets", "have": "has", "pay": "pays", "start": "starts",
    "require": "requires", "feel": "feels", "go": "goes", "happen": "happens", "come": "comes", "know": "knows",
    "learn": "learns", "spend": "spends", "help": "helps", "depend": "depends", "want": "wants", "plan": "plans", "last": "lasts",
}  # fmt: skip
_WAS = {
    "get": "got", "become": "became", "start": "started", "choose": "chose", "decide": "decided", "come": "came", "go": "went",
    "move": "moved", "find": "found", "make": "made", "learn": "learned", "begin": "began", "know": "knew", "do": "did",
    "study": "studied", "leave": "left", "end": "ended", "like": "liked", "land": "landed", "break": "broke", "pick": "picked",
}  # fmt: skip
_HOW_TO = re.compile(
    rf"^how (?:do|can|could|should|would|might) {_ONE} (?:actually |really |even |best )?(?=\w)", re.I
)
_LIKE = re.compile(
    r"^(?:how(?: is|['’]s) (?P<how>it|(?:the|a|an|your|my|being|working) .+?|life .+?)(?: like)?"
    r"|what(?: is|['’]s) (?P<what>it|(?:the|a|an|your|my|being|working) .+?|life .+?) like)"
    r"(?P<more> (?:to|for|as|in|at|being|working) .+)?$",
    re.I,
)
_DO = re.compile(rf"^(?P<wh>{_WH}) do (?P<rest>.+)$", re.I)
_DOES_IT = re.compile(
    rf"^(?P<wh>{_WH}) does (?P<who>it|he|she|one|this|that) (?P<verb>\w+)(?P<rest>.*)$", re.I
)
_DOES = re.compile(rf"^(?P<wh>{_WH}) does (?P<who>.+?) (?P<verb>{'|'.join(_VERBS)})\b(?P<rest>.*)$", re.I)
_DID = re.compile(
    rf"^(?P<wh>{_WH}) did (?P<who>you|they|he|she) (?P<verb>{'|'.join(_WAS)})\b(?P<rest>.*)$", re.I
)
_BE = re.compile(
    rf"^(?:(?P<wh>{_WH}) (?P<be>is|are|was|were)|(?P<wh2>what|how|where|when|who|why)['’]s) (?P<what>.+)$",
    re.I,
)
_MODAL = re.compile(
    rf"^(?P<wh>{_WH}) (?P<modal>can|could|should|would|will|must|might) (?P<who>{_ONE})\b(?P<rest>.*)$", re.I
)
_MODAL_NP = re.compile(
    rf"^(?P<wh>{_WH}) (?P<modal>can|could|should|would|will|must|might) (?P<who>.+?) (?P<rest>(?:{'|'.join({**_VERBS, **_WAS})})\b.*)$",
    re.I,
)
_BE_DOING = re.compile(
    r"^(?P<wh>how|why|where|when) (?P<be>is|are|was|were) (?P<who>(?:[\w'’-]+ ){0,3}?[\w'’-]+) (?P<rest>(?:\w+ing|\w+ed|made|done|paid|chosen|built|trained)\b.*)$",
    re.I,
)
_SUBJECT_ASKED = re.compile(
    r"^(?:what|which|whose|who)\b(?: (?!is\b|are\b|was\b|were\b)[\w'’-]+)+ (?:is|are|was|were)\b|^(?:what|who) (?:is|are) \w+ing\b",
    re.I,
)
_WHETHER = re.compile(
    rf"^(?P<aux>am|is|are|was|can|could|should|would|will|must) (?P<who>{_ONE})\b(?P<rest>.+)$", re.I
)
_WHETHER_NP = re.compile(
    r"^(?P<aux>is|are|was|can|should|will) (?P<who>(?:(?:a|an|the|my|your) )?[\w-]+(?: [\w-]+)?) (?P<rest>(?:worth|hard|difficult|good|possible|right|still|a good|too|really|growing|changing|necessary|enough|important|required|paid|get|become|make|work)\b.*)$",
    re.I,
)
_WHETHER_DO = re.compile(r"^do (?P<who>I|you|we|they|people|nurses|employers)\b(?P<rest>.+)$", re.I)
_WHETHER_DOES = re.compile(r"^does (?P<who>it|he|she|one) (?P<verb>\w+)(?P<rest>.*)$", re.I)


def indirect(question: str) -> str:
    """The question as it follows "I'd like to find out"; unchanged where that cannot be done."""
    text = question.strip().rstrip("?.! ")
    if how := _HOW_TO.match(text):
        return f"how to {text[how.end() :]}"
    for pattern in (_DOES_IT, _DOES):
        if does := pattern.match(text):
            return f"{_wh(does)} {does['who']} {_third(does['verb'])}{does['rest']}"
    if did := _DID.match(text):
        return f"{_wh(did)} {did['who']} {_WAS[did['verb'].lower()]}{did['rest']}"
    if do := _DO.match(text):
        return f"{_wh(do)} {do['rest']}"
    if modal := _MODAL.match(text):
        return f"{_wh(modal)} {modal['who']} {modal['modal']}{modal['rest']}"
    if modal := _MODAL_NP.match(text):
        return f"{_wh(modal)} {modal['who']} {modal['modal']} {modal['rest']}"
    if be := _BE_DOING.match(text):
        return f"{_wh(be)} {be['who']} {be['be']} {be['rest']}"
    if like := _LIKE.match(text):
        what, more = like["what"] or like["how"], like["more"] or ""
        placed = re.match(r" (?:in|at|as|for) ", more) and what.lower() != "it"
        return f"what {what}{more} is like" if placed else f"what {what} is like{more}"
    if _SUBJECT_ASKED.match(text):
        return text
    if be := _BE.match(text):
        verb = be["be"] or "is"
        wh = _wh(be) if be["wh"] else be["wh2"].lower()
        who = re.match(r"(there|it|you|they|we|I|he|she)\b(.*)$", be["what"], re.I)
        return f"{wh} {who[1]} {verb}{who[2]}" if who else f"{wh} {be['what']} {verb}"
    return _whether(text) or question


def _whether(text: str) -> str:
    if asks := _WHETHER.match(text):
        return f"whether {asks['who']} {asks['aux'].lower()}{asks['rest']}"
    if asks := _WHETHER_NP.match(text):
        return f"whether {asks['who']} {asks['aux'].lower()} {asks['rest']}"
    if asks := _WHETHER_DO.match(text):
        return f"whether {asks['who']}{asks['rest']}"
    if asks := _WHETHER_DOES.match(text):
        return f"whether {asks['who']} {_third(asks['verb'])}{asks['rest']}"
    return ""


def _wh(found: re.Match[str]) -> str:
    return f"{found['wh'][0].lower()}{found['wh'][1:]}"


def _third(verb: str) -> str:
    small = verb.lower()
    if small in _VERBS:
        return _VERBS[small]
    if small.endswith("y") and small[-2:-1] not in "aeiou":
        return f"{small[:-1]}ies"
    return f"{small}es" if small.endswith(("s", "sh", "ch", "x", "o")) else f"{small}s"
