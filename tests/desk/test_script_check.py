"""Looking at a script: what is truly left, where it is mended, and what is said at the front desk."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coach.desk.script import About, script_from
from coach.desk.script_check import check_script
from coach.desk.script_text import with_suggestion

ABOUT = About(
    "Priyanka Nair", "Hannah Lowe", "Dr. Ellis", "how museums plan exhibits", "a student", "614 555 0148"
)
FRONT = (
    "Good morning, my name is Priyanka Nair. I'm researching how museums plan exhibits, and I'd be grateful for a word with "
    "Hannah Lowe. When would be the best time for me to call? Thank you so much for your help."
)


def found(**lines: str) -> list[tuple[str, str]]:
    """The lapses of a script with these lines, and the parts in which they are mended."""
    script = script_from(ABOUT)
    for part, words in lines.items():
        script = script.with_line(part.replace("_", "-"), words)
    check = check_script(script)
    return [(lapse.id, part) for (_, lapse), part in zip(check.lapses, check.where, strict=True)]


def test_what_is_filled_on_the_telephone_is_told_apart() -> None:
    check = check_script(script_from(ABOUT))
    assert (check.blanks, check.later) == ((), ("[day and hour]", "[place]", "[day]"))
    ready = check_script(
        script_from(ABOUT).with_line(
            "voicemail", script_from(ABOUT).lines["voicemail"].replace("[day]", "on Friday")
        )
    )
    assert ready.ready
    assert ready.later == ("[day and hour]", "[place]")


def test_the_front_desk_is_told_how_one_got_the_name_too() -> None:
    assert found(receptionist=FRONT) == [("no-connection", "receptionist")]
    check = check_script(script_from(ABOUT).with_line("receptionist", FRONT))
    ((scenario, lapse),) = check.lapses
    assert scenario.value == "gatekeeper"
    assert lapse.title == "Not saying how you got the name"
    assert lapse.instead == "Dr. Ellis gave me Hannah Lowe's name."
    assert not lapse.evidence


def test_without_an_answer_the_front_desk_hears_what_the_script_says() -> None:
    script = script_from(About("Ada", "Hannah Lowe")).with_line("connection", "Priya Shah gave me your name.")
    check = check_script(script.with_line("receptionist", FRONT))
    assert check.lapses[0][1].instead == "Priya Shah gave me Hannah Lowe's name."


def test_what_does_not_tell_how_is_not_suggested_again() -> None:
    check = check_script(script_from(replace(ABOUT, connection="I like your name.")))
    said = {scenario.value: lapse.instead for scenario, lapse in check.lapses if lapse.id == "no-connection"}
    assert said == {
        "phone-request": "[who] gave me your name.",
        "voicemail": "[who] suggested that I call you.",
        "gatekeeper": "[who gave you the name, or where you found it] gave me Hannah Lowe's name.",
    }


def test_a_lapse_stands_where_its_words_are() -> None:
    assert ("asked-for-job", "request") in found(request="Are you hiring?")
    assert ("handed-off-initiative", "close") in found(
        close="So that is [day and hour], at [place]. Just call me back if anything changes. Thank you."
    )


@pytest.mark.parametrize(
    ("bad_time", "lapses"),
    [
        ("Then I won't keep you. When would be a better time for me to call? Thank you.", []),
        ("I know you're busy. Could we meet for twenty minutes, whenever suits you? Thank you.", [("ignored-bad-time", "bad-time")]),
    ],
)  # fmt: skip
def test_at_a_bad_time_one_need_not_say_it_all(bad_time: str, lapses: list[tuple[str, str]]) -> None:
    assert found(bad_time=bad_time) == lapses


def test_thanks_are_missed_in_each_place() -> None:
    assert found(
        close="So that is [day and hour], at [place]: is that right?",
        bad_time="Then I won't keep you. When would be a better time for me to call?",
    ) == [("no-thanks", "close"), ("no-thanks", "bad-time")]


def test_no_suggestion_fixes_a_day_or_a_place() -> None:
    script = script_from(ABOUT).with_line("close", "Wonderful.")
    said = [lapse.instead for _, lapse in check_script(script).lapses]
    assert "So that is [day and hour], at [place]: is that right?" in said
    voicemail = script.with_line("voicemail", "Hello, this is Priyanka Nair. Please call me back.")
    assert "I'll call you again [day]." in [lapse.instead for _, lapse in check_script(voicemail).lapses]


@pytest.mark.parametrize(
    ("said", "words", "lapse", "better"),
    [
        ("Good morning, I'm Ada Brook. Thank you.", "Priya gave me her name.", "no-connection",
         "Good morning, I'm Ada Brook. Priya gave me her name. Thank you."),
        ("Good morning. Thank you.", "Good morning, this is Ada.", "no-self-introduction", "Good morning, this is Ada. Thank you."),
        ("Priya gave me her name.", "My name is Ada.", "no-name", "My name is Ada. Priya gave me her name."),
        ("Hello, I'm Ada. Thank you so much.", "When may I call again?", "no-best-time",
         "Hello, I'm Ada. When may I call again? Thank you so much."),
        ("Hello, I'm Ada.", "Thank you.", "no-thanks", "Hello, I'm Ada. Thank you."),
    ],
)  # fmt: skip
def test_a_suggestion_stands_where_it_is_due(said: str, words: str, lapse: str, better: str) -> None:
    text = with_suggestion(f"# If somebody else answers\n{said}\n", "receptionist", words, ABOUT, lapse=lapse)
    assert text.splitlines()[1] == better
