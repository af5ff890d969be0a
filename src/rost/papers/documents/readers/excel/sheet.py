"""The cells of one sheet, read as a stream: a sheet may hold a million elements and must not become a tree."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from math import isfinite
from xml.parsers import expat

from rost.papers.documents.container.xml import forbid_document_type
from rost.papers.documents.errors import RefusedError
from rost.papers.documents.readers.assembly import MAX_CELLS, MAX_COLUMNS
from rost.papers.documents.readers.excel.formats import Formats, written_date, written_number

_ADDRESS = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_TRUTH = {"1": "ИСТИНА", "0": "ЛОЖЬ", "true": "ИСТИНА", "false": "ЛОЖЬ"}


@dataclass(slots=True)
class Sheet:
    """Texts by row and column from 1, merged ranges as written, and doubts: code → address of the first."""

    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    merges: list[str] = field(default_factory=list)
    doubts: dict[tuple[str, str], tuple[int, int]] = field(default_factory=dict)


@dataclass(slots=True)
class SheetReader:
    """Parser of one sheet; `strings` are the workbook's shared strings."""

    strings: list[str]
    formats: Formats
    since_1904: bool
    sheet: Sheet = field(default_factory=Sheet)
    _letters: dict[str, int] = field(default_factory=dict)
    _row: int = 0
    _column: int = 0
    _cells: int = 0
    _text: list[str] = field(default_factory=list)
    _kind: str = "n"
    _style: int = 0
    _has_formula: bool = False

    def read(self, data: bytes) -> Sheet:
        forbid_document_type(data)
        parser = expat.ParserCreate()
        parser.buffer_text = True
        prefix = _prefix(data)
        start: dict[str, Callable[[dict[str, str]], None]] = {
            prefix + "row": self._start_row,
            prefix + "c": self._start_cell,
            prefix + "mergeCell": self._merge,
        }
        formula, phonetic, cell = prefix + "f", prefix + "rPh", prefix + "c"
        texts = (prefix + "v", prefix + "t")

        def opened(name: str, attributes: dict[str, str]) -> None:
            if name in texts:
                parser.CharacterDataHandler = self._text.append
            elif name in start:
                start[name](attributes)
            elif name == formula:
                self._has_formula = True

        def closed(name: str) -> None:
            if name in texts:
                parser.CharacterDataHandler = None
            elif name == cell:
                self._end_cell()
            elif name == phonetic:
                self._text.clear()

        parser.StartElementHandler = opened
        parser.EndElementHandler = closed
        try:
            parser.Parse(data, True)
        except expat.ExpatError as error:
            raise RefusedError(
                "not-well-formed", "Лист книги повреждён: откройте её в Excel и сохраните заново."
            ) from error
        return self.sheet

    def _doubt(self, code: str, detail: str) -> None:
        self.sheet.doubts.setdefault((code, detail), (self._row, self._column))

    def _start_row(self, attributes: dict[str, str]) -> None:
        written = attributes.get("r", "")
        row = int(written) if written.isdecimal() and len(written) < 8 else self._row + 1
        if row <= self._row:
            self._doubt("bad-address", "строки листа не по порядку")
        self._row, self._column = min(row, _LAST_ROW), 0
        if attributes.get("hidden") in ("1", "true"):
            self._doubt("hidden-rows", "прочитаны и скрытые строки листа")

    def _start_cell(self, attributes: dict[str, str]) -> None:
        self._cells += 1
        if self._cells > MAX_CELLS:
            raise RefusedError("too-large", "В книге слишком много ячеек: разделите её на части.")
        self._kind = attributes.get("t", "n")
        style = attributes.get("s", "0")
        self._style = int(style) if style.isdecimal() and len(style) < 7 else -1
        self._has_formula = False
        self._text.clear()
        self._column = self._address(attributes.get("r", ""))

    def _address(self, written: str) -> int:
        match = _ADDRESS.fullmatch(written)
        if match is None or int(match[2]) != self._row:
            self._doubt("bad-address", "ячейка без правильного адреса")
            return self._column + 1
        column = self._letters.get(match[1])
        if column is None:
            column = self._letters[match[1]] = column_number(match[1])
        if column > MAX_COLUMNS:
            raise RefusedError("too-large", f"На листе больше {MAX_COLUMNS} столбцов: оставьте только нужные.")
        return column

    def _end_cell(self) -> None:
        raw = self._text[0] if len(self._text) == 1 else "".join(self._text)
        if self._has_formula:
            self._doubt("formula", "взято сохранённое значение" if raw else "у формулы нет сохранённого значения")
        if self._style >= max(self.formats.count, 1) or self._style < 0:
            self._doubt("bad-cell", "ячейка неизвестного стиля")
        text = self._value(raw)
        row = self.sheet.rows.setdefault(self._row, {})
        if self._column in row:
            self._doubt("bad-address", "две ячейки с одним адресом")
            text = f"{row[self._column]}\n{text}"
        if text:
            row[self._column] = text

    def _value(self, raw: str) -> str:
        if self._kind == "s":
            return self._shared(raw)
        if self._kind in ("inlineStr", "str"):
            return raw
        if not raw:
            return ""
        if self._kind == "n":
            return self._number(raw)
        if self._kind == "b" and raw in _TRUTH:
            return _TRUTH[raw]
        if self._kind == "d":
            parts = raw[:10].split("-")
            return ".".join(reversed(parts)) if len(parts) == 3 else raw
        self._doubt("bad-cell", "в ячейке ошибка вычисления" if self._kind == "e" else "ячейка неизвестного вида")
        return raw

    def _shared(self, raw: str) -> str:
        if raw.isdecimal() and len(raw) < 9 and int(raw) < len(self.strings):
            return self.strings[int(raw)]
        if raw:
            self._doubt("bad-cell", "ячейка ссылается на строку, которой нет")
        return ""

    def _number(self, raw: str) -> str:
        try:
            value = float(raw)
        except ValueError:
            value = float("nan")
        if not isfinite(value):
            self._doubt("bad-cell", "в числовой ячейке не число")
            return raw
        if self._style in self.formats.dates:
            return self._date(value, raw)
        if self._style in self.formats.percents:
            return f"{written_number(round(value * 100, 10))}%"
        return written_number(value)

    def _date(self, value: float, raw: str) -> str:
        if 0 <= value < 1 and not value.is_integer():
            return raw.replace(".", ",")  # a time of day without a date
        written = written_date(value, self.since_1904)
        if written is None:
            self._doubt("bad-cell", "дата, которой нет в календаре")
            return raw
        if not value.is_integer():
            self._doubt("bad-cell", "у даты отброшено время")
        return written

    def _merge(self, attributes: dict[str, str]) -> None:
        self.sheet.merges.append(attributes.get("ref", ""))


def column_number(letters: str) -> int:
    """A → 1, AA → 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _prefix(data: bytes) -> str:
    """The prefix of the sheet's elements, as some programs write «<x:worksheet>»; mostly none."""
    match = re.search(rb"<(\w+:)worksheet\b", data[:2000])
    return match[1].decode() if match else ""
