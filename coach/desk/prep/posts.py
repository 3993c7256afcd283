"""Posts in a text: "director of strategic planning at Halcyon Health"."""

from __future__ import annotations

import re
from dataclasses import dataclass

TITLE = re.compile(
    r"\b(?:co-?)?(?:director|manager|head|chief|vice[ -]president|president|officer|engineer|analyst|consultant|professor|lecturer|teacher|nurse"
    r"|lead(?=er\b|,| of| at|$)|leader|partner|associate|founder|editor|reporter|journalist|correspondent|producer|designer|developer|scientist|researcher|coordinator"
    r"|specialist|planner|advis[eo]r|attorney|lawyer|counsel|judge|clerk|architect|curator|conservator|librarian|archivist|physician|surgeon"
    r"|chef|owner|principal|fellow|assistant|secretary|administrator|supervisor|technician|pilot|captain|representative|strategist|accountant"
    r"|auditor|actuary|economist|banker|trader|writer|author|artist|musician|composer|actor|intern|trainee|apprentice|electrician|welder|plumber|foreman"
    r"|broker|buyer|dean|chair(?:man|woman|person)?|commissioner|mayor|inspector|detective|organi[sz]er|programmer|recruiter|therapist"
    r"|psychologist|veterinarian|pharmacist|dentist|midwife|paramedic|social worker|trustee|ceo|cfo|coo|cto|cio|cmo|svp|evp|vp|photographer|translator"
    r"|interpreter|buyer|controller|dispatcher|conductor|biologist|chemist|physicist|geologist|statistician|machinist|carpenter|gardener|farmer|forester"
    r"|operator|board member|member of the board|postdoc|postdoctoral researcher|barista|waiter|waitress|salesperson|storekeeper|tutor|instructor|trainer|coach|baker|cook|driver|builder|mechanic|porter|ranger|brewer|printer|bookbinder|potter|firefighter|soldier|sergeant"
    r"|minister|pastor|priest|rabbi|imam|campaigner|investor|entrepreneur|historian|mathematician|linguist|anthropologist|sociologist|ecologist|meteorologist"
    r"|epidemiologist|astronomer|radiographer|physiotherapist|surveyor|solicitor|barrister|paralegal|underwriter|copywriter|illustrator|animator|choreographer|dancer)s?\b",
    re.I,
)
"""Words that say what somebody is."""

_MODIFIERS = frozenset(
    re.findall(
        r"\S+",
        """senior junior assistant associate deputy vice managing executive general chief principal lead staff regional national global
    product project program programme software data marketing financial finance research clinical policy communications operations
    human resources sales account business development customer public health medical legal editorial creative technical art film
    sound network systems security mechanical electrical civil chemical process quality supply chain logistics nursing social school
    head interim acting founding co visiting adjunct night city county state federal strategic strategy planning investment risk
    credit tax audit news features copy graduate teaching research reimbursement charge registered site shift plant production
    maintenance museum press media information technology it user experience ux web game level narrative environmental urban
    transport housing community volunteer youth family criminal defence defense immigration book paper field lab laboratory
    commercial corporate internal external digital content brand event events hotel duty floor front office""",
    )
)
_STOPS = frozenset(
    re.findall(
        r"\S+",
        "a an the as is was are were became been be being former now currently her his their my our first to and",
    )
)
_CAP = r"(?:St\.|Mt\.|Dr\.|U\.S\.|[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĖĘĚĞĢĦİĶĻĽŁŃŅŇŐŒŘŚŞŠŤŢŪŮŰŲŹŻŽ0-9][\w&'’+/.-]*[\w&+]|[A-ZÀ-ÖØ-Þ])"
ORG = re.compile(
    rf"{_CAP}(?:,? (?:Inc|Ltd|LLC|GmbH|AG|plc|PLC)\b\.?| (?:of the|of|and|&|for|the|de|du|la|von|der|des|on) {_CAP}| {_CAP})*"
)
"""A name in capitals, with the small words inside it."""

LISTED = 10
"""A text of so few words is a line of a list, in which capitals do not begin a sentence."""

_OF = re.compile(
    r" (?:of|for) (?!the\b|an?\b)[^,.;:()|·–—\n]*?(?=,|\.|;|:|\(|\)|\||·|–|—|\n|$| (?:at|with|in|where|who|and (?:is|was|has|a|an|the|she|he|they|i)\b|since|from|until|before|after|on)\b)"
)
_TO_ORG = re.compile(
    r"(?:,? (?:at|with|for|of|in|@)|,? [|·–—-]|,) (?:(?:the|a|an) )?(?:(?:[a-z][\w’'-]* ){0,7}?)(?=[A-ZÀ-ÖØ-Þ0-9])"
)
_COMPANY = re.compile(
    r"\b(?:Hospital|University|College|School|Institute|Library|Museum|Agency|Department|Ministry|Bank|Group|Health|Court|Studio|Studios"
    r"|Theatre|Theater|Foundation|Center|Centre|Council|Commission|Association|Society|Inc|Ltd|GmbH|AG|Press|News|Times|Post|Labs?|Systems|Trust|Fund|Clinic)\b"
)
_MONTHS = re.compile(
    r"^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?$"
)


@dataclass(frozen=True)
class Post:
    """A post as it stands in a text: where it begins and ends, the title, and where it is held, if that is told."""

    start: int
    end: int
    title: str
    organization: str = ""


def posts_in(text: str) -> list[Post]:
    """Every post that the text names, in order."""
    found: list[Post] = []
    for match in TITLE.finditer(text):
        if found and match.start() < found[-1].end:
            continue
        start, end = _title(text, match)
        organization, after = _organization(text, start, end)
        found.append(Post(start, max(end, after), text[start:end], organization))
    return [post for post in found if _is_post(post, text)]


def organization_after(text: str, at: int) -> str:
    """The organization whose name begins right at a place in the text, or ""."""
    match = ORG.match(text, at)
    name = match.group().rstrip(".,") if match else ""
    return "" if not name or _MONTHS.match(name) or re.fullmatch(r"\d[\d.,]*", name) else name


def _title(text: str, match: re.Match[str]) -> tuple[int, int]:
    """The whole title around a title word."""
    start, end = match.start(), match.end()
    for _ in range(5):
        before = re.search(r"(\S+) $", text[:start])
        if not before:
            break
        word = before.group(1)
        plain = word.strip('(“"').lower()
        if word[-1] in ",.;:)|" or plain in _STOPS or (not word[0].isalpha() and word[0] not in '(“"'):
            break
        listed = len(text.split()) <= LISTED
        inside = before.start() and text[: before.start()].rstrip()[-1:] not in ".!?"
        if plain not in _MODIFIERS and not (word[0].isupper() and (inside or listed)):
            break
        start = before.start() + (len(word) - len(word.lstrip('(“"')))
    if named := re.search(
        r"\b(?:an?|the|as|former|[Ff]reelance) ((?:(?!(?:an?|the|as) )[\w-]+ ){1,2})$", text[:start]
    ):
        start -= len(named.group(1)) if not _STOPS & set(named.group(1).split()) else 0
    while more := TITLE.match(text, end + 1) if text[end : end + 1] == " " else None:
        end = more.end()
    while joined := re.match(r" (?:and|&) (?:[\w-]+ ){0,2}?", text[end:]):
        more = TITLE.match(text, end + joined.end())
        if not more:
            break
        end = more.end()
    if of := _OF.match(text, end):
        wide = of.group()
        whole = ORG.match(wide.removeprefix(" of ").removeprefix(" for "))
        is_company = bool(whole and _COMPANY.search(whole.group()))
        if wide.startswith(" of ") and len(wide.split()) <= 7 and not is_company:
            end = of.end()
    return start, end


def _organization(text: str, start: int, end: int) -> tuple[str, int]:
    way = _TO_ORG.match(text, end)
    if not way:
        return "", end
    name = organization_after(text, way.end())
    in_place = way.group().split()[0] == "in" and not _COMPANY.search(name)
    if not name or in_place or (TITLE.search(name) and way.group().strip() == ","):
        return "", end
    return name, way.end() + len(name)


def _is_post(post: Post, text: str) -> bool:
    """Whether it is one. "The head of a bird" and "a coach to Chicago" are none: a title stands with capitals, "as", "is", or a place of work."""
    before = text[: post.start].rstrip()
    titled = post.title[0].isupper() or bool(
        re.search(
            r"\b(?:as|is|was|became|been|an?|the|former|currently|now|her|his|their|from|to|of|years)$|[,(–—|·]$",
            before,
            re.I,
        )
    )
    return titled or bool(post.organization) or not before
