"""Made-up papers in other layouts than the seeds: what is read of them is what a person would read."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest

from rost.papers.documents.checking import check_paper
from rost.papers.documents.draft_json import to_json
from tests.papers.documents.papers import (
    empty_form,
    indicator_passport,
    order,
    other_formats,
    participants,
    passport_2023,
    report,
    report_with_figures,
    roadmap,
    school_roadmap,
    text_passport,
)

PAPERS = (
    passport_2023,
    roadmap,
    report,
    report_with_figures,
    indicator_passport,
    empty_form,
    participants,
    order,
    school_roadmap,
    text_passport,
)


def differences(found: Any, expected: Any, where: str = "") -> list[str]:
    """What of the expected is not there; a list must have exactly the expected rows, an object may say more."""
    if isinstance(expected, dict):
        inner = found if isinstance(found, dict) else {}
        return [line for key, value in expected.items() for line in _of_key(inner, key, value, where)]
    if isinstance(expected, list) and expected and isinstance(expected[0], dict):
        inner = found if isinstance(found, list) else []
        lines = [] if len(inner) == len(expected) else [f"{where}: {len(inner)} rows, expected {len(expected)}"]
        pairs = zip(inner, expected, strict=False)
        return lines + [line for n, pair in enumerate(pairs) for line in differences(*pair, f"{where}[{n}]")]
    return [] if found == expected else [f"{where}: {found!r}, expected {expected!r}"]


def _of_key(found: dict[str, Any], key: str, expected: Any, where: str) -> list[str]:
    if key.endswith("_contains"):
        text = str(found.get(key.removesuffix("_contains")) or "")
        return [] if expected.lower() in text.lower() else [f"{where}.{key}: {text!r} lacks {expected!r}"]
    if key == "problems":
        codes = {one["code"] for one in found["problems"] if one["severity"] != "note" or one["code"] in expected}
        return [] if codes == set(expected) else [f"problems: {codes}, expected {set(expected)}"]
    return differences(found.get(key), expected, f"{where}.{key}")


def read(data: bytes, name: str) -> dict[str, Any]:
    draft: dict[str, Any] = to_json(check_paper(data, name))
    return draft


@pytest.mark.parametrize("module", PAPERS, ids=lambda module: module.NAME)
def test_paper_of_another_layout_is_read(module: ModuleType) -> None:
    assert differences(read(module.paper(), module.NAME), module.EXPECTED) == []


@pytest.mark.parametrize("name", other_formats.FILES)
def test_plan_in_another_format_is_read(name: str) -> None:
    assert differences(read(other_formats.FILES[name](), name), other_formats.EXPECTED) == []
