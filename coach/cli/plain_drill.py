"""One drill in lines: the end of a talk, one line of yours, and whether it was clean."""

from __future__ import annotations

from coach.cli.lines import ask, is_terminal, note, tell, tell_commands
from coach.history.booking import done
from coach.history.drilling import Exercise, Outcome, exercise_for, judge_line
from coach.history.drills import Drill, after_line
from coach.store import Database
from coach.transcript import Role, on_one_line

DRILLING = {
    "/again": "hear the talk and the task again",
    "Enter": "leave this drill out; nothing is counted",
    "/quit": "leave, and do no more drills now",
    "Anything else": "you say it, and it is judged",
}


def do_drill(database: Database, wanted: Drill, now: float) -> bool:
    """Say the lead-in, judge the first line, and let somebody who types try again; ``False`` when they left."""
    exercise = exercise_for(wanted)
    tell(f"Drill: {exercise.criterion.title}. {exercise.whom}.")
    _tell_talk(exercise)
    line = _line("You, or /help: ", exercise)
    if not line:
        note("Nothing was said, so nothing is counted.")
        return line is not None
    outcome = judge_line(exercise, line)
    after = done(database, wanted.criterion, outcome.clean, exercise.persona.id, now)
    _tell_outcome(outcome)
    tell(after_line(wanted, after, outcome.clean, now))
    while is_terminal() and not outcome.clean:
        line = _line("Say it again for practice, or Enter goes on: ", exercise)
        if not line:
            return line is not None
        outcome = judge_line(exercise, line)
        _tell_outcome(outcome)
    return True


def _tell_talk(exercise: Exercise) -> None:
    they = exercise.speaker.split()[0]
    for turn in exercise.before.turns:
        tell(f"{'You' if turn.role is Role.INTERVIEWER else they}: {on_one_line(turn.text)}")
        if turn.cue:
            note(turn.cue if exercise.by_phone else f"{they} {turn.cue}")
    note(exercise.task)


def _line(prompt: str, exercise: Exercise) -> str | None:
    """What is said; empty for nothing, and ``None`` when somebody leaves."""
    while (line := ask(prompt)) is not None and line.startswith("/"):
        name = line.split()[0].lower()
        if name == "/quit":
            return None
        if name == "/again":
            _tell_talk(exercise)
        elif name == "/help":
            tell_commands(DRILLING)
        else:
            note(f"There is no command {name} here, and nothing was said. /help lists them.")
    return line


def _tell_outcome(outcome: Outcome) -> None:
    if outcome.clean:
        tell("Clean.")
    else:
        tell(f"Not yet. Try: {outcome.instead}")
        tell(f"Why: {outcome.why}")
