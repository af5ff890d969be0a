"""One batch of damaged documents read in one limited process: `python -m … SEED COUNT`; prints what was slow."""

from __future__ import annotations

import json
import sys
import time

from rost.papers.documents.checking import check_paper
from rost.papers.documents.confined import limit
from rost.papers.documents.draft_json import to_json
from rost.papers.documents.errors import RefusedError
from tests.papers.documents.hostile_corpus import generator

_SLOW = 5.0


def main(seed: int, count: int) -> None:
    """Any other exception than a refusal ends the process with its traceback, naming the mutant."""
    ended = {"read": 0, "refused": 0, "slow": 0}
    limit(seconds=500, memory_mb=600)  # the generator and a thousand readings share this process
    for name, data in generator().mutants(seed=seed, count=count):
        started = time.monotonic()
        try:
            json.dumps(to_json(check_paper(data, name)))
            ended["read"] += 1
        except RefusedError:
            ended["refused"] += 1
        except Exception as error:
            raise RuntimeError(f"mutant {name} of seed {seed}") from error
        ended["slow"] += time.monotonic() - started > _SLOW
    json.dump(ended, sys.stdout)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
