"""Figures of speed, each beside the limit that it is held against: `python -m bench [NAME …]`."""
