"""Labels of rows: gaps, repeats, measures that lead to no control point, rows with nothing in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from rost.papers.documents.checks.plan_order import Order, Path
from rost.papers.documents.checks.plan_problem import plan_problem, row_label, row_problem
from rost.papers.documents.draft import PlanRow, Problem

_WIDEST_GAP = 5
"""A wider jump is another way of numbering, not a forgotten row."""
_CELLS = ("start", "end", "term", "responsible", "outcome", "form", "status", "report", "control")


def number_problems(rows: list[PlanRow], order: Order) -> Iterator[Problem]:
    yield from _repeated(order)
    yield from _gaps(order)
    yield from _control_points(order)
    yield from _empty(rows, order)


def _repeated(order: Order) -> Iterator[Problem]:
    for row in order.repeated:
        message = "этот номер уже есть выше; дайте строке свой номер"
        yield row_problem("repeated-number", row, message, field="number")


def _gaps(order: Order) -> Iterator[Problem]:
    children: dict[Path, set[int]] = defaultdict(set)
    for path in [*order.paths, *order.above]:
        children[path[:-1]].add(path[-1])
    for parent, numbers in sorted(children.items()):
        known = sorted(numbers)
        first = [0] if parent and known[0] == 2 and len(known) > 1 else []
        for before, after in zip([*first, *known], known[1 - len(first) :], strict=False):
            if after - before - 1 <= _WIDEST_GAP:
                yield from (_gap(parent, number, order) for number in range(before + 1, after))


def _gap(parent: Path, number: int, order: Order) -> Problem:
    label = _dotted((*parent, number))
    near = order.paths.get((*parent, number - 1)) or order.paths.get((*parent, number + 1))
    message = f"Нет строки {label}: номер пропущен. Добавьте строку или исправьте нумерацию следующих."
    return plan_problem("numbering-gap", message, row=label, place=near.place if near else None)


def _control_points(order: Order) -> Iterator[Problem]:
    """«2.1.1–2.1.8» without a row «2.1», where other groups do end with such a row."""
    groups = {path for path in order.above if len(path) > 1}
    missing = sorted(path for path in groups if path not in order.paths)
    if 2 * len(missing) >= len(groups):
        return  # the plan does not have such rows at all
    under: dict[Path, list[Path]] = {path: [] for path in missing}
    for other in sorted(order.paths):
        for length in range(2, len(other)):
            if other[:length] in under:
                under[other[:length]].append(other)
    for path, members in under.items():
        span = f"{_dotted(members[0])}–{_dotted(members[-1])}" if len(members) > 1 else _dotted(members[0])
        message = f"Нет контрольной точки {_dotted(path)}, к которой ведут мероприятия {span}. Добавьте строку."
        place = order.paths[members[-1]].place
        yield plan_problem("control-point-missing", message, row=_dotted(path), place=place)


def _empty(rows: list[PlanRow], order: Order) -> Iterator[Problem]:
    for row in rows:
        if is_empty(row) and not order.has_children(row):
            message = (
                "кроме наименования ничего не заполнено; впишите срок, ответственного и результат или уберите строку"
            )
            yield row_problem("row-empty", row, message)
        elif not row.title.strip() and not is_empty(row):
            yield row_problem("title-missing", row, "нет наименования; впишите его", field="title")


def is_empty(row: PlanRow) -> bool:
    """Nothing of what a plan is made for: no term, nobody responsible, no result, no status."""
    return not any(row.sources[name].text.strip() for name in _CELLS if name in row.sources) and bool(row_label(row))


def _dotted(path: Path) -> str:
    return ".".join(map(str, path))
