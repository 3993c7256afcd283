"""Two hundred seeded meetings with everybody: ``python tests/bench/meetings.py [MEETINGS]``.

Prints what each persona tells a curt, a pushy and a skilled interviewer, then everything that was wrong with the time or with
a referral in the meetings; the exit code is 1 when there was anything.
"""

from __future__ import annotations

import sys
from itertools import cycle, islice, product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from coach.persona import all_personas
from tests.interviewee.meetings import SCRIPTS, outcome, to_the_end, wrong_in


def main(meetings: int) -> int:
    """Play them; returns the exit code."""
    people = [person for person in all_personas() if not person.practice_only]
    print(f"{'':22}{'facts':>18}{'words':>21}{'warmth':>21}{'names':>18}")
    for person in people:
        found = [outcome(person, script, range(4)) for script in SCRIPTS]
        columns = [
            " ".join(
                f"{value:5.1f}" if key != "warmth" else f"{value:5.2f}"
                for value in (getattr(each, key) for each in found)
            )
            for key in ("opened", "words", "warmth", "referred")
        ]
        print(f"{person.id:22}{'   '.join(columns)}")
    print(f"(each: {', '.join(SCRIPTS)})\n")
    wrong = 0
    played = islice(cycle(product(SCRIPTS, people)), meetings)
    for seed, (script, person) in enumerate(played):
        heard = to_the_end(person, script, seed, minutes=(8, 12, 20, 30)[seed % 4], hard=seed % 5 == 0)
        for what in wrong_in(heard):
            wrong += 1
            print(f"{person.id}, {script}, seed {seed}: {what}")
    print(f"{meetings} meetings, {wrong} things wrong.")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
