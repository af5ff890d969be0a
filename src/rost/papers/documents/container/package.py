"""An Office package (docx, xlsx): content types, relationships, and what must not be inside."""

from __future__ import annotations

from dataclasses import dataclass, field
from posixpath import dirname, join, normpath

from rost.papers.documents.container.archive import Archive, open_archive
from rost.papers.documents.container.xml import parse
from rost.papers.documents.errors import RefusedError

_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/"
_LOOSE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_MAX_RELATIONS = 300
_HARMLESS_LINKS = ("hyperlink",)


@dataclass(frozen=True, slots=True)
class Relation:
    kind: str
    target: str


@dataclass(slots=True)
class Package:
    """`main` is the name of the main part, `relations` lead from it to other parts by id.

    `warnings` are codes with words for remarks: links out of the package from any part, parts that are missing.
    """

    archive: Archive
    main: str
    types: dict[str, str]
    warnings: list[tuple[str, str]] = field(default_factory=list)

    relations: dict[str, Relation] = field(default_factory=dict)


def open_package(data: bytes, content_type: str, title: str) -> Package:
    """Open a package whose main part has the `content_type`; `title` names the program in refusals."""
    archive = open_archive(data)
    types = _content_types(archive)
    _refuse_programs(archive, types)
    warnings: list[tuple[str, str]] = [("odd-part", name) for name in archive.odd_names[:3]]
    roots = [
        item.target for item in _relations(archive, "_rels/.rels", "", []).values() if item.kind == "officeDocument"
    ]
    if not roots:
        raise RefusedError(
            "not-a-document", f"Внутри файла нет документа {title}: проверьте, что сохранён нужный файл."
        )
    main = roots[0]
    if types.get(main) != content_type:
        raise RefusedError("disguise", f"Внутри файла не документ {title}: сохраните его под своим расширением.")
    if main not in archive:
        raise RefusedError(
            "damaged", "В файле нет основной части: откройте его в исходной программе и сохраните заново."
        )
    if any("/embeddings/" in name or "/activeX/" in name for name in archive.entries):
        warnings.append(("embedded-object", "вложенные объекты не прочитаны"))
    package = Package(archive, main, types, warnings)
    own = join(dirname(main), "_rels", main.rsplit("/", 1)[-1] + ".rels")
    for name in [name for name in archive.entries if name.endswith(".rels")][:_MAX_RELATIONS]:
        if name != "_rels/.rels":
            part = join(dirname(dirname(name)), name.rsplit("/", 1)[-1].removesuffix(".rels"))
            found = _relations(archive, name, part, warnings)
            if name == own:
                package.relations = found
    return package


def _content_types(archive: Archive) -> dict[str, str]:
    """Content type by part name; defaults by extension are filled in."""
    if "[Content_Types].xml" not in archive:
        raise RefusedError(
            "not-a-document", "Это архив, а не документ Word или Excel: распакуйте его и загрузите документ."
        )
    defaults: dict[str, str] = {}
    types: dict[str, str] = {}
    for element in parse(archive.read("[Content_Types].xml")):
        kind = element.get("ContentType", "")
        if element.tag.endswith("}Default"):
            defaults[element.get("Extension", "").lower()] = kind
        else:
            types[element.get("PartName", "").lstrip("/")] = kind
    for name in archive.entries:
        types.setdefault(name, defaults.get(name.rsplit(".", 1)[-1].lower(), ""))
    return types


def _refuse_programs(archive: Archive, types: dict[str, str]) -> None:
    macros = any("macroEnabled" in kind or "vbaProject" in kind for kind in types.values())
    if macros or any(name.lower().endswith(("vbaproject.bin", "vbadata.xml")) for name in archive.entries):
        raise RefusedError("macros", "В файле есть макросы: сохраните его без них, как .docx или .xlsx.")


def _relations(archive: Archive, name: str, part: str, warnings: list[tuple[str, str]]) -> dict[str, Relation]:
    if name not in archive:
        return {}
    found: dict[str, Relation] = {}
    for element in parse(archive.read(name)):
        kind = element.get("Type", "").removeprefix(_STRICT).removeprefix(_LOOSE)
        target = element.get("Target", "")
        if element.get("TargetMode") == "External":
            if kind not in _HARMLESS_LINKS or not target.startswith(("http", "mailto:")):
                warnings.append(("external-link", target[:80]))
            continue
        path = target.lstrip("/") if target.startswith("/") else normpath(join(dirname(part), target))
        if path in archive or not part:
            found[element.get("Id", str(len(found)))] = Relation(kind, path)
        else:
            warnings.append(("missing-part", target[:80]))
    return found
