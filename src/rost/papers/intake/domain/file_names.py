"""Names of files as people bring them: kept for show, never used as a path."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 200
#: What the reader takes; older Word files only where a converter is installed, and the reader says so itself.
EXTENSIONS = (".docx", ".xlsx", ".odt", ".txt", ".csv", ".html", ".htm", ".doc")
_UNPRINTABLE = {"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"}


def shown_name(name: str) -> str:
    """The last part of a path without control, direction and private characters; shortened before its extension."""
    last = re.split(r"[/\\]", name)[-1]
    plain = "".join(
        sign for sign in unicodedata.normalize("NFC", last) if unicodedata.category(sign) not in _UNPRINTABLE
    )
    plain = re.sub(r"\s+", " ", plain).strip(" .") or "без имени"
    if len(plain) <= LONGEST:
        return plain
    ending = extension(plain)
    return f"{plain[: LONGEST - len(ending) - 1]}…{ending}"


def extension(name: str) -> str:
    """«.docx», lower case; empty where there is none that looks like one."""
    found = re.search(r"\.[A-Za-z0-9]{1,8}$", name)
    return found.group().lower() if found else ""
