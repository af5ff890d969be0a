"""The settings of a real installation, in a process of their own."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src"


def check(tmp_path: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    inherited = {
        name: value for name, value in os.environ.items() if not name.startswith(("ROST_", "DJANGO_", "EMAIL_"))
    }
    own = {
        "DJANGO_SETTINGS_MODULE": "rost.config.settings.production",
        "PYTHONPATH": str(SOURCE),
        "ROST_VAR": str(tmp_path),
        **environment,
    }
    command = [sys.executable, "-W", "error", "-m", "django", "check", "--deploy", "--fail-level", "WARNING"]
    return subprocess.run(command, env={**inherited, **own}, capture_output=True, text=True, timeout=120, check=False)


def test_check_of_the_deployment_gives_no_warning(tmp_path: Path) -> None:
    done = check(tmp_path, ROST_SECRET_KEY=secrets.token_urlsafe(60))
    assert done.returncode == 0, done.stderr
    assert "no issues (0 silenced)" in done.stdout + done.stderr


def test_start_without_an_own_key_is_refused(tmp_path: Path) -> None:
    done = check(tmp_path)
    assert done.returncode != 0
    assert "ROST_SECRET_KEY" in done.stderr
