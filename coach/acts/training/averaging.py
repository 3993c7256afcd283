"""The mean of two models that went on from the same one, which is often better than either.

"Model soups", Wortsman et al. 2022. ``python -m coach.acts.training.averaging ONE OTHER --out FOLDER`` makes it.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from coach.acts.training.export import export
from coach.acts.training.growing import take_up
from coach.acts.training.network import ActNetwork


def average(one: Path, other: Path, out: Path) -> None:
    """Export to ``out`` a model whose weights are the mean of those of two others with the same acts.

    Raises :class:`ValueError` when their acts differ.
    """
    told = [json.loads((model / "model.json").read_text(encoding="utf-8")) for model in (one, other)]
    acts = told[0]["acts"]
    if acts != told[1]["acts"]:
        raise ValueError(f"{one} and {other} do not tell the same acts.")
    networks = [ActNetwork(len(acts)) for _ in told]
    for network, model in zip(networks, (one, other), strict=True):
        take_up(network, model)
    both = [network.state_dict() for network in networks]
    networks[0].load_state_dict({name: (both[0][name] + both[1][name]) / 2 for name in both[0]})
    export(networks[0], acts, out, _provenance(told[0]["provenance"], told[1]["provenance"]))


def _provenance(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """That of the first, with what is different of the second."""
    different = {key: value for key, value in other.items() if one.get(key) != value}
    return {**one, "averaged_with": different}


def main() -> None:
    """Average two models."""
    parser = argparse.ArgumentParser(prog="python -m coach.acts.training.averaging", description=main.__doc__)
    parser.add_argument("one", type=Path)
    parser.add_argument("other", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    average(given.one, given.other, given.out)


if __name__ == "__main__":
    main()
