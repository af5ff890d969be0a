"""How a state looks: its tone, its sign and the word it is called by when the caller gives none."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    tone: str  # good | attention | bad | info | neutral: the CSS class `is-<tone>`
    icon: str
    word: str


LOOKS: dict[str, Look] = {
    # The five tones themselves.
    "good": Look("good", "check", "В норме"),
    "attention": Look("attention", "attention", "Внимание"),
    "bad": Look("bad", "cross", "Отклонение"),
    "info": Look("info", "info", "Сведение"),
    "neutral": Look("neutral", "dash", "Нет данных"),
    # Severities of problems.
    "error": Look("bad", "cross", "Ошибка"),
    "warning": Look("attention", "attention", "Сомнение"),
    "note": Look("info", "info", "Замечание"),
    # Plan items and other work with a term.
    "planned": Look("neutral", "dash", "Не наступил"),
    "due": Look("attention", "clock", "Скоро срок"),
    "late": Look("bad", "attention", "Просрочено"),
    "overdue": Look("bad", "attention", "Просрочено"),
    "no_term": Look("neutral", "dash", "Срока нет"),
    "slipping": Look("attention", "clock", "Сдвиг срока"),
    "done": Look("good", "check", "Выполнено"),
    "running": Look("info", "clock", "Выполняется"),
    "partly": Look("attention", "clock", "Частично"),
    "not_done": Look("bad", "cross", "Не выполнено"),
    "moved": Look("attention", "clock", "Перенесено"),
    "steady": Look("info", "clock", "Постоянно"),
    # What became of a problem.
    "open": Look("attention", "attention", "Открыто"),
    "fixed": Look("good", "check", "Исправлено"),
    "ignored": Look("neutral", "dash", "Оставлено"),
    # Jobs, papers, editions.
    "queued": Look("neutral", "clock", "В очереди"),
    "failed": Look("bad", "cross", "Не выполнено"),
    "cancelled": Look("neutral", "cross", "Отменено"),
    "review": Look("attention", "clock", "На проверке"),
    "ready": Look("attention", "clock", "Ждёт проверки"),
    "applied": Look("good", "check", "Внесено"),
    "draft": Look("neutral", "edit", "Черновик"),
    "approved": Look("good", "check", "Утверждено"),
    "returned": Look("bad", "cross", "Возвращено"),
    "archived": Look("neutral", "lock", "В архиве"),
}

#: Django's message levels, by their tag.
MESSAGE_TONES = {"success": "good", "warning": "attention", "error": "bad", "info": "info", "debug": "info"}


def look_of(code: str) -> Look:
    """The look of a state by its code; an unknown code is neutral and keeps its own name."""
    return LOOKS.get(str(code)) or Look("neutral", "dash", str(code))
