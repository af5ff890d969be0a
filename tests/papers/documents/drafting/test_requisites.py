"""Requisites of an order, in lines and in a table without borders."""

from __future__ import annotations

from datetime import date

from rost.papers.documents.draft import Draft, PaperKind, Reference
from rost.papers.documents.drafting.paper import make_draft
from tests.papers.documents.made_up import paper

INDICATORS = [
    ["№ п/п", "Показатель", "Ед. изм.", "Значение показателя", "<"],
    ["^", "^", "^", "2023", "2024"],
    ["1", "Доля педагогов, имеющих маршруты", "%", "не менее 10", "не менее 20"],
    ["2", "Количество семинаров", "ед.", "5", "6"],
]
CLAUSES = (
    "Об утверждении показателей центра",
    "В целях исполнения приказа министерства от 01.02.2023 № 12-п «О центрах» приказываю:",
    "1. Утвердить показатели (приложение).",
    "2. Назначить ответственным за показатели Синицыну Ольгу Петровну, главного специалиста.",
    "3. Директору МБУ «Центр» Дроздову А.В. обеспечить достижение показателей.",
    "4. Контроль за исполнением приказа оставляю за собой.",
    "Начальник управления                С.Т. Зимина",
    "Приложение № 1\nк приказу управления образования\nот 15.03.2023 № 45-о",
)


def order(head: list[list[str]]) -> Draft:
    issuer = [["АДМИНИСТРАЦИЯ КЕДРОВСКОГО РАЙОНА"], ["УПРАВЛЕНИЕ ОБРАЗОВАНИЯ"]]
    return make_draft(paper(issuer, "П Р И К А З", head, *CLAUSES, INDICATORS))


def test_requisites_in_a_table_without_borders_are_read() -> None:
    draft = order([["«15» марта 2023 г.", "с. Заречное", "№ 45-о"]])
    assert draft.kind is PaperKind.ORDER
    assert draft.document is not None
    assert (draft.document.type, draft.document.date) == ("ПРИКАЗ", date(2023, 3, 15))
    assert (draft.document.number, draft.document.place) == ("45-о", "Заречное")
    assert draft.document.issuer == "АДМИНИСТРАЦИЯ КЕДРОВСКОГО РАЙОНА УПРАВЛЕНИЕ ОБРАЗОВАНИЯ"
    assert (draft.level, draft.title) == ("municipality", "Об утверждении показателей центра")


def test_date_and_number_in_one_line_are_read() -> None:
    draft = order([["от 15.03.2023 № 45-о"]])
    assert draft.document is not None
    assert (draft.document.date, draft.document.number) == (date(2023, 3, 15), "45-о")


def test_people_of_the_clauses_come_out_of_their_case() -> None:
    draft = order([["от 15.03.2023 № 45-о"]])
    assert draft.clauses == 4
    assert draft.responsible is not None
    assert (draft.responsible.name, draft.responsible.name_as_written) == (
        "Синицына Ольга Петровна",
        "Синицыну Ольгу Петровну",
    )
    assert draft.executor is not None
    assert (draft.executor.name, draft.executor.position) == ("Дроздов А.В.", "Директор МБУ «Центр»")
    assert draft.signed_by is not None
    assert (draft.signed_by.name, draft.signed_by.position) == ("С.Т. Зимина", "Начальник управления")


def test_references_leave_out_the_orders_own_number_and_appendices_name_their_act() -> None:
    draft = order([["от 15.03.2023 № 45-о"]])
    assert [(act.number, act.date) for act in draft.references] == [("12-п", date(2023, 2, 1))]
    assert [(act.number, act.date) for act in draft.appendices] == [("45-о", date(2023, 3, 15))]
    assert isinstance(draft.appendices[0], Reference)
    assert draft.appendices[0].place is not None


def test_passport_without_an_act_has_no_requisites() -> None:
    assert make_draft(paper("Перечень показателей", INDICATORS)).document is None


def test_body_with_its_head_in_brackets_is_the_executor_and_a_post_may_stand_before_the_name() -> None:
    clauses = (
        "О показателях деятельности центра",
        "ПРИКАЗЫВАЮ:",
        "1. Утвердить показатели.",
        "2. ГАУ ДПО «Институт развития» (Синицына О.П.): обеспечить достижение показателей.",
        "3. Ответственным за мониторинг назначить заместителя министра Дроздова А.В.",
        "И.о. министра",
        "Ознакомлены",
        "_____________",
        "В.Г. Лесной",
    )
    head = ("МИНИСТЕРСТВО ОБРАЗОВАНИЯ", "РЕСПУБЛИКИ БЕРЁЗОВИЯ", "ПРИКАЗ", "от «05» апреля 2022 г.      № 01-03/45")
    draft = make_draft(paper(*head, *clauses, INDICATORS))
    assert draft.executor is not None
    assert (draft.executor.name, draft.executor.position) == ("Синицына О.П.", "ГАУ ДПО «Институт развития»")
    assert draft.responsible is not None
    assert (draft.responsible.name, draft.responsible.position) == ("Дроздов А.В.", "заместителя министра")
    assert draft.signed_by is not None
    assert (draft.signed_by.name, draft.signed_by.position) == ("В.Г. Лесной", "И.о. министра")
    assert draft.territory == ["Республика Берёзовия"]


def test_kind_date_and_number_in_one_line_are_read() -> None:
    clauses = (
        "О показателях центра",
        "1. Утвердить показатели.",
        "2. Контроль оставляю за собой.",
        "Глава",
        "В.Г. Лесной",
    )
    head = ("АДМИНИСТРАЦИЯ КЕДРОВСКОГО РАЙОНА", "ПОСТАНОВЛЕНИЕ от 12 мая 2024 года № 216-п", "с. Заречное")
    draft = make_draft(paper(*head, *clauses, INDICATORS))
    assert draft.document is not None
    assert (draft.document.type, draft.document.date) == ("ПОСТАНОВЛЕНИЕ", date(2024, 5, 12))
    assert (draft.document.number, draft.document.place) == ("216-п", "Заречное")


def test_reference_to_an_order_in_the_text_is_no_order() -> None:
    draft = make_draft(paper("Показатели", "Приказ министерства от 01.02.2023 № 12 исполнен.", INDICATORS))
    assert draft.document is None
