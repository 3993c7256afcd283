"""``coach.score/1``: one JSON object a transcript."""

from __future__ import annotations

import json

from coach.scoring import ScoreReport


def report_to_json(report: ScoreReport, indent: int | None = None) -> str:
    """The report as JSON text; the same report gives the same bytes."""
    data = report.model_dump(mode="json", by_alias=True)
    return json.dumps(data, ensure_ascii=False, indent=indent)
