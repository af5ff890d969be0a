"""What a file really is, by its first bytes, against what its name says."""

from __future__ import annotations

from rost.papers.documents.errors import RefusedError

_MAGIC = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\x1f\x8b", "gzip"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
)
_TITLES = {
    "zip": "архив или документ Word, Excel",
    "ole": "документ старого формата Word, Excel",
    "pdf": "документ PDF",
    "rtf": "документ RTF",
    "gzip": "архив gzip",
    "archive": "архив",
    "picture": "картинка",
    "program": "программа",
    "html": "страница HTML",
    "text": "текст",
}
_ADVICE = {
    "pdf": "В PDF нет таблиц, только их изображение: загрузите исходный файл Word или Excel.",
    "rtf": "Откройте файл RTF в Word и сохраните как .docx.",
    "program": "Программы не принимаются: загрузите документ.",
    "picture": "Картинки не читаются: загрузите исходный файл Word или Excel.",
    "gzip": "Распакуйте архив и загрузите документ из него.",
    "archive": "Распакуйте архив и загрузите документ из него.",
}
_FITS = {
    "docx": "zip",
    "xlsx": "zip",
    "odt": "zip",
    "ods": "zip",
    "docm": "zip",
    "xlsm": "zip",
    "doc": "ole",
    "xls": "ole",
    "html": "html",
    "htm": "html",
    "txt": "text",
    "md": "text",
    "csv": "text",
    "tsv": "text",
}
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MARKUP = (b"<!doctype html", b"<html", b"<body", b"<table", b"<head", b"<meta")


def checked_extension(data: bytes, name: str) -> str:
    """The extension of `name` in small letters, when the file is what the name says; RefusedError otherwise."""
    extension = name.rsplit(".", 1)[-1].strip().lower() if "." in name else ""
    if not data:
        raise RefusedError("empty", "Файл пуст: проверьте, что сохранён нужный документ.")
    kind = file_kind(data)
    if extension not in _FITS:
        raise RefusedError("format", f"Формат «.{extension[:12]}» не читается: сохраните документ как .docx или .xlsx.")
    if kind == "ole" and _ENCRYPTED in data[: 1 << 20]:
        raise RefusedError("encrypted", "Файл защищён паролем: снимите защиту и загрузите снова.")
    if kind in _ADVICE:
        raise RefusedError("disguise", f"Это {_TITLES[kind]}. {_ADVICE[kind]}")
    fits = _FITS[extension]
    if kind != fits and not (extension in ("txt", "md") and kind == "html") and not (fits == "html" and kind == "text"):
        raise RefusedError("disguise", f"Файл назван «.{extension}», но это {_TITLES[kind]}: сохраните его заново.")
    return extension


def file_kind(data: bytes) -> str:
    """«zip», «ole», «pdf», … «html» or, when nothing else, «text»."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    head = data[:2048].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if head.startswith((b"<!doctype", b"<html", b"<?xml")) or any(mark in head for mark in _MARKUP):
        return "html"
    return "text"
