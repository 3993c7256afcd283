"""Statements from whole sentences: only those about the person, whatever else the text says or orders."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.desk.prep.bio import Bio, Piece
from coach.desk.prep.first_person import about_them
from coach.desk.prep.names import leading_name
from coach.desk.prep.posts import ORG, organization_after, posts_in
from coach.desk.prep.profile import Kind, Pronoun, Statement

SHORTEST = 3
"""Fewer words say nothing: a name on a line of its own."""

YEARS = re.compile(
    r"(?:(?:from |between )?(?:[A-Z][a-z]{2,8}\.? )?(?:19|20)\d\d ?(?:-|–|—|to|until|and) ?(?:(?:[A-Z][a-z]{2,8}\.? )?(?:19|20)\d\d|[Pp]resent|[Nn]ow|today|[Cc]urrent)"
    r"|(?:since|in|until|from) (?:[A-Z][a-z]{2,8}\.? )?(?:19|20)\d\d"
    r"|(?:for )?(?:nearly |almost |over |more than |about )?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|twenty-five|thirty|forty) years(?: ago| later)?"
    r"|(?:19|20)\d\d)"
)
STUDIES = re.compile(
    r"\b(?:stud(?:y|ied|ies)\b(?! (?:of|for|on|how|by)\b)|degrees?\b|majored|graduated|graduate of|alumn[aeiu]\w*|educated|diploma|certificate|trained (?:as|at)|apprentice\w*"
    r"|B\.?A\b|B\.?Sc\b|M\.?A\b|M\.?Sc\b|M\.?B\.?A\b|Ph\.?D\b|J\.?D\b|M\.?D\b(?! office)|LL\.?[BM]\b|B\.?Ed\b|bachelor\w*|master(?:['’]s| of)|doctora\w*)",
    re.I,
)
SCHOOL = re.compile(
    rf"(?:{ORG.pattern} )?(?:University|College|School|Institute|Academy|Polytechnic|Conservatory|Universität|Hochschule|Université|Universidad|Seminary)(?: (?:of the|of|for|at|in|de|für) (?!\d){ORG.pattern})?"
)
QUOTED = re.compile(r"[“\"«„]([^“”\"«»„\n]{4,140}?)[,.]?[”\"»“]")
WORKS = re.compile(
    r"\b(?:articles?|essays?|(?:her|his|their|my|the|a|two|three|first|several|of) books?|papers?|talks?|keynotes?|TEDx?|podcasts?|columns?|blogs?|reports?|documentar(?:y|ies)|interviews?|publications?|published|publishes|author of"
    r"|co-?author\w*|wrote|writes (?:about|on|for|a)|written|appeared in|speaks? (?:at|about|on)|spoke at|lectures?|awards?|awarded|prize|winner|won|patents?|exhibit\w*|featured in|thesis|hosts?)\b",
    re.I,
)
PLACES = re.compile(
    r"\b(?:based in|lives? (?:in|near|with [^.]{3,40} in)|living in|resides? in|born (?:and raised )?in|raised in|grew up in|grew up near|grew up on|native of|originally from|comes from|home in|moved to|returned to)\b",
    re.I,
)
_LIVES = re.compile(
    r"\b(?:based in|lives? in|living in|resides? in|home in|lives with [^.]{3,40} in)\s+(?:the )?", re.I
)
TOPICS = re.compile(
    r"\b(?:interest(?:s|ed)? (?:include|in|are)|focus(?:es|ing)? on|speciali[sz](?:es|ing|ed) in|expert(?:ise)? (?:in|on|includes)|passionate about|advocates? for|works on|research (?:interests|focuses|covers))\b",
    re.I,
)
_WORKED = re.compile(
    r"\b(?:joined|joining|works? (?:at|for)|worked (?:at|for|in)|leaving|left|moved to|came to|started at|founded|co-founded|spent [\w\s-]{2,24}? (?:at|with)|career (?:at|with)|employed (?:at|by))\s+(?:the )?(?:(?:[a-z][\w-]* ){0,5}?)(?=[A-Z0-9])"
)
_SOMEBODY_OF_THEIRS = re.compile(
    r"(?:Her|His|Their|My|\w+['’]s?) (?!current|present|first|last|new|main|job|role|work)\w+\b"
)
"""The subject is somebody or something of theirs, whose post is not theirs."""

_LEADS = re.compile(
    r"\b(?:leads|heads|runs|directs|oversees|chairs|manages|teaches|lead|head|run|direct|oversee|chair|manage|teach)\b[^.;,]{3,60}? (?:at|of|for) (?:the )?(?=[A-Z])"
)
_DUTIES = re.compile(
    r"\b(?:leads?|heads?|runs?|directs?|oversees?|manages?|responsible for|in charge of|helps?)\b"
)
_BEFORE_NOW = re.compile(
    r"\b(?:previously|formerly|former|before (?:that|this|joining|her|his|their|coming)|earlier|began|started|first|spent|was|were|worked|after|until|prior|left|joined|became|had been)\b",
    re.I,
)


def prose_statements(
    bio: Bio, name: str, pronoun: Pronoun, skip: frozenset[int] = frozenset()
) -> list[Statement]:
    """What the sentences say about the person; lines in ``skip`` are read as lists elsewhere."""
    if not bio.english:
        return []
    sentences = [s for s in bio.sentences() if s.line not in skip and len(s.text.split()) > SHORTEST]
    return [statement_of(said) for said in _theirs(sentences, name) if about_them(said.text, name, pronoun)]


def _theirs(sentences: list[Piece], name: str) -> Iterator[Piece]:
    """The sentences without those that go on about somebody else who was named ("Tom Reed is a nurse. He works nights")."""
    known = {part.lower() for part in name.split()}
    somebody_else = False
    for said in sentences:
        if named := leading_name(said.text):
            somebody_else = not known & {part.lower() for part in named.split()}
        elif known & {word.lower() for word in re.findall(r"\w+", said.text)[:3]}:
            somebody_else = False
        if not somebody_else:
            yield said


def statement_of(said: Piece) -> Statement:
    """What one sentence is about, and its parts."""
    text = said.text
    years = _piece(YEARS.search(text), said)
    quoted = QUOTED.search(text)
    if (quoted and WORKS.search(text)) or (
        WORKS.search(text) and not posts_in(text) and not STUDIES.search(text)
    ):
        return Statement(
            Kind.WORK, said, name=Piece(quoted.group(1), said.line) if quoted else None, years=years
        )
    posts = [] if _SOMEBODY_OF_THEIRS.match(text) else posts_in(text)
    worked, leads = _WORKED.search(text), _LEADS.search(text)
    school = _piece(SCHOOL.search(text), said)
    if STUDIES.search(text) and not (posts and not school) and not worked and not leads:
        return Statement(Kind.STUDY, said, school=school, years=years)
    organization = next((post.organization for post in posts if post.organization), "")
    if not organization and worked:
        organization = organization_after(text, worked.end())
    if not organization and leads:
        organization = organization_after(text, leads.end())
    if (posts or organization) and not _SOMEBODY_OF_THEIRS.match(text):
        past = bool(_BEFORE_NOW.search(text))
        title = posts[0].title if posts else ""
        return Statement(
            Kind.CAREER if past or not (posts or leads) else Kind.ROLE,
            said,
            title=Piece(title, said.line) if title else None,
            place_of_work=Piece(organization, said.line) if organization else None,
            years=years,
        )
    if _DUTIES.search(text):
        return Statement(Kind.ROLE, said, years=years)
    if PLACES.search(text):
        return Statement(Kind.PLACE, said)
    if TOPICS.search(text):
        return Statement(Kind.TOPIC, said)
    return Statement(Kind.OTHER, said, years=years)


def home_in(bio: Bio) -> Piece | None:
    """Where they live or work, where a sentence says so."""
    for sentence in bio.sentences():
        if found := _LIVES.search(sentence.text):
            place = re.match(
                r"[A-ZÀ-ÖØ-Þ][\w’'.-]*(?: [A-ZÀ-ÖØ-Þ][\w’'-]*){0,2}(?:, [A-ZÀ-ÖØ-Þ][\w’'-]*(?: [A-ZÀ-ÖØ-Þ][\w’'-]*)?)?",
                sentence.text[found.end() :],
            )
            if place:
                return Piece(place.group().rstrip("."), sentence.line)
    return None


def _piece(match: re.Match[str] | None, said: Piece) -> Piece | None:
    return Piece(match.group().strip(), said.line) if match else None
