"""The door of the readers: bytes and a name in, a paper out."""

from __future__ import annotations

from collections.abc import Callable

from rost.papers.documents.blocks import Paper
from rost.papers.documents.container.kind import checked_extension
from rost.papers.documents.errors import RefusedError

_MACROS = "Файлы с макросами не принимаются: сохраните документ как .docx или .xlsx."
_ADVICE = {
    "doc": "Старый формат .doc не читается: откройте файл в Word и сохраните как .docx.",
    "xls": "Старый формат .xls не читается: откройте файл в Excel и сохраните как .xlsx.",
    "ods": "Таблицы .ods не читаются: сохраните файл как .xlsx.",
    "docm": _MACROS,
    "xlsm": _MACROS,
}
MAX_FILE = 64 * 1024 * 1024


def read_paper(data: bytes, name: str) -> Paper:
    """Read a file that nobody should trust; RefusedError says why it cannot be read.

    Readers are imported when needed: a text must not wait for the XML library.
    """
    if len(data) > MAX_FILE:
        raise RefusedError("too-large", "Файл больше 64 МБ: разделите его на части.")
    return _reader(checked_extension(data, name))(data, name)


def _reader(extension: str) -> Callable[[bytes, str], Paper]:
    if extension == "docx":
        from rost.papers.documents.readers.word.reader import read_word as read
    elif extension == "xlsx":
        from rost.papers.documents.readers.excel.reader import read_workbook as read
    elif extension in ("txt", "md"):
        from rost.papers.documents.readers.text import read_text as read
    elif extension in ("csv", "tsv"):
        from rost.papers.documents.readers.separated import read_separated as read
    elif extension in ("html", "htm"):
        from rost.papers.documents.readers.html import read_html as read
    elif extension == "odt":
        from rost.papers.documents.readers.open_text import read_open_text as read
    else:
        raise RefusedError("format", _ADVICE.get(extension, "Этот формат не читается: сохраните документ как .docx."))
    return read
