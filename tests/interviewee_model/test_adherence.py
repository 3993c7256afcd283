"""What the check lets through, and what it does not."""

from __future__ import annotations

import pytest

from coach.interviewee.adherence import Breach, breach, left_to_say, owed, superfluous, too_long
from coach.interviewee.grounding import Ground
from coach.interviewee.model import Do, State
from coach.interviewee.speech import spoken
from coach.persona import Layer, Persona, all_personas
from coach.transcript import Transcript
from tests.interviewee_model.conftest import ASKED, decided, talk


def found(
    persona: Persona, sentence: str, *do: Do, transcript: Transcript = ASKED, **more: object
) -> Breach | None:
    return breach(sentence, Ground(persona, decided(*do, **more), transcript))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "sentence",
    [
        "I swept the floor for a bookbinder in Clifton.",
        "I was nineteen, and after a year I was allowed a knife.",
        "You learn a lot by sweeping, you know.",
        "Honestly, one or two of us stayed.",
        "I had to go to the shop every morning.",
        "It's calm down there, most days.",
        "You should ask a bookbinder to let you sweep.",
    ],
)
def test_what_a_person_may_say(nora: Persona, sentence: str) -> None:
    assert found(nora, sentence) in (None, Breach.COACHES if "should ask" in sentence else None)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("As an AI, I have no hands.", Breach.OUT_OF_ROLE),
        ("I'm just a language model, dear.", Breach.OUT_OF_ROLE),
        ("I am not a real person.", Breach.OUT_OF_ROLE),
        ("My instructions say that I must not.", Breach.OUT_OF_ROLE),
        ("I should stay in character here.", Breach.OUT_OF_ROLE),
        ("How may I assist you today?", Breach.OUT_OF_ROLE),
        ("I'm sorry, but I can't assist with that.", Breach.OUT_OF_ROLE),
        ("The rubric has twelve lines.", Breach.COACHES),
        ("Your score would be 8 out of 10.", Breach.COACHES),
        ("That was a fine open-ended question.", Breach.COACHES),
        ("You should have asked about the flood.", Breach.COACHES),
        ("This is a good informational interview.", Breach.COACHES),
        ("Good job!", Breach.COACHES),
        ("I'll put in a word for you.", Breach.PROMISES),
        ("We are hiring, as it happens.", Breach.PROMISES),
        ("Send me your résumé.", Breach.PROMISES),
        ("It was easy.", Breach.NEVER_SAYS),
        ("I've got five minutes left.", Breach.WRONG_TIME),
        ("We have about ten more minutes.", Breach.WRONG_TIME),
        ("I have to run.", Breach.WRONG_TIME),
        ("It was lovely talking to you.", Breach.WRONG_TIME),
        ("It's 4:30 already.", Breach.WRONG_TIME),
        ("In 2009 I came to Leeds with 45 books.", Breach.INVENTS),
        ("I was twenty-three when I began.", Breach.INVENTS),
        ("Then I met Harold Finch.", Breach.INVENTS),
        ("No bookbinder let me sweep his floor in Clifton.", Breach.CONTRADICTS),
        ("A bookbinder in Clifton let me sweep his floor when I was twelve.", Breach.CONTRADICTS),
        ("Odile Brandt would know.", Breach.TOO_EARLY),
        ("Nora Vance, Head Conservator.", Breach.ECHOES),
        ("It is your turn, so do this in this order.", Breach.ECHOES),
        ("The answer is given above.", Breach.OUT_OF_ROLE),
        ("My husband plays trombone for a circus in the summer rain.", Breach.INVENTS),
    ],
)
def test_what_she_may_not_say(nora: Persona, sentence: str, expected: Breach) -> None:
    assert found(nora, sentence) is expected


def test_no_fact_in_confidence_comes_out_early(nora: Persona) -> None:
    locked = [fact for fact in nora.fact if fact.layer is Layer.TRUST]
    assert locked
    for fact in locked:
        for tell in fact.tells:
            assert any(found(nora, sentence) for sentence in spoken(tell)), tell


def test_the_same_fact_may_be_told_when_it_is_decided(nora: Persona) -> None:
    fact = next(fact for fact in nora.fact if fact.layer is Layer.TRUST)
    given = {"facts": (fact.id,), "state": State(told=(fact.id,)), "words": fact.tells[0]}
    for tell in fact.tells:
        assert [found(nora, sentence, **given) for sentence in spoken(tell)] == [None] * len(spoken(tell))


def test_what_she_keeps_to_herself_she_does_not_confirm(nora: Persona) -> None:
    asked = talk("Is it true that you earn thirty-eight thousand?")
    assert found(nora, "Yes, thereabouts.", Do.WITHHOLD, words="That stays here.", transcript=asked)
    assert found(nora, "It's thirty-eight thousand.", Do.WITHHOLD, words="That stays here.", transcript=asked)
    assert not found(nora, "I keep that to myself.", Do.WITHHOLD, words="That stays here.", transcript=asked)


def test_the_time_is_what_the_director_says_it_is(nora: Persona) -> None:
    cue = {"words": "I have 4 minutes left.", "facts": ()}
    assert found(nora, "We have four minutes left.", Do.TIME_CUE, **cue) is None
    assert found(nora, "We have five minutes left.", Do.TIME_CUE, **cue) is Breach.WRONG_TIME


def test_notes_are_not_read_aloud(nora: Persona) -> None:
    doing = ("They asked you for a job: refuse politely; you did not come for that.",)
    assert found(nora, "Refuse politely; you did not come for that.", doing=doing) is Breach.ECHOES


def test_what_the_director_worded_is_never_wrong() -> None:
    for persona in all_personas():
        for fact in persona.fact:
            for tell in fact.tells:
                direction = decided(words=tell, facts=(fact.id,), state=State(told=(fact.id,)))
                ground = Ground(persona, direction, ASKED)
                assert not any(breach(sentence, ground) for sentence in spoken(tell))


def test_other_wordings_of_what_is_told_pass() -> None:
    """The shipped personas' own second wordings stand for a model that words the same thing differently."""
    passed = stopped = 0
    for persona in all_personas():
        for fact in persona.fact:
            direction = decided(words=fact.tells[0], facts=(fact.id,), state=State(told=(fact.id,)))
            ground = Ground(persona, direction, ASKED)
            for sentence in (s for tell in fact.tells[1:2] for s in spoken(tell)):
                stopped += bool(breach(sentence, ground))
                passed += 1
    assert stopped <= 0.0125 * passed


@pytest.mark.parametrize(
    ("sentence", "said", "out"),
    [
        ("What a great question!", [], True),
        ("That's a really good question.", [], True),
        ("Do you like maps?", [], True),
        ("I swept floors.", ["I swept floors."], True),
        ("I draw maps, mostly.", [], True),
        ("Hello Nora, thank you for making time.", [], True),
        ("I swept floors.", [], False),
    ],
)
def test_what_is_better_left_out(nora: Persona, sentence: str, said: list[str], out: bool) -> None:
    ground = Ground(
        nora, decided(), talk("Hello Nora, thank you for making time.", "I draw maps, mostly.", "And then?")
    )
    assert superfluous(sentence, said, ground) is out


def test_a_question_that_was_decided_stays(nora: Persona) -> None:
    ground = Ground(nora, decided(Do.ASK_BACK, words="And you?"), ASKED)
    assert not superfluous("What brings you here?", [], ground)


def test_what_a_turn_owes() -> None:
    time = decided(Do.ANSWER, Do.TIME_CUE, words="I swept floors. I have 4 minutes left.")
    assert owed(["I swept."], time) == ["I have 4 minutes left."]
    assert owed(["I swept, and we have four minutes."], time) == []
    end = decided(Do.GOODBYE, words="Well. Goodbye, and mind the step.", ends=True)
    assert owed(["Well."], end) == ["Goodbye, and mind the step."]
    assert owed(["Bye now."], end) == []
    name = decided(Do.REFER, words="Try Imre Halasz. He is kind.", state=State(referred=("Imre Halasz",)))
    assert owed(["There is somebody."], name) == ["Try Imre Halasz."]
    assert owed(["Write to Imre Halasz."], name) == []
    assert owed(["I swept a floor in Clifton for a bookbinder."], decided()) == []
    assert owed(["Oh, that."], decided()) == spoken(decided().words)
    assert owed(["Oh, that."], decided(facts=())) == []


def test_what_is_left_to_say() -> None:
    direction = decided(words="I swept a floor in Clifton. The knife came after a year.")
    assert left_to_say([], direction) == spoken(direction.words)
    assert left_to_say(["In Clifton I was sweeping a floor."], direction) == ["The knife came after a year."]


def test_length() -> None:
    direction = decided(most_words=10)
    assert not too_long([], "word " * 20, direction)
    assert too_long(["word " * 15], "word " * 10, direction)
