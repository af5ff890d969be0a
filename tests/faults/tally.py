"""What stands in the database of an installation, said in JSON: read after the faults."""

from __future__ import annotations

import json
import os
import sys
from collections import Counter

import django


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rost.config.settings.base")
    django.setup()
    from rost.platform.audit.models import AuditEntry
    from rost.platform.audit.queries import breaks_in_chain
    from rost.projects.models import Problem

    lines = Counter(AuditEntry.objects.filter(action="problem.ignored").values_list("detail__reason", flat=True))
    said = {
        "reasons": list(Problem.objects.filter(state="ignored").values_list("reason", flat=True)),
        "lines": lines,
        "breaks": [one.reason for one in breaks_in_chain()],
    }
    sys.stdout.write(json.dumps(said))


if __name__ == "__main__":
    main()
