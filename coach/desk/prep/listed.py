"""Statements from profiles that are lists: "Experience", a post, a place of work, and a line of dates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.desk.prep.bio import Bio, Piece
from coach.desk.prep.posts import TITLE, organization_after, posts_in
from coach.desk.prep.profile import Kind, Statement
from coach.desk.prep.prose import QUOTED, SCHOOL, STUDIES, YEARS

SECTIONS = {
    Kind.CAREER: r"(?:work |professional |relevant )?(?:experience|employment|career)(?: history)?|work history|positions?|volunteering|volunteer experience|boards?",
    Kind.STUDY: r"education(?: and training)?|studies|licenses (?:&|and) certifications|certifications|training",
    Kind.WORK: r"(?:selected )?publications?|talks?|articles?|writing|press|awards?|honou?rs(?: (?:&|and) awards)?|patents?|projects?|speaking",
    Kind.TOPIC: r"(?:top )?skills|interests|topics|areas of (?:expertise|interest)|expertise|research interests|specialities|specialties",
    Kind.OTHER: r"about(?: me)?|summary|profile|bio(?:graphy)?|contact(?: info)?|languages|recommendations|activity|featured|highlights",
}
_HEADING = {kind: re.compile(rf"^\W*(?:{words})\W*$", re.I) for kind, words in SECTIONS.items()}
_NOISE = re.compile(
    r"^(?:connect|follow|message|more|see (?:more|all)|show (?:more|all)|contact info|\d[\d,+]* (?:connections?|followers?).*|(?:1st|2nd|3rd)(?: degree.*)?|open to work|full[- ]time|part[- ]time|.*\bendorse\w*.*|\d+ (?:yrs?|mos?).*)$",
    re.I,
)
_KINDS_OF_WORK = re.compile(
    r"\s*[·|]\s*(?:full[- ]time|part[- ]time|contract|self[- ]employed|freelance|internship|permanent|on[- ]site|hybrid|remote)\b.*$",
    re.I,
)
DATES = re.compile(
    r"(?:(?:[A-Z][a-z]{2,8}\.? )?(?:19|20)\d\d) ?(?:-|–|—|to|until) ?(?:(?:[A-Z][a-z]{2,8}\.? )?(?:19|20)\d\d|[Pp]resent|[Nn]ow|[Tt]oday|[Cc]urrent)"
)
_SPAN = re.compile(r"[·(,]?\s*(?:\d+ (?:yrs?|years?|mos?|months?)\s*)+\)?", re.I)
_BULLET = re.compile(r"^\s*[-–•*·▪◦]\s*")


def sections_of(bio: Bio) -> dict[int, Kind]:
    """For each line under a heading, what the heading promises; sentences under "About" are prose."""
    now: Kind | None = None
    found: dict[int, Kind] = {}
    for number, line in enumerate(bio.lines, 1):
        heading = next((kind for kind, form in _HEADING.items() if form.match(line)), None)
        if heading:
            now = heading
        elif now and now is not Kind.OTHER and line and not _NOISE.match(line):
            found[number] = now
    return found


def listed_statements(bio: Bio) -> list[Statement]:
    """What the lists say."""
    lines = sections_of(bio)
    found: list[Statement] = []
    career = [Piece(bio.lines[n - 1], n) for n, kind in lines.items() if kind is Kind.CAREER]
    found += _stations(career or _dated(bio))
    study = [Piece(bio.lines[n - 1], n) for n, kind in lines.items() if kind is Kind.STUDY]
    found += _studies(study)
    for number, kind in lines.items():
        text = _BULLET.sub("", bio.lines[number - 1])
        if kind is Kind.WORK and len(text.split()) >= 3:
            quoted = QUOTED.search(text)
            name = (
                quoted.group(1)
                if quoted
                else re.split(r"\s[|·–—]\s|,\s(?=[A-Z0-9])|\.\s|\s\(", text, maxsplit=1)[0]
            )
            found.append(
                Statement(
                    Kind.WORK, Piece(text, number), name=Piece(name, number), years=_years(text, number)
                )
            )
        elif kind is Kind.TOPIC and len(text.split()) <= 30:
            found += [Statement(Kind.TOPIC, Piece(part, number)) for part in _parts(text)]
    return found


def headline_of(bio: Bio, name_line: int) -> Iterator[tuple[Piece, Piece | None]]:
    """Posts in the lines at and after the name, with the place of work: "Planner | City of Graz"."""
    for number in range(max(1, name_line), min(len(bio.lines), max(1, name_line) + 5) + 1):
        line = bio.lines[number - 1]
        if len(line.split()) > 22 or re.search(r"[.!?]$", line):
            continue
        for post in posts_in(line):
            yield Piece(post.title, number), Piece(post.organization, number) if post.organization else None


def location_in(bio: Bio, name_line: int) -> Piece | None:
    """The line that says where they are, near the top of a profile: "Graz, Styria, Austria"."""
    for number in range(name_line + 1, min(len(bio.lines), name_line + 6) + 1):
        line = re.split(r"\s[·|]\s", bio.lines[number - 1])[0]
        if any(form.match(line) for form in _HEADING.values()):
            return None
        parts = line.removeprefix("Location: ").split(", ")
        capital = all(part and part[0].isupper() and len(part.split()) <= 3 for part in parts)
        if 2 <= len(parts) <= 4 and capital and not re.search(r"[.!?]$|\d", line) and not TITLE.search(line):
            return Piece(", ".join(parts), number)
    return None


def _dated(bio: Bio) -> list[Piece]:
    """Without headings: the lines around dates."""
    keep: set[int] = set()
    for number, line in enumerate(bio.lines, 1):
        if DATES.search(line) and len(line.split()) <= 16 and not line.endswith("."):
            keep |= {
                number,
                *(n for n in (number - 1, number - 2) if n > 0 and not DATES.search(bio.lines[n - 1])),
            }
    return [Piece(bio.lines[n - 1], n) for n in sorted(keep) if bio.lines[n - 1]]


def _stations(lines: list[Piece]) -> list[Statement]:
    found: list[Statement] = []
    waiting: list[Piece] = []
    for piece in lines:
        dates = DATES.search(piece.text)
        if not dates:
            waiting.append(piece)
            continue
        rest = _SPAN.sub("", piece.text[dates.end() :])
        inline = f"{piece.text[: dates.start()]}\n{rest}".strip(" \n()–—-:,·|")
        near = waiting[-2:]
        if posts_in(inline) or len(inline.split()) >= 4:
            near = [Piece(piece.text, piece.line)]
        if statement := _station(near, Piece(dates.group(), piece.line), piece):
            found.append(statement)
        waiting = []
    return found


def _station(near: list[Piece], years: Piece, dated: Piece) -> Statement | None:
    title = place = None
    for piece in reversed(near):
        text = _KINDS_OF_WORK.sub("", _BULLET.sub("", piece.text))
        posts = posts_in(text)
        if posts and not title:
            title = Piece(posts[0].title, piece.line)
            if posts[0].organization:
                place = Piece(posts[0].organization, piece.line)
        elif not place and len(text.split()) <= 8 and not DATES.search(text):
            name = organization_after(text, 0)
            place = (
                Piece(text if name and len(name) >= 0.6 * len(text) else name, piece.line) if name else place
            )
    if not title:
        return None
    return Statement(Kind.CAREER, title if title.line != dated.line else dated, title, place, years)


def _studies(lines: list[Piece]) -> list[Statement]:
    found: list[Statement] = []
    for place, piece in enumerate(lines):
        school = SCHOOL.search(piece.text)
        if not (school or STUDIES.search(piece.text)) or len(piece.text.split()) > 25:
            continue
        after = lines[place + 1] if place + 1 < len(lines) else None
        years = (
            YEARS.search(piece.text)
            or (after and not SCHOOL.search(after.text) and DATES.search(after.text))
            or None
        )
        line = piece.line if years and YEARS.search(piece.text) else after.line if after else piece.line
        found.append(
            Statement(
                Kind.STUDY,
                Piece(_BULLET.sub("", piece.text), piece.line),
                school=Piece(school.group(), piece.line) if school else None,
                years=Piece(years.group(), line) if years else None,
            )
        )
    return found


def _years(text: str, number: int) -> Piece | None:
    found = YEARS.search(text)
    return Piece(found.group(), number) if found else None


def _parts(text: str) -> list[str]:
    return [part.strip(" .") for part in re.split(r"\s*[,;·|•]\s*", text) if 2 <= len(part.strip(" .")) <= 60]
