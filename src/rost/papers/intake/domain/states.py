"""The life of a batch: received → reading → to review → applying → applied; or failed, or rejected."""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """`RECEIVED` without a job: the same file is here already and waits for a person to insist."""

    RECEIVED = "received"
    READING = "reading"
    TO_REVIEW = "to_review"
    APPLYING = "applying"
    APPLIED = "applied"
    FAILED = "failed"
    REJECTED = "rejected"

    @property
    def said(self) -> str:
        return _TITLES[self]

    @property
    def look(self) -> str:
        """The code of the sign and colour that the pages show."""
        return _LOOKS[self]

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        return [(state.value, state.said) for state in cls]


_TITLES = {
    State.RECEIVED: "Получен",
    State.READING: "Читается",
    State.TO_REVIEW: "Ждёт проверки",
    State.APPLYING: "Вносится",
    State.APPLIED: "Внесён",
    State.FAILED: "Не удалось",
    State.REJECTED: "Отклонён",
}
_LOOKS = {
    State.RECEIVED: "neutral",
    State.READING: "running",
    State.TO_REVIEW: "review",
    State.APPLYING: "running",
    State.APPLIED: "applied",
    State.FAILED: "failed",
    State.REJECTED: "cancelled",
}
#: What a worker is busy with; a batch in one of these always has a job that will end it.
AT_WORK = frozenset({State.READING, State.APPLYING})
#: From where a person may have the file read (again).
READABLE = frozenset({State.RECEIVED, State.FAILED})
#: From where a person may lay it aside.
REJECTABLE = frozenset({State.RECEIVED, State.TO_REVIEW, State.FAILED})
ANY = frozenset(State)
