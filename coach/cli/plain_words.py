"""What can be typed in a meeting in lines besides what is said, and while its report is read."""

from __future__ import annotations

AGAIN = "go back to the weakest moment and try it again; /again 7 goes back to turn 7"
TALKING = {
    "/said": "what was said so far; /said 2 tells the last two turns",
    "/plan": "your plan, with what you have asked",
    "/time": "the clock, and how much of the talking is yours",
    "/hints": "turn hints on or off",
    "/pause": "a break; a clock that runs stands still",
    "/last": "your next line is the last: the meeting ends after the answer",
    "/again": AGAIN,
    "/end": "end the meeting and read the report (so does the end of the input)",
    "/quit": "leave; everything is kept",
}
DRAFT = {"/draft": "say what you had typed and not said"}
FAILED = {"Enter": "try again to get an answer", "/offline": "go on with the built-in voice"}
SAYS = {"Anything else": "you say it"}
BARE = frozenset(("help", "quit", "exit", "end", "stop", "?"))
"""A line of nothing but this was meant for coach, and is not said."""
REPORT = {
    "/page": "this first page again",
    "/criteria": "everything that was judged; /criteria 3 tells all about the third",
    "/numbers": "what can be counted",
    "/transcript": "what was said, with what was found; /transcript 5 tells all about turn 5",
    "/facts": "what was told, and questions that would have opened more; /facts all tells every one",
    "/guesses": "your guesses beside the report",
    "/takes": "the takes of this meeting; /takes 2 says what changed from the first to take 2",
    "/all": "all of these, one after the other",
    "/keep": "keep the plan for next time; /keep and your own words keep those",
    "/again": AGAIN,
    "/thanks": "a first draft of the thank-you note; /thanks note.txt writes it to a file",
    "/save": "write a file: /save report.md, report.txt, report.json, or meeting.transcript.json",
    "/quit": "leave; the report is kept",
}
NEEDS_KEPT = ("/facts", "/guesses", "/takes", "/keep", "/again")
"""What only a rehearsal has, and a meeting from a file has not."""
