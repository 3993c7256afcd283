"""From TOML files to rubrics: shipped ones, and the user's own that may extend them."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from coach.errors import BadRubric, NotFound
from coach.paths import own, shipped
from coach.rubric.model import Rubric
from coach.transcript.reading import place_of


def rubric_from_toml(text: str, source: str, house_rules: bool = True) -> Rubric:
    """A rubric from TOML text; raises :class:`BadRubric` with the file, the key, and what was expected."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadRubric(f"{source} is not valid TOML.", f"{error}.", "Correct that line.") from None
    merged = _extended(data, source)
    try:
        return Rubric.model_validate({**merged, "house_rules": house_rules})
    except ValidationError as error:
        raise BadRubric(
            f"{source} cannot be used as a rubric.", _problem(error, merged), "Correct that key."
        ) from None


def _extended(data: dict[str, Any], source: str) -> dict[str, Any]:
    """What the file says on top of what it extends: criteria of the same id are merged key by key."""
    parent = data.get("extends")
    if parent is None:
        return data
    if not isinstance(parent, str):
        raise BadRubric(
            f"{source} cannot be used as a rubric.",
            "At extends: expected a rubric's id.",
            "`coach rubrics` lists them.",
        )
    changes = data.get("criterion", [])
    if not isinstance(changes, list):
        raise BadRubric(
            f"{source} cannot be used as a rubric.", "At criterion: expected a list.", "Write [[criterion]]."
        )
    base = _raw(parent, source)
    criteria = {criterion["id"]: criterion for criterion in base["criterion"]}
    seen: set[str] = set()
    for change in changes:
        name = str(change.get("id", "")) if isinstance(change, dict) else ""
        if name in seen:
            raise BadRubric(
                f"{source} cannot be used as a rubric.",
                f"Criterion {name!r} is there twice.",
                "Keep one of them.",
            )
        seen.add(name)
        criteria[name] = {**criteria.get(name, {}), **change} if isinstance(change, dict) else change
    return {**base, **data, "criterion": list(criteria.values())}


def _raw(rubric_id: str, source: str) -> dict[str, Any]:
    path = shipped("rubrics") / f"{rubric_id}.toml"
    if path.stem != rubric_id or not path.is_file():
        raise BadRubric(
            f"{source} cannot be used as a rubric.",
            f"At extends: no rubric that ships with coach is called {rubric_id!r}.",
            "`coach rubrics` lists the ones that can be extended.",
        )
    return _extended(tomllib.loads(path.read_text(encoding="utf-8")), str(path))


def _problem(error: ValidationError, data: dict[str, Any]) -> str:
    issue = error.errors(include_url=False)[0]
    location = [part for part in issue["loc"] if not (isinstance(part, str) and part.startswith("function"))]
    # A condition's kind stands twice in pydantic's location: as its tag and as its key.
    location = [part for n, part in enumerate(location) if n == 0 or part != location[n - 1]]
    message = issue["msg"].removeprefix("Value error, ")
    criteria = data.get("criterion")
    if location[:1] == ["criterion"] and len(location) > 1 and isinstance(criteria, list):
        entry = criteria[location[1]] if isinstance(location[1], int) else None
        if isinstance(entry, dict) and "id" in entry:
            return f"Criterion {entry['id']!r}, at {place_of(location[2:])}: {message}."
    return f"At {place_of(location)}: {message}."


def load_rubric(path: Path, house_rules: bool = True) -> Rubric:
    """The rubric in a file; raises :class:`BadRubric`."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadRubric(f"{path} cannot be read.", f"{error}.", "Check the name.") from None
    return rubric_from_toml(text, str(path), house_rules)


@cache
def _shipped_rubric(rubric_id: str) -> Rubric:
    return load_rubric(shipped("rubrics") / f"{rubric_id}.toml", house_rules=False)


def all_rubrics() -> list[Rubric]:
    """Every rubric that ships with coach, then the user's own, by name."""
    mine = sorted(own("rubrics").glob("*.toml")) if own("rubrics").is_dir() else []
    names = sorted(path.stem for path in shipped("rubrics").glob("*.toml"))
    return [_shipped_rubric(name) for name in names] + [load_rubric(path) for path in mine]


def rubric_named(name: str) -> Rubric:
    """A rubric by its id, or by the path of its file; raises :class:`NotFound` or :class:`BadRubric`."""
    if name.endswith(".toml") or "/" in name:
        return load_rubric(Path(name))
    mine = own("rubrics") / f"{name}.toml"
    if mine.is_file():
        return load_rubric(mine)
    if (shipped("rubrics") / f"{name}.toml").is_file():
        return _shipped_rubric(name)
    raise NotFound(f"No rubric is called {name!r}.", fix="`coach rubrics` lists them.")
