"""The journal in Russian: what an act is called, what it was done to, what is worth knowing of it."""

from __future__ import annotations

from django.apps import apps

from rost.platform.audit.models import AuditEntry

#: Every action that the code records, as a test sees to, and those that it recorded once: old lines stay.
ACTS = {
    "batch.applied": "документ внесён в проект",
    "batch.apply_asked": "начато внесение документа",
    "batch.apply_failed": "документ не внесён",
    "batch.cell_corrected": "исправлена ячейка документа",
    "batch.correction_undone": "отменена правка ячейки",
    "batch.downloaded": "скачан исходный файл",
    "batch.failed": "документ не прочитан",
    "batch.kind_fixed": "исправлены все ошибки одного вида",
    "batch.problem_fixed": "исправлена ошибка документа",
    "batch.problem_ignored": "ошибка документа оставлена как есть",
    "batch.problem_reopened": "ошибка документа возвращена",
    "batch.read": "документ прочитан",
    "batch.read_again": "документ прочитан заново",
    "batch.received": "документ получен",
    "batch.rejected": "документ отклонён",
    "edition.approved": "утверждена редакция паспорта",
    "file.stored": "сохранён файл",
    "invitation.accepted": "приглашение принято",
    "invitation.renewed": "приглашение отправлено ещё раз",
    "invitation.revoked": "приглашение отозвано",
    "job.asked": "поручена работа",
    "job.cancel_asked": "работу просили остановить",
    "job.cancelled": "работа отменена",
    "job.failed": "работа не выполнена",
    "job.recovered": "прерванная работа запущена снова",
    "organisation.added": "добавлена организация",
    "organisation.closed": "организация закрыта",
    "organisation.left": "организация ушла из подчинения",
    "organisation.merged": "организация присоединена к другой",
    "organisation.moved": "организация перешла в другое подчинение",
    "organisation.renamed": "организация переименована",
    "party.linked": "участник связан с учётной записью",
    "problem.fixed": "ошибка исправлена",
    "problem.ignored": "замечание оставлено",
    "problem.reopened": "замечание возвращено",
    "project.created": "создан проект",
    "project.deleted": "проект удалён",
    "project.replaced": "проект заменён новой редакцией документа",
    "project.restored": "проект восстановлен",
    "role.granted": "дана роль",
    "role.withdrawn": "снята роль",
    "row.added": "добавлена строка паспорта",
    "row.changed": "строка паспорта изменена вручную",
    "row.moved": "строка паспорта передвинута",
    "row.removed": "удалена строка паспорта",
    "row.restored": "возвращена строка паспорта",
    "second_factor.added": "включён второй фактор входа",
    "second_factor.failed": "неверный код при входе",
    "second_factor.removed": "отключён второй фактор входа",
    "second_factor.reset": "второй фактор входа сброшен администратором",
    "session.ended": "сеанс завершён",
    "sign_in": "вход",
    "sign_in.failed": "неверный пароль при входе",
    "sign_out": "выход",
    "table.exported": "таблица выгружена в Excel",
    "user.added": "заведён пользователь",
    "user.disabled": "учётная запись отключена",
    "user.enabled": "учётная запись включена",
    "user.invited": "отправлено приглашение",
    "user.seen": "просмотрена учётная запись",
    "users.exported": "список пользователей выгружен",
}

_DETAILS = {
    "reason": "причина: {}",
    "message": "{}",
    "table": "{}",
    "row": "строка «{}»",
    "party": "{}",
    "role": "{}",
    "unit": "{}",
    "count": "строк: {}",
    "problems": "проблем: {}",
    "email": "{}",
    "address": "адрес: {}",
}
_LONGEST_DETAIL = 300


def act_words(action: str) -> str:
    """What an action is called; one that an older version recorded keeps its code."""
    return ACTS.get(action, action)


def kind_words(kind: str) -> str:
    """What objects of a model are called («проект»); empty for none, the label for a model of an older version."""
    if not kind:
        return ""
    try:
        return str(apps.get_model(kind)._meta.verbose_name)
    except (LookupError, ValueError):
        return kind


def detail_words(entry: AuditEntry) -> str:
    """The few words of an act's particulars that a reader can use."""
    known = [(form, entry.detail.get(name)) for name, form in _DETAILS.items()]
    said = "; ".join(form.format(value) for form, value in known if isinstance(value, str | int) and value != "")
    return said if len(said) <= _LONGEST_DETAIL else f"{said[:_LONGEST_DETAIL]}…"
