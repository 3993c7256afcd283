"""What the interviewer's last turn does and asks, as the interviewee hears it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from coach.acts import Span, Tag, TaggedTranscript, sentences
from coach.interviewee.terms import terms, words_of
from coach.interviewee.topics import topics_of
from coach.transcript import Role, Transcript


class ActTagger(Protocol):
    """Whatever finds acts in a transcript (the score's own tagger does)."""

    def tag(self, transcript: Transcript) -> TaggedTranscript:
        """Every act of every sentence."""
        ...


class Back(StrEnum):
    """How a question points back at what was said before."""

    WHY = "why"
    THEN = "then"
    MORE = "more"
    THAT = "that"


@dataclass(frozen=True)
class Asked:
    """One question: its words, what led up to it in the same turn, how open it is, and whether it points back."""

    words: str
    before: str = ""
    open: bool = True
    back: Back | None = None


@dataclass(frozen=True)
class Heard:
    """The interviewer's last turn.

    ``acts`` are what it does; ``asked`` the questions that want an answer from experience; ``courtesy`` a pleasantry
    that wants a reply ("how are you?"); ``bye`` is a goodbye in so many words, ``closes`` an end ("that's all"); ``again`` asks to hear the last answer once more; ``unclear`` that nothing can
    be understood; ``supposes`` that it guesses at how things are for her; ``closed_run`` how many turns in a row have asked closed questions only; ``ever`` the acts of all
    the interviewer's turns.
    """

    text: str
    acts: frozenset[str]
    asked: tuple[Asked, ...] = ()
    courtesy: bool = False
    bye: bool = False
    closes: bool = False
    again: bool = False
    unclear: bool = False
    words: int = 0
    supposes: bool = False
    closed_run: int = 0
    ever: frozenset[str] = frozenset()

    def does(self, *acts: str) -> bool:
        """Whether it does any of these acts."""
        return not self.acts.isdisjoint(acts)


_REQUESTS = (
    "asks-for-job", "asks-for-recommendation", "asks-for-referral", "stay-in-touch", "offers-help",
    "asks-permission-to-record-or-note", "announces-recording", "asks-if-good-time", "mentions-own-resume",
)  # fmt: skip
SURE_OF = {"asks-for-job": 0.8, "asks-for-recommendation": 0.8}
"""As sure as the score is before it speaks of one: who asks about a trade is not to be refused a job."""
_QUESTIONS = ("open-question", "closed-question", "basic-question")
_WANTS_NAMES = re.compile(
    r"\b(else|others?\b(?! \w+ (come|do|ask|say|think|get|have|feel)\b)|talk(ing)? (to|with)|speak(ing)? (to|with)|chat with|meet(ing)?|introduc\w*|reach(ing)? out|contacts?|connect|(anyone|anybody|someone|somebody)\b(?! like (me|myself)\b)|recommend|suggest|(?<!without the )names?|point me)\b",
    re.I,
)
_ABOUT_THEIRS = re.compile(
    r"^(?!.*\b(else|i (could|can|might|should)|(could|can|might|should|may) i|talk\w*|speak\w*|chat|meet\w*|introduc\w*|reach|contact|connect)\b)"
    r".*\b((taught|trained|raised|hired|mentored|helped|shaped|above|over|under|beside|behind) you|(was|were) there (somebody|someone|anybody|anyone|people))\b",
    re.I,
)
"""A question about people in her life, not for names of whom else to meet."""
_IMPERATIVE = re.compile(
    r"\b(tell me|(walk|talk|take|run|guide) me through|describe|explain|help me understand|i('d| would) (love|like|be (glad|happy|curious|interested)) to (hear|know|understand|learn|see)|i('m| am) curious|thinking about (how|why|what|whether)|want(ed)? (your|to hear your) (take|view|opinion|thoughts)|(please )?recommend (one|some|a|me)\b"
    r"|(i|and|or) (was |would |also )?wonder(ing|ed)? (if|whether|how|why|what|about|when|who)\b|i (was )?wonder(ing|ed)?\b|i want to (know|ask)|(could|can|would) you (share|tell|say|speak|talk)|speaking of|what about|how about)",
    re.I,
)
_WONDERS = re.compile(
    r"\b(wonder(ing|ed)?|(like|love|want|need|curious) to (know|hear)|curious|no idea|ask(ing)? myself|thinking) (if|whether|how|why|what|when|who)\b(?! you (could|can|would|might) (tell|share|talk|speak|help))",
    re.I,
)
"""A question even where it also says what somebody came for."""
_INVERTED = re.compile(
    r"\b(would|could|can|do|does|did|is|are|was|should|will|have|has) (that|it|this|there|you|they|people|somebody|someone|anybody|anyone|i)\b",
    re.I,
)
"""How a question is built, where nothing marks it as one."""
_SUPPOSES = re.compile(
    r"\b(i('d| would|'m| am)? (also )?(imagin(e|ing)|guess(ing)?|suppose|supposing|bet|assum(e|ing)|gather|expect(ing)?|hear|heard|read|understand|think(ing)?|can't imagine|cannot imagine)"
    r"|(i('d| would) (be|feel)|i('m| am)) (a (bit|little) )?(afraid|scared|worried|frightened|nervous) (of|that|about)\b|i worry\b|(i |and )(don't|do not) know (if|whether)\b|not sure (if|whether)\b"
    r"|(it|that|this|there|you|working|being|leaving|\w+ing)\b[^.?!]{0,60}\b(must('ve)? \w+|has to be|(can't|cannot|couldn't) (be|have been))|must be (\w+ )?to\b"
    r"|(it|that|this) sounds( like)?\b|sounds like)\b|^\W*must (be|have|feel|get|take|cost)\b",
    re.I,
)
"""A guess at how it is for her, which waits for an answer."""
_ABOUT_PAPERS = re.compile(
    r"\b(what|how|which|should|do|does|is)\b[^.?!]{0,60}\b(on|in|with|for) (a|an|my|the|your|one's) (cv|résumé|resume)\b",
    re.I,
)
"""A question about such papers, not an offer of one's own."""
_OPEN_FORM = re.compile(
    r"\b(how(?! (many|much|long|old|big|large|often|far))|why|what|tell me|walk me|describe|explain)\b", re.I
)
_COURTESY = re.compile(
    r"\b(how (are|r) (you|u|things)|how('s| is| has) (it going|your (day|week|morning|afternoon)|everything|life)|how do you do"
    r"|how was your (weekend|trip|morning|day|week|holiday|flight)|(are )?you (doing )?(well|okay|alright|all right)\?|what's up)",
    re.I,
)
_ASKS_HOW_YOU_ARE = re.compile(r"\bhow (are|r) (you|u)\b(?! \w+ing (with|about))|\bhow do you do\b", re.I)
_BEGINS_TO_ASK = re.compile(
    r"^\W*((and|so|but|okay|well) )?(what|how|why|when|where|who|which) (\w+ )?(is|are|was|were|do|does|did|has|have|had|can|could|would|will|should|made|makes)\b",
    re.I,
)
"""How a question begins, and hardly anything else does that ends without a stop."""

EARLY = 2
"""In this many first turns "how is it going?" is a pleasantry; later it asks after what was told."""

_PERMISSION = re.compile(
    r"^\W*(so |and |well |okay )*((may|can|could) i (please )?(ask|start|begin)( you)?( (a|some|few|couple|another|one)\b((?!\b(what|how|why|who|which|where|when)\b)[^?:])*)?\s*\?|(do|would) you mind if i ask[^?]*\?|is (it|this|that) (ok|okay|alright|fine)[^?]{0,30}\?|can you hear me|shall (we|i) (start|begin))",
    re.I,
)
_BYE = re.compile(
    r"\b(good ?bye|bye( now| then|-bye)?|see you|have a (good|great|lovely|nice|wonderful) (day|one|evening|weekend|afternoon|rest|week)|take care"
    r"|(i('ll| will)|let me) (let you (go|get)|get out of your|be going|leave you)|i (should|must|need to|have to|had better|'d better) (go|run|be going|let you)|until next time|farewell)",
    re.I,
)
_CLOSES = re.compile(
    r"\b(that('s| is) (all|everything|it)( i| from me| my|,|\.|!|$)|(just|only) (say|want to say) thank|(let's|i('ll| will)|should) (stop|end|leave it|finish|wrap)|wrap(ping)? (this |it |things )?up|(out of|over) time"
    r"|time('s| is) up|call it (a day|here)|nothing (else|more)|no (more|further|other) questions|i('ve| have) taken (enough|up))",
    re.I,
)
_AGAIN = re.compile(
    r"^\W*((i'm |i am )?sorry|pardon( me)?|excuse me|come again|say (that|it) again|what was that|huh|what|i (didn't|did not|couldn't) (quite )?(catch|hear|get|follow|understand)( that| you)?"
    r"|(could|can|would) you (please )?(repeat|say|rephrase)( that| it| what you said)?( again)?|(repeat|rephrase) (that|it)|once more|one more time|again|please|but|i|didn't catch that|\W)+$",
    re.I,
)
_WHY = re.compile(
    r"^\W*((and|so|but|oh|really|wow|hm+|huh|interesting|okay|ok|just) ?,? ?)*(why|how come|how so|what for|in what (way|sense)|why not|what makes you (say|think|feel) (that|so)|what do you mean)\b",
    re.I,
)
_THEN = re.compile(
    r"\b(what happened|then what|and then\b|what came (of it|next|after)|how (is|'s) (it|that|this) going|what did (you|it|that) (learn|teach)( you)?( from (it|that|this|there))?\s*\?*$|how did (that|it|this|things|they) (\w+ )?(go|turn out|end|work out|play out|land|come out|react|respond|take it)"
    r"|what did (you|they) (do|say)( about (it|that))?( then| next| after)?\s*\?*$|how did you (\w+ )?(handle|deal|cope|get through|solve|fix|manage|react|respond|recover|get over|get past)\b[^?]{0,12}(it|that|this|them)?\s*\?*$)",
    re.I,
)
_MORE = re.compile(
    r"\b(tell me more|say more|more about (that|it|this)|elaborate|expand on|go on|go deeper|for (example|instance)|(give|have|got) (me )?(an|any|some) examples?|such as|like what|what do you mean|unpack|^\W*(please )?keep going|what (was|is|did|does) (that|it|this) (like|feel|mean|look)[^?]{0,12}\?*$|how did (that|it|this) feel)",
    re.I,
)
POINTING = frozenset(
    {
        "that",
        "it",
        "this",
        "those",
        "these",
        "they",
        "them",
        "there",
        "then",
        "he",
        "she",
        "him",
        "her",
        "its",
    }
)
"""Words that point back at what was said."""


_MARVELS = re.compile(
    r"^\W*(((ha)+|oh|wow|ah|hm+|really|no way|seriously|honestly|is that so|right|yeah|huh|(are|were) you (serious|kidding)|did (you|he|she|they)|was it|it is|so|and|gosh|no)(\W+|$))+$",
    re.I,
)
"""Wonder put as a question."""


def hear(transcript: Transcript, tagger: ActTagger) -> Heard:
    """What the last turn of ``transcript`` (the interviewer's) does and asks."""
    tagged = tagger.tag(transcript)
    number = len(transcript.turns) - 1
    text = transcript.turns[number].text
    spans = sentences(text)
    tags = [tag for tag in tagged.in_turn(number) if _is_meant(tag, spans)]
    early = sum(turn.role is Role.INTERVIEWER for turn in transcript.turns) <= EARLY
    pleasantry = _COURTESY if early else _ASKS_HOW_YOU_ARE
    asked = [a for place in range(len(spans)) if (a := _question(spans, place, tags, pleasantry, early))]
    again = bool(_AGAIN.match(text)) and bool(re.search(r"[a-z]", text, re.I))
    return Heard(
        text=text,
        acts=_acts(tags, spans),
        asked=() if again else tuple(_without_echoes(asked)),
        courtesy=bool(pleasantry.search(text) or any(_PERMISSION.search(span.text) for span in spans)),
        bye=bool(_BYE.search(text)),
        closes=bool(_CLOSES.search(text)),
        again=again,
        unclear=not re.search(r"[^\W\d_]{2}|\d", text),
        words=transcript.turns[number].words,
        supposes=bool(_SUPPOSES.search(text)),
        closed_run=_closed_run(tagged, number),
        ever=frozenset(t.act for t in tagged.tags if transcript.turns[t.turn].role is Role.INTERVIEWER),
    )


def _is_meant(tag: Tag, spans: list[Span]) -> bool:
    """Whether it is certain enough to act on, and not a question about such a thing."""
    if tag.probability < SURE_OF.get(tag.act, 0.0):
        return False
    about_papers = tag.act == "mentions-own-resume" and any(
        span.start <= tag.start < span.end and _ABOUT_PAPERS.search(span.text) for span in spans
    )
    return not about_papers


def _question(
    spans: list[Span], place: int, tags: list[Tag], pleasantry: re.Pattern[str], early: bool
) -> Asked | None:
    span = spans[place]
    here = {tag.act: tag.probability for tag in tags if span.start <= tag.start < span.end}
    request = max((here.get(act, 0.0) for act in _REQUESTS), default=0.0)
    question = max((here.get(act, 0.0) for act in _QUESTIONS), default=0.0)
    if _is_no_referral(here.keys(), span):
        request = 0.0
    if request and request >= question - 0.3:
        return None
    if pleasantry.search(span.text) or _PERMISSION.search(span.text):
        return None
    asks = (
        question
        or "?" in span.text
        or (_IMPERATIVE.search(span.text) and not ({"states-purpose"} & here.keys() and early))
        or _WONDERS.search(span.text)
        or ("?" not in span.text and len(spans) == 1 and _is_unmarked(span.text))
    )
    if not asks:
        return None
    before = " ".join(s.text for s in spans[:place])
    return Asked(span.text, before, _is_open(span.text, here), _points_back(span.text))


def _is_unmarked(text: str) -> bool:
    """Whether it asks although it is written as nobody writes a question: no question mark, and no capital or no stop."""
    if text.rstrip().endswith((".", "!")):
        return False
    return bool(_BEGINS_TO_ASK.match(text) or (text == text.lower() and _INVERTED.search(text)))


def _is_no_referral(acts: Iterable[str], span: Span) -> bool:
    """Whether a question about people ("who sits around you?") only looks like a request for their names."""
    wants_names = _WANTS_NAMES.search(span.text) and not _ABOUT_THEIRS.search(span.text)
    return "asks-for-referral" in acts and not wants_names


def _acts(tags: list[Tag], spans: list[Span]) -> frozenset[str]:
    """What the turn does, without what its sentences only seem to ask for."""
    acts = set()
    for tag in tags:
        span = next((s for s in spans if s.start <= tag.start < s.end), None)
        if tag.act == "asks-for-referral" and span and _is_no_referral([tag.act], span):
            continue
        if tag.act in ("asks-for-job", "asks-for-recommendation") and any(
            other.start == tag.start and other.act in ("offers-help", "disclaims-job") for other in tags
        ):
            continue
        acts.add(tag.act)
    return frozenset(acts)


def _is_open(text: str, acts: dict[str, float]) -> bool:
    is_open, closed = acts.get("open-question", 0.0), acts.get("closed-question", 0.0)
    return is_open >= closed if is_open or closed else bool(_OPEN_FORM.search(text))


def _points_back(text: str) -> Back | None:
    content = terms(text) - {"happen", "exampl", "mean", "elaborat", "handl", "react", "turn", "deal"}
    if (_MORE.search(text) and len(content) <= 1) or _MARVELS.match(text):
        return Back.MORE
    if _WHY.search(text) and len(content) <= 1:
        return Back.WHY
    if _THEN.search(text) and len(content) <= 1:
        return Back.THEN
    if not content and not topics_of(text) and not POINTING.isdisjoint(words_of(text)):
        return Back.WHY if re.search(r"\bwhy\b", text, re.I) else Back.THAT
    return None


def _without_echoes(asked: list[Asked]) -> list[Asked]:
    """A question put twice in one turn counts once, in its last wording; "really?" before another does not count."""
    kept: list[Asked] = []
    if len(asked) > 1:
        asked = [question for question in asked if not _MARVELS.match(question.words)] or asked[-1:]
    for question in asked:
        if kept and terms(kept[-1].words) and terms(kept[-1].words) <= terms(question.words):
            kept.pop()
        kept.append(question)
    return kept


def _closed_run(tagged: TaggedTranscript, number: int) -> int:
    run = 0
    for place in range(number, -1, -1):
        if tagged.transcript.turns[place].role is not Role.INTERVIEWER:
            continue
        acts = {tag.act for tag in tagged.in_turn(place)}
        if "closed-question" not in acts or "open-question" in acts:
            break
        run += 1
    return run
