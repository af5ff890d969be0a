"""The door of the readers: bytes and a name in, a paper out."""

from __future__ import annotations

from rost.papers.documents.blocks import Paper
from rost.papers.documents.readers.text import read_text


def read_paper(data: bytes, name: str) -> Paper:
    """Read a file that nobody should trust; RefusedError says why it cannot be read."""
    return read_text(data, name)
