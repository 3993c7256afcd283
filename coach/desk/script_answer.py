"""An answer as it was typed, made fit to be said aloud: the shift key put right, and what is no answer told apart."""

from __future__ import annotations

import re

from coach.desk.script_first_names import FIRST_NAMES

MOST_LETTERS = 600
"""So much of an answer is looked at: what follows would not be said anyhow."""
MOST_WORDS = 45
"""What is longer was pasted, or is more than a call has room for: it is said as far as whole sentences fit."""
_DANGLING = re.compile(r"(?:,? (?:and|but|so|because|which|who|where|when|while|also))+$")
FEW = 6
"""Fewer words than these are no sentence to end with."""
MOST_BREATH = 30
"""One sentence that is longer than all there is room for is left off after so many words at most."""

_JOINT = re.compile(r"[,;:–—]\s|\s(?=(?:and|but|so|because|which|who|where|when|while|also)\b)")

_REFUSAL = re.compile(
    r"^\W*(?:sorry,? (?:but )?)?(?:(?:i(?:['’]?d| would)?|i(?:['’]?m| am)|that(?:['’]?s| is)|it(?:['’]?s| is)) )?(?:(?:rather|prefer|choose|want|wish|like) (?:not|nothing)"
    r"|(?:cannot|can['’]?t|can not|won['’]?t|may not|must not|not (?:allowed|able|free|at liberty) to) (?:really )?(?:say|tell|share|disclose|talk|discuss|name|give)"
    r"|(?:strictly |top |a )?(?:confidential|classified|secret|private|anonymous|redacted|personal)\W*$|none of your business|no comment)[^,;.]*\W*$",
    re.I,
)
_NOTHING = re.compile(
    r"^\W*(?:(?:i['’]?m |i am )?nobody(?: special| in particular)?|just me|me|myself|no ?one|none|nothing(?: special)?|n/?a|no|nope|not applicable|unknown|idk|dunno|skip|later|tbd|tba|x+|asdf\w*|test|blah\w*"
    r"|(?:i )?(?:really )?(?:do not|don['’]?t|dont) (?:really )?know(?: yet)?|not sure(?: yet)?|no idea|i have no idea)?\W*$",
    re.I,
)
_HEDGE = re.compile(
    r"^(?:not much(?=,)|um+|uh+|er|hmm*|well|honestly|maybe|perhaps|probably|basically|i (?:guess|think|suppose|mean)(?: maybe)?"
    r"|(?:i['’]?m |i am )?not (?:really |quite |totally )?sure(?: yet)?(?:,? but)?|(?:i )?(?:do not|don['’]?t) (?:really )?know(?: yet)?(?:,? but|(?=[,.…]))"
    r"|idk|something (?:in|with|to do with|around))\b(?:[,.…]+\s*|\s+)(?=\S)",
    re.I,
)
_HEDGED = re.compile(
    r"[\s,.…]*\b(?:maybe|i guess|i think|i suppose|or something(?: like that)?|or so|or whatever|and so on|etc|and stuff|perhaps|probably|idk)\W*$",
    re.I,
)
_UPPER = frozenset(
    re.findall(
        r"\S+",
        "ux ui hr pr cs ai ml nhs mba usa uk eu gis cad cnc rn emt cpa icu ceo cto cfo coo vp hvac stem esl tv bbc nasa osha "
        "ngo mri dna rna sql api seo gps fbi cia epa gcse gpa ged ibm hgv lgv",
    )
)
_IT = re.compile(
    r"\b(?:it)(?= (?:support|department|security|services?|consult\w+|technician|manager|work|jobs?|sector|industry|help ?desk|projects?|specialist|admin\w*)\b)",
)
_TITLED = re.compile(
    r"\b(mrs?\.?|ms\.?|dr\.?|prof\.?) (?!(?:told|said|gave|says|knows?|who|recommended|suggested|mentioned|is|was|has|and|at|in|from)\b)([a-z]\w+)\b"
)
_SHORT = {
    "yrs": "years", "yr": "year", "exp": "experience", "w/": "with", "&": "and", "b/c": "because", "thru": "through", "uni": "university",
    "mos": "months", "prof": "professor", "prob": "probably", "probs": "probably", "u": "you", "ur": "your", "bc": "because", "cuz": "because",
    "teh": "the", "hte": "the", "adn": "and", "shuold": "should", "shoudl": "should", "woudl": "would", "becuase": "because",
    "becasue": "because", "freind": "friend", "thier": "their", "wnat": "want", "abuot": "about", "liek": "like", "konw": "know",
    "becom": "become", "studnet": "student", "recieve": "receive", "thx": "thanks", "ppl": "people", "wich": "which", "dont": "don't", "doesnt": "doesn't", "didnt": "didn't", "cant": "can't",
    "wont": "won't", "isnt": "isn't", "wasnt": "wasn't", "couldnt": "couldn't", "wouldnt": "wouldn't", "shouldnt": "shouldn't",
    "havent": "haven't", "hasnt": "hasn't", "arent": "aren't", "thats": "that's", "shes": "she's", "hes": "he's", "theyre": "they're", "wanna": "want to", "gonna": "going to", "gotta": "have to",
}  # fmt: skip
_SHORTENED = re.compile(
    r"(?<![\w/.])(?:yrs?|exp|w/|&|b/c|thru|uni|mos|wanna|gonna|gotta|probs?|u|ur|bc|cuz|thx|ppl|wich|teh|hte|adn|shuold|shoudl|woudl|becuase|becasue|freind|thier|wnat|abuot|liek|konw|becom|studnet|recieve|(?:do|does|did|ca|wo|is|was|could|would|should|have|has|are)nt"
    r"|thats|shes|hes|theyre)(?![\w/'’.])|\bprof(?= (?:at|in|of)\b)"
)
_RELATED = re.compile(
    r"\b((?:my|our) (?:cousin|aunt|uncle|sister|brother|friend|neighbou?r|colleague|boss|nephew|niece)) "
    r"(?!(?:who|that|also|just|really|recently|once|kindly|actually|already|and|she|he|still|now|then|has|had|always|even|only|here|there|at|in|from|online|abroad|overseas|upstairs|nearby|again|too|either)\b)(?!\w+(?:ly|ed)\b)([a-z]{3,})"
    r"(?= (?:works?|worked|told|tells|said|says|gave|gives|knows?|knew|who|is|was|has|suggested|recommended|mentioned|sent|passed|shared)\b|,|\W*$)"
)
"""A name that was typed small behind what somebody is to one: "my cousin bree works there"."""
_MONTH = re.compile(r"(?<=\b(?:in|of) )(?:march|may)\b(?= \d|$)|(?<=\bsince )(?:march|may|august)\b")
_CAPITALS: dict[str, str] = {
    word.lower(): word
    for word in re.findall(
        r"\S+",
        "PhD BSc MSc LinkedIn Nike Walmart Starbucks Costco Ikea Tesco Disney Uber FedEx Toyota Tesla Deloitte McDonald's Google Facebook Instagram YouTube Twitter Wikipedia Amazon Microsoft Netflix Oxford Cambridge Harvard Yale London Paris "
        "Berlin Chicago Boston Toronto Sydney Dublin Glasgow Leeds Manchester Seattle Houston Texas California Florida Ohio England "
        "Scotland Wales Ireland Britain America Canada Mexico Brazil Argentina Chile Colombia Peru Venezuela Spain Portugal France "
        "Germany Italy Greece Poland Ukraine Russia Iran Iraq Syria Afghanistan Pakistan India Bangladesh China Japan Korea "
        "Vietnam Thailand Philippines Indonesia Malaysia Singapore Australia Egypt Nigeria Ghana Kenya Ethiopia Somalia Sudan Morocco "
        "Europe Africa Asia English Spanish Portuguese French German Italian Greek Ukrainian Russian Turkish Arabic Hindi "
        "Chinese Japanese Korean Brazilian Mexican Canadian American British Scottish Irish Indian Monday Tuesday Wednesday "
        "Thursday Friday Saturday Sunday January February April June July August September October November December Christmas",
    )
}
_GOES_ON = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sr|Jr|St|Mt|Col|Gen|Capt|Lt|Sgt|Rev|Hon|No|vs|etc|e\.g|i\.e|a\.m|p\.m|U\.S|Ph\.D|approx|dept|ext|ret)|\b[A-Z])\.$",
    re.I,
)
_WORD = re.compile(r"[^\W\d_]+")


def refused(answer: str) -> bool:
    """Whether somebody would rather not say."""
    return len(answer) < MOST_LETTERS and bool(_REFUSAL.match(answer.strip("[](){} ")))


def unanswered(answer: str) -> bool:
    """Whether there is nothing in it to say, however that was put; what is refused is another matter."""
    return len(answer) < MOST_LETTERS and bool(_NOTHING.match(answer.strip("[](){} ")))


def spoken(answer: str) -> str:
    """The answer on one line, without brackets around it or hedges before it, and with the capitals that it needs."""
    text = " ".join(re.sub(r"[^\x20-\ud7ff\uf900-\U0010ffff]", " ", answer).split())[:MOST_LETTERS]
    text = re.sub(r"^\[([^\[\]]*)\]$", r"\1", text).strip()
    while hedged := _HEDGE.match(text):
        text = text[hedged.end() :]
    text = _HEDGED.sub("", text) if _WORD.search(_HEDGED.sub("", text)) else text
    return cased(text)


def cased(text: str) -> str:
    """The text with "I", and with names and letters that are always written large; what was shouted is said."""
    if text.isupper() and any(len(word) > 3 for word in _WORD.findall(text)):
        text = text.lower()
    text = _SHORTENED.sub(lambda short: _SHORT[short[0]], text)
    text = re.sub(r"\bi(?=['’](?:m|d|ve|ll)\b)|(?<![\w.'’-])i(?![\w.'’-])", "I", text)
    text = re.sub(r"\b([Ii])(m|ve)\b(?! [A-Z])", lambda slip: f"I'{slip[2]}", text)
    text = _TITLED.sub(lambda name: f"{name[1].capitalize()} {name[2].capitalize()}", text)
    text = re.sub(
        r"\b(st)\.? (?=[a-z]\w+s?(?:['’]s)? (?:hospital|school|church|college|university))", "St ", text
    )
    text = re.sub(r"(?<=\bSt )[a-z]", lambda letter: letter[0].upper(), text)
    text = re.sub(
        r"\b(my|our) (mom|mum|dad|aunt|uncle|sister|brother|boss|wife|husband|friend|cousin|neighbou?r|teacher|son|daughter)s (?=friend|boss|colleague|co-?worker|brother|sister|wife|husband|doctor|neighbou?r|cousin|teacher|old\b|best\b)",
        r"\1 \2's ",
        text,
    )
    text = _RELATED.sub(lambda kin: f"{kin[1]} {kin[2].capitalize()}", text)
    text = _MONTH.sub(lambda month: month[0].capitalize(), _IT.sub("IT", text))
    return _WORD.sub(_written, text)


def full_sentences(text: str) -> list[str]:
    """The text cut where somebody ended a sentence; "Dr." ends none, and a long one stays whole."""
    found: list[str] = []
    for piece in re.split(r"(?<=[.!?…])\s+", text.strip()):
        if found and _GOES_ON.search(found[-1]):
            found[-1] = f"{found[-1]} {piece}"
        elif piece:
            found.append(piece)
    return found


def as_far_as_it_fits(text: str, most: int = MOST_WORDS) -> list[str]:
    """Its sentences from the beginning, as many as fit; the first, however long. A heading or a name before them goes."""
    said = full_sentences(text)
    while len(said) > 1 and len(said[0].split()) <= 3 and said[0].istitle():
        said = said[1:]
    taken = [_within_a_breath(each, most) for each in said[:1]]
    if taken != said[:1]:
        return taken
    for each in said[1:]:
        if len(" ".join([*taken, each]).split()) > most:
            break
        taken.append(each)
    return taken


def _within_a_breath(sentence: str, most: int) -> str:
    """A sentence that is longer than there is room for, left off where it might have ended."""
    words = sentence.split()
    if len(words) <= min(most, MOST_BREATH + FEW):
        return sentence
    begun = " ".join(words[:MOST_BREATH])
    joints = [joint.start() for joint in _JOINT.finditer(begun) if len(begun[: joint.start()].split()) > FEW]
    told = (begun[: joints[-1]] if joints else begun).rstrip(" ,;:–—")
    return f"{_DANGLING.sub('', told)}."


def _written(word: re.Match[str]) -> str:
    small: str = word[0]
    if not small.islower():
        return small
    if small in _UPPER:
        return small.upper()
    return small.capitalize() if small in FIRST_NAMES else _CAPITALS.get(small, small)
