"""What the packages below `accounts` need to know of a user."""

from __future__ import annotations

from typing import Protocol

from rost.platform.access.permissions import Permission
from rost.platform.access.reach import Reach


class Account(Protocol):
    pk: int

    def has_permission(self, permission: Permission) -> bool: ...

    def reach(self, permission: Permission) -> Reach: ...
