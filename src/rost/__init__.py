"""Rost: the professional growth of teachers, from the project's passport to the report on it."""

__version__ = "0.1.0"
