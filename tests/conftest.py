"""The harness: whole classes of mistake fail a test by themselves. Domain tests run without Django."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"


# The same examples in every run of a commit, so that what fails is what the commit changed; `make nightly` looks for
# new ones. No deadline: a loaded machine is no fault of the code.
hypothesis_settings.register_profile("steady", derandomize=True, deadline=None)
hypothesis_settings.register_profile("searching", deadline=None, max_examples=1000)
hypothesis_settings.load_profile("searching" if os.environ.get("ROST_SEARCH") else "steady")


@pytest.fixture(autouse=True)
def _strict_pages(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every page that a test client gets is looked at: CSRF in forms, nothing inline."""
    if not request.config.pluginmanager.hasplugin("django"):
        return
    from tests.harness import watch_pages

    watch_pages(monkeypatch)


@pytest.fixture(scope="session", autouse=True)
def _mutant(request: pytest.FixtureRequest) -> None:
    """With ROST_MUTANT one guard is missing: see `tests/mutants.py`."""
    if mutant := os.environ.get("ROST_MUTANT"):
        from tests.mutants import take_away

        take_away(mutant)


@pytest.fixture(autouse=True)
def _own_files(request: pytest.FixtureRequest) -> Iterator[None]:
    """Stored files of a database test lie in its own folder."""
    asks = {"db", "transactional_db", "live_server"} & set(request.fixturenames)
    if not asks and request.node.get_closest_marker("django_db") is None:
        yield
        return
    settings = request.getfixturevalue("settings")
    settings.MEDIA_ROOT = request.getfixturevalue("tmp_path") / "files"
    yield


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of reference material beside the project; tests that need it skip where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("LOUD: ../shared is absent, so the papers of the users were not scored")
    return SHARED


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """With ROST_NO_SKIPS nothing may be skipped: what is missing fails."""
    outcome = yield
    report = outcome.get_result()  # type: ignore[attr-defined] # pluggy's result
    if report.skipped and os.environ.get("ROST_NO_SKIPS") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be skipped: {report.longrepr}"
