"""The report as text, Markdown and JSON: little on page one, and everybody's words stay words."""

from __future__ import annotations

import json
import re

import pytest

from coach.acts import Tagger
from coach.report import page_one, report_to_json, report_to_markdown, report_to_text
from coach.scoring import ScoreReport, Verdict, score

from .conftest import transcript

CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]")


def test_page_one_shows_one_strength_and_at_most_two_fixes_the_worst_first(poor: ScoreReport) -> None:
    page = page_one(poor)
    assert len(poor.lapses()) > 5
    assert [fix.id for fix in page.fixes] == ["asked-for-job", "asked-for-recommendation"]
    assert page.strength == poor.strengths[0]
    assert page.headline == f"{poor.overall:g} of 100, {len(poor.lapses())} things to fix, these two first"
    assert page.plan.startswith("If I feel the wish to ask for a job, then I say: “")
    text = report_to_text(poor, everything=False)
    assert re.findall(r"^FIX \d", text, re.M) == ["FIX 1", "FIX 2"]
    assert text.count("WHAT WORKED") == 1
    assert "EVERYTHING" not in text


def test_the_whole_text_lists_every_criterion_once_with_a_mark(poor: ScoreReport) -> None:
    rest = report_to_text(poor).split("EVERYTHING", 1)[1]
    for result in poor.criteria:
        mark = {
            Verdict.PASS: "[pass] avoided:",
            Verdict.LAPSE: "[fix]",
            Verdict.NOT_APPLICABLE: "[n/a]",
        }[result.verdict]
        assert len(re.findall(rf"^{re.escape(mark)} +{re.escape(result.title)}\b", rest, re.M)) == 1


def test_lapses_are_quoted_with_the_turn_as_people_count(poor: ScoreReport) -> None:
    assert "Turn 1: “Are you hiring?”" in report_to_text(poor, everything=False)
    assert "> Turn 1: “Are you hiring?”" in report_to_markdown(poor)


def test_the_cap_is_explained(poor: ScoreReport) -> None:
    capped = poor.model_copy(update={"overall": 40.0, "uncapped": 71.5, "capped_by": ("asked-for-job",)})
    for text in (report_to_text(capped), report_to_markdown(capped)):
        assert "It would be 71.5, but asking for a job holds the score at 40 at most." in text


def test_what_was_estimated_and_who_scored_is_on_the_page(poor: ScoreReport) -> None:
    for text in (report_to_text(poor, everything=False), report_to_markdown(poor)):
        assert "Minutes are estimated" in " ".join(text.split())
        assert "Scored offline by the rubric informational-interview." in text
    stamped = poor.model_copy(update={"house_rules": True})
    assert "informational-interview (house rules)." in report_to_text(stamped)
    assert "informational-interview (house rules)." in report_to_markdown(stamped)


def test_nothing_said_is_no_zero(empty: ScoreReport) -> None:
    assert empty.overall is None
    text = report_to_text(empty)
    assert text.startswith("monday: Not enough was said to score this.\n")
    assert "0 of 100" not in text
    assert "FIX" not in text
    assert "nothing was judged" in text
    assert "Not enough was said" in report_to_markdown(empty)
    assert json.loads(report_to_json(empty))["overall"] is None


def test_nothing_to_fix_has_no_plan(poor: ScoreReport) -> None:
    passed = tuple(result.model_copy(update={"verdict": Verdict.PASS}) for result in poor.criteria)
    fine = poor.model_copy(update={"criteria": passed, "overall": 100.0, "capped_by": ()})
    assert page_one(fine).headline == "100 of 100, nothing to fix"
    assert page_one(fine).plan == ""
    assert "NEXT TIME" not in report_to_text(fine)
    one = fine.model_copy(update={"criteria": (poor.lapses()[0], *passed[1:])})
    assert page_one(one).headline.endswith("1 thing to fix")


def test_text_holds_no_terminal_codes_and_one_quote_is_one_paragraph(evil: ScoreReport) -> None:
    text = report_to_text(evil)
    assert not CONTROL.search(text)
    assert text.startswith("monday # heading | <b>: ")
    assert "Are you hiring?" in text
    assert max(len(line) for line in text.splitlines()[1:]) <= 110


def _unescaped(markdown: str, mark: str) -> list[str]:
    return [line for line in markdown.splitlines() if re.search(rf"(?<!\\)(?:\\\\)*{mark}", line)]


def test_markdown_keeps_words_words(evil: ScoreReport) -> None:
    markdown = report_to_markdown(evil)
    assert not CONTROL.search(markdown)
    assert _unescaped(markdown, "<[a-z/]") == []
    assert _unescaped(markdown, r"\[a\]") == []
    assert _unescaped(markdown, "`") == []
    assert markdown.startswith("# monday \\# heading \\| \\<b\\>\n")
    headings = [line for line in markdown.splitlines() if line.startswith("#")]
    titles = {result.title for result in evil.criteria}
    own = {"What worked", "What to fix", "Next time", "Everything"}
    assert {heading.lstrip("# ") for heading in headings[1:]} <= titles | own
    rows = [line for line in markdown.splitlines() if line.startswith("|")]
    assert len(rows) == len(evil.criteria) + 2
    assert all(len(re.findall(r"(?<!\\)\|", row)) == 5 for row in rows)
    assert [line for line in markdown.splitlines() if re.match(r"(- |\d+[.)] |---|===)", line)] == [
        line for line in markdown.splitlines() if re.match(r"- (Note|CM|YT|CB|CC|FG):", line)
    ]


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("1. first", "1\\. first"),
        ("- item", "\\- item"),
        ("---", "\\---"),
        ("71.5 of 100", "71.5 of 100"),
        ("a_b *c* &lt; ~~d~~", "a\\_b \\*c\\* \\&lt; \\~\\~d\\~\\~"),
    ],
)
def test_markdown_escapes_what_would_be_more_than_words(poor: ScoreReport, words: str, written: str) -> None:
    changed = poor.model_copy(update={"notes": (words,)})
    assert f"- Note: {written}\n" in report_to_markdown(changed)


def test_json_is_one_line_the_same_every_time_and_complete(poor: ScoreReport, tagger: Tagger) -> None:
    line = report_to_json(poor)
    assert "\n" not in line
    assert line == report_to_json(poor)
    data = json.loads(line)
    assert (data["schema"], data["transcript"]) == ("coach.score/1", "monday")
    assert (data["rubric"], data["engine"]) == ("informational-interview", "offline")
    asked = next(c for c in data["criteria"] if c["id"] == "asked-for-job")
    assert {
        "verdict",
        "severity",
        "points",
        "max_points",
        "evidence",
        "why",
        "instead",
        "sources",
    } <= asked.keys()
    assert asked["evidence"] == [{"turn": 0, "quote": "Are you hiring?"}]
    assert {"minutes", "talk_share", "open_question_share"} <= data["metrics"].keys()
    assert ScoreReport.model_validate_json(line) == poor
    again = score(transcript("Hello. Are you hiring?", "No."), tagger=tagger)
    assert report_to_json(again) == report_to_json(score(transcript("Hello. Are you hiring?", "No.")))


def test_json_gives_evil_words_back_as_they_were(evil: ScoreReport) -> None:
    line = report_to_json(evil)
    assert not CONTROL.search(line.replace("\u202e", ""))
    assert json.loads(line)["transcript"] == "mon\x1b[2Jday\n# heading | <b>"
