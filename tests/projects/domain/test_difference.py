"""What changes between two passports."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from rost.projects.domain.difference import Change, differences, pair_rows
from rost.projects.domain.passport import IndicatorData, Level, PassportData, PlanItemData, TargetData


def item(number: str, title: str, **changes: object) -> PlanItemData:
    return PlanItemData(title=title, number=number, **changes)  # type: ignore[arg-type] # fields of any type


SEMINAR = item("1.1", "Провести семинар для учителей", finished_on=date(2021, 11, 30))
REPORT = item("1.2", "Подготовить отчёт")
BOOK = item("1.3", "Выпустить сборник уроков")
OLD = PassportData(
    title="Ветер", level=Level.MUNICIPALITY, started_on=date(2019, 1, 1), finished_on=date(2024, 12, 31),
    plan=(SEMINAR, REPORT, BOOK),
    indicators=(IndicatorData("Доля учителей", targets=(TargetData(2024, Decimal(5)),)),),
)  # fmt: skip


def test_equal_passports_do_not_differ() -> None:
    assert differences(OLD, OLD) == ()


def test_own_fields_are_named_with_both_values() -> None:
    (one,) = differences(OLD, replace(OLD, title="Ветер перемен"))
    assert (one.section, one.field, one.old, one.new, one.kind) == (
        "basics", "title", "Ветер", "Ветер перемен", Change.CHANGED,
    )  # fmt: skip


def test_changed_cell_is_named_by_its_row() -> None:
    (one,) = differences(OLD, replace(OLD, plan=(replace(SEMINAR, finished_on=None), REPORT, BOOK)))
    assert (one.row, one.field, one.kind) == ("1.1 Провести семинар для учителей", "finished_on", Change.REMOVED)


def test_row_taken_out_or_put_in_is_one_difference() -> None:
    found = differences(OLD, replace(OLD, plan=(SEMINAR, BOOK, item("1.4", "Создать школьное лесничество"))))
    assert [(one.row, one.kind, one.field) for one in found] == [
        ("1.2 Подготовить отчёт", Change.REMOVED, ""),
        ("1.4 Создать школьное лесничество", Change.ADDED, ""),
    ]


def test_renumbered_rows_are_paired_by_title() -> None:
    shifted = (
        item("1.1", "Открыть музей"),
        item("1.2", SEMINAR.title),
        item("1.3", REPORT.title),
        item("1.4", BOOK.title),
    )
    pairing = pair_rows(OLD.plan, shifted)
    assert (pairing.pairs, pairing.removed, pairing.added) == (((0, 1), (1, 2), (2, 3)), (), (0,))


def test_retitled_row_is_paired_by_number_and_likeness() -> None:
    pairing = pair_rows(OLD.plan, (item("1.1", "Провести семинар для молодых учителей"), item("1.2", "Снять фильм")))
    assert pairing.pairs == ((0, 0),)
    assert (pairing.removed, pairing.added) == ((1, 2), (1,))


def test_repeated_titles_are_paired_in_their_order() -> None:
    same = (item("", "Совещание"), item("", "Совещание"))
    assert pair_rows(same, same).pairs == ((0, 0), (1, 1))


def test_unnumbered_titles_with_small_changes_are_paired() -> None:
    pairing = pair_rows((item("", "Подготовка методистов района"),), (item("", "Подготовка методистов районов"),))
    assert pairing.pairs == ((0, 0),)


def test_targets_are_compared_as_one_field() -> None:
    new = replace(OLD.indicators[0], targets=(TargetData(2024, Decimal(10)),))
    (one,) = differences(OLD, replace(OLD, indicators=(new,)))
    assert (one.section, one.field) == ("indicators", "targets")


def test_source_texts_are_no_difference() -> None:
    read_anew = replace(SEMINAR, sources={"title": {"text": "семинар", "place": "строка 2", "confidence": 1.0}})
    assert differences(OLD, replace(OLD, plan=(read_anew, REPORT, BOOK))) == ()


def test_words_of_a_term_are_not_named_beside_the_term_made_of_them() -> None:
    said = replace(SEMINAR, end_text="30.11.2021")
    old = replace(OLD, plan=(said,))
    moved = replace(said, finished_on=date(2021, 12, 20), end_text="20.12.2021")
    assert [one.field for one in differences(old, replace(OLD, plan=(moved,)))] == ["finished_on"]
    (words,) = differences(old, replace(OLD, plan=(replace(said, end_text="до 30.11.2021"),)))
    assert words.field == "end_text"
