"""What an answer will sound like while it is typed, and the answers kept meanwhile."""

from __future__ import annotations

import pytest

from coach.desk.script_draft import draft_kept, drop_draft, keep_draft
from coach.desk.script_keeping import delete_script, keep_script
from coach.desk.script_preview import heard
from coach.store import Notes, open_database

FORM = {"they": "maria keller", "me": "ada", "connection": "", "field": "", "background": "", "number": ""}


@pytest.mark.parametrize(
    ("key", "typed", "words"),
    [
        ("they", "", "Hello [their name], my name is Ada."),
        ("they", "maria keller, ceo", "Hello Maria Keller, my name is Ada."),
        ("me", "ada brook", "Hello Maria Keller, my name is Ada Brook."),
        ("connection", "my aunt", "My aunt gave me your name."),
        (
            "field",
            "nursing",
            "I'd like to find out what working in nursing is like, and I'd value your advice.",
        ),
        ("background", "bus driver for 14 years", "I've been a bus driver for 14 years."),
        ("background", "confidential", ""),
        ("number", "555 0148", "My number is 555 0148."),
    ],
)
def test_one_reads_what_one_will_say(key: str, typed: str, words: str) -> None:
    assert heard(key, {**FORM, key: typed}).words == words


BIO = "Maria Keller is the Director of Urban Planning at the City of Leeds. She leads a team of thirty planners."


@pytest.mark.parametrize(
    ("key", "typed", "remark"),
    [
        ("they", "the head nurse", "At the front desk you ask for a word with the head nurse."),
        ("they", "no idea", "No name yet?"),
        ("connection", BIO, "That tells about them. How did you come by the name?"),
        ("field", BIO, "That tells about them. What would you like to learn?"),
        ("field", "a job", "asks for advice on a field, not for a job"),
        ("connection", "idk", "stays a blank for now"),
        (
            "background",
            "a nurse. " + "I did this and that and many other things. " * 9,
            "The beginning is enough",
        ),
        ("background", "a nurse " + "who did many other things " * 6, "seconds: that is long to listen to"),
        ("number", "none", "There is no number in it"),
        ("me", "?", "There is no name in it"),
        ("connection", "my aunt", ""),
        ("field", "nursing", ""),
    ],
)
def test_a_remark_says_what_is_amiss(key: str, typed: str, remark: str) -> None:
    found = heard(key, {**FORM, key: typed}).remark
    assert remark in found
    assert bool(remark) == bool(found)


def test_answers_are_kept_until_they_are_used(home: object) -> None:
    database = open_database()
    assert draft_kept(database) == {}
    keep_draft(database, {**FORM, "they": "jane"})
    keep_draft(database, {**FORM, "they": "jane d"})
    keep_draft(database, {**FORM, "me": "bo"}, of="s1")
    assert draft_kept(database)["they"] == "jane d"
    assert draft_kept(database, "s1")["me"] == "bo"
    keep_draft(database, dict.fromkeys(FORM, ""))
    assert draft_kept(database) == {}
    drop_draft(database, "s1")
    assert draft_kept(database, "s1") == {}


def test_with_a_script_the_answers_that_were_being_typed_are_deleted(home: object) -> None:
    database = open_database()
    note = keep_script(Notes(database), "Maria", "# Greeting and name\nHello.\n")
    keep_draft(database, FORM, of=note)
    delete_script(database, note)
    assert draft_kept(database, note) == {}
