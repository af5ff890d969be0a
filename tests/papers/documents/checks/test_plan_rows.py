"""Labels, people, levels of control, words and cells of a plan."""

from __future__ import annotations

from rost.papers.documents.draft import Severity
from rost.papers.documents.drafting.paper import make_draft
from tests.papers.documents.checks.plans import HEADER, PEOPLE, plan, problems, report, row, rows_of
from tests.papers.documents.made_up import paper

LEGEND = ("РМП - руководитель муниципального проекта", "АМП - администратор муниципального проекта")


def test_missing_labels_are_named() -> None:
    draft = plan(row("1"), row("1.1"), row("1.2"), row("1.5"), row("2"), row("4"))

    assert rows_of(draft, "numbering-gap") == ["1.3", "1.4", "3"]


def test_labels_out_of_order_and_with_dots_have_no_gap() -> None:
    draft = plan(row("1."), row("1.1.1."), row("1.1.2"), row("1.1."), row("2"), row("2.1"))

    assert problems(draft, "numbering-gap") == []


def test_a_wide_jump_is_another_numbering() -> None:
    assert rows_of(plan(row("1"), row("2"), row("101")), "numbering-gap") == []


def test_repeated_number_is_found() -> None:
    assert rows_of(plan(row("1"), row("2"), row("2.", "title=Другое")), "repeated-number") == ["2"]


def test_measures_without_their_control_point_are_found() -> None:
    draft = plan(row("1"), row("1.1.1"), row("1.1"), row("2"), row("2.1.1"), row("2.1.2"), row("2.2.1"), row("2.2"))
    (found,) = problems(draft, "control-point-missing")

    assert found.row == "2.1"
    assert "2.1.1–2.1.2" in found.message
    assert problems(draft, "numbering-gap") == []


def test_plan_that_has_no_control_points_lacks_none() -> None:
    assert rows_of(plan(row("1"), row("1.1.1"), row("1.2.1"), row("1.2.2")), "control-point-missing") == []


def test_empty_row_is_found_and_a_heading_with_rows_is_not() -> None:
    blank = ["start=", "end=", "responsible=", "result="]
    draft = plan(row("1", *blank), row("1.1"), row("2", *blank), row("3"), row("4"), row("5"))

    assert rows_of(draft, "row-empty") == ["2"]
    assert rows_of(draft, "responsible-missing") == []


def test_row_without_anybody_responsible_is_found() -> None:
    assert rows_of(plan(row("1"), row("2", "responsible="), row("3")), "responsible-missing") == ["2"]


def test_people_are_held_against_the_participants() -> None:
    draft = plan(
        row("1", "responsible=Соколов И.П."),
        row("2", "responsible=Соколов И. И."),
        row("3", "responsible=Беляева А. А.\nОрлова М. С."),
        row("4", "responsible=Руководители школ"),
        before=[PEOPLE],
    )
    assert rows_of(draft, "responsible-not-participant") == ["3"]
    (variant,) = problems(draft, "name-variant")
    assert variant.row == "2"
    assert variant.fix is not None
    assert variant.fix.value == "Соколов И. П."


def test_rare_spelling_of_a_name_is_found_without_a_list_of_people() -> None:
    rows = [row(str(number)) for number in range(1, 5)]

    assert rows_of(plan(*rows, row("5", "responsible=Соколов И. И.")), "name-variant") == ["5"]
    assert rows_of(plan(row("1"), row("2", "responsible=Соколов И. И.")), "name-variant") == []


def test_levels_of_control_are_held_against_the_legend() -> None:
    header = [*HEADER, "Уровень контроля"]
    rows = [[*row("1"), "АМП"], [*row("2"), "АРП"]]
    draft = make_draft(paper("План мероприятий", [header, *rows], *LEGEND))

    (undeclared,) = problems(draft, "undeclared-control-level")
    assert undeclared.row == "2"
    assert undeclared.fix is not None
    assert undeclared.fix.value == "АМП"
    (unused,) = problems(draft, "unused-control-level")
    assert unused.row is None
    assert "РМП" in unused.message


def test_repeats_of_titles_and_words_are_found() -> None:
    draft = plan(
        row("1", "title=Создать центр"),
        row("2", "title=создать центр."),
        row("3", "result=Приказ управления образования управления образования"),
    )
    assert rows_of(draft, "repeated-title") == ["2"]
    (twice,) = problems(draft, "repeated-words")
    assert twice.fix is not None
    assert twice.fix.value == "Приказ управления образования"


def test_a_year_left_out_of_a_growing_share_is_found() -> None:
    promise = "title=Не менее {} % педагогов округа прошли обучение в центре"
    years = {5: 2022, 10: 2023, 30: 2025}
    rows = [
        row(str(number), promise.format(share), f"start=01.01.{year}", f"end=31.12.{year}")
        for number, (share, year) in enumerate(years.items(), 1)
    ]
    (found,) = problems(plan(*rows), "missing-year-in-series")
    assert "2024" in found.message

    whole = [*rows, row("4", promise.format(20), "start=01.01.2024", "end=31.12.2024")]
    assert problems(plan(*whole), "missing-year-in-series") == []


def test_a_year_left_out_of_targets_is_found() -> None:
    assert rows_of(plan(row("1", "start=", "end=2023 - 10%\n2025 - 30%")), "missing-year-in-series") == ["1"]


def test_counts_of_people_need_the_register_and_shares_do_not() -> None:
    draft = plan(
        row("1", "title=Обучить не менее 1 200 педагогических работников"),
        row("2", "title=Обучить не менее 70 % учителей в возрасте до 35 лет"),
    )
    assert rows_of(draft, "figure-needs-register") == ["1"]


def test_stray_cells_are_an_error() -> None:
    draft = plan(row("1"))
    draft.plan[0].stray_cells = ["31 августа 2024 г."]
    (found,) = problems(draft, "stray-cells")

    assert found.severity is Severity.ERROR
    assert "31 августа 2024 г." in found.message


def test_latin_letters_and_markup_are_said() -> None:
    draft = plan(row("1", "title=Cеминар для учителей"), row("2", "title=<p>Форум педагогов</p>"))

    assert draft.plan[0].title == "Семинар для учителей"
    assert draft.plan[1].title == "Форум педагогов"
    assert rows_of(draft, "mixed-alphabet") == ["1"]
    (marked,) = problems(draft, "stray-markup")
    assert "строки 2" in marked.message


def test_one_status_in_two_words_is_said_once() -> None:
    draft = report(
        ["1", "Форум", "Март 2025", "Отдел", "исполнено", "Прошёл"],
        ["2", "Сбор", "Март 2025", "Отдел", "Выполнено", "Прошёл"],
        ["3", "Курсы", "Март 2025", "Отдел", "выполнено", "Прошли"],
    )
    (found,) = problems(draft, "status-synonyms")

    assert "исполнено / выполнено" in found.message


def test_doubtful_cell_is_shown() -> None:
    draft = plan(row("1"), row("2", "end=по согласованию сторон проекта"))

    assert draft.plan[1].sources["end"].confidence < 0.5
    assert rows_of(draft, "unread-term") == ["2"]


def test_plan_without_a_header_is_read_by_its_cells_and_said() -> None:
    rows = [
        ["1", "Семинар", "01.03.2025", "Соколов И. П."],
        ["2", "Форум", "апрель 2025", "Соколов И. П."],
        ["3", "Курсы", "31.11.2025", "Орлова М. С."],
    ]
    draft = make_draft(paper("План мероприятий", rows))

    assert [(one.number, one.title, one.term_text, one.responsible) for one in draft.plan[:2]] == [
        ("1", "Семинар", "01.03.2025", ["Соколов И. П."]),
        ("2", "Форум", "апрель 2025", ["Соколов И. П."]),
    ]
    (found,) = problems(draft, "doubtful-cell")
    assert found.row is None
    assert "нет строки заголовков" in found.message


def test_signatures_in_a_table_are_no_plan() -> None:
    rows = [["Согласовано", "Соколов И. П.", "01.03.2025"], ["Проверено", "Орлова М. С.", "02.03.2025"]]

    assert make_draft(paper("Лист согласования", rows)).plan == []
