"""The report as lines to be heard: whole sentences, whose words they are, and nothing that a terminal would obey."""

from __future__ import annotations

from coach.acts import Tagger
from coach.report.aloud import (
    change_lines,
    criteria_lines,
    criterion_lines,
    fact_lines,
    note_lines,
    number_lines,
    page_lines,
    record_lines,
    turn_lines,
)
from coach.report.aloud.wording import first_name, quoted, sentence, speaker
from coach.report.comparing import Change
from coach.report.facts import Facts, Line
from coach.report.verdicts import in_order
from coach.scoring import score
from coach.transcript import Quote, Role, Transcript

from .conftest import EVIL, transcript

TALK = transcript(
    "Hello. Are you hiring?",
    "No, we are not.",
    "How was that for you?",
    "Long.",
    interviewee={"name": "Dana Whitfield"},
)


def test_whose_words_they_are_and_where() -> None:
    assert quoted(TALK, Quote(turn=0, quote="Are you hiring?")) == "You said, turn 1: “Are you hiring?”"
    assert quoted(TALK, Quote(turn=1, quote="we are not")) == "Dana said, turn 2: “we are not”"
    assert quoted(TALK, Quote(turn=3, quote="a glance")) == "Turn 4: “a glance”", "a gesture is not said"
    assert quoted(TALK, Quote(turn=9, quote="gone")) == "“gone”"
    assert first_name(transcript()) == "They"
    assert speaker(TALK, Role.GATEKEEPER) == "Reception"


def test_a_sentence_has_one_end() -> None:
    assert sentence("Asking for a job") == "Asking for a job."
    assert sentence("Are you\nhiring? ") == "Are you hiring?"
    assert sentence("") == ""


def test_page_one_is_the_score_what_worked_and_two_fixes(tagger: Tagger) -> None:
    report = score(TALK, tagger=tagger)
    lines = page_lines(report, TALK)
    assert lines[0].endswith("these two first.")
    assert sum(line.startswith("Fix ") for line in lines) == 2
    assert (
        sum(line.startswith("Try: ") for line in lines)
        == sum(line.startswith("Why: ") for line in lines)
        == 2
    )
    at = lines.index("Fix 1, critical: Asking for a job.")
    assert lines[at + 1] == "You said, turn 1: “Are you hiring?”"
    assert "You said nothing of the kind; that is what was missing." in lines
    assert note_lines(report)[-1] == "Scored by rules on this machine, no language model."


def test_criteria_are_numbered_as_they_can_be_asked_for(tagger: Tagger) -> None:
    report = score(TALK, tagger=tagger)
    lines = criteria_lines(report)
    for number, result in enumerate(in_order(report), 1):
        assert lines[number].startswith(f"{number}. ")
        assert result.title in lines[number]
        assert criterion_lines(result, TALK)[0] == sentence(result.title)


def test_a_turn_says_what_it_did(tagger: Tagger) -> None:
    report, tagged = score(TALK, tagger=tagger), tagger.tag(TALK)
    record = record_lines(TALK, report)
    assert record[1] == "  To fix: Asking for a job. In the words “Are you hiring?”"
    assert "  Closed question: “Are you hiring?”" in turn_lines(tagged, report, 0)
    assert turn_lines(tagged, report, 3)[-1] == "Nothing in it that the rules look for."


def test_numbers_of_nothing_are_no_trouble(tagger: Tagger) -> None:
    nothing = transcript()
    lines = number_lines(score(nothing, tagger=tagger), tagger.tag(nothing))
    assert lines[0].startswith("Length: 0.0 minutes")
    assert page_lines(score(nothing, tagger=tagger), nothing) == ["Not enough was said to score this."]


def test_words_stay_words(tagger: Tagger) -> None:
    talk = transcript(f"Thank you for making time. {EVIL}", EVIL, interviewee={"name": f"Da\x1b[2Jna {EVIL}"})
    report, tagged = score(talk, tagger=tagger), tagger.tag(talk)
    told = [*page_lines(report, talk), *record_lines(talk, report), *turn_lines(tagged, report, 0)]
    told += [line for result in report.criteria for line in criterion_lines(result, talk)]
    assert not any(letter in line for line in told for letter in "\x1b\x07\n\u202e")


def test_facts_say_what_came_out_and_what_it_takes() -> None:
    told, missed = (
        (Line("How did you start?", 3),),
        (Line("What failed?"), Line("Why did you leave?", trust=True)),
    )
    lines = fact_lines(Facts(told, missed, 8), "Dana")
    assert lines[0] == "They told you 1 of 3 things; there was time for about 8."
    assert lines[1] == "Told, turn 4: How did you start?"
    assert lines[-2:] == ["1. What failed?", "2. Why did you leave? Only once they trust you."]
    few = fact_lines(Facts(told, missed, 8), "Dana", 1)
    assert "1. What failed?" in few
    assert few[-1].startswith("Dana has 3 things to tell in all;")
    assert fact_lines(Facts(told, (), 1), "Dana")[-1] == "There is nothing more that Dana would have told."


def test_what_changed_is_said_for_both() -> None:
    change = Change(
        True, 40, 64.4, (0.5, 0.62), (2, 5), ("Asking for a job",), ("No research",), ("no-thanks",)
    )
    assert change_lines(change, "take 1", "take 2", "Dana") == [
        "Score: 64.4 in take 2, 40 in take 1; 24.4 more.",
        "How warm Dana was at the end: 62% in take 2, 50% in take 1.",
        "Things that Dana told you beyond the bio: 5 in take 2, 2 in take 1.",
        "Repaired: Asking for a job.",
        "New to fix: No research.",
        "Not reached this time: thanks.",
    ]
    same = change_lines(Change(True, 40, 40), "take 1", "take 2", "Dana")
    assert same == [
        "Score: 40 in take 2, 40 in take 1; the same.",
        "The same criteria pass and lapse in both.",
    ]
    worse = change_lines(Change(True, 70, 40), "take 1", "take 2", "Dana")
    assert worse[0] == "Score: 40 in take 2, 70 in take 1; 30 less."
    assert change_lines(Change(False), "take 1", "take 2", "Dana") == [
        "Both need a score before they can be compared."
    ]


def test_a_transcript_without_a_name_is_no_trouble(tagger: Tagger) -> None:
    nameless = Transcript.model_validate({"turns": [{"role": "interviewee", "text": "Hello."}]})
    assert record_lines(nameless, score(nameless, tagger=tagger))[0] == "Turn 1, at 0:00. They: Hello."
