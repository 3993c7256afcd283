"""``python -m coach.acts.training``: corpus in, ``rubrics/acts/model`` out."""

from coach.acts.training.command import main

if __name__ == "__main__":
    main()
