# Everything that is done with Rost, one word each. `make help` lists it.
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
RUN := $(BIN)/python -m pytest
export PYTHONDONTWRITEBYTECODE := 1

.PHONY: help install install-dev demo test test-domain test-sqlite test-postgres test-browser lint format bench nightly lock demo-papers screenshots clean

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

install: ## the environment in .venv, with the command .venv/bin/rost
	@$(PYTHON) scripts/install.py requirements.txt

install-dev: ## the same with what tests and checks need
	@$(PYTHON) scripts/install.py requirements-dev.txt

demo: install ## a demonstration department on http://127.0.0.1:8000 (PORT=… for another)
	@DJANGO_SETTINGS_MODULE=rost.config.settings.demo $(BIN)/rost demo --port $(PORT)

test: install-dev ## everything: domain, SQLite, PostgreSQL, browser, architecture
	@$(MAKE) --no-print-directory test-domain test-sqlite test-postgres test-browser

test-domain: install-dev ## the rules and the reader, with Django's test plugin off
	$(RUN) -q -p no:django -W ignore::pytest.PytestConfigWarning -n 2 tests/papers/documents tests/projects/domain tests/platform/common tests/platform/audit/domain -m "not nightly"

test-sqlite: install-dev ## pages, actions and architecture on SQLite
	$(RUN) -q -n 2 tests --ignore=tests/papers/documents --ignore=tests/projects/domain --ignore=tests/platform/common --ignore=tests/platform/audit/domain -m "not nightly and not browser"

test-postgres: install-dev ## the same on a PostgreSQL server started for the run
	scripts/with-postgres.sh $(RUN) -q -n 2 tests --ignore=tests/papers/documents --ignore=tests/projects/domain --ignore=tests/architecture --ignore=tests/platform/common --ignore=tests/platform/audit/domain -m "not nightly and not browser"

test-browser: install-dev ## journeys in real Chromium
	$(RUN) -q tests/journeys -m "browser and not nightly"

lint: install-dev ## ruff, mypy, import contracts, format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy src
	$(BIN)/lint-imports

format: install-dev ## put the code in the house's form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: install-dev ## figures, each beside its limit
	$(BIN)/python -m bench

nightly: install-dev ## the long tests: mutants, faults, leaks, guards taken away, new random examples
	$(RUN) -q -p no:randomly -s -m nightly tests
	ROST_SEARCH=1 $(RUN) -q -n 2 -p no:django -W ignore::pytest.PytestConfigWarning tests/papers/documents tests/projects/domain tests/platform/common tests/platform/audit/domain -m "not nightly"

lock: ## write the lock files anew (needs uv)
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate requirements.in -o requirements.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate requirements-dev.in -o requirements-dev.txt

demo-papers: install-dev ## the papers of the demonstration, written anew
	$(BIN)/python -m scripts.demo_papers

screenshots: install-dev ## the pictures of README and guide, taken anew from the demonstration
	$(BIN)/python -m scripts.screenshots

clean: ## forget the environment and the demonstration
	rm -rf .venv var
