"""A letter on the bench: what is found and where it stands, and that mending it mends it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.acts import Tagger
from coach.desk.blanks import stood_in
from coach.desk.letter_change import change_of, marked_text
from coach.desk.letter_check import check_letter, place_of
from coach.desk.letter_keeping import Letter
from coach.desk.letter_lines import mended
from coach.desk.letter_parts import after_salutation, before_sign_off
from coach.transcript import Scenario

EMAIL, NOTE = Scenario.OUTREACH_EMAIL, Scenario.THANK_YOU_NOTE
TEXT = "Subject: Hello\n\nDear Dana,\n\nI'm a nurse. Are you hiring? I read your article.\n\nKind regards,\nAda\n"


def test_the_words_of_a_lapse_are_found_where_they_stand(tagger: Tagger) -> None:
    check = check_letter(Letter(kind=EMAIL, text=TEXT), 0, tagger)
    fix = check.fixes[0]
    assert fix.criterion == "asked-for-job"
    assert TEXT[fix.start : fix.end] == "Are you hiring?"
    assert [(TEXT[m.start : m.end], m.lapse) for m in check.marks if m.lapse] == [("Are you hiring?", True)]
    assert check.words == 10
    assert check.score is not None
    assert "".join(piece for piece, _ in marked_text(check)) == TEXT


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        ("One two  three.", "two three.", "two  three."),
        ("One [a blank] two.", "One two.", "One [a blank] two."),
        ("One two.", "three", None),
        ("One two.", " ", None),
    ],
)
def test_a_quotation_is_found_across_lines_and_blanks(text: str, quote: str, found: str | None) -> None:
    place = place_of(text, quote)
    assert (text[slice(*place)] if place else None) == found


def test_blanks_come_last_and_are_not_lapses(tagger: Tagger) -> None:
    letter = Letter(kind=EMAIL, text="Dear Dana,\n\nI'm [who you are: your studies]. Who else [where]?\n")
    check = check_letter(letter, 0, tagger)
    assert [fix.title for fix in check.fixes if fix.blank] == [
        "Still blank: [who you are: your studies]",
        "Still blank: [where]",
    ]
    assert all(fix.blank for fix in check.fixes[check.lapses :])
    assert "no-introduction" not in [fix.criterion for fix in check.fixes], "its line only waits to be filled"


@pytest.mark.parametrize("text", ["", "   \n", "[only a blank]"])
def test_nothing_is_not_judged(text: str, tagger: Tagger) -> None:
    check = check_letter(Letter(kind=NOTE, text=text), 0, tagger)
    assert check.report is None
    assert check.score is None
    assert check.lapses == 0


@pytest.mark.parametrize("kind", [EMAIL, NOTE])
@pytest.mark.parametrize("text", [TEXT, "hello", "Hi Dana,\n\nOne thing.\n\nTwo things."])
def test_every_line_that_is_offered_can_be_put_in_and_none_twice(
    kind: Scenario, text: str, tagger: Tagger
) -> None:
    letter = Letter(kind=kind, text=text, met=0, promised=("I'll send you the article.",))
    seen: list[str] = []
    while fix := next(
        (f for f in check_letter(letter, 3600, tagger).fixes if f.line and f.criterion not in seen), None
    ):
        seen.append(fix.criterion)
        changed, start, end = mended(letter.text, fix)
        assert changed[start:end] in (fix.line, "")
        assert fix.said or all(line.strip() in changed for line in letter.text.split("\n"))
        letter = letter.model_copy(update={"text": changed})
        waiting = [f.criterion for f in check_letter(letter, 3600, tagger).fixes]
        if "[" in fix.line:
            assert fix.criterion not in waiting
    assert seen


def test_the_same_line_is_not_put_in_twice(tagger: Tagger) -> None:
    letter = Letter(kind=EMAIL, text="Dear Dana,\n\nAre you hiring? Hello. Give me a job. Goodbye.")
    for _ in range(2):
        fix = check_letter(letter, 0, tagger).fixes[0]
        assert fix.criterion == "asked-for-job"
        letter = letter.model_copy(update={"text": mended(letter.text, fix)[0]})
    assert letter.text == f"Dear Dana,\n\n{fix.line} Hello. Goodbye."


def test_a_note_is_late_when_it_is(tagger: Tagger) -> None:
    note = Letter(kind=NOTE, text="Thank you for your time, Dana.", met=1000.0)
    assert note.due == 1000 + 24 * 3600
    assert "sent-late" not in [f.criterion for f in check_letter(note, note.due or 0, tagger).fixes]
    late = check_letter(note, (note.due or 0) + 3600, tagger)
    fix = next(f for f in late.fixes if f.criterion == "sent-late")
    assert fix.line == "", "no line mends it"
    assert fix.because == "Sent 25 hours after the meeting."


def test_a_promise_is_named_in_the_line_that_keeps_it(tagger: Tagger) -> None:
    note = Letter(
        kind=NOTE, text="Thank you for your time.", promised=("I'll send you the article on beds.",)
    )
    fix = next(f for f in check_letter(note, 0, tagger).fixes if f.criterion == "no-follow-through")
    assert "I'll send you the article on beds" in fix.line


def test_what_became_of_it(tagger: Tagger) -> None:
    letter = Letter(kind=EMAIL, first="Are you hiring?", text="I'm a nurse. Thank you for your time.")
    change = change_of(letter, 0, tagger)
    assert "Asking for a job" in change.mended
    assert "Not saying who you are" in change.mended
    assert change.new == ()
    assert (change.now.score or 0) > (change.before.score or 0)


@settings(max_examples=40)
@given(st.text(st.sampled_from(list("Dear Hi,.\n:!ab Thanks Subject")), max_size=120))
def test_the_body_lies_inside_the_letter(text: str) -> None:
    assert 0 <= after_salutation(text) <= len(text)
    assert 0 <= before_sign_off(text) <= len(text)


def test_stand_ins_read_as_letters() -> None:
    assert stood_in("Thank you for the time you gave me [yesterday, or the day].").endswith(
        "gave me yesterday."
    )


def test_what_waits_in_a_blank_costs_nothing() -> None:
    said = "Dear Dana,\n\nI'm a nurse. Could we talk for twenty minutes?\n\nAda\n"
    without = check_letter(Letter(kind=Scenario.OUTREACH_EMAIL, text=said), 0.0)
    waiting = check_letter(
        Letter(kind=Scenario.OUTREACH_EMAIL, text=said + "[your telephone number and e-mail address]\n"), 0.0
    )
    assert waiting.lapses == without.lapses - 1
    assert without.score is not None
    assert waiting.score is not None
    assert waiting.score > without.score
