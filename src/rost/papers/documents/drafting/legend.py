"""What stands under the tables: the legend of levels of control and the footnotes."""

from __future__ import annotations

import re

from rost.papers.documents.draft import Draft, Source
from rost.papers.documents.drafting.material import Material, body_rows
from rost.papers.documents.drafting.sourced import words
from rost.papers.documents.recognition.recognised import TableKind
from rost.papers.documents.values.levels import read_legend, read_level

_DOUBT = 0.3
_FOOTNOTE = re.compile(r"\*{1,4}\s*(?=\S)(?!\*)(.+)", re.DOTALL)


def draft_legend(draft: Draft, material: Material) -> None:
    """Declared levels of control, from lines «КМП – куратор …» or from a table of them."""
    for line in material.lines:
        declared = read_legend(line.text) if len(line.text) < 400 else {}
        if declared:
            draft.control_levels.update(
                {code: said for code, said in declared.items() if code not in draft.control_levels}
            )
            draft.sources.setdefault("control_levels", Source(line.text, line.place))
            material.used.add(line.place)
    for row in body_rows(material.of(TableKind.CONTROL_LEVELS)):
        code, meaning = words(row, "code"), words(row, "meaning")
        if code and meaning and read_level(code):
            draft.control_levels.setdefault(code, meaning)
        if row.text.strip() and (row.other or not (code and meaning and read_level(code))):
            draft.unplaced.append(Source(row.text.strip(), row.place, _DOUBT))


def draft_footnotes(draft: Draft, material: Material) -> None:
    """The footnotes that the container keeps apart, then lines that begin with a star."""
    draft.footnotes = [note.text.strip() for note in material.paper.footnotes if note.text.strip()]
    for line in material.lines:
        found = _FOOTNOTE.fullmatch(line.text)
        if found and not line.text.endswith("*"):
            draft.footnotes.append(found.group(1).strip())
            material.used.add(line.place)
