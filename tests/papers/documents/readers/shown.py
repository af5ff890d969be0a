"""A paper as plain lists, short to compare."""

from __future__ import annotations

from rost.papers.documents.blocks import Paper


def grids(paper: Paper) -> list[list[list[str]]]:
    return [[[cell.text for cell in row] for row in table.grid] for table in paper.tables]


def lines(paper: Paper) -> list[str]:
    return [paragraph.text for paragraph in paper.paragraphs]


def codes(paper: Paper) -> set[str]:
    return {remark.code for remark in paper.remarks}
