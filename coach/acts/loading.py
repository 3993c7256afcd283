"""From ``rubrics/acts/*.toml`` to acts."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from coach.acts.model import Act
from coach.errors import BadRubric, NotFound
from coach.paths import shipped
from coach.transcript.data_file import read_toml


def acts_folder() -> Path:
    """Where the shipped acts, their corpus, and the trained model live."""
    return shipped("rubrics") / "acts"


def load_act(path: Path) -> Act:
    """The act in a file; raises :class:`BadRubric` with the key and what was expected."""
    return read_toml(path, Act.model_validate, "as an act", BadRubric)


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
