"""``python -m coach`` and the ``coach`` command start here."""

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    from coach.cli import run

    sys.exit(run())


if __name__ == "__main__":
    main()
