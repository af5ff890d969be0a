"""The key-value table, the level and the kind of a paper."""

from __future__ import annotations

from datetime import date

import pytest

from rost.papers.documents.draft import PaperKind
from rost.papers.documents.drafting.paper import make_draft
from tests.papers.documents.made_up import paper

BASICS = [
    ["Наименование муниципального проекта", "«Школа роста»"],
    ["Краткое наименование", "Рост"],
    ["Сроки реализации проекта", "01.02.2025 – 31.12.2027"],
    ["Куратор муниципального проекта", "Лебедев Пётр Ильич, заместитель главы района"],
    ["Руководитель муниципального проекта", "Орлова Мария Сергеевна, начальник Управления образования"],
    ["Администратор муниципального проекта", "Соколов И. П., методист"],
    ["Связь с государственными программами", "1. «Образование края»\n2. «Кадры»"],
    ["Целевые группы", "Педагоги Кедровского района"],
]
PEOPLE = [["№", "Роль", "ФИО", "Должность"], ["1", "Руководитель", "Орлова М. С.", "начальник"]]
MEASURES = [
    ["№", "Мероприятие", "Срок", "Ответственный"],
    ["1", "Провести семинар", "март 2025", "Орлова М. С."],
    ["2", "Подвести итоги", "20.12.2025", "Соколов И. П."],
]


def test_pairs_of_the_key_value_table_go_into_their_fields() -> None:
    draft = make_draft(paper("Паспорт муниципального проекта", BASICS, PEOPLE))
    assert (draft.kind, draft.title, draft.short_title) == (PaperKind.PASSPORT, "Школа роста", "Рост")
    assert draft.period == (date(2025, 2, 1), date(2027, 12, 31))
    assert draft.curator is not None
    assert (draft.curator.name, draft.curator.position) == ("Лебедев Пётр Ильич", "заместитель главы района")
    assert draft.leader is not None
    assert draft.leader.name == "Орлова Мария Сергеевна"
    assert draft.administrator_label == "Администратор муниципального проекта"
    assert draft.programmes == ["Образование края", "Кадры"]


def test_pair_without_a_field_is_kept_under_its_label() -> None:
    draft = make_draft(paper("Паспорт муниципального проекта", BASICS, PEOPLE))
    assert draft.further["Целевые группы"].text == "Педагоги Кедровского района"


def test_years_alone_make_a_period_of_whole_years() -> None:
    rows = [["Наименование проекта", "Рост"], ["Срок реализации", "2025-2030 годы"], ["Куратор", "Лебедев П. И."]]
    assert make_draft(paper("Паспорт проекта", rows, PEOPLE)).period == (date(2025, 1, 1), date(2030, 12, 31))


def test_level_is_what_most_labels_call_the_project() -> None:
    rows = [*BASICS[:5], ["Администратор регионального проекта", "Соколов И. П."], *BASICS[6:]]
    assert make_draft(paper("Паспорт", rows, PEOPLE)).level == "municipality"


def test_territory_is_the_most_named_region_and_municipality() -> None:
    draft = make_draft(paper("План Кедровского района Липецкой области", MEASURES))
    assert draft.level == "municipality"
    assert draft.territory == ["Липецкая область", "Кедровский район"]


def test_paper_that_lists_many_municipalities_is_the_regions() -> None:
    districts = " ".join(f"{name} район," for name in ("Кедровский", "Липовский", "Берёзовский", "Дубовский"))
    draft = make_draft(paper("План мероприятий Липецкой области", districts, MEASURES))
    assert (draft.level, draft.territory) == ("region", ["Липецкая область"])


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Дорожная карта", PaperKind.ROADMAP),
        ("", PaperKind.ROADMAP),
        ("План мероприятий по развитию наставничества", PaperKind.PLAN),
    ],
)
def test_plan_table_alone_is_a_roadmap_unless_its_title_says_plan(title: str, kind: PaperKind) -> None:
    assert make_draft(paper(*filter(None, [title]), MEASURES)).kind is kind


def test_plan_with_statuses_is_a_report() -> None:
    rows = [
        [*row, status] for row, status in zip(MEASURES, ["Статус исполнения", "исполнено", "в работе"], strict=True)
    ]
    draft = make_draft(paper("Отчет об исполнении дорожной карты за 2025 год", rows))
    assert (draft.kind, draft.year) == (PaperKind.REPORT, 2025)


def test_form_with_placeholders_is_empty_and_has_no_rows() -> None:
    basics = [["Наименование проекта", "<наименование>"], ["Куратор", "Фамилия, имя, отчество"], ["Срок", "дд.мм.гггг"]]
    measures = [MEASURES[0], ["1.1.1", "Мероприятие 1.1.1", "дд.мм.гггг", "ФИО"]]
    draft = make_draft(paper("ПАСПОРТ", basics, measures))
    assert draft.kind is PaperKind.EMPTY_FORM
    assert not draft.plan
    assert draft.title is None


def test_table_of_unknown_kind_is_kept_as_unplaced() -> None:
    rows = [["Сорт", "Вес"], ["Антоновка", "12"], ["Белый налив", "15"]]
    draft = make_draft(paper("Урожай", rows))
    assert draft.kind is PaperKind.UNKNOWN
    assert [source.text for source in draft.unplaced] == ["Сорт\tВес", "Антоновка\t12", "Белый налив\t15"]


def test_start_and_end_in_pairs_of_their_own_make_the_period() -> None:
    rows = [["Наименование проекта", "Рост"], ["Дата начала", "01.09.2024"], ["Дата окончания", "31.12.2026"]]
    assert make_draft(paper("Паспорт проекта", rows, PEOPLE)).period == (date(2024, 9, 1), date(2026, 12, 31))


def test_passport_that_names_no_place_takes_its_level_from_the_title() -> None:
    rows = [["Наименование проекта", "Рост"], ["Куратор", "Лебедев П. И."], ["Срок реализации", "2025-2026 годы"]]
    assert make_draft(paper("ПАСПОРТ РЕГИОНАЛЬНОГО ПРОЕКТА", rows, PEOPLE)).level == "region"


def test_value_in_several_cells_is_one_value() -> None:
    rows = [
        ["1. Основные положения", "<", "<", "<", "<"],
        ["Наименование муниципальной составляющей регионального проекта", "Рост", "<", "<", "<"],
        ["Краткое наименование", "Рост", "Срок реализации", "01.02.2025", "31.12.2026"],
        ["Куратор", "Лебедев П. И.", "заместитель главы", "<", "<"],
        ["Руководитель", "Орлова М. С.", "руководитель отдела", "<", "<"],
    ]
    draft = make_draft(paper("Паспорт", rows, PEOPLE))
    assert (draft.title, draft.level) == ("Рост", "municipality")
    assert draft.period == (date(2025, 2, 1), date(2026, 12, 31))
    assert draft.leader is not None
    assert (draft.leader.name, draft.leader.position) == ("Орлова М. С.", "руководитель отдела")


def test_form_with_printed_roles_and_sources_and_nothing_else_is_empty() -> None:
    people = [
        ["№", "Роль в проекте", "Фамилия, инициалы", "Занятость (процентов)"],
        ["1", "Руководитель проекта", "", ""],
    ]
    money = [["№", "Источник финансирования", "2025", "Всего (тыс. рублей)"], ["1", "Федеральный бюджет", "х", "х"]]
    assert make_draft(paper("ПАСПОРТ", "Участники", people, "Финансирование", money)).kind is PaperKind.EMPTY_FORM


def test_bars_in_cells_do_not_make_a_filled_table_an_empty_form() -> None:
    rows = [["№", "Источник финансирования", "2025", "2026", "Всего (тыс. рублей)"], ["1", "Обучение", "х", "х", "5"]]
    assert make_draft(paper("Финансирование", rows)).kind is PaperKind.FINANCE
