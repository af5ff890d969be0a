from __future__ import annotations

import html
import json
from html.parser import HTMLParser
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from rost.projects.actions import editing
from rost.projects.domain.editing import ROW_KINDS, plain_row
from rost.projects.models import Project
from rost.projects.queries.passport import passport_of, stored_rows
from tests import factories

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
#: Section → a text field of its form, and one more.
FIELDS = {
    "basics": ("title", "goal"),
    "indicators": ("name", "unit"),
    "results": ("title", "description"),
    "plan": ("title", "outcome"),
    "funding": ("title", "group"),
    "participants": ("role", "position"),
    "control_levels": ("title", "code"),
    "methods": ("text", "collector"),
}


@pytest.fixture
def project(client: Client) -> Project:
    made = factories.project()
    client.force_login(factories.user("project_administrator", made.territory))
    return made


def page(project: Project, section: str, key: int | None = None, act: str = "") -> str:
    middle = f"{key}/" if key is not None else ""
    return f"/proekty/{project.uid}/pravka/{section}/{middle}{act}"


def row_page(project: Project, section: str, place: int = 0) -> str:
    project.refresh_from_db()
    return page(project, section, stored_rows(project, section)[place].key)


def sent(client: Client, address: str) -> dict[str, Any]:
    """What a browser would send back from the form on the page, untouched."""
    response = client.get(address)
    assert response.status_code == 200
    form = response.context["form"]
    return fields_of(form)


def fields_of(form: Any) -> dict[str, Any]:
    found = {"opened": json.dumps(form.initial["opened"])}
    for bound in form.visible_fields():
        value = bound.value()
        if value is True and "Boolean" in type(bound.field).__name__:
            found[bound.name] = "on" if type(bound.field).__name__ == "BooleanField" else "true"
        elif value not in (None, False):
            found[bound.name] = str(value).replace("\n", "\r\n")
    return found


def text(response: HttpResponse) -> str:
    return html.unescape(response.content.decode())


@pytest.mark.parametrize("section", ROW_KINDS)
def test_form_sent_back_untouched_changes_nothing(client: Client, project: Project, section: str) -> None:
    before = passport_of(project)
    rows = len(stored_rows(project, section))
    for place in range(rows):
        address = row_page(project, section, place)
        assert client.post(address, sent(client, address)).status_code == 302
    project.refresh_from_db()
    assert passport_of(project) == before
    assert project.version == 1


@pytest.mark.parametrize("section", ROW_KINDS)
@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "htmx"])
def test_two_editors_of_a_row_lose_nothing(client: Client, project: Project, section: str, headers: Any) -> None:
    address, (name, other) = row_page(project, section), FIELDS[section]
    mine, theirs = sent(client, address), sent(client, address)
    theirs |= {name: "Их слова", other: "Их поле"}
    assert client.post(address, theirs).status_code == 302
    answer = client.post(address, {**mine, name: "Мои слова"}, headers=headers)
    assert answer.status_code == 409
    assert all(word in text(answer) for word in ("Мои слова", "Их слова", "Их поле"))
    fields = {field.name: field for field in answer.context["fields"]}
    assert (fields[name].mine, fields[name].saved, fields[name].is_mine) == ("Мои слова", "Их слова", True)
    assert (fields[other].saved, fields[other].is_mine) == ("Их поле", False)
    row = stored(project, section)
    assert (row[name], row[other]) == ("Их слова", "Их поле")
    hidden = hidden_fields(answer)
    chosen = {f"choose_{name}": "mine", f"choose_{other}": "saved"}
    assert client.post(address, {**hidden, **chosen}).status_code == 302
    row = stored(project, section)
    assert (row[name], row[other]) == ("Мои слова", "Их поле")


def test_conflict_names_the_row(client: Client, project: Project) -> None:
    address, before = row_page(project, "results"), stored(project, "results")
    mine = sent(client, address)
    client.post(address, {**mine, "description": "Их слова"})
    answer = client.post(address, {**mine, "description": "Мои слова"})
    assert f"{before['title']}</p>" in answer.content.decode()


@pytest.mark.parametrize("section", ROW_KINDS)
def test_without_the_check_the_second_editor_would_overwrite(
    client: Client, project: Project, section: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(editing, "check_unchanged", lambda stored, opened: None)
    address, (name, other) = row_page(project, section), FIELDS[section]
    mine, theirs = sent(client, address), sent(client, address)
    assert client.post(address, {**theirs, name: "Их слова", other: "Их поле"}).status_code == 302
    assert client.post(address, {**mine, name: "Мои слова"}).status_code == 302
    row = stored(project, section)
    assert row[name] == "Мои слова"
    assert row[other] != "Их поле"


def stored(project: Project, section: str) -> dict[str, Any]:
    project.refresh_from_db()
    return plain_row(stored_rows(project, section)[0].data)


class Hidden(HTMLParser):
    """The hidden fields of a page's forms."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = dict(attrs)
        if tag == "input" and own.get("type") == "hidden" and own.get("name") != "csrfmiddlewaretoken":
            self.found[own["name"] or ""] = own.get("value") or ""


def hidden_fields(answer: HttpResponse) -> dict[str, str]:
    page_of_answer = Hidden()
    page_of_answer.feed(answer.content.decode())
    return page_of_answer.found


def test_third_editor_between_the_two_versions_is_noticed_too(client: Client, project: Project) -> None:
    address = row_page(project, "results")
    mine = {**sent(client, address), "title": "Мои слова"}
    client.post(address, {**sent(client, address), "title": "Вторые"})
    answer = client.post(address, mine)
    hidden = fields_of(answer.context["now"])
    client.post(address, {**sent(client, address), "title": "Третьи"})
    answer = client.post(address, {**mine, "opened": hidden["opened"], "choose_title": "mine"})
    assert answer.status_code == 409
    assert "Третьи" in text(answer)
    assert "Мои слова" in text(answer)


def test_typed_text_outlives_the_row(client: Client, project: Project) -> None:
    address = row_page(project, "results")
    mine = {**sent(client, address), "title": "Мои слова"}
    project.results.all().delete()
    answer = client.post(address, mine)
    assert answer.status_code == 409
    assert "Мои слова" in text(answer)
    assert client.post(page(project, "results", act="dobavit/"), mine).status_code == 302
    assert project.results.get().title == "Мои слова"
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    ("section", "field", "typed", "said"),
    [
        ("plan", "finished_on", "31.11.2021", "не дата"),
        ("plan", "finished_on", "2021-11-30", "31.12.2024"),
        ("plan", "due_dates", "10.11.2019\n32.11.2020", "32.11.2020"),
        ("plan", "title", "", "Обязательное поле"),
        ("indicators", "baseline_value", "1.234,5", "не число"),
        ("indicators", "year_2020", "сорок", "не число"),
        ("funding", "year_2020", "0,3**", "не число"),
        ("participants", "people", "", "Обязательное поле"),
        ("participants", "workload_percent", "-5", "больше либо равно 0"),
        ("control_levels", "code", "АМП", "уже существует"),
        ("basics", "finished_on", "01.01.2010", "Окончание раньше начала"),
    ],
)
def test_what_does_not_fit_is_refused_and_stays_in_the_form(
    client: Client, project: Project, section: str, field: str, typed: str, said: str
) -> None:
    address = row_page(project, section)
    answer = client.post(address, {**sent(client, address), field: typed})
    assert answer.status_code == 422
    assert said in text(answer)
    assert typed in text(answer)
    project.refresh_from_db()
    assert project.version == 1


def test_russian_formats_are_read(client: Client, project: Project) -> None:
    address = row_page(project, "indicators")
    typed = {"baseline_value": "1 234,5", "baseline_on": "05.02.2019", "year_2020": "24 (10)", "year_2021": "",
             "year_2022": "(3)", "is_cumulative": "true"}  # fmt: skip
    assert client.post(address, {**sent(client, address), **typed}).status_code == 302
    row = stored(project, "indicators")
    assert (row["baseline_value"], row["baseline_on"], row["is_cumulative"]) == ("1234.5", "2019-02-05", True)
    targets = {target["year"]: (target["value"], target["count"]) for target in row["targets"]}
    assert targets[2020] == ("24", 10)
    assert targets[2022] == (None, 3)
    assert 2021 not in targets
    address = row_page(project, "funding", 1)
    assert client.post(address, {**sent(client, address), "year_2020": "0,4*"}).status_code == 302
    amount = project.funding_lines.get(source="municipal").amounts.get(year=2020)
    assert (str(amount.amount), amount.is_conditional) == ("0.400000", True)


def test_people_are_known_by_either_name(client: Client, project: Project) -> None:
    address = row_page(project, "plan", 1)
    typed = "Ветрова Анна Львовна\r\nНовикова О. П.\r\nШколы района"
    client.post(address, {**sent(client, address), "responsible": typed})
    people = project.plan_items.get(number="1.1.1").responsibilities.order_by("order")
    named = [(line.party.name, line.party.is_person) for line in people]
    assert named == [("Ветрова А. Л.", True), ("Новикова О. П.", True), ("Школы района", False)]


def test_row_becomes_a_form_and_a_row_again(client: Client, project: Project) -> None:
    address = row_page(project, "plan", 1)
    form = client.get(address, headers=HTMX).content.decode()
    assert form.strip().startswith("<li")
    assert "<html" not in form
    back = client.get(f"{address}?row", headers=HTMX).content.decode()
    assert "Провести семинар 1" in back
    saved = client.post(address, {**sent(client, address), "title": "Провести слёт"}, headers=HTMX)
    assert saved.status_code == 200
    assert "Провести слёт" in saved.content.decode()
    assert "Изменено вручную" in saved.content.decode()
    assert "Изменено вручную: Ветрова" in client.get(address).content.decode()


@pytest.mark.parametrize("section", [section for section in ROW_KINDS if section != "basics"])
def test_row_is_added_moved_deleted_and_put_back(client: Client, project: Project, section: str) -> None:
    name, other = FIELDS[section]
    address = page(project, section, act="dobavit/")
    typed = {**sent(client, address), name: "Новая строка", other: "Ещё"}
    if section == "participants":
        typed["people"] = "Новикова О. П."
    assert client.post(address, typed).status_code == 302
    rows = stored_rows(project, section)
    assert plain_row(rows[-1].data)[name] == "Новая строка"
    client.post(page(project, section, rows[-1].key, "podvinut/"), {"to": "up"})
    assert stored_rows(project, section)[-2].key == rows[-1].key
    opened = json.dumps(plain_row(rows[-1].data))
    html_after = client.post(page(project, section, rows[-1].key, "udalit/"), {"opened": opened}, follow=True)
    assert "Вернуть можно до" in text(html_after)
    assert len(stored_rows(project, section)) == len(rows) - 1
    removal = project.removals.get()
    assert "вернулась" in text(client.post(f"/proekty/{project.uid}/vernut-stroku/{removal.uid}/", follow=True))
    assert stored_rows(project, section)[-2].key == rows[-1].key


def test_who_may_not_edit_sees_no_way_to(client: Client, project: Project) -> None:
    client.force_login(factories.user("curator", project.territory))
    assert "pravka" not in client.get(f"/proekty/{project.uid}/plan/").content.decode()
    assert client.get(page(project, "plan")).status_code == 403
    user = factories.user("project_administrator", factories.unit(factories.region()))
    project.parties.filter(name="Луговой П. С.").update(user=user)
    client.force_login(user)
    assert client.get(f"/proekty/{project.uid}/").status_code == 200
    assert client.post(row_page(project, "plan"), {}).status_code == 403


def test_who_is_taken_out_of_every_row_no_longer_sees_the_project(client: Client, project: Project) -> None:
    user = factories.user("responsible", factories.unit(factories.region()))
    project.parties.filter(name="Луговой П. С.").update(user=user)
    client.force_login(user)
    address = f"/proekty/{project.uid}/"
    assert client.get(address).status_code == 200
    project.participations.filter(party__name="Луговой П. С.").delete()
    assert client.get(address).status_code == 200
    project.plan_items.filter(responsibilities__party__name="Луговой П. С.").delete()
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(("name", "section"), [("pokazateli", "indicators"), ("dengi", "funding"), ("", "basics")])
def test_pages_lead_to_their_editing(client: Client, project: Project, name: str, section: str) -> None:
    address = f"/proekty/{project.uid}/{name}/" if name else f"/proekty/{project.uid}/"
    assert f'href="{page(project, section)}"' in client.get(address).content.decode()
    assert client.get(page(project, "выдумка")).status_code == 404


def test_markup_in_a_row_stays_text(client: Client, project: Project) -> None:
    hostile = "<script>alert(1)</script>\"'<b>"
    address = row_page(project, "plan")
    mine = sent(client, address)
    client.post(address, {**mine, "title": hostile})
    answers = [client.get(address), client.get(page(project, "plan")), client.post(address, {**mine, "title": "x"})]
    for answer in answers:
        assert "<script>alert" not in answer.content.decode()
        assert "&lt;script&gt;" in answer.content.decode()
