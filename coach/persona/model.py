"""Persona: who somebody is, what they know and will tell, and how they speak."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

Wordings = tuple[str, ...]
Share = Annotated[float, Field(ge=0, le=1)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Layer(StrEnum):
    """How a fact comes out: it is in the public bio, an open question gets it, or trust (or a follow-up) does."""

    PUBLIC = "public"
    OPEN = "open"
    TRUST = "trust"


class Fact(_Part):
    """Something that the persona knows, thinks, or went through.

    ``asks`` are questions that it answers (the first would have opened it); ``tells`` are full answers of one to four
    sentences in several wordings; ``short`` one plain sentence for a closed question. ``leads_to`` names facts that a
    follow-up ("why was that?") uncovers. What takes trust is hinted at with its ``short`` when somebody asks for it before
    that, unless it is ``private``.
    """

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    layer: Layer
    private: bool = False
    asks: Annotated[Wordings, Field(min_length=2)]
    tells: Annotated[Wordings, Field(min_length=1)]
    short: str = ""
    keywords: Wordings = ()
    leads_to: Wordings = ()
    source: str = ""
    """For a persona made from a bio: the pasted line that says so, or "for practice only"."""


class Contact(_Part):
    """Somebody to whom the persona could refer; ``needs`` is the trust (0 to 1) it takes."""

    name: str
    role: str
    lines: Annotated[Wordings, Field(min_length=1)]
    needs: Share = 0.5


class Manner(_Part):
    """How the persona speaks and how easily it warms, tires, and forgives.

    ``warmth`` and ``patience`` are where the meeting starts (0 to 1); ``words`` the usual length of an answer to a
    closed and to an open question; ``pet_phrases`` and ``fillers`` season the speech.
    """

    warmth: Share = 0.5
    patience: Share = 0.6
    words: tuple[int, int] = (15, 60)
    humour: str = ""
    region: str = ""
    pet_phrases: Wordings = ()
    fillers: Wordings = ()
    asks_back: Share = 0.15
    """How likely it is, after an answer, that a question comes back."""
    free_after: bool = False
    """Whether there is time after the agreed minutes, so that a warm persona may invite you to stay."""


_Three = Annotated[Wordings, Field(min_length=3)]
_Two = Annotated[Wordings, Field(min_length=2)]


class Lines(_Part):
    """What the persona says at the turning points, in several wordings each."""

    opening: _Three
    """First words, when you have greeted."""
    small_talk: _Three
    """Answers to a pleasantry or a compliment."""
    ask_back: Annotated[Wordings, Field(min_length=4)]
    """Questions to you: what draws you, what you did before, what you want to know."""
    hear_purpose: _Two
    """After you say what you want to learn."""
    hear_about_you: _Two
    """After you say who you are."""
    hear_research: _Two
    """After you show that you read something of theirs."""
    nudge: _Three
    """When you say nothing that needs an answer: an invitation to ask."""
    deflect: Annotated[Wordings, Field(min_length=5)]
    """Outside their knowledge, in character."""
    private: _Three
    """Too early to tell, or none of your business yet."""
    clarify: _Three
    """When they did not catch it."""
    already_said: _Three
    """When you ask again what they have answered."""
    job_direct: _Three
    """To a direct request for a job."""
    job_veiled: _Three
    """To a veiled one: a raised eyebrow."""
    job_again: _Two
    """The second time."""
    recommendation: _Three
    resume: _Two
    recording: _Two
    """To recording announced without asking."""
    recording_asked: _Two
    """To asking first."""
    negative: _Two
    """To speaking ill of an employer."""
    basic: _Two
    """Before or in place of the answer to what could have been looked up."""
    cool: _Three
    """Short, when patience is low."""
    referral_refuse: _Three
    """To a request for other people, from somebody who has not earned it."""
    stay_in_touch: _Two
    stay_in_touch_cool: _Two
    offer_received: _Two
    """To an offer of help."""
    time_words: _Three
    """At four fifths of the time; ``{minutes}`` is what is left."""
    time_cues: _Three
    """Gestures that show it: "glances at the clock over the door"."""
    wrap_up: _Three
    """When the time is over."""
    leave: _Two
    """Going, whether you are done or not."""
    invite_overrun: _Two
    """``{minutes}`` more, from a warm persona with time."""
    last_question: _Two
    """To "one last question" or "I see your time is short"."""
    thanked: _Three
    """In the middle of the meeting."""
    goodbye_warm: _Three
    goodbye_cool: _Three
    raises_opening: Wordings = ()
    """Over-friendly people only: an opening that they raise themselves."""
    interviewer_reflex: Wordings = ()
    """People who slip into job-interview questions."""


class Appointment(_Part):
    """A real meeting that is coming: how they are known, where it is, in words, and how long."""

    how: str = ""
    where: str = ""
    setting: Literal["in-person", "video", "phone"] = "in-person"
    minutes: Annotated[float, Field(gt=0, le=240)] = 20


class Persona(_Part):
    """Somebody to rehearse with."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    name: str
    pronoun: Literal["she", "he", "they"]
    age: int | None = None
    title: str
    organization: str
    about_organization: str
    place: str
    industry: str
    seniority: str
    temperament: str
    hard: bool = False
    teaser: str
    """One line for the list: who this is and what makes them a challenge."""
    bio: str
    """What anybody can read about them: the interviewer may know it."""
    story: str
    """Their career in a paragraph, for the language model."""
    opinions: Wordings = ()
    never_says: Annotated[Wordings, Field(min_length=3)]
    wins: Annotated[Wordings, Field(min_length=2)]
    loses: Annotated[Wordings, Field(min_length=2)]
    manner: Manner
    fact: tuple[Fact, ...]
    contact: tuple[Contact, ...] = ()
    lines: Lines
    practice_only: bool = False
    """Made from a pasted bio: part of it is invented so that they can talk."""
    sources: dict[str, str] = Field(default_factory=dict)
    """For a persona made from a bio: where the name, the title and so on stand in it, or "for practice only"."""

    appointment: Appointment | None = None
    """For somebody you are really going to meet: what was agreed."""

    @property
    def post(self) -> str:
        """Title, organization and place on one line, as far as they are known."""
        return ", ".join(part for part in (self.title, self.organization, self.place) if part)

    @model_validator(mode="after")
    def _facts_fit_together(self) -> Persona:
        ids = [fact.id for fact in self.fact]
        if twice := sorted({i for i in ids if ids.count(i) > 1}):
            raise ValueError(f"fact {twice[0]!r} is there twice")
        for fact in self.fact:
            for other in fact.leads_to:
                if other not in ids:
                    raise ValueError(f"fact {fact.id!r} leads to {other!r}, which is not there")
        return self

    def fact_named(self, fact_id: str) -> Fact:
        """One of the facts; raises KeyError."""
        return next(fact for fact in self.fact if fact.id == fact_id)
