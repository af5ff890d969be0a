"""What codes of a project are called on a screen."""

from __future__ import annotations

from rost.projects.domain.gantt import Zoom
from rost.projects.domain.passport import FundingSource, ItemKind, ItemStatus, Level, RoleKind
from rost.projects.domain.terms import TermState
from rost.projects.queries.plan_filter import DOUBTFUL, NO_TERM, OVERDUE, SLIPPING, SOON, UNREPORTED

KINDS = {
    ItemKind.RESULT.value: "результат",
    ItemKind.MEASURE.value: "мероприятие",
    ItemKind.CONTROL_POINT.value: "контрольная точка",
}
STATES = {
    TermState.DONE.value: "Выполнено",
    TermState.CANCELLED.value: "Отменено",
    TermState.OVERDUE.value: "Просрочено",
    TermState.DUE_SOON.value: "Скоро срок",
    TermState.RUNNING.value: "Выполняется",
    TermState.NOT_STARTED.value: "Не наступил",
    TermState.NO_TERM.value: "Срока нет",
}
STATUSES = {
    ItemStatus.DONE.value: "выполнено",
    ItemStatus.IN_PROGRESS.value: "в работе",
    ItemStatus.PARTLY_DONE.value: "выполнено частично",
    ItemStatus.NOT_DONE.value: "не выполнено",
    ItemStatus.CANCELLED.value: "отменено",
    ItemStatus.MOVED.value: "перенесено",
    ItemStatus.STEADY.value: "постоянно",
    UNREPORTED: "отчёта нет",
}
TERMS = {
    OVERDUE: "просроченные",
    SOON: "ближайшие 14 дней",
    SLIPPING: "сдвиг срока",
    DOUBTFUL: "срок под вопросом",
    NO_TERM: "без срока",
}
RECURRENCES = {
    "yearly": "ежегодно",
    "half-yearly": "раз в полугодие",
    "quarterly": "ежеквартально",
    "monthly": "ежемесячно",
    "weekly": "еженедельно",
    "daily": "ежедневно",
    "every 2 years": "раз в 2 года",
    "every 3 years": "раз в 3 года",
    "every 5 years": "раз в 5 лет",
    "constantly": "постоянно",
    "as needed": "по мере необходимости",
    "during the school year": "в течение учебного года",
    "during the year": "в течение года",
    "whole period": "весь период",
    "by schedule": "по отдельному плану",
}
#: A line of the finance table: its name, and how deep it stands in the tree.
SOURCES = {
    FundingSource.TOTAL.value: ("Всего", 0),
    FundingSource.FEDERAL.value: ("Федеральный бюджет", 1),
    FundingSource.FUNDS.value: ("Государственные внебюджетные фонды", 1),
    FundingSource.CONSOLIDATED.value: ("Консолидированный бюджет субъекта", 1),
    FundingSource.REGIONAL.value: ("бюджет субъекта", 2),
    FundingSource.TRANSFERS.value: ("в том числе трансферты муниципалитетам", 3),
    FundingSource.MUNICIPAL.value: ("бюджеты муниципалитетов", 2),
    FundingSource.EXTRA.value: ("Внебюджетные источники", 1),
}
ROLES = {
    RoleKind.CURATOR.value: "куратор",
    RoleKind.HEAD.value: "руководитель",
    RoleKind.ADMINISTRATOR.value: "администратор",
    RoleKind.RESULT_OWNER.value: "ответственный за результат",
    RoleKind.PARTICIPANT.value: "участник",
}
LEVELS = {
    Level.FEDERATION.value: "федеральный",
    Level.REGION.value: "региональный",
    Level.MUNICIPALITY.value: "муниципальный",
    Level.ORGANISATION.value: "уровень организации",
}
COMPARISONS = {
    "at least": "не менее",
    "at most": "не более",
    "more than": "более",
    "less than": "менее",
    "about": "около",
}
DIRECTIONS = {"growth": "рост", "decline": "снижение"}
ZOOMS = {Zoom.YEAR.value: "годы", Zoom.QUARTER.value: "кварталы", Zoom.MONTH.value: "месяцы"}
SEVERITIES = {"error": "ошибка,ошибки,ошибок", "warning": "сомнение,сомнения,сомнений",
              "note": "замечание,замечания,замечаний"}  # fmt: skip
