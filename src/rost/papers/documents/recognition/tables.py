"""The door of recognition: a table, or all tables of a paper with continued ones joined."""

from __future__ import annotations

from rost.papers.documents.blocks import Paper, Table
from rost.papers.documents.recognition.recognised import RecognisedTable


def recognise(table: Table, heading: str = "") -> RecognisedTable:
    """What this table is; `heading` is the text just above it."""
    raise NotImplementedError


def recognise_paper(paper: Paper) -> list[RecognisedTable]:
    """Every table of a paper in order; a part that continues the table before it is joined to that one.

    A table of a kind that occurs again with its own header stands as a further item. A table without a known
    kind is in the list too, as `UNKNOWN` with its rows unread. Key-value tables are `BASICS`: each pair is a
    row with the cells `label` and `value`, also where one line of the paper holds two pairs.
    """
    raise NotImplementedError
