"""Reports on the plans of both projects, one row a measure."""

from __future__ import annotations

from collections.abc import Sequence

from scripts.demo_papers import tables
from scripts.demo_papers.word import CENTRE, Paper, flat

HEADER = (
    "№ п/п",
    "Мероприятие",
    "Срок исполнения",
    "Ответственный исполнитель",
    "Форма исполнения",
    "Статус исполнения",
    "Отчёт об исполнении",
)
#: Number in the plan, status, what was done.
Told = tuple[str, str, str]
#: What the final report says of some items; of all others, that the document named in the plan was made.
TEACHER: tuple[Told, ...] = (
    ("1.1.7.", "исполнено", "Список резерва обновлён, в нём 9 человек; двое назначены директорами школ"),
    ("1.1.", "исполнено", "Все 14 директоров аттестованы по единым правилам"),
    ("2.1.2.", "исполняется", "Заказ на 2025 год направлен в региональный центр"),
    ("3.1.", "исполнено", "Обучены 29 человек – 5,6 процента педагогических работников"),
    ("4.1.", "исполнено", "Обучены 109 человек – 21 процент педагогических работников"),
    ("5.1.6.", "исполнено", "Экзамен сдавали 31 человек, свидетельства получили 27"),
    ("5.1.", "не исполнено", "Независимую оценку прошли 8,7 процента вместо 10"),
    ("6.1.5.", "частично исполнено", "Приняты команды двух соседних районов из трёх"),
    ("6.1.", "исполнено", "За пять лет принято 134 стажёра"),
    ("7.1.4.", "исполнено", "В конкурсе за пять лет участвовали 52 учителя"),
    ("7.1.6.", "исполнено", "Проведены четыре слёта, собрано 96 разработок уроков"),
    ("8.1.4.", "исполнено", "Проведены 22 встречи клуба, постоянных участников 19"),
    ("8.1.7.", "частично исполнено", "Опрошены 12 человек, предложения главе района не направлены"),
    ("8.1.", "исполнено", "Поддержкой охвачен 71 процент учителей до 35 лет"),
)
MENTORS_2025: tuple[Told, ...] = (
    ("1.1.1.", "выполнено", "Положение утверждено приказом от 24.03.2025 № 118"),
    ("1.1.2.", "выполнено", "Заключено 112 дополнительных соглашений во всех школах"),
    ("1.1.3.", "выполнено", "В реестре 112 пар, сверка проведена трижды"),
    ("1.1.4.", "выполнено", "Обучены 63 наставника"),
    ("1.1.7.", "выполняется", "Проведено 340 взаимных посещений"),
    ("2.1.1.", "выполнено", "Встретились 46 выпускников и 17 директоров, заключено 11 договоров"),
    ("2.1.2.", "выполняется", "Проведено три встречи клуба"),
    ("2.1.3.", "выполнено", "Диагностику прошли 58 молодых педагогов"),
    ("3.1.1.", "выполнено", "Создано девять сообществ, руководители выбраны"),
    ("3.1.5.", "выполняется", "Составлены планы подготовки четырёх участников"),
    ("4.1.1.", "выполнено", "Проведено шесть встреч, памятка разослана во все школы"),
    ("4.1.2.", "выполнено", "Выявлен 31 кандидат"),
    ("4.1.3.", "выполняется", "Дано 74 консультации"),
    ("5.", "выполнено", "Доклад за 2025 год принят 15 декабря"),
)


#: Dates that the passport has wrong and the report, written later, has right.
MENDED = {
    "31.11.2022": "30.11.2022",
    "31.09.2021": "30.09.2021",
    "31.12.2021": "31.12.2022",
    "31.11.2021": "30.11.2021",
}


def teacher() -> Paper:
    """The final report of the finished project: every item of its plan."""
    plan = tables.rows_of("plan_teacher.txt")
    known = {number for number, _, _ in TEACHER}
    others = [(row[0], "исполнено", f"Представлено: {row[5]}") for row in plan if row[0] not in known]
    order = {row[0]: place for place, row in enumerate(plan)}
    told = sorted([*TEACHER, *others], key=lambda line: order[line[0]])
    return _build("Учитель будущего", "Ольхоборского района за 2019–2024 годы", "20.12.2024 № 6", plan, told)


def mentors() -> Paper:
    plan = tables.rows_of("plan_mentors.txt")
    return _build("Педагоги и наставники", "города Светлоярска за 2025 год", "26.12.2025 № 4", plan, MENTORS_2025)


def _build(project: str, about: str, minutes: str, plan: Sequence[Sequence[str]], told: Sequence[Told]) -> Paper:
    paper = Paper()
    paper.landscape()
    paper.corner(("Рассмотрен", "муниципальным советом по проектам", f"протокол от {minutes}"))
    paper.line("ОТЧЁТ", bold=True, align=CENTRE)
    paper.line(f"об исполнении плана мероприятий муниципального проекта «{project}»", bold=True, align=CENTRE)
    paper.line(about, bold=True, align=CENTRE, after=8)
    by_number = {row[0]: row for row in plan}
    rows = []
    for number, status, done in told:
        _, title, start, end, who, outcome, _ = by_number[number]
        term = " – ".join(filter(None, (start, MENDED.get(end, end))))
        rows.append((number, title, term, who, outcome, status, done))
    paper.table(flat(*HEADER), rows, (1.6, 7.2, 3, 3.6, 3.6, 2.8, 4.4), centred=(0, 2, 5))
    return paper
