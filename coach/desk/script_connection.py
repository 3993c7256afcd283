"""How one got the name of whom one calls: an answer in a few words, as it is said to them and at their front desk."""

from __future__ import annotations

import re

from coach.desk.script_answer import as_far_as_it_fits, refused, spoken
from coach.desk.script_first_names import FIRST_NAMES
from coach.desk.script_nameless import without_a_name
from coach.desk.script_names import is_name
from coach.desk.script_research import is_about_them
from coach.desk.script_slips import mended_slips
from coach.desk.script_source import found_in, is_source
from coach.desk.script_whom import NAME, YOU, YOUR, filled, marked, marked_kin, marked_third, with_objects
from coach.desk.script_whose import WHOSE, of_mine

IN_CONFIDENCE = "I was given your name; I'm afraid I can't say by whom."
NO_CONNECTION = "[who gave you the name, or where you found it] gave me your name."
_NO_CONNECTION = NO_CONNECTION.replace("your name", NAME)

_NOBODY = re.compile(
    r"^\W*(nobody|no ?one|none|nothing|n/?a|cold call(ing)?|unknown|idk|(?:i )?(?:just )?found (?:it|her|him|them)|i (?:do not|don['’]?t) (?:really )?know (?:her|him|them)|i (do not|don['’]?t) know|not sure)?\W*$",
    re.I,
)
_PRONOUNS = rf"(?:i|we|he|she|they|it|{YOU})(?:['’](?:m|d|ve|re|ll|s))?"
_VERBS = frozenset(
    re.findall(
        r"\S+",
        "gave gives give told tells said says suggested suggests recommended recommends mentioned mentions introduced sent "
        "shared passed pointed referred refers knows knew know is was are were has have had read heard saw found met got came "
        "spoke talked works worked used thought thinks put asked follow followed attended watched listened looked searched "
        "googled connected taught teaches forwarded wrote published texted emailed did took studied lives lived sang "
        "plays play goes go comes come runs fixed helped treated hired trained coached drives cut cuts",
    )
)
_GIVES = r"(?:gave|gives|sent|handed|forwarded|passed|shared|texted|emailed)"
_SPEAKS = (
    r"(?:call|ring|phone|contact|e-?mail|reach out(?: to)?|get in touch(?: with)?|(?:speak|talk)(?: to| with)?|try|ask|meet"
    r"|look up)"
)
_ADVISES = (
    r"(?:said|says|suggest\w*|recommend\w*|thought|thinks|told me|advised me|encouraged me|urged me|asked me)"
)
_TELLS = re.compile(rf"\b{_GIVES}\b|\b{_ADVISES}\b|\b(?:mention|introduc|refer|point)\w*", re.I)
_LEAD = re.compile(
    r"^(?:(?:it|that) was|(?:i )?(?:got|have|had) (?:it|(?:the|her|his|their) name|\ue000) (?:from|through|via|by)|from"
    r"|through|via|thanks to|by|(?:i was )?(?:recommended|referred|suggested|introduced)(?: to (?:her|him|you|them|me|\ue001))? by"
    r"|(?:no ?one|nobody)(?: really)?[,;:.–—-]+(?: but)?)\s+(?=\S)",
    re.I,
)
_KNOWS = re.compile(
    rf"^([^,;]+?) ((?:knows?|works?|worked|is|was|used to|plays?|sings?|studied|lives?) [^,;]*[{YOU}{YOUR}].*)$",
    re.I,
)
_THEIR_OWN = {"her": "\ue010", "his": "\ue011", "their": "\ue012"}
_WITHHELD = re.compile(
    r"(?:\bnot (?:to )?|n['’]t (?:to )?|\brather not |\bnever to |\bwithout )(?:give|giving|say|saying|use|using|mention|mentioning|tell|telling|name|share|want)\w* (?:\w+ )?(her|his|their) name\b",
    re.I,
)
"""The name of whoever gave the other one, and wants it left out."""
_AT_A_PLACE = re.compile(
    r"(?:(?:at|in|from|through) )?(?:(?P<whose>(?:my|our) (?:old |local |last )?)?(?P<where>church|school|work|temple|mosque|synagogue|university|college|uni|(?:high|grad|night|nursing|law|medical|primary) school)"
    r"|(?:the )?(?P<of>gym|hospital|office|clinic|library|shop|store|salon|pharmacy|dentist|bakery|garage|restaurant|café|cafe|bar|pub|youth club|community cent(?:re|er)))$",
    re.I,
)
"""A place alone: who gave the name there is not said."""
_IN_A_WORD = {
    r"online$": f"I found {NAME} online",
    r"(?:(?:by|through) )?word of mouth$": f"I was given {NAME} by word of mouth",
    r"(?:the )?alumni$": f"I found {NAME} among the alumni",
}
_RELATED = re.compile(
    rf"(?:I|We) (?:also )?(?:work|worked|am|was|were|live|lived|go|went|play|played|sing|study|studied) (?!very|so\b|at\b|for\b)[^,;]*[{YOU}{YOUR}][^,;]*$"
    rf"|{YOU} (?:are|were|helped|taught|treated|hired|trained|coached|fixed|cut|cuts)\b[^,;]*$|{YOUR} [\w-]+ (?:is|was|works?|goes|lives?|plays?)\b[^,;]*$",
    re.I,
)
"""How one stands to them, which does not tell yet that one has the name from there."""
_THEIR_KIN = re.compile(
    r"^(?:her|his|their) (?=(?:\w+ )?(?:son|daughter|husband|wife|kids?|children|brother|sister|mother|father|mom|mum|dad|boss|friend|colleague|neighbou?r)\b)|(?<=\bI was )(?:her|his|their) |(?<=\bI am )(?:her|his|their) ",
    re.I,
)
_HE_WORKS = re.compile(
    r"^([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?),? (?:he|she|they) (?=(?:works?|is|was|has|knows?|runs?)\b)"
)
_OWN_NAME = re.compile(rf"^(.*?) (who .*[{''.join(_THEIR_OWN.values())}].*)$")
_MINE = re.compile(r"(?:I|we)\b|(?:found|read|heard|saw|met|got|looked)\b", re.I)
_KIN = r"(?:husband|wife|brother|sister|son|daughter|mother|father|partner|boss|friend|cousin|mum|mom|dad|colleague)"
_SURNAME = re.compile(
    r"\b([A-Z][a-z]+) (?!and\b|who\b|also\b|just\b|once\b|then\b|from\b|at\b|in\b|has\b|had\b|was\b|is\b|my\b)([a-z]{3,})(?= (?:said|says|told|gave|recommended|suggested|mentioned|works|worked|knows|sent|passed|thought)\b)"
)
"""What was typed small between a first name and what somebody did."""
_PUNCTUATE = (
    re.compile(
        rf"(?<=\w)(?<!who)(?<!that)(?<!from)(?<!by)(?= (?:her|his|their) {_KIN} (?:works|worked|is|was|has|used|knows|teaches|taught) )"
    ),
    re.compile(
        r"\b(?!(?:Through|From|Via|By|Thanks|She|He|They|It|And|But|With|Asked|My|We|Met|Is|Was)\b)([A-Z][\w’-]+)(?= my (?:\w+ )?(?:teacher|professor|boss|friend|aunt|uncle|cousin|neighbou?r|tutor|manager|colleague|doctor)\b)"
    ),
)
"""Where somebody in a hurry left out a comma: "Mrs Patterson my English teacher her husband works with you"."""
MOST_WORDS = 45
"""Of what was pasted so much is said: how one got a name takes a sentence or two."""
_BREAK = re.compile(r"\s*[,;:–—]\s*|\s+-+\s+|\s*\(\s*")
_I_DID = re.compile(
    r"^(?:(?:just|only|simply) )?(?:found|read|heard|saw|met|got|googled|attended|watched|listened|know|knew|follow|followed|searched|looked|spoke"
    r"|talked)\b",
    re.I,
)
_UNTIL_THEN = re.compile(
    r"(?:when|while|as|after|before|since|if|because|once|although|though|I (?:do not|don['’]t))\b", re.I
)
_WITH = {"reach out": "reach out to", "get in touch": "get in touch with", "speak": "speak with", "talk": "talk with"}  # fmt: skip


def connection_lines(answer: str, they: str) -> tuple[str, str]:
    """A sentence for the person who is called, and one for whoever answers in their place.

    ``they`` is the name of whom one calls, and may stand in the answer; or what they are, where no name is known.
    Without an answer both have a blank.
    """
    meant = _meant(answer, they.strip())
    if they and not is_name(they) and not they.startswith("[") and meant != _NO_CONNECTION:
        meant = without_a_name(meant)
    return filled(meant), filled(meant, they or "[their name]")


def _meant(answer: str, they: str) -> str:
    """The answer as sentences in which marks stand for whom and whose name."""
    if refused(answer):
        return IN_CONFIDENCE.replace("your name", NAME)
    plain = mended_slips(spoken(answer))
    if they and is_name(they):
        plain = re.sub(rf"\b{re.escape(they)}\b", lambda _: they, plain, flags=re.I)
    plain = re.sub(
        r"\b(said|says|told me)(?: to)? (?=(?:call|ring|phone|ask|try|contact|talk|speak)\b)",
        r"\1 to ",
        plain,
    )
    plain = re.sub(
        r"\bbut (?:she|he|they) (?:probably )?(?:doesn['’]t|does not|don['’]t|won['’]t|wouldn['’]t) ",
        "but you may not ",
        plain,
    )
    plain = _SURNAME.sub(_with_surname, plain)
    if _NOBODY.match(plain) or is_about_them(plain, they):
        return _NO_CONNECTION
    plain = plain.title() if plain.isupper() else plain
    plain = of_mine(plain)
    for comma in _PUNCTUATE:
        plain = comma.sub(lambda before: f"{before[0]},", plain)
    return " ".join(
        _sentence(each, they, not at) for at, each in enumerate(as_far_as_it_fits(plain, MOST_WORDS))
    )


def _with_surname(found: re.Match[str]) -> str:
    return f"{found[1]} {found[2].capitalize()}" if found[1].lower() in FIRST_NAMES else found[0]


def _sentence(text: str, they: str, first: bool) -> str:
    bare = text.rstrip(" .!?…,;:-–—(")
    after = re.sub(r"[ ,;:\-–—(]", "", text[len(bare) :])
    bare = _WITHHELD.sub(lambda own: own[0].replace(own[1], _THEIR_OWN[own[1].lower()]), bare)
    bare = marked(bare, they)
    said = _given(bare, finished=bool(after)) if first else bare
    for own, mark in _THEIR_OWN.items():
        said = said.replace(mark, own)
    end = next((mark for mark in after if mark in "!?"), ".")
    return f"{said[:1].upper()}{said[1:]}{end}"


def _given(text: str, finished: bool) -> str:
    """A sentence in which somebody gave the name, or it was found, from whatever was answered."""
    if re.match(r"(?:by (?:pure )?(?:chance|accident|luck)|randomly)$", text, re.I):
        return f"I found {NAME} {text[0].lower()}{text[1:]}"
    text, lead = _LEAD.subn("", text)
    if place := _AT_A_PLACE.match(text):
        the = "the " if place["of"] else ""
        return f"I was given {NAME} at {place['whose'] or the}{(place['where'] or place['of']).lower()}"
    if re.match(r"we (?:once |both )?met\b", text, re.I):
        return f"I got {NAME} when {text[0].lower()}{text[1:]}"
    for said, instead in _IN_A_WORD.items():
        if re.match(said, text, re.I):
            return instead
    parts = [part.strip() for part in _BREAK.split(text.replace(")", ",")) if part.strip()]
    if not parts:
        return _NO_CONNECTION.rstrip(".")
    for whose, nouns in WHOSE.items():
        parts[0] = re.sub(
            rf"^(?=(?i:{nouns})(?:\b|$))(?!(?i:school|college|university) of\b)", f"{whose} ", parts[0]
        )
    parts = [re.sub(rf"^(?=(?:{WHOSE['a']})$)", "a ", part) for part in parts]
    mine = bool(_MINE.match(parts[0]))
    for n, part in enumerate(parts):
        if n and (again := re.match(r"^(?:she|he|they) (?=\w)", part, re.I)):
            # Whoever was named before, and not whom one calls.
            meant = again[0] + marked_third(part[again.end() :]) if _TELLS.search(part) else part
        elif (
            len(parts) == 1
            or _TELLS.search(part)
            or (mine and _MINE.match(part))
            or re.match(r"(?:who|that)\b", part, re.I)
        ):
            meant = marked_third(part)
        elif n and re.match(rf"(?:her|his|their) {_KIN}\b", part, re.I):
            meant = with_objects(part)
        else:
            meant = part
        text, parts[n] = text.replace(part, meant, 1), meant
    if so := _RELATED.match(marked_third(_THEIR_KIN.sub(f"{YOUR} ", text))):
        return f"I got {NAME} because {so[0][0].lower() if so[0].startswith(('My', 'We')) else so[0][0]}{so[0][1:]}"
    if works := _HE_WORKS.match(parts[0]):
        parts[:1] = [works[1], f"who {parts[0][works.end() :]}"]
    if len(parts) > 1 and _UNTIL_THEN.match(parts[0]):
        return _whole(text, parts, finished)
    # "Marta Kowal we used to work together": what follows a name begins anew.
    anew = re.match(r"^(.*?[A-Z][\w'’.-]*) ((?:we|I) .+)$", parts[0])
    if anew and not lead and not _clause(anew[1]):
        parts[:1] = [anew[1], anew[2]]
    named = next((n for n, part in enumerate(parts) if _clause(part)), len(parts))
    if named == 0:
        return _whole(text, parts, finished)
    who, comma = ", ".join(marked_kin(part) for part in parts[:named]), "," * (named > 1)
    if named == len(parts) and (withheld := _OWN_NAME.match(who)):
        return f"{withheld[1]}, {withheld[2]}, gave me {NAME}"
    if named == len(parts):
        return found_in(who, NAME, YOUR) if is_source(who) else f"{who}{comma} gave me {NAME}"
    rest = ", ".join(parts[named:])
    if is_source(who) and re.match(_PRONOUNS, rest, re.I):
        return f"{found_in(who, NAME, YOUR)}; {rest}"
    if re.match(r"who\b", rest) and not _TELLS.search(parts[named]) and _TELLS.search(rest):
        return _told(f"{who}, {rest}")
    if _TELLS.search(rest) and not any(own in rest for own in _THEIR_OWN.values()):
        again = re.match(rf"^(?:who|{_PRONOUNS}) (.+)$", rest, re.I)
        return _told(f"{who}{comma} {again[1] if again else rest}")
    if re.match(r"(?:who|whom|whose|which)\b", rest, re.I):
        return f"{who}, {rest}, gave me {NAME}"
    return f"{who}{comma} gave me {NAME}; {rest}"


def _whole(text: str, parts: list[str], finished: bool) -> str:
    """A sentence from an answer that begins as one."""
    whole = _told(text)
    if (
        len(parts) > 1
        and (_I_DID.match(re.sub(r"^I ", "", parts[0])) or not _UNTIL_THEN.match(parts[0]))
        and all(_goes_on(part) for part in parts[1:])
    ):
        whole = "; ".join(_told(part) for part in parts)
    knows = None if finished or _TELLS.search(whole) or NAME in whole else _KNOWS.match(whole)
    if knows and not _clause(knows[1]):
        return f"{knows[1]}, who {knows[2]}, gave me {NAME}"
    return f"I {whole[0].lower()}{whole[1:]}" if _I_DID.match(whole) else whole


def _goes_on(part: str) -> bool:
    return bool(re.match(rf"{_PRONOUNS} \w", part, re.I))


def _told(text: str) -> str:
    """The text with their name where it says that it was given, and with whom to call where it says to call."""
    text = re.sub(rf"\b({_GIVES}) it (?:on |along |over )?(?:to|with) me\b", _gave, text, flags=re.I)
    text = re.sub(rf"\b({_GIVES}) (?:me it|it me)\b", rf"\1 me {NAME}", text, flags=re.I)
    text = re.sub(r"\b(i (?:got|have|had|found|saw|took)) it\b", rf"\1 {NAME}", text, flags=re.I)
    if did := re.match(r"^([^;]+?) did$", text, re.I):
        return f"{did[1]} gave me {NAME}"
    if re.search(r"\b(?:referred|introduced|sent|pointed|directed) me$", text, re.I):
        return f"{text} to {YOU}"
    if re.search(r"\btold me$", text, re.I):
        return f"{text} about {YOU}"
    if re.search(r"\b(?:mentioned|recommended|suggested|told me about)$", text, re.I):
        return f"{text} {YOU}"
    call = re.search(rf"\b{_ADVISES}\b.* ({_SPEAKS})$", text, re.I)
    if call and not re.search(r"\bwe\b", text, re.I):
        return f"{text[: call.start(1)]}{_WITH.get(call[1].lower(), call[1])} {YOU}"
    return text


def _gave(found: re.Match[str]) -> str:
    verb = found[1].lower()
    if verb in ("passed", "forwarded"):
        return f"{found[1]} {NAME} on to me"
    return f"{found[1]} {NAME} with me" if verb == "shared" else f"{found[1]} me {NAME}"


def _clause(text: str) -> bool:
    """Whether it says something, rather than naming somebody; "a friend who works there" names somebody."""
    words = re.findall(r"[\w'’\ue001]+", text.lower())
    if not words or re.fullmatch(_PRONOUNS, words[0]) or words[0] in ("who", "whom", "whose", "which"):
        return bool(words)
    at = next((n for n, word in enumerate(words) if word in _VERBS), None)
    return at is not None and not {"who", "that", "whom", "i", "we"} & set(words[1:at])
