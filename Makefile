# Needs Python 3.10 or later with venv, and make. Everything else goes into .venv.
PYTHON ?= python3
VENV := .venv
PEERS := .venv-peers
BIN := $(VENV)/bin
LOCK := requirements/ci.txt
CORPUS ?= ../shared/corpus
DEMO ?= fixtures/portal-sina.html

.PHONY: help demo test bench accuracy speed clean

help:
	@echo "make demo      extract an example page and print the Article"
	@echo "make test      lint, type check, tests with coverage"
	@echo "make bench     quality and speed on the corpus (CORPUS=$(CORPUS))"
	@echo "make accuracy  quality beside the peers, installed into $(PEERS): the tables of docs/accuracy.md"
	@echo "make speed     cost of a page beside the same peers, and where it goes: docs/performance.md"
	@echo "make clean     remove the environments and what the tools left behind"

demo: $(VENV)/.cli
	$(BIN)/newsextract $(DEMO)

test: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest --cov --cov-report=term-missing:skip-covered

bench: $(VENV)/.bench
	$(BIN)/python benchmarks/quality.py --corpus $(CORPUS)
	$(BIN)/python benchmarks/charset.py --corpus $(CORPUS)
	$(BIN)/python benchmarks/speed.py --corpus $(CORPUS)

accuracy: $(VENV)/.bench
	$(BIN)/python benchmarks/accuracy.py --corpus $(CORPUS) --write docs/accuracy.md
	$(BIN)/python benchmarks/briefs.py --corpus $(CORPUS) --write docs/accuracy.md
	$(BIN)/python benchmarks/briefs.py --corpus $(CORPUS) --input text --write docs/accuracy.md
	$(BIN)/python benchmarks/templates.py --write docs/accuracy.md
	$(BIN)/python benchmarks/templates.py --input text --write docs/accuracy.md
	$(BIN)/python benchmarks/second_opinion.py --corpus $(CORPUS) --write docs/accuracy.md

# One process times them all, so it runs in the peers' environment, which holds newsextract too.
speed: $(VENV)/.bench
	$(BIN)/python benchmarks/peers/environment.py
	$(PEERS)/bin/python benchmarks/speed.py --corpus $(CORPUS) --write docs/performance.md
	$(BIN)/python benchmarks/rooms.py --corpus $(CORPUS) --write docs/performance.md
	$(BIN)/python benchmarks/growth.py --write docs/performance.md
	$(BIN)/python benchmarks/startup.py --write docs/performance.md

clean:
	rm -rf $(VENV) $(PEERS) .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage

# A stamp for each set of packages, in the versions of the lock: installing is repeated only when
# pyproject.toml or the lock changes.
$(VENV)/.cli $(VENV)/.dev $(VENV)/.bench: $(VENV)/.%: pyproject.toml $(LOCK) | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint $(LOCK) --editable '.[$*]'
	@touch $@

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)
