"""Who takes part in a project: roles, workload, items of the plan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from rost.projects.domain.people import Person, Role, counted
from rost.projects.domain.terms import TermState
from rost.projects.models import Party, Project
from rost.projects.queries.plan import PlanRow


def people_of(project: Project, rows: Sequence[PlanRow]) -> list[Person]:
    """In the order of the table of participants; then who is named in the plan alone; bodies at the end."""
    parties: dict[int, Party] = {}
    roles: dict[int, list[Role]] = defaultdict(list)
    for taking in project.participations.select_related("party"):
        parties[taking.party_id] = taking.party
        roles[taking.party_id].append(
            Role(taking.kind, taking.role, taking.position, taking.supervisor, taking.workload_percent, taking.pk)
        )
    states: dict[int, list[TermState]] = defaultdict(list)
    for row in rows:
        for party in row.people:
            parties.setdefault(party.pk, party)
            states[party.pk].append(row.state)
    people = [
        Person(key, str(party), party.is_person, tuple(roles[key]), counted(states[key]))
        for key, party in parties.items()
    ]
    return sorted(people, key=lambda person: (not person.is_person, not person.roles))
