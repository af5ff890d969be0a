"""Why a file is refused."""

from __future__ import annotations


class RefusedError(Exception):
    """The file cannot be read at all; `str(error)` is one Russian sentence that says why and what to do.

    `code` is stable («encrypted», «macros», «too-large», …) and serves tests and statistics.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
