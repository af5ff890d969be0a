"""The pages of intake, with and without htmx, and who may open them."""

from __future__ import annotations

import re
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from rost.papers.intake.domain.states import State
from rost.papers.intake.models import Batch
from rost.platform.accounts.models import User
from rost.platform.audit.models import AuditEntry
from rost.platform.files.queries import path_of
from rost.platform.organisations.models import Organisation
from rost.projects.models import Project
from tests import factories
from tests.papers.intake.papers import LETTER, PASSPORT, REPORT, bring, office, reviewed, run_jobs

pytestmark = pytest.mark.django_db
Office = tuple[Organisation, User, Client]
HOSTILE = '<script>alert(1)</script>"><img src=x>'


@pytest.fixture
def here(client: Client) -> Office:
    unit, user = office()
    client.force_login(user)
    return unit, user, client


def address(name: str, batch: Batch, *rest: Any) -> str:
    return reverse(f"intake:{name}", args=[batch.uid, *rest])


def text_of(response: Any) -> str:
    assert response.status_code == 200, response.status_code
    html: str = response.content.decode()
    return html


def send(client: Client, *files: tuple[str, bytes], **data: Any) -> Any:
    papers = [SimpleUploadedFile(name, content) for name, content in files]
    return client.post(reverse("intake:upload"), {"papers": papers, **data})


def test_empty_list_says_what_to_do_next(here: Office) -> None:
    assert "Документов пока нет" in text_of(here[2].get(reverse("intake:list")))


def test_user_of_no_territory_is_told_whom_to_ask(here: Office, client: Client) -> None:
    school = factories.unit(here[0], kind="school")
    client.force_login(factories.user("project_administrator", school))
    assert "Вам не назначена территория" in text_of(client.get(reverse("intake:list")))
    assert send(client, ("паспорт.txt", PASSPORT.encode())).status_code == 422


def test_original_whose_bytes_are_gone_answers_404(here: Office) -> None:
    batch = reviewed(*here[:2])
    path_of(batch.file).unlink()
    assert here[2].get(address("original", batch)).status_code == 404
    response = here[2].post(address("correct", batch, "plan", 0, "title"), {"value": "x"})
    assert "Файла больше нет в хранилище" in response.content.decode()


def test_one_file_leads_to_its_page_and_shows_progress(here: Office) -> None:
    response = send(here[2], ("паспорт.txt", PASSPORT.encode()))
    batch = Batch.objects.get()
    assert response.url == address("detail", batch)
    html = text_of(here[2].get(response.url))
    assert "Ждёт своей очереди" in html
    assert batch.unit == here[0]


def test_several_files_are_taken_and_each_bad_one_is_named(here: Office, settings: Any) -> None:
    settings.ROST_UPLOAD_LIMIT = 4096 * 1024
    response = send(
        here[2],
        ("паспорт.txt", PASSPORT.encode()),
        ("отчёт.txt", REPORT.encode()),
        ("пустой.docx", b""),
        ("снимок.png", b"\x89PNG"),
        ("большой.docx", b"x" * (4096 * 1024 + 1)),
    )
    html = text_of(here[2].get(response.url))
    assert Batch.objects.count() == 2
    for said in ("Принято файлов: 2", "«пустой.docx» пуст", "«снимок.png» не подходит", "«большой.docx» больше 4 МБ"):
        assert said in html


def test_upload_without_a_file_says_so(here: Office) -> None:
    response = here[2].post(reverse("intake:upload"), {})
    assert response.status_code == 422
    assert "Выберите файл" in response.content.decode()


def test_territory_is_chosen_where_there_are_several(here: Office) -> None:
    other = factories.unit(factories.region())
    factories.grant(here[1], "project_administrator", other)
    assert 'name="unit"' in text_of(here[2].get(reverse("intake:list")))
    send(here[2], ("паспорт.txt", PASSPORT.encode()), unit=str(other.uid))
    assert Batch.objects.get().unit == other


def test_file_cannot_be_brought_for_a_foreign_territory(here: Office) -> None:
    foreign = factories.unit(factories.region())
    factories.grant(here[1], "project_administrator", factories.unit(factories.region()))
    assert send(here[2], ("паспорт.txt", PASSPORT.encode()), unit=str(foreign.uid)).status_code == 422
    assert Batch.objects.count() == 0


def test_list_filters_by_state_person_and_words(here: Office) -> None:
    reviewed(here[0], here[1], name="Отчёт за ёлку.txt")
    bring(here[0], factories.user("project_administrator", here[0], surname="Второва"), REPORT, "Прочее.txt")
    address_of_list = reverse("intake:list")
    assert "Прочее.txt" not in text_of(here[2].get(address_of_list, {"state": "to_review"}))
    assert "Прочее.txt" not in text_of(here[2].get(address_of_list, {"q": "ЕЛКУ"}))
    assert "за ёлку" not in text_of(here[2].get(address_of_list, {"who": str(User.objects.get(surname="Второва").uid)}))
    assert "Ничего не найдено" in text_of(here[2].get(address_of_list, {"q": "нет такого"}))
    assert text_of(here[2].get(address_of_list, {"sort": "name"})).index("за ёлку") > 0


@pytest.mark.parametrize("state", [State.TO_REVIEW, State.FAILED, State.REJECTED, State.RECEIVED])
def test_page_of_every_state_renders(here: Office, state: State) -> None:
    batch = reviewed(here[0], here[1])
    Batch.objects.filter(pk=batch.pk).update(state=state, reason="Так решили")
    assert batch.name in text_of(here[2].get(address("detail", batch)))


@pytest.mark.parametrize(
    "section", ["problems", "basics", "indicators", "plan", "participants", "corrections", "unplaced"]
)
def test_each_tab_of_the_review_renders(here: Office, section: str) -> None:
    batch = reviewed(here[0], here[1], text=PASSPORT + "\n| Ещё | Столбец | Ничей |\n|---|---|---|\n| а | б | в |\n")
    assert 'id="review"' in text_of(here[2].get(address("detail", batch), {"razdel": section}))


def test_review_shows_value_beside_source_and_place(here: Office) -> None:
    html = text_of(here[2].get(address("detail", reviewed(*here[:2])), {"razdel": "plan"}))
    assert "30.11.2021" in html
    assert "<q>31.11.2021</q>" in html
    assert re.search(r"таблица \d+, строка 3", html)


def first_key(html: str) -> str:
    found = re.search(r'name="key" value="([0-9a-f]{16})"><button', html)
    assert found is not None
    return found[1]


def test_fix_answers_with_the_review_to_htmx_and_with_the_page_otherwise(here: Office) -> None:
    client = here[2]
    batch = reviewed(*here[:2])
    page = text_of(client.get(address("detail", batch)))
    answer = text_of(client.post(address("fix", batch), {"key": first_key(page)}, headers={"hx-request": "true"}))
    assert answer.strip().startswith('<div id="review">')
    assert "Исправлено" in answer
    response = client.post(address("fix", batch), {"key": first_key(answer)})
    assert response.status_code == 302
    assert len(Batch.objects.get().corrections) == 2


def test_fix_of_a_kind_ignore_and_reopen_from_the_page(here: Office) -> None:
    client = here[2]
    batch = reviewed(*here[:2], text=PASSPORT.replace("| 01.02.2020 | 31.02.2020 |", "| 01.03.2020 | 31.02.2020 |"))
    assert "Исправить все 2" in text_of(client.get(address("detail", batch)))
    client.post(address("fix_kind", batch), {"code": "impossible-date"})
    page = text_of(client.get(address("detail", batch)))
    assert "Исправить все 2" not in page
    key = re.search(r'name="key" value="([0-9a-f]{16})"><div class="field">', page)
    assert key is not None
    client.post(address("ignore", batch), {"key": key[1], "reason": "Знаем"})
    assert "Причина: Знаем" in text_of(client.get(address("detail", batch)))
    client.post(address("reopen", batch), {"key": key[1]})
    assert "Причина: Знаем" not in text_of(client.get(address("detail", batch)))


def test_refused_step_is_said_and_changes_nothing(here: Office) -> None:
    batch = reviewed(*here[:2])
    response = here[2].post(address("fix", batch), {"key": "0" * 16}, follow=True)
    assert "Этой ошибки больше нет" in text_of(response)


def test_cell_is_corrected_in_place_and_without_script(here: Office) -> None:
    client = here[2]
    batch = reviewed(*here[:2])
    form = address("correct", batch, "plan", 2, "title")
    inline = text_of(client.get(form, headers={"hx-request": "true"}))
    assert inline.strip().startswith("<form")
    assert "Подготовить положение о сети" in text_of(client.get(form))
    response = client.post(form, {"value": "Подготовить устав сети"})
    assert response.url == f"{address('detail', batch)}?razdel=plan#plan-2"
    assert "Подготовить устав сети" in text_of(client.get(address("detail", batch), {"razdel": "plan"}))
    assert "Подготовить устав сети" in text_of(client.get(address("detail", batch), {"razdel": "corrections"}))
    client.post(address("undo", batch, "plan", 2, "title"), {"razdel": "corrections"})
    assert Batch.objects.get().corrections == []


@pytest.mark.parametrize(
    ("section", "index", "field"), [("plan", 99, "title"), ("plan", 0, "colour"), ("no", 0, "title")]
)
def test_correction_of_no_cell_answers_404(here: Office, section: str, index: int, field: str) -> None:
    batch = reviewed(*here[:2])
    assert here[2].get(address("correct", batch, section, index, field)).status_code == 404


def test_new_project_is_made_from_the_page_and_the_page_leads_to_it(here: Office) -> None:
    client = here[2]
    batch = reviewed(*here[:2])
    page = text_of(client.get(address("apply", batch)))
    assert 'value="Ветер перемен"' in page
    assert 'value="2019-01-01"' in page
    data = {
        "territory": str(here[0].uid),
        "title": "Ветер",
        "started_on": "2019-01-01",
        "finished_on": "2024-12-31",
    }
    response = client.post(address("apply", batch), data)
    run_jobs()
    project = Project.objects.get()
    assert client.get(response.url).url == reverse("projects:overview", args=[project.uid])
    assert (project.title, project.territory) == ("Ветер", here[0])
    assert "Внесён в проект" in text_of(client.get(address("detail", batch)))


def test_new_project_with_a_period_that_ends_before_it_starts_is_refused(here: Office) -> None:
    data = {"territory": str(here[0].uid), "title": "Ветер", "started_on": "2024-01-01", "finished_on": "2019-12-31"}
    response = here[2].post(address("apply", reviewed(*here[:2])), data)
    assert response.status_code == 422
    assert "Окончание раньше начала" in response.content.decode()


def test_difference_is_shown_and_then_applied(here: Office) -> None:
    client = here[2]
    project = factories.project(here[0])
    batch = reviewed(*here[:2], text=REPORT, name="отчёт.txt")
    html = text_of(client.get(address("difference", batch), {"project": str(project.uid)}))
    assert "Выпустить сборник уроков" in html
    assert "строка добавится" in html
    client.post(address("difference", batch), {"project": str(project.uid), "version": project.version})
    run_jobs()
    assert Batch.objects.get().project == project


def test_difference_with_a_foreign_project_is_not_shown(here: Office) -> None:
    foreign = factories.project()
    batch = reviewed(*here[:2])
    response = here[2].get(address("difference", batch), {"project": str(foreign.uid)})
    assert response.url == address("apply", batch)


def test_paper_that_makes_no_project_says_why_and_what_to_do(here: Office) -> None:
    batch = reviewed(*here[:2], text=LETTER, name="письмо.txt")
    html = text_of(here[2].get(address("detail", batch)))
    assert "Не удалось понять, что это за документ" in html
    assert address("apply", batch) not in html
    assert here[2].get(address("apply", batch)).url == address("detail", batch)


def test_same_file_again_links_to_the_former_and_is_read_on_insistence(here: Office) -> None:
    former = reviewed(*here[:2])
    again = bring(*here[:2], name="ещё раз.txt")
    html = text_of(here[2].get(address("detail", again)))
    assert "уже загружали" in html
    assert address("detail", former) in html
    here[2].post(address("retry", again))
    run_jobs()
    assert Batch.objects.get(pk=again.pk).state == State.TO_REVIEW


def test_original_comes_back_as_brought_and_is_noted(here: Office) -> None:
    batch = reviewed(*here[:2], name='пас"порт\r\nX: y.txt')
    response = here[2].get(address("original", batch))
    assert b"".join(response) == PASSPORT.encode()
    assert response["Content-Type"] == "application/octet-stream"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Disposition"].startswith("attachment")
    assert "\n" not in response["Content-Disposition"]
    assert AuditEntry.objects.filter(action="batch.downloaded").count() == 1


def test_original_is_open_to_those_who_see_the_project_and_to_nobody_else(here: Office, client: Client) -> None:
    batch = reviewed(*here[:2])
    curator = factories.user("curator", here[0])
    client.force_login(curator)
    assert client.get(address("original", batch)).status_code == 404
    Batch.objects.filter(pk=batch.pk).update(
        state=State.APPLIED, project=factories.project(here[0]), applied_by=here[1], applied_at=batch.uploaded_at
    )
    response = client.get(address("original", batch))
    assert b"".join(response) == PASSPORT.encode()
    project = Batch.objects.get(pk=batch.pk).project
    overview = client.get(reverse("projects:overview", args=[project.uid]))
    assert address("original", batch) in text_of(overview), "the project's page leads to its paper"


def test_foreign_batch_answers_404_everywhere(here: Office) -> None:
    batch = reviewed(*office())
    for name in ("detail", "original", "apply", "difference"):
        assert here[2].get(address(name, batch)).status_code == 404, name
    for name in ("fix", "fix_kind", "ignore", "reopen", "reject", "retry", "apply", "difference"):
        assert here[2].post(address(name, batch)).status_code == 404, name
    assert here[2].get(address("correct", batch, "plan", 0, "title")).status_code == 404
    assert here[2].post(address("undo", batch, "plan", 0, "title")).status_code == 404
    assert batch.name not in text_of(here[2].get(reverse("intake:list")))
    assert here[2].get(reverse("intake:detail", args=[uuid4()])).status_code == 404


def test_pages_are_closed_to_those_who_may_not_load_papers(client: Client) -> None:
    _, user = office("curator")
    client.force_login(user)
    assert client.get(reverse("intake:list")).status_code == 403
    assert client.post(reverse("intake:upload"), {}).status_code == 403


def test_hostile_words_of_a_paper_are_only_words(here: Office) -> None:
    text = PASSPORT.replace("Провести семинар для учителей", HOSTILE).replace("Ветер перемен", HOSTILE)
    batch = reviewed(*here[:2], text=text, name=f"{HOSTILE}.txt")
    pages = [here[2].get(address("detail", batch), {"razdel": name}) for name in ("problems", "plan", "basics")]
    pages += [here[2].get(address("apply", batch)), here[2].get(reverse("intake:list"))]
    assert all("<script>alert" not in text_of(page) and "<img src=x" not in text_of(page) for page in pages)


def test_list_takes_as_many_queries_with_thirty_papers_as_with_one(
    here: Office, django_assert_num_queries: Any
) -> None:
    bring(*here[:2], text="письмо")
    with django_assert_num_queries(7):
        here[2].get(reverse("intake:list"))
    for number in range(30):
        bring(*here[:2], text=f"письмо {number}")
    with django_assert_num_queries(7):
        here[2].get(reverse("intake:list"))
