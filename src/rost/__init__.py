"""Rost: the professional growth of teachers, from the project's passport to the report on it."""
