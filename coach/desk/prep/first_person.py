"""A sentence about somebody, as they would say it themselves: "She joined Halcyon" becomes "I joined Halcyon"."""

from __future__ import annotations

import re

from coach.desk.prep.profile import Pronoun

_BE = {"is": "am", "has": "have", "does": "do", "was": "was", "were": "was", "are": "am", "goes": "go"}
_VERBS = re.compile(
    r"(?<=\band )(?:leads|runs|teaches|writes|works|manages|serves|holds|lives|speaks|advises|mentors|oversees|heads|directs|sits|plays"
    r"|enjoys|loves|is|has|volunteers|chairs|coaches|edits|hosts|consults|studies|builds|designs|develops|plans|covers|reports|trains|rows|runs|collects)\b"
)
_ASIDE = re.compile(
    r"^(?:(?:In|Since|Before|After|Prior|From|For|As|At|Previously|Formerly|Earlier|Today|Now|Currently|Originally|Outside|When|While|During|There|Later|Then|Born|Having|Trained|Together|With|On)\b[^.;]{0,120}?,? )"
)
_OBJECT = {"she": "her", "he": "him", "they": "them"}
_OWN = {"she": "her", "he": "his", "they": "their"}


_SHORTENED = re.compile(
    r"^['’]s(?P<rest> (?P<done>(?:also |now |already )?(?:been|built|done|had|made|led|run|taught|written|spent|\w+ed)\b)?.*)$",
    re.S,
)
"""What follows a subject with a shortened verb: "'s built" is "has built", "'s a" is "is a"."""

_IMPLIED = re.compile(
    r"(?:Led|Managed|Built|Trained|Worked|Studied|Founded|Wrote|Designed|Developed|Launched|Started|Joined|Taught|Ran|Created|Organi[sz]ed"
    r"|Published|Won|Received|Earned|Graduated|Served|Spoke|Negotiated|Edited|Directed|Produced|Researched|Coordinated|Planned|Apprenticed)\b(?! by\b)"
)
"""How the lines of a career begin that leave out who did it."""


def about_them(sentence: str, name: str, pronoun: Pronoun) -> bool:
    """Whether a sentence is about the person: its subject is their name, their pronoun, "I", or left out ("Led a team")."""
    return bool(_IMPLIED.match(sentence)) or bool(
        _subject(name, pronoun).match(_lead(sentence, name, pronoun)[1])
    )


def as_i(sentence: str, name: str, pronoun: Pronoun) -> str:
    """The sentence in the first person; "" where that cannot be done safely."""
    if _IMPLIED.match(sentence):
        whole = _others(f"I {sentence[0].lower()}{sentence[1:]}", pronoun)
        return "" if _still_third(whole, name, pronoun) else whole
    lead, rest = _lead(sentence, name, pronoun)
    subject = _subject(name, pronoun).match(rest)
    if not subject:
        return ""
    own = subject["own"]
    if subject["i"]:
        return sentence
    after = rest[subject.end() :]
    if own:
        said = f"{'my' if lead else 'My'} {after}"
        whole = f"{lead}{_others(said, pronoun)}"
    else:
        appositive = re.match(
            r",? (?:\([^)]*\),? )?(?:(?:an?|the) [^,]{3,60}|[A-Z][A-Za-z.]{1,5}(?:, [A-Z][A-Za-z.]{1,5})*), (?=\w)",
            after,
        )
        if appositive:
            after = " " + after[appositive.end() :]
        after = re.sub(r"^ \([^)]*\)", "", after)
        if short := _SHORTENED.match(after):
            after = f" {'has' if short['done'] else 'is'}{short['rest']}"
        verb = re.match(
            r" (?:(?P<adverb>also|now|currently|previously|then|later|first|still|often|has|never|always|recently|formerly)\s)?(?P<verb>[a-z]+)\b",
            after,
        )
        if not verb:
            return ""
        word, adverb = verb["verb"], verb["adverb"] or ""
        if adverb == "has":
            adverb = "have"
            turned = word
        else:
            turned = _base(word)
        if not turned:
            return ""
        begun = f"I {adverb} {turned}" if adverb else f"I {turned}"
        whole = f"{_others(lead, pronoun)}{begun}{_others(after[verb.end() :], pronoun)}"
    whole = _VERBS.sub(lambda verb: _base(verb.group()) or verb.group(), whole)
    return "" if _still_third(whole, name, pronoun) else whole


def _subject(name: str, pronoun: Pronoun) -> re.Pattern[str]:
    """The subject at the start: a name (whole, first, or last, with a title before it), a pronoun, "her work"."""
    forms = {
        form for whole in (name, name.title()) for form in (whole, *whole.split()[:1], *whole.split()[-1:])
    }
    names = "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))
    pronouns = "She|she" if pronoun == "she" else "He|he" if pronoun == "he" else "They|they"
    own, honours = _OWN[pronoun], r"(?:(?:Dr|Prof|Professor|Judge|Mr|Ms|Mrs|Mx|Captain|Rev|Sir|Dame)\.? )*"
    return re.compile(
        rf"(?:(?P<i>(?:I|I['’]m|I['’]ve|My|my|We|Our)\b)|(?P<own>(?:{own.capitalize()}|{own}|{honours}(?:{names})['’]s?) (?!(?:been|an?|the|now|also)\b))|{honours}(?:{names})\b(?!['’](?!s\b))|(?:{pronouns})\b)"
    )


def _lead(sentence: str, name: str, pronoun: Pronoun) -> tuple[str, str]:
    """What comes before the subject ("Before joining Acme, ") and the rest."""
    if _subject(name, pronoun).match(sentence):
        return "", sentence
    for gap in re.finditer(r", | (?=(?:she|he|they|I)\b)", sentence[:160]):
        head, rest = sentence[: gap.end()], sentence[gap.end() :]
        if _ASIDE.match(head + " ") and _subject(name, pronoun).match(rest):
            return head, rest
    return "", sentence


def _base(verb: str) -> str:
    """The verb after "I", for a verb after "she"; "" where it is none that is known to turn."""
    if verb in _BE:
        return _BE[verb]
    if verb.endswith("ed") or verb in _PAST:
        return verb
    if verb.endswith("ies") and len(verb) > 4:
        return verb[:-3] + "y"
    if re.search(r"(?:ch|sh|ss|x|zz)es$", verb):
        return verb[:-2]
    if verb.endswith("s") and not verb.endswith("ss") and len(verb) > 3:
        return verb[:-1]
    return verb if verb in ("can", "will", "would", "could") else ""


def _others(text: str, pronoun: Pronoun) -> str:
    """The other words that point at the person: her team, her, herself."""
    me = _OBJECT[pronoun]
    text = re.sub(
        r"\b(?:he|she)['’]s (?=been|built|done|had|made|led|run|taught|written|spent|\w+ed\b)", "I've ", text
    )
    text = re.sub(r"\b(?:he|she)['’]s\b", "I'm", text)
    text = re.sub(rf"\b{me}self\b" if pronoun != "they" else r"\bthemsel(?:f|ves)\b", "myself", text)
    if pronoun == "he":
        text = re.sub(r"\bhis\b", "my", text)
        text = re.sub(r"\bhimself\b", "myself", text)
        text = re.sub(r"\bHis\b", "My", text)
        text = re.sub(r"\bhim\b", "me", text)
        return re.sub(r"\bhe\b", "I", re.sub(r"\bhe (is|has|was|were)\b", lambda f: f"I {_BE[f[1]]}", text))
    if pronoun == "she":
        text = re.sub(
            r"\bher\b(?=\s+[\w“\"])(?! (?:to|in|at|on|from|for|and|as|by|with|the|a|an|into|that|when|while)\b)",
            "my",
            text,
        )
        text = re.sub(r"\bHer\b(?=\s+[\w“\"])", "My", text)
        text = re.sub(r"\bher\b", "me", text)
        return re.sub(r"\bshe\b", "I", re.sub(r"\bshe (is|has|was|were)\b", lambda f: f"I {_BE[f[1]]}", text))
    return text


def _still_third(text: str, name: str, pronoun: Pronoun) -> bool:
    """Whether the sentence still speaks of them from outside, so that it could not be said."""
    left = {"she": r"\b(?:she|her|hers|herself)\b", "he": r"\b(?:he|him|his|himself)\b", "they": r"(?!)"}[
        pronoun
    ]
    return bool(re.search(left, text, re.I)) or any(
        part in re.findall(r"\w+", text) for part in (*name.split(), *name.title().split()) if len(part) > 2
    )


_PAST = frozenset(
    re.findall(
        r"\S+",
        """began became built bought brought came chose did drew drove fell felt found fought gave got grew had held kept knew laid led left
    lost made met moved ran rose said sat saw sent set shot sold sought spent spoke stood taught thought told took understood went won wore
    wrote rode swam sang cut put read quit""",
    )
)
