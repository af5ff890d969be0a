"""Title, goal, approval, consideration, legend and footnotes: the text around the tables."""

from __future__ import annotations

from datetime import date

import pytest

from rost.papers.documents.drafting.paper import make_draft
from tests.papers.documents.made_up import Rows, paper

MEASURES: Rows = [
    ["№", "Мероприятие", "Срок", "Ответственный", "Уровень контроля"],
    ["1", "Провести семинар", "март 2025", "Орлова М. С.", "РМП"],
    ["2", "Подвести итоги", "20.12.2025", "Соколов И. П.", "КМП"],
]


def test_title_takes_the_lines_that_continue_it() -> None:
    draft = make_draft(paper("УТВЕРЖДАЮ", "ПЛАН МЕРОПРИЯТИЙ", "по проекту «Рост» в Кедровском районе", MEASURES))
    assert draft.title == "ПЛАН МЕРОПРИЯТИЙ по проекту «Рост» в Кедровском районе"


@pytest.mark.parametrize(
    ("lines", "by", "number"),
    [
        (["УТВЕРЖДЁН", "главой Кедровского района 11.01.2019"], "главой Кедровского района", None),
        (["УТВЕРЖДЕНА", "приказом Отдела образования", "от 11.01.2019 № 15-о"], "приказом Отдела образования", "15-о"),
    ],
)
def test_approval_names_who_when_and_the_act(lines: list[str], by: str, number: str | None) -> None:
    draft = make_draft(paper(*lines, "План мероприятий", MEASURES))
    assert draft.approved == {"date": date(2019, 1, 11), "by": by, "number": number}
    assert draft.title == "План мероприятий"


def test_stamp_without_a_date_is_no_approval() -> None:
    assert make_draft(paper("УТВЕРЖДАЮ", "«__» ______ 20__ г.", "План мероприятий", MEASURES)).approved is None


@pytest.mark.parametrize(
    ("line", "by"),
    [
        ("Рассмотрен на Совете руководителей", "Совет руководителей"),
        ("Рассмотрено на заседании педагогического совета", "педагогический совет"),
    ],
)
def test_consideration_names_the_body_in_the_nominative(line: str, by: str) -> None:
    draft = make_draft(paper(line, "Протокол от 27.01.2021 №2", "План мероприятий", MEASURES))
    assert draft.considered == {"by": by, "date": date(2021, 1, 27), "protocol": "2"}


@pytest.mark.parametrize(
    "lines", [["Цель: охватить 70 % педагогов к 2026 году"], ["Цель проекта:", "охватить 70 % педагогов к 2026 году"]]
)
def test_goal_stands_after_its_word_or_on_the_next_line(lines: list[str]) -> None:
    draft = make_draft(paper("План мероприятий", *lines, MEASURES))
    assert (draft.goal, draft.goal_year) == ("охватить 70 % педагогов к 2026 году", 2026)


def test_legend_and_footnotes_under_the_table_are_read() -> None:
    draft = make_draft(
        paper(
            "План", MEASURES, "* срок уточняется", "КМП - куратор муниципального проекта", "РМП – руководитель проекта"
        )
    )
    assert draft.control_levels == {"КМП": "куратор муниципального проекта", "РМП": "руководитель проекта"}
    assert draft.footnotes == ["срок уточняется"]


def test_two_stamps_side_by_side_are_two_stamps() -> None:
    stamps = [
        [
            "СОГЛАСОВАНО\nДиректор ______ О.П. Синицына\n«10» января 2025 г.",
            "УТВЕРЖДАЮ\nГлава района\n«15» января 2025 г.",
        ]
    ]
    draft = make_draft(paper(stamps, "План мероприятий", MEASURES))
    assert draft.approved == {"date": date(2025, 1, 15), "by": "Глава района", "number": None}
    assert draft.considered is not None
    assert (draft.considered["by"], draft.considered["date"]) == ("Директор О.П. Синицына", date(2025, 1, 10))


@pytest.mark.parametrize(
    ("words", "year"), [("за 2023 год", 2023), ("за 2023/24 учебный год", 2023), ("за 2019–2024 годы", None)]
)
def test_report_year_is_the_one_that_is_named(words: str, year: int | None) -> None:
    draft = make_draft(paper("ОТЧЁТ", f"об исполнении плана мероприятий {words}", MEASURES))
    assert draft.year == year
