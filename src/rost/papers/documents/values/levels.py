"""Levels of control."""

from __future__ import annotations


def read_level(text: str) -> str | None:
    """The abbreviation in a control cell («РМП», «рмп.»), also one that nobody declared; None for other text."""
    raise NotImplementedError


def read_legend(text: str) -> dict[str, str]:
    """The declarations of a legend, one or several lines: «КМП - куратор муниципального проекта»."""
    raise NotImplementedError
