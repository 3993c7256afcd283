"""What each setting means, in the words that stand beside it in the code."""

from __future__ import annotations

import ast
import inspect
from functools import cache

from coach.settings.model import Settings


@cache
def meanings() -> dict[str, str]:
    """The settings in order, with their meanings on one line each."""
    body = ast.parse(inspect.getsource(Settings)).body[0]
    assert isinstance(body, ast.ClassDef)
    found: dict[str, str] = {}
    for node, after in zip(body.body, body.body[1:], strict=False):
        if not (isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)):
            continue
        if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
            found[node.target.id] = " ".join(str(after.value.value).split())
    return found
