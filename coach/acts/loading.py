"""From ``rubrics/acts/*.toml`` to acts."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from coach.acts.model import Act
from coach.errors import BadRubric, NotFound
from coach.paths import shipped
from coach.transcript.reading import place_of


def acts_folder() -> Path:
    """Where the shipped acts, their corpus, and the trained model live."""
    return shipped("rubrics") / "acts"


def load_act(path: Path) -> Act:
    """The act in a file; raises :class:`BadRubric` with the key and what was expected."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return Act.model_validate(data)
    except (OSError, UnicodeDecodeError) as error:
        raise BadRubric(f"{path} cannot be read.", f"{error}.", "Check the name.") from None
    except tomllib.TOMLDecodeError as error:
        raise BadRubric(f"{path} is not valid TOML.", f"{error}.", "Correct that line.") from None
    except ValidationError as error:
        issue = error.errors(include_url=False)[0]
        raise BadRubric(
            f"{path} cannot be used as an act.",
            f"At {place_of(issue['loc'])}: {issue['msg']}.",
            "Correct that key.",
        ) from None


@cache
def all_acts() -> dict[str, Act]:
    """The shipped acts by name, in the order of their names."""
    acts = [load_act(path) for path in sorted(acts_folder().glob("*.toml"))]
    return {act.name: act for act in acts}


def act_named(name: str) -> Act:
    """One act; raises :class:`NotFound`."""
    try:
        return all_acts()[name]
    except KeyError:
        raise NotFound(f"No act is called {name!r}.", fix="`coach explain` lists them.") from None
