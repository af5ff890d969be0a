from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from rost.dashboards.journal.words import ACTS
from rost.platform.jobs.models import Job

SOURCE = Path(__file__).resolve().parents[3] / "src" / "rost"
CODE = re.compile(r"[a-z_]+\.[a-z_]+")
#: Recorded by one call with the state in which a job ended.
JOB_ENDS = {f"job.{Job.State.FAILED}", f"job.{Job.State.CANCELLED}"}


def recorded_codes() -> set[str]:
    """Every action code that is handed to a call: by the name `action`, or by place in a module of actions."""
    return {code for path in SOURCE.rglob("*.py") for code in _codes_of(path)} | JOB_ENDS


def _codes_of(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    constants = {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    writes = "actions" in path.parts or path.name == "actions.py"
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        handed = [word.value for word in node.keywords if word.arg == "action"]
        handed += node.args if writes else []
        for value in handed:
            code = constants.get(value.id) if isinstance(value, ast.Name) else getattr(value, "value", None)
            if isinstance(code, str) and CODE.fullmatch(code):
                yield code


def test_every_recorded_action_has_words() -> None:
    assert recorded_codes() - set(ACTS) == set()


def test_search_for_codes_sees_direct_and_handed_on_ones() -> None:
    assert {"project.created", "batch.problem_fixed", "problem.fixed", "role.granted"} <= recorded_codes()
