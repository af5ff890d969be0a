"""Print the table of figures of all modules here that have `run()`, or of those named."""

from __future__ import annotations

import pkgutil
import sys
from importlib import import_module
from itertools import chain

import bench

HEADER = ("Операция", "Измерено", "Предел", "Цель", "Достигнута")


def main(names: list[str]) -> None:
    modules = names or [found.name for found in pkgutil.iter_modules(bench.__path__) if not found.name.startswith("_")]
    loaded = [import_module(f"bench.{name}") for name in modules]
    rows = [row.cells() for row in chain.from_iterable(module.run() for module in loaded if hasattr(module, "run"))]
    widths = [max(len(row[column]) for row in [HEADER, *rows]) for column in range(len(HEADER))]
    for row in [HEADER, *rows]:
        sys.stdout.write("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
