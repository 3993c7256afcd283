"""Understanding what was asked, and answering that."""

from __future__ import annotations

import re

import pytest

from coach.acts import Tag, TaggedTranscript
from coach.interviewee.hearing import Back, hear
from coach.interviewee.model import Do, State
from coach.interviewee.neutral import I_AM_SORRY, SOME_DAYS
from coach.persona import Persona, all_personas
from coach.transcript import Role, Scenario, Transcript, Turn

from .acting import SimpleTagger, blank, reply, with_turn
from .conftest import Directing

FRIEND = State(warmth=0.8, patience=0.9, step=5)


class AsksForNames:
    """Takes every sentence for a request for other people's names."""

    def tag(self, transcript: Transcript) -> TaggedTranscript:
        """One tag a turn."""
        tags = [Tag("asks-for-referral", n, turn.text, 0.9, 0) for n, turn in enumerate(transcript.turns)]
        return TaggedTranscript(transcript, tuple(tags))


def alone(words: str) -> Transcript:
    """A meeting of one turn."""
    return Transcript(
        scenario=Scenario.INFORMATIONAL_INTERVIEW, turns=[Turn(role=Role.INTERVIEWER, text=words)]
    )


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("How did you end up doing this?", "path-in"),
        ("so what was your route into it", "path-in"),
        ("Talk me through an ordinary working day?", "typical-day"),
        ("What gets you out of bed in the morning?", "best-part"),
        ("What do you like least?", "worst-part"),
        ("Is there something that went badly wrong?", "mistake"),
        ("What are you most proud of?", "proudest"),
        ("Can one live on the salary?", "pay"),
        ("Who are the people you work with?", "team"),
        ("What qualities does somebody need to do well?", "skills"),
        ("What would you tell somebody who is starting out?", "advice"),
        ("Which programs and equipment do you need?", "tools"),
        ("Did you ever have somebody to look up to?", "mentor"),
        ("Who has the final say over what gets mended?", "decisions"),
        ("Tell me about the flood?", "flood"),
        ("What exactly does the Harbour Library do?", "library"),
    ],
)
def test_paraphrase_is_understood(directing: Directing, question: str, fact: str) -> None:
    assert reply(directing(), question, state=FRIEND).facts[0] == fact


@pytest.mark.parametrize(
    "question",
    [
        "What's the capital of France?",
        "Do you play the cello?",
        "How do I bake bread?",
        "Who won the football?",
    ],
)
def test_what_she_cannot_know_she_passes_in_character(
    directing: Directing, nora: Persona, question: str
) -> None:
    direction = reply(directing(), question, state=FRIEND)
    assert Do.DEFLECT in direction.do
    assert any(line in direction.words for line in nora.lines.deflect)


def test_thanks_and_a_question_get_both(directing: Directing, nora: Persona) -> None:
    replies = [
        reply(directing(seed=seed), "Thank you! And what do you enjoy most about it?", state=FRIEND)
        for seed in range(10)
    ]
    assert all(direction.facts[0] == "best-part" for direction in replies)
    thanked = [d for d in replies if any(d.words.startswith(line) for line in nora.lines.thanked)]
    assert thanked
    assert all(d.do[0] is Do.REACT and Do.ANSWER in d.do for d in thanked)


def test_two_questions_in_a_turn_get_two_answers(directing: Directing) -> None:
    direction = reply(directing(), "What tools do you use? And who taught you most?", state=FRIEND)
    assert direction.facts == ("tools", "mentor")


@pytest.mark.parametrize(
    "words", ["Why was that?", "And what happened then?", "Tell me more.", "How so?", "Oh? For example?"]
)
def test_follow_ups_stay_with_what_was_said(directing: Directing, nora: Persona, words: str) -> None:
    told = FRIEND.model_copy(update={"told": ("path-in",), "last_fact": "path-in"})
    assert set(reply(directing(), words, state=told).facts) <= {
        "path-in",
        *nora.fact_named("path-in").leads_to,
    }
    assert reply(directing(), words, state=told).facts


def test_a_follow_up_with_nothing_behind_it_says_so(directing: Directing) -> None:
    everything = (
        "What tools do you use?",
        "Tell me more.",
        "Tell me more.",
        "Tell me more.",
        "Tell me more.",
        "Tell me more.",
    )
    last = reply(directing(), *everything)
    assert last.words


def test_sorry_gets_the_gist_in_other_words(directing: Directing, nora: Persona) -> None:
    first = reply(directing(), "hello", "What skills matter most?")
    again = reply(directing(), "hello", "What skills matter most?", "Sorry, what was that?")
    assert first.facts == again.facts == ("skills",)
    assert again.words not in first.words
    known = (nora.fact_named("skills").short, *nora.fact_named("skills").tells)
    assert any(known_words[:20] in again.words for known_words in known)


def test_a_question_asked_again_is_noticed_or_gets_something_new(directing: Directing, nora: Persona) -> None:
    ask = "What tools do you use?"
    third = reply(directing(), ask, ask, ask, ask)
    assert third.words in nora.lines.already_said


def test_a_remark_moves_her_to_go_on(directing: Directing) -> None:
    told = FRIEND.model_copy(update={"told": ("flood",), "last_fact": "flood"})
    assert reply(directing(), "That sounds like a terrible night for everybody.", state=told).facts


@pytest.mark.parametrize(
    "words",
    [
        "That must wear you out by the end of the evening.",
        "I'm a baker, so mending covers must have felt like another planet.",
        "It sounds like a lot to carry.",
        "I'm guessing the winters are quiet.",
    ],
)
def test_a_guess_at_how_it_is_never_meets_silence(directing: Directing, nora: Persona, words: str) -> None:
    told = FRIEND.model_copy(update={"last_fact": ""})
    direction = reply(directing(), words, state=told)
    assert direction.facts or any(line in direction.words for line in SOME_DAYS)


def test_hardship_gets_a_kind_word_before_the_answer(directing: Directing) -> None:
    words = "I'm a printer and I was laid off in May. What skills matter most?"
    direction = reply(directing(), "hello", words, state=FRIEND)
    assert direction.facts == ("skills",)
    assert any(direction.words.startswith(line) for line in I_AM_SORRY)


@pytest.mark.parametrize(
    "words",
    [
        "Has anybody been hurt here, and what skills matter most?",
        "I hate to ask, but what skills matter most?",
        "I'm afraid it's a plain one: what skills matter most?",
        "A customer died, I read; what skills matter most then?",
    ],
)
def test_what_only_sounds_like_hardship_gets_no_condolence(directing: Directing, words: str) -> None:
    direction = reply(directing(), "hello", words, state=FRIEND)
    assert not any(line in direction.words for line in I_AM_SORRY)


@pytest.mark.parametrize(
    "words",
    [
        "Do the other binders come to you with questions?",
        "Is there any way in for somebody like me?",
        "Can you describe one reader you remember, without the name?",
        "Was there somebody early on who taught you the trade?",
        "Is there somebody above you who signs it off?",
    ],
)
def test_a_question_that_speaks_of_people_is_no_request_for_their_names(words: str) -> None:
    heard = hear(alone(words), AsksForNames())
    assert [asked.words for asked in heard.asked] == [words]
    assert not heard.does("asks-for-referral")


@pytest.mark.parametrize(
    "words",
    [
        "Is there somebody above you I could talk to?",
        "Was there anybody else who taught you whom I should meet?",
        "Would somebody who trained you be willing to talk with me?",
    ],
)
def test_but_whoever_wants_to_meet_them_asks_for_their_names(words: str) -> None:
    assert hear(alone(words), AsksForNames()).does("asks-for-referral")


@pytest.mark.parametrize(
    "words",
    [
        "I want to learn about binding, and I wonder whether people start late.",
        "I'd love to hear how the bindery came about.",
        "I have a toddler and I'm curious how people with children manage it.",
        "I've read a lot but I have no idea what you would do on a Wednesday.",
    ],
)
def test_to_wonder_is_to_ask_even_where_one_says_what_one_came_for(words: str) -> None:
    assert hear(alone(words), SimpleTagger()).asked


@pytest.mark.parametrize(
    ("words", "supposes"),
    [
        ("I'd be afraid of spoiling a page.", True),
        ("I don't know whether that counts for anything.", True),
        ("I read the piece on binding.", True),
        ("We had tea and went home.", False),
    ],
)
def test_a_worry_waits_for_an_answer(words: str, supposes: bool) -> None:
    assert hear(alone(words), SimpleTagger()).supposes is supposes


def test_nothing_that_needs_an_answer_gets_an_invitation(directing: Directing, nora: Persona) -> None:
    direction = reply(directing(), "Okay.", state=FRIEND.model_copy(update={"step": 9}))
    assert Do.NUDGE in direction.do
    assert direction.words in nora.lines.nudge


@pytest.mark.parametrize("words", ["...", "?!", "—"])
def test_what_nobody_could_understand_is_asked_about(directing: Directing, nora: Persona, words: str) -> None:
    assert reply(directing(), words, state=FRIEND).words in nora.lines.clarify


def test_a_pleasantry_gets_one_back(directing: Directing, nora: Persona) -> None:
    direction = reply(directing(), "How are you today?", state=FRIEND)
    assert any(line in direction.words for line in nora.lines.small_talk)
    assert not direction.facts


@pytest.mark.parametrize("persona", all_personas(), ids=lambda persona: persona.id)
def test_a_kind_word_is_not_taken_for_a_question_about_their_health(
    directing: Directing, persona: Persona
) -> None:
    for seed in range(6):
        friend = FRIEND.model_copy(update={"step": 9})
        said = reply(directing(persona=persona, seed=seed), "This has been so lovely.", state=friend).words
        assert not re.match(
            r"(\w+, )?(i'm|i am|doing|it's|it is) (fine|well|good|all right|alright|grand)\b", said, re.I
        )


def test_the_first_turn_is_a_greeting(directing: Directing, nora: Persona) -> None:
    direction = reply(directing(), "Hello Nora, thank you for making time for me.")
    assert direction.do[0] is Do.GREET
    assert any(line in direction.words for line in nora.lines.opening)


def test_what_to_do_is_said_in_plain_sentences(directing: Directing, nora: Persona) -> None:
    direction = reply(directing(), "What skills matter most?", state=FRIEND)
    told = next(line for line in direction.doing if "Answer their question" in line)
    assert any(tell[:20] in told for tell in nora.fact_named("skills").tells)
    assert any("minutes" in line for line in direction.doing)
    assert direction.mood in direction.doing[0]
    assert direction.most_words >= len(direction.words.split()) // 2


def test_somebody_out_of_patience_does_not_answer_a_poor_question(
    directing: Directing, nora: Persona
) -> None:
    tired = State(warmth=0.3, patience=0.15, step=5)
    assert reply(directing(), "Is it cold in the cellar?", state=tired).words in nora.lines.cool


@pytest.mark.parametrize(
    ("words", "back"),
    [
        ("Why was that?", Back.WHY),
        ("Really? How come?", Back.WHY),
        ("What happened then?", Back.THEN),
        ("How did that turn out?", Back.THEN),
        ("Could you tell me more about that?", Back.MORE),
        ("Can you give me an example?", Back.MORE),
        ("Did it hurt?", None),
        ("Why did you leave the bindery?", None),
        ("What do you do all day?", None),
    ],
)
def test_what_points_back(directing: Directing, words: str, back: Back | None) -> None:
    transcript = with_turn(blank(directing()), Role.INTERVIEWER, words)
    assert hear(transcript, SimpleTagger()).asked[-1].back == back


@pytest.mark.parametrize(
    "remark",
    [
        "I imagine the worst part of the job is the waiting.",
        "So I was thinking about how you ended up doing this.",
        "walk me through an ordinary working day",
    ],
)
def test_a_remark_or_an_unmarked_question_is_not_met_with_ask_me_something(
    directing: Directing, remark: str
) -> None:
    direction = reply(directing(), remark, state=FRIEND)
    assert direction.facts
    assert Do.NUDGE not in direction.do
