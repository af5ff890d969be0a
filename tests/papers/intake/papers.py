"""Made-up papers as the files that people bring."""

from __future__ import annotations

from typing import Any

from rost.papers.intake.actions.receiving import receive_file
from rost.papers.intake.models import Batch
from rost.platform.accounts.models import User
from rost.platform.jobs.actions import run_job
from rost.platform.jobs.models import Job
from rost.platform.organisations.models import Organisation
from tests import factories

PASSPORT = """Паспорт муниципального проекта «Ветер перемен»

1. Основные положения

| Наименование муниципального проекта | Ветер перемен |
|---|---|
| Краткое наименование муниципального проекта | Ветер перемен |
| Срок начала и окончания проекта | 01.01.2019 - 31.12.2024 |
| Куратор муниципального проекта | Ветрова Анна Львовна, заместитель главы Лугового района |
| Руководитель муниципального проекта | Луговой Пётр Сергеевич, начальник управления образования |

2. Показатели муниципального проекта

| № п/п | Наименование показателя | Тип показателя | Базовое значение | Дата | 2019 | 2020 | 2021 |
|---|---|---|---|---|---|---|---|
| 1 | Доля учителей, вовлечённых в систему роста, процент | Основной | 0 | 01.01.2018 | 0 | 5 | 10 |

3. План мероприятий

| № | Наименование мероприятия | Начало | Окончание | Ответственный исполнитель | Вид документа | Уровень контроля |
|---|---|---|---|---|---|---|
| 1 | Внедрена система роста | 01.01.2019 | 01.05.2024 | Луговой П. С. | отчёт | РМП |
| 1.1.1 | Провести семинар для учителей | 01.09.2021 | 31.11.2021 | Ветрова А. Л. | протокол | РМП |
| 1.1.2 | Подготовить положение о сети | 01.02.2020 | 31.02.2020 | Луговой П. С. | положение | РМП |
| 1.1 | Система роста внедрена | 01.01.2019 | 01.05.2024 | Луговой П. С. | отчёт | РМП |
"""
REPORT = """Отчёт об исполнении плана мероприятий («дорожной карты») за 2021 год

| № | Наименование мероприятия | Срок | Ответственный | Статус | Отчёт об исполнении |
|---|---|---|---|---|---|
| 1.1.1 | Провести семинар для учителей | ноябрь 2021 | Ветрова А. Л. | Исполнено | Семинар проведён 12 ноября |
| 1.1.2 | Подготовить положение о сети | февраль 2020 | Луговой П. С. | В работе | Готовится проект положения |
| 1.1.9 | Выпустить сборник уроков | май 2021 | Ветрова А. Л. | Исполнено | Сборник вышел |
"""
LETTER = "Уважаемые коллеги!\n\nПриглашаем вас на праздник урожая в субботу.\n"


def office(role: str = "project_administrator") -> tuple[Organisation, User]:
    """A municipality of its own and somebody who loads its papers."""
    unit = factories.unit(factories.region())
    return unit, factories.user(role, unit)


def bring(unit: Organisation, by: User, text: str | bytes = PASSPORT, name: str = "паспорт.txt") -> Batch:
    data = text.encode() if isinstance(text, str) else text
    return receive_file(chunks=[data], name=name, unit=unit, by=by)


def run_jobs() -> None:
    """All queued jobs, here and now."""
    for key in Job.objects.filter(state=Job.State.QUEUED).values_list("pk", flat=True):
        run_job(key)


def reviewed(unit: Organisation, by: User, **brought: Any) -> Batch:
    """A batch that was read and waits for review."""
    batch = bring(unit, by, **brought)
    run_jobs()
    batch.refresh_from_db()
    return batch
