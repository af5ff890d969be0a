"""The door of the readers: bytes and a name in, a paper out."""

from __future__ import annotations

from rost.papers.documents.blocks import Paper
from rost.papers.documents.container.kind import checked_extension
from rost.papers.documents.errors import RefusedError

MAX_FILE = 64 * 1024 * 1024


def read_paper(data: bytes, name: str) -> Paper:
    """Read a file that nobody should trust; RefusedError says why it cannot be read.

    Readers are imported when needed: a text must not wait for the XML library.
    """
    if len(data) > MAX_FILE:
        raise RefusedError("too-large", "Файл больше 64 МБ: разделите его на части.")
    extension = checked_extension(data, name)
    if extension == "docx":
        from rost.papers.documents.readers.word.reader import read_word

        return read_word(data, name)
    if extension in ("txt", "md"):
        from rost.papers.documents.readers.text import read_text

        return read_text(data, name)
    if extension in ("csv", "tsv"):
        from rost.papers.documents.readers.separated import read_separated

        return read_separated(data, name)
    if extension == "xlsx":
        from rost.papers.documents.readers.excel.reader import read_workbook

        return read_workbook(data, name)
    raise RefusedError("format", f"Формат «.{extension}» пока не читается: сохраните документ как .docx или .xlsx.")
