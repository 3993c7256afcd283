"""The script as it should be now: what stands stays word for word; only what it lacks is filled."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coach.acts import Tagger
from coach.desk.mending import Mended, Origin, Played, mended
from coach.desk.script import PARTS, About, Script, script_from
from coach.desk.script_check import check_script
from coach.interviewee.phone import Leg
from coach.scoring import Verdict, score
from coach.transcript import Quote, Transcript

ABOUT = About(
    "Priyanka Nair", "Hannah Lowe", "my professor Dr. Ellis", "how museums plan exhibits", "biology student", "614 555 0148"
)  # fmt: skip
THEIRS = {
    Leg.GOOD_MOMENT: "Gunnar Lind.",
    Leg.BAD_MOMENT: "Gunnar Lind. It's a bad time, I'm driving.",
    Leg.RECEPTIONIST: "Good morning, Nordhavn Maps, this is Ms. Ostrander.",
    Leg.VOICEMAIL: "You have reached Gunnar Lind.",
}
CLUMSY = {
    Leg.RECEPTIONIST: (
        "Good morning, my name is Priyanka Nair. can you put me thru to gunnar lind pls. When would be the best time to call? "
        "Thank you so much for your help, Ms. Ostrander."
    ),
    Leg.GOOD_MOMENT: (
        "hi this is Priyanka. Dr. Ellis gave me your name. Is this a good time? im researching museums. Could we meet for "
        "twenty minutes, whenever suits you? So that is Tuesday at half past three. So Tuesday at ten, at your office on Main "
        "Street. Thank you so much, Gunnar."
    ),
    Leg.VOICEMAIL: "Hello, my name is Priyanka Nair. My number is 614 555 0148. I'll call you again tomorrow at ten. Thank you.",
}


def call(leg: Leg, said: str, tagger: Tagger | None = None) -> Played:
    """A call in which one says this, after they have picked up."""
    transcript = Transcript.model_validate(
        {
            "schema": "coach.transcript/1",
            "scenario": leg.scenario,
            "interviewee": {"name": "Gunnar Lind", "title": "Chief", "organization": "Nordhavn Maps"},
            "gatekeeper": {"name": "Ms. Ostrander"},
            "turns": [{"role": leg.role, "text": THEIRS[leg]}, {"role": "interviewer", "text": said}],
        }
    )
    return Played(leg, transcript, score(transcript, tagger=tagger))


def better(script: Script, said: dict[Leg, str], tagger: Tagger | None = None) -> Mended:
    """The script as it should be after these calls."""
    return mended(script, [call(leg, text, tagger) for leg, text in said.items()], tagger)


def whole(found: Mended) -> str:
    """All that it says."""
    return " ".join(found.script.lines.values())


def test_a_script_that_stands_is_not_touched_by_practice(listening: Tagger) -> None:
    script = script_from(ABOUT)
    found = better(script, CLUMSY, listening)
    assert found.script.lines == script.lines
    assert set(found.origins.values()) == {Origin.SCRIPT}
    assert found.own == frozenset()
    assert found.told("close") == "as in your script"


def test_nor_with_the_trained_model() -> None:
    script = script_from(ABOUT)
    found = better(script, CLUMSY)
    assert found.script.lines == script.lines
    assert "I'm a biology student." in found.script.lines["purpose"]


def test_what_a_script_lacks_is_said_in_own_clean_words(listening: Tagger) -> None:
    script = script_from(ABOUT).with_line("time-check", "").with_line("request", "")
    said = {
        Leg.GOOD_MOMENT: "Hello. Is this a good time to talk? Could we meet for twenty minutes, whenever suits you?"
    }
    found = better(script, said, listening)
    assert found.own == {"time-check", "request"}
    assert found.script.lines["time-check"] == "Is this a good time to talk?"
    assert found.script.lines["request"] == "Could we meet for twenty minutes, whenever suits you?"
    assert found.told("request") == "your own words, from the calls"
    assert {part: words for part, words in found.script.lines.items() if part not in found.own} == {
        part: words for part, words in script.lines.items() if words
    }


@pytest.mark.parametrize(
    "request_said",
    [
        "could we meet for twenty minutes, whenever suits u",
        "Could we meet for twenty minutes on Tuesday, whenever suits you?",
        "Could we meet at your office for twenty minutes, Gunnar, whenever suits you?",
        "Give me two hours, whenever. We could meet then.",
    ],
)
def test_words_that_are_not_clean_are_no_words_of_a_script(listening: Tagger, request_said: str) -> None:
    script = script_from(ABOUT).with_line("request", "")
    found = better(script, {Leg.GOOD_MOMENT: request_said}, listening)
    assert found.script.lines["request"] == script_from(ABOUT).lines["request"]
    assert found.origins["request"] is Origin.SUGGESTED
    assert found.told("request") == "suggested"


def test_a_line_that_lacks_one_thing_is_kept_and_gets_it(listening: Tagger) -> None:
    line = "I'm a biology student, and I'm researching how museums plan exhibits. I know you're busy."
    script = script_from(ABOUT).with_line("purpose", line)
    found = better(script, {Leg.GOOD_MOMENT: "Hello. It's not about a job, I promise."}, listening)
    assert found.script.lines["purpose"] == f"{line} It's not about a job, I promise."
    assert found.told("purpose") == "your line, with a sentence of yours from the calls"
    found = better(script, CLUMSY, listening)
    assert found.script.lines["purpose"].startswith(line)
    assert found.told("purpose") == "your line, with a suggested sentence"
    assert check_script(found.script, listening).lapses == ()


def test_own_words_never_drop_what_the_script_says_of_the_caller(listening: Tagger) -> None:
    line = "I'm a biology student, and I'm researching how museums plan exhibits."
    said = "I'm researching how museums plan exhibits, it's not about a job, and I know you're busy."
    found = better(script_from(ABOUT).with_line("purpose", line), {Leg.GOOD_MOMENT: said}, listening)
    assert found.script.lines["purpose"].startswith(line)
    assert not check_script(found.script, listening).lapses


def test_a_lapse_goes_and_the_rest_of_its_line_stays(listening: Tagger) -> None:
    line = "Could we meet for twenty minutes, whenever suits you? Are you hiring?"
    found = better(script_from(ABOUT).with_line("request", line), {}, listening)
    assert found.script.lines["request"].startswith("Could we meet for twenty minutes, whenever suits you?")
    assert "hiring" not in whole(found)


def test_without_a_script_it_is_made_of_the_answers_and_own_clean_words(listening: Tagger) -> None:
    said = {
        Leg.GOOD_MOMENT: (
            "Hello Gunnar, my name is Priyanka Nair. Marta Kowal gave me your name. Is this a good time? I'm researching how "
            "tides work. It's not about a job. I know you're busy. So that is Tuesday at ten. Thank you so much, Gunnar."
        ),
        Leg.RECEPTIONIST: "Good morning, my name is Priyanka Nair. Could you put me thru to gunnar lind pls",
    }
    found = better(Script("mine", {}, About(me="Priyanka Nair")), said, listening)
    lines = found.script.lines
    assert list(lines) == list(PARTS)
    assert lines["greeting"] == "Hello [their name], my name is Priyanka Nair."
    assert lines["connection"] == "Marta Kowal gave me your name."
    assert "Marta Kowal gave me [their name]'s name." in lines["receptionist"]
    assert lines["purpose"] == "I'm researching how tides work. It's not about a job. I know you're busy."
    assert lines["close"].startswith("So that is [day and hour], at [place]")
    assert found.own == {"connection", "time-check", "purpose"}
    assert Origin.SCRIPT not in found.origins.values()
    assert not {"Gunnar", "Lind", "lind", "Ostrander", "Nordhavn", "Tuesday"} & set(
        whole(found).replace(".", "").split()
    )


def test_own_words_that_lack_little_get_it(listening: Tagger) -> None:
    said = {
        Leg.GOOD_MOMENT: "I'm researching how tides work, and it's not about a job.",
        Leg.VOICEMAIL: "Hello, my name is Ada. I'm researching how tides work. My number is 555 0148. I'll call again tomorrow.",
    }
    found = better(Script("mine"), said, listening)
    lines = found.script.lines
    assert (
        lines["purpose"]
        == "I'm researching how tides work, and it's not about a job. I know you're busy, so I'll be brief."
    )
    assert found.told("purpose") == "your own words from the calls, with a suggested sentence"
    assert lines["voicemail"] == (
        "Hello, my name is Ada. [who gave you the name, or where you found it] gave me your name. I'm researching how tides "
        "work. My number is 555 0148. I'll call you again [day]."
    )
    assert "purpose" in found.own


def test_whom_one_calls_is_asked_for_by_their_own_name(listening: Tagger) -> None:
    said = (
        "Good morning, my name is Priyanka Nair. Dr. Ellis gave me her number. May I speak with Gunnar Lind, please? When "
        "would be the best time to call? Thank you so much for your help."
    )
    found = better(script_from(ABOUT).with_line("receptionist", ""), {Leg.RECEPTIONIST: said}, listening)
    assert found.script.lines["receptionist"] == said.replace("Gunnar Lind", "Hannah Lowe")
    assert "receptionist" in found.own


def test_what_the_contact_hears_is_no_line_for_the_front_desk(listening: Tagger) -> None:
    front = (
        script_from(ABOUT)
        .lines["receptionist"]
        .replace("My professor Dr. Ellis gave me Hannah Lowe's name. ", "")
    )
    found = better(script_from(ABOUT).with_line("receptionist", front), CLUMSY, listening)
    assert "My professor Dr. Ellis gave me Hannah Lowe's name." in found.script.lines["receptionist"]
    assert "your name" not in found.script.lines["receptionist"]
    assert found.told("receptionist") == "your line, with a suggested sentence"


def test_what_is_said_elsewhere_is_not_missed(listening: Tagger) -> None:
    script = script_from(ABOUT).with_line(
        "greeting", "Hello, my name is Priyanka Nair, and Dr. Ellis gave me your name."
    )
    lines = {part: words for part, words in script.lines.items() if part != "connection"}
    found = better(replace(script, lines=lines), {}, listening)
    assert found.script.lines == lines


def test_own_words_that_were_not_needed_are_at_hand(listening: Tagger) -> None:
    script = script_from(ABOUT)
    said = {
        Leg.GOOD_MOMENT: "Is this a good time to talk? Could we meet for twenty minutes, whenever suits you?"
    }
    found = better(script, said, listening)
    assert found.script.lines == script.lines
    assert found.spare == {
        "time-check": "Is this a good time to talk?",
        "request": "Could we meet for twenty minutes, whenever suits you?",
    }
    taken = found.with_spare()
    assert taken.script.lines["time-check"] == "Is this a good time to talk?"
    assert taken.own == {"time-check", "request"}
    assert taken.script.lines["purpose"] == script.lines["purpose"]
    assert better(script, CLUMSY, listening).spare.get("receptionist") is None


def test_own_words_lose_nothing_that_was_said_or_stood_there(listening: Tagger) -> None:
    purpose = "I'm a biology student. We went to the same school. I'm researching how museums plan. It's not about a job, and I know you're busy."
    script = script_from(ABOUT).with_line("purpose", purpose)
    said = {
        Leg.GOOD_MOMENT: "I'm a biology student. I'm trying to decide whether museums are for me. I'm also researching the long nights of "
        "those who plan exhibits. I know you're busy, and it's not about a job.",
    }
    taken = better(script, said, listening).with_spare().script.lines["purpose"]
    assert taken == (
        "I'm a biology student. We went to the same school. I'm trying to decide whether museums are for me. I'm also "
        "researching the long nights of those who plan exhibits. I know you're busy, and it's not about a job."
    )


def test_mending_once_more_changes_nothing(listening: Tagger) -> None:
    script = script_from(ABOUT).with_line("purpose", "I'm a biology student.").with_line("request", "")
    once = better(script, CLUMSY, listening)
    assert better(once.script, CLUMSY, listening).script == once.script


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("My number is 0170 555 2233. I'll call again tomorrow.", "0170 555 2233"),
        ("It's (614) 555-0148, thank you.", "(614) 555-0148"),
        ("I'm 23 and saw it in 2019 and 2021.", "[your number]"),
    ],
)
def test_a_number_given_in_a_call_fills_its_blank(said: str, number: str, listening: Tagger) -> None:
    found = better(script_from(replace(ABOUT, number="")), {Leg.VOICEMAIL: said}, listening)
    assert f"My number is {number}." in found.script.lines["voicemail"]


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("connection", "Hello, my name is Ada, and Marta Kowal gave me your name."),
        ("request", "Twenty minutes, whenever suits you."),
    ],
)
def test_own_words_that_say_a_thing_twice_or_ask_nothing_are_not_offered(
    part: str, said: str, listening: Tagger
) -> None:
    script = script_from(replace(ABOUT, me="Ada", connection="Marta Kowal"))
    assert part not in better(script, {Leg.GOOD_MOMENT: said}, listening).spare


def test_what_the_card_faulted_or_what_leaves_something_out_is_not_offered(listening: Tagger) -> None:
    script = script_from(ABOUT)
    no_length = "Could we meet, whenever suits you?"
    good = "Is this a good time to talk? Could we meet for twenty minutes, whenever suits you?"
    assert "request" in better(script, {Leg.GOOD_MOMENT: good}, listening).spare
    # The card of that call misses the length: its request is no better wording.
    assert "request" not in better(script, {Leg.GOOD_MOMENT: no_length}, listening).spare
    faulted = call(Leg.GOOD_MOMENT, good, listening)
    lapse = next(each for each in faulted.report.criteria if each.id == "not-at-their-convenience")
    quoted = Quote(turn=1, quote="Could we meet for twenty minutes, whenever suits you?")
    worse = lapse.model_copy(update={"verdict": Verdict.LAPSE, "evidence": (quoted,)})
    criteria = tuple(worse if each is lapse else each for each in faulted.report.criteria)
    card = faulted.report.model_copy(update={"criteria": criteria})
    spare = mended(script, [replace(faulted, report=card)], listening).spare
    assert (set(spare) & {"request", "time-check"}) == {"time-check"}
    brief = {Leg.GOOD_MOMENT: "Good time?"}
    assert "time-check" not in better(script, brief, listening).spare
