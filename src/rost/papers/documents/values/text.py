"""Cleaning and comparing of text."""

from __future__ import annotations

import re

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060\ufeff\ufffd]")
_SPACES = re.compile(r"\s+")
_MARKUP = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]{0,9}(?:\s[^<>\n]{0,200})?/?>|\*\*(?=\S)|(?<=\S)\*\*|&nbsp;|__")
