"""A zip archive from an untrusted person: the directory is checked whole before a part is inflated.

The standard `zipfile` believes sizes, allows overlaps and duplicates, and costs ten milliseconds to import.
"""

from __future__ import annotations

import stat
import struct
import zlib
from dataclasses import dataclass, field
from itertools import pairwise

from rost.papers.documents.errors import RefusedError

MAX_INFLATED = 64 * 1024 * 1024
MAX_ENTRIES = 2_000
_END = struct.Struct("<4s4H2IH")
_ENTRY = struct.Struct("<4s6H3I5H2I")
_LOCAL = struct.Struct("<4s5H3I2H")
_ENCRYPTED, _UTF_8 = 0x1, 0x800
_STORED, _DEFLATED = 0, 8
_DAMAGED = "Файл повреждён или загружен не полностью: откройте его в исходной программе и сохраните заново."


def damaged() -> RefusedError:
    return RefusedError("damaged", _DAMAGED)


def too_large() -> RefusedError:
    return RefusedError("too-large", "В распакованном виде файл слишком велик (больше 64 МБ): разделите его на части.")


@dataclass(frozen=True, slots=True)
class Entry:
    name: str
    method: int
    crc: int
    packed: int
    size: int
    offset: int


@dataclass(slots=True)
class Archive:
    """Parts by name. `read` counts inflated bytes of the whole archive and stops at the limit."""

    data: bytes
    entries: dict[str, Entry]
    inflated: int = 0
    odd_names: list[str] = field(default_factory=list)

    def __contains__(self, name: str) -> bool:
        return name in self.entries

    def read(self, name: str) -> bytes:
        entry = self.entries.get(name)
        if entry is None:
            raise damaged()
        start = _data_start(self.data, entry)
        packed = memoryview(self.data)[start : start + entry.packed]
        body = bytes(packed) if entry.method == _STORED else self._inflate(packed)
        self.inflated += len(body)
        if self.inflated > MAX_INFLATED:
            raise too_large()
        if len(body) != entry.size or zlib.crc32(body) != entry.crc:
            raise damaged()
        return body

    def _inflate(self, packed: memoryview) -> bytes:
        unpacker = zlib.decompressobj(-15)
        room = MAX_INFLATED - self.inflated + 1
        try:
            body = unpacker.decompress(packed, room)
        except zlib.error as error:
            raise damaged() from error
        if len(body) >= room:
            raise too_large()
        if not unpacker.eof:
            raise damaged()
        return body


def open_archive(data: bytes) -> Archive:
    """Check the directory: number of entries, names, encryption, links, methods, overlaps."""
    start, length, count = _directory(data)
    if count > MAX_ENTRIES:
        raise RefusedError("too-many-parts", f"В файле больше {MAX_ENTRIES} частей: это не обычный документ.")
    archive = Archive(data, {})
    position = start
    for _ in range(count):
        position = _add_entry(archive, position, start + length)
    if position != start + length:
        raise damaged()
    _check_overlaps(archive, start)
    return archive


def _directory(data: bytes) -> tuple[int, int, int]:
    """Offset and length of the directory, number of its entries."""
    position = data.rfind(b"PK\x05\x06", max(0, len(data) - 65_557))
    if position < 0 or len(data) - position < _END.size:
        raise damaged()
    _mark, disk, first_disk, here, count, length, start, comment = _END.unpack_from(data, position)
    if disk or first_disk or here != count or position + _END.size + comment != len(data):
        raise damaged()
    if start + length != position:  # something foreign before or inside, or ZIP64, which no paper needs
        raise damaged()
    return start, length, count


def _add_entry(archive: Archive, position: int, end: int) -> int:
    if position + _ENTRY.size > end:
        raise damaged()
    values = _ENTRY.unpack_from(archive.data, position)
    mark, made_by, _need, flags, method, _time, _date, crc, packed, size, name_length, extra, comment = values[:13]
    attributes, offset = values[15:]
    if mark != b"PK\x01\x02":
        raise damaged()
    if flags & _ENCRYPTED:
        raise RefusedError("encrypted", "Файл защищён паролем: снимите защиту и загрузите снова.")
    if method not in (_STORED, _DEFLATED):
        raise RefusedError("unknown-method", "Файл сжат неизвестным способом: сохраните его в Word или Excel заново.")
    if made_by >> 8 == 3 and stat.S_ISLNK(attributes >> 16):
        raise RefusedError("symlink", "Внутри файла ссылка на другой файл: сохраните документ заново.")
    name_start = position + _ENTRY.size
    raw = archive.data[name_start : name_start + name_length]
    name = raw.decode("utf-8" if flags & _UTF_8 else "cp866", "replace")
    _keep(archive, Entry(name, method, crc, packed, size, offset))
    return int(name_start + name_length + extra + comment)


def _keep(archive: Archive, entry: Entry) -> None:
    if entry.name in archive.entries:
        raise RefusedError("two-parts", "Внутри файла две части с одним именем: сохраните документ заново.")
    archive.entries[entry.name] = entry
    odd = entry.name.startswith(("/", "\\")) or ".." in entry.name or not entry.name.isprintable()
    if odd or "\\" in entry.name or ":" in entry.name or len(entry.name) > 255:
        archive.odd_names.append(entry.name[:60])


def _data_start(data: bytes, entry: Entry) -> int:
    if entry.offset + _LOCAL.size > len(data):
        raise damaged()
    header = _LOCAL.unpack_from(data, entry.offset)
    if header[0] != b"PK\x03\x04":
        raise damaged()
    return entry.offset + _LOCAL.size + int(header[9]) + int(header[10])


def _check_overlaps(archive: Archive, directory: int) -> None:
    spans = sorted(
        (entry.offset, _data_start(archive.data, entry) + entry.packed) for entry in archive.entries.values()
    )
    if spans and spans[-1][1] > directory:
        raise damaged()
    if any(left[1] > right[0] for left, right in pairwise(spans)):
        raise RefusedError("overlap", "Части файла наложены друг на друга: это не обычный документ.")
