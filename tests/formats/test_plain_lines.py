"""``Name: text`` lines, as people type them up or copy them."""

from __future__ import annotations

import pytest

from coach.errors import BadTranscript
from coach.formats import read_any
from coach.transcript import Role, Transcript


def said(transcript: Transcript) -> list[tuple[str, str]]:
    """Who says what, shortly."""
    return [("me" if turn.role is Role.INTERVIEWER else "they", turn.text) for turn in transcript.turns]


def test_a_line_a_speaker() -> None:
    transcript = read_any("Ada: Hi, Dana.\nDana Whitfield: Hello.\nAda: How are you?\n", "Ada", name="walk")
    assert said(transcript) == [("me", "Hi, Dana."), ("they", "Hello."), ("me", "How are you?")]
    assert (transcript.id, transcript.interviewer.name, transcript.interviewee.name) == (
        "walk",
        "Ada",
        "Dana Whitfield",
    )


@pytest.mark.parametrize("me", ["Me", "I", "you", "INTERVIEWER", "Caller"])
def test_usual_names_for_oneself_are_known(me: str) -> None:
    transcript = read_any(f"Dana: Hello.\n{me}: Hi.")
    assert said(transcript) == [("they", "Hello."), ("me", "Hi.")]
    assert transcript.interviewer.name == ""


@pytest.mark.parametrize("me", ["ada lovelace", "ADA", " ada "])
def test_a_name_may_be_begun_and_in_any_case(me: str) -> None:
    assert said(read_any("Ada Lovelace: Hi.\nDana: Hello.", me))[0] == ("me", "Hi.")


def test_the_exact_name_goes_before_one_that_only_begins_so() -> None:
    assert said(read_any("Anna: Hello.\nAnn: Hi.", "Ann")) == [("they", "Hello."), ("me", "Hi.")]


def test_lines_without_a_name_go_on_and_neighbours_are_joined() -> None:
    text = "Me: Hi.\n  It is me.\n\nMe: Again.\nDana: Hello.\nStill here.\nDana: And here."
    assert said(read_any(text)) == [("me", "Hi. It is me. Again."), ("they", "Hello. Still here. And here.")]


def test_a_gesture_in_brackets_is_a_cue() -> None:
    transcript = read_any("[a quiet office]\nMe: Hi.\nDana: Hello.\n(glances at the clock)\nMe: Bye.")
    assert [turn.cue for turn in transcript.turns] == [None, "glances at the clock", None]


def test_a_sentence_with_a_colon_is_no_speaker() -> None:
    text = "Me: Two things.\nthe first is this: time\nDana: Go on.\nand the rule was: never ask\nMe: I see."
    assert said(read_any(text)) == [
        ("me", "Two things. the first is this: time"),
        ("they", "Go on. and the rule was: never ask"),
        ("me", "I see."),
    ]


def test_names_in_small_letters_are_known_by_coming_again() -> None:
    text = "me: hi\ndana whitfield: hello\nme: how are you\ndana whitfield: well"
    assert [who for who, _ in said(read_any(text))] == ["me", "they", "me", "they"]


@pytest.mark.parametrize(
    "name", ["Dr. Ana de la Cruz", "Dana (she/her)", "SPEAKER_01", "O'Neil", "Zoë", "王小明"]
)
def test_names_of_many_kinds(name: str) -> None:
    transcript = read_any(f"Me: Hi.\n{name}: Hello.")
    assert transcript.interviewee.name == name


def test_times_before_a_name_are_read() -> None:
    transcript = read_any("[1:05] Me: Hi.\n12:30 Dana: Hello.\n1:00:00 Me: Bye.")
    assert [turn.start for turn in transcript.turns] == [65.0, 750.0, 3600.0]


def test_a_name_and_a_time_on_a_line_of_their_own() -> None:
    transcript = read_any(
        "Dana Whitfield   0:03\nHello.\nWelcome.\n\nMe  0:09\nHi.\nDana Whitfield  1:02:03\n"
    )
    assert said(transcript) == [("they", "Hello. Welcome."), ("me", "Hi.")]
    assert [turn.start for turn in transcript.turns] == [3.0, 9.0]


def test_a_third_speaker_has_turns_of_their_own() -> None:
    transcript = read_any("Me: Hi.\nDana: Hello.\nGreg: Hello too.\nMe: Two of you!")
    assert [who for who, _ in said(transcript)] == ["me", "they", "they", "me"]


def test_one_speaker_alone() -> None:
    transcript = read_any("Me: Hello?\nMe: Anybody?")
    assert said(transcript) == [("me", "Hello? Anybody?")]
    assert transcript.interviewee.name == ""


def test_one_speaker_who_may_not_be_you() -> None:
    with pytest.raises(BadTranscript, match="--me NAME") as told:
        read_any("Dana: Hello?")
    assert "They are called Dana" in told.value.why


@pytest.mark.parametrize(
    ("text", "me", "says"),
    [
        ("", None, "is empty"),
        (" \n\t\n", None, "is empty"),
        ("Once upon a time\nDana: Hello.", None, "The first line has no name."),
        ("Ada: Hi.\nDana: Hello.", None, "They are called Ada, Dana."),
        ("Ada: Hi.\nDana: Hello.", "  ", "They are called Ada, Dana."),
        ("Ada: Hi.\nDana: Hello.", "Bob", "Nobody in walk.txt is called 'Bob'."),
    ],
)
def test_what_cannot_be_used_is_told(text: str, me: str | None, says: str) -> None:
    with pytest.raises(BadTranscript) as told:
        read_any(text, me, "walk.txt")
    assert "walk.txt" in str(told.value)
    assert says in str(told.value)


def test_a_letter_is_one_turn_of_yours() -> None:
    transcript = read_any("Dear Dana: thank you.\n\nAda", scenario="thank-you-note", name="note")
    assert said(transcript) == [("me", "Dear Dana: thank you.\n\nAda")]
    assert transcript.scenario == "thank-you-note"


def test_a_scenario_that_is_not_there_is_told() -> None:
    with pytest.raises(BadTranscript, match="scenario"):
        read_any("Me: Hi.", scenario="dinner")
