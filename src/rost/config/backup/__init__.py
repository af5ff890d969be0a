"""Backup and restore: one file holds every row and every stored original, and says of each what it must hash to."""
