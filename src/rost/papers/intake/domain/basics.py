"""What a project needs that a paper may lack, and which papers make a project at all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rost.papers.documents.draft import Draft, PaperKind
from rost.projects.domain.passport import Level

KIND_TITLES: dict[PaperKind, str] = {
    PaperKind.PASSPORT: "паспорт проекта",
    PaperKind.PLAN: "план мероприятий с показателями",
    PaperKind.ROADMAP: "дорожная карта",
    PaperKind.REPORT: "отчёт об исполнении дорожной карты",
    PaperKind.ORDER: "распорядительный документ с показателями",
    PaperKind.INDICATOR_PASSPORT: "паспорт показателей",
    PaperKind.FINANCE: "таблица финансирования",
    PaperKind.STAFF: "список работников",
    PaperKind.EMPTY_FORM: "незаполненная форма",
    PaperKind.UNKNOWN: "вид не распознан",
}

_NOT_A_PROJECT: dict[PaperKind, str] = {
    PaperKind.STAFF: "Список работников не создаёт проект: педагоги и организации ведутся в своём реестре."
    " Проверьте, тот ли файл загружен; если он здесь не нужен, отклоните загрузку.",
    PaperKind.EMPTY_FORM: "В документе остались подсказки формы вместо данных. Заполните форму и загрузите её снова,"
    " а эту загрузку отклоните.",
    PaperKind.UNKNOWN: "Не удалось понять, что это за документ: в нём нет таблиц плана, показателей или паспорта."
    " Загрузите исходный файл (Word или Excel, а не снимок) или отклоните загрузку.",
}


@dataclass(frozen=True, slots=True)
class Basics:
    """Title and period of a project; `level` says whose project it is."""

    title: str
    level: Level
    started_on: date
    finished_on: date


def why_not_a_project(draft: Draft) -> str:
    """A sentence for the page when this paper cannot be applied; empty when it can."""
    if draft.kind in _NOT_A_PROJECT:
        return _NOT_A_PROJECT[draft.kind]
    if not any((draft.plan, draft.indicators, draft.results, draft.finance, draft.participants, draft.methodology)):
        return "В документе не нашлось ни одной строки плана, показателей или финансирования: вносить нечего."
    return ""


def proposed_title(draft: Draft) -> str:
    return draft.title or draft.short_title or ""


def proposed_period(draft: Draft) -> tuple[date, date] | None:
    """The stated period, else the span of the plan's dates, else of the years of targets and money."""
    if draft.period:
        return draft.period
    days = [day for row in draft.plan for day in (row.start, row.end, *row.due_dates) if day]
    years = {int(year) for row in draft.indicators for year in row.targets if year.isdigit()}
    years |= set(draft.finance.years if draft.finance else ()) | ({draft.year} if draft.year else set())
    years |= {row.due_year for row in draft.plan if row.due_year}
    first = [*days, *(date(year, 1, 1) for year in years)]
    last = [*days, *(date(year, 12, 31) for year in years)]
    return (min(first), max(last)) if first else None


def level_of(draft: Draft) -> Level | None:
    return Level(draft.level) if draft.level in set(Level) else None
