"""The folder tree is the architecture: what imports cannot say is said here."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from django.urls import URLPattern, URLResolver, get_resolver

from rost.platform.access.declarations import OF_LIBRARIES, declaration_of

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "rost"
#: Top to bottom; a foreign key may point down or sideways within its own context.
ORDER = [
    "dashboards", "intake", "projects",
    "accounts", "organisations", "jobs", "files", "audit", "access", "ui",
    "auth", "contenttypes",
]  # fmt: skip


def python_files() -> list[Path]:
    folders = ("src", "tests", "bench", "scripts")
    return [p for folder in folders for p in (ROOT / folder).rglob("*.py") if "migrations" not in p.parts]


def test_imports_keep_the_contracts() -> None:
    linter = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_foreign_keys_point_down_the_layers() -> None:
    wrong = [
        f"{model._meta.label}.{field.name} → {field.related_model._meta.label}"
        for model in apps.get_models()
        if model.__module__.startswith("rost.")
        for field in model._meta.get_fields()
        if field.is_relation and field.concrete and ORDER.index(field.related_model._meta.app_label)
        < ORDER.index(model._meta.app_label)
    ]  # fmt: skip
    assert wrong == []


@pytest.mark.django_db
def test_migrations_are_complete() -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


def routes(resolver: URLResolver | None = None) -> list[URLPattern]:
    found: list[URLPattern] = []
    for entry in (resolver or get_resolver()).url_patterns:
        found += routes(entry) if isinstance(entry, URLResolver) else [entry]
    return found


def test_every_url_declares_who_may_call_it() -> None:
    undeclared = [str(route.pattern) for route in routes() if declaration_of(route.callback, route.name) is None]
    assert undeclared == []


def test_declared_library_urls_exist() -> None:
    assert set(OF_LIBRARIES) <= {route.name for route in routes()}


def test_no_python_file_is_longer_than_500_lines() -> None:
    long = {str(p.relative_to(ROOT)): n for p in python_files() if (n := len(p.read_text().splitlines())) > 500}
    assert long == {}


def test_no_function_is_longer_than_60_lines() -> None:
    long = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in python_files()
        if "tests" not in path.parts
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno - node.lineno + 1 > 60
    ]
    assert long == []


def test_every_context_has_its_readme() -> None:
    contexts = [p.parent for p in SOURCE.rglob("apps.py")] + [SOURCE / "papers" / "documents"]
    assert [str(p.relative_to(SOURCE)) for p in contexts if not (p / "README.md").is_file()] == []


def test_no_template_is_unused() -> None:
    sources = "\n".join(p.read_text() for p in SOURCE.rglob("*") if p.suffix in {".py", ".html"})
    unused = []
    for template in SOURCE.rglob("templates/**/*.html"):
        name = str(template.relative_to(next(x for x in template.parents if x.name == "templates")))
        component = f"<c-{template.stem.replace('_', '-')}"
        called_by_library = re.match(r"(account|mfa|django|cotton|[45]\d\d|400|403_csrf)", name)
        if name not in sources and component not in sources and not called_by_library:
            unused.append(name)
    assert unused == []


def test_every_cotton_component_is_used() -> None:
    pages = "\n".join(p.read_text() for p in SOURCE.rglob("*.html"))
    unused = [p.stem for p in SOURCE.rglob("templates/cotton/*.html") if f"<c-{p.stem.replace('_', '-')}" not in pages]
    assert unused == []
