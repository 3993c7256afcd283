"""Reading a data file: TOML into a model, with what is wrong said by file, key, and fix."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from coach.errors import BadInput
from coach.transcript.reading import place_of

Model = TypeVar("Model")


def read_toml(
    path: Path, validate: Callable[[Any], Model], use: str, wrong: type[BadInput] = BadInput
) -> Model:
    """What ``validate`` makes of a TOML file; raises ``wrong``, which names the file, the key, and what was expected.

    ``use`` ends the sentence "… cannot be used": "as a scene", "for drills".
    """
    try:
        return validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError) as error:
        raise wrong(f"{path} cannot be read.", f"{error}.", "Check the name.") from None
    except tomllib.TOMLDecodeError as error:
        raise wrong(f"{path} is not valid TOML.", f"{error}.", "Correct that line.") from None
    except ValidationError as error:
        issue = error.errors(include_url=False)[0]
        raise wrong(
            f"{path} cannot be used {use}.",
            f"At {place_of(issue['loc'])}: {issue['msg'].removeprefix('Value error, ')}.",
            "Correct that key.",
        ) from None
