"""`rost audit verify`: does the journal hold; `rost audit head`: its end, to be kept elsewhere."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from rost.platform.audit.queries import breaks_in_chain, chain_head


class Command(BaseCommand):
    help = "Check the chain of the journal, or print its end"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("what", choices=["verify", "head"])
        parser.add_argument(
            "--head", help="an end printed earlier («номер:хеш»): says whether the journal was cut back since"
        )

    def handle(self, *args: Any, what: str, head: str | None, **options: Any) -> None:
        if what == "head":
            self.stdout.write(chain_head())
            return
        found = breaks_in_chain(kept_head=head or "")
        if found:
            lines = "\n".join(f"  запись {one.id}: {one.reason}" for one in found[:50])
            more = f"\n  … и ещё {len(found) - 50}" if len(found) > 50 else ""
            raise CommandError(f"Журнал изменён, мест: {len(found)}\n{lines}{more}")
        self.stdout.write(f"Журнал цел. Конец цепи: {chain_head()}")
