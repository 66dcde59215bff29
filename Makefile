# `make desk` opens the desk on seeds/, `make test` runs the suite; both set up .venv first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.locked
SAMPLE := .sample-library
PYTEST_ARGS ?=

.PHONY: desk test setup check format messages lock screenshots quality clean

desk: setup
	@$(BIN)/desk --library $(SAMPLE) seeds

setup: $(STAMP)

$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("the desk needs Python 3.11 or newer; try: make PYTHON=python3.12 setup" if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

test: setup
	@$(BIN)/python -m pytest -n auto $(PYTEST_ARGS)

check: setup
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/python -m pytest -n auto $(PYTEST_ARGS)

format: setup
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

CATALOGS := desk/i18n/locale

messages: setup
	@$(BIN)/pybabel --quiet extract --mapping pyproject.toml --keyword N_ --keyword NN_:1,2 --sort-by-file --add-location file \
		--omit-header --output $(CATALOGS)/desk.pot desk
	@$(BIN)/pybabel --quiet update --domain desk --input-file $(CATALOGS)/desk.pot --output-dir $(CATALOGS) \
		--no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date
	@$(BIN)/pybabel compile --domain desk --directory $(CATALOGS) --statistics

lock:
	uv pip compile pyproject.toml --group dev --universal --generate-hashes --no-header --no-annotate \
		--python-version 3.11 --quiet --output-file requirements.lock

screenshots: setup
	@$(BIN)/python -m tests.tools.screenshots

quality: setup
	@$(BIN)/python -m tests.tools.quality $(QUALITY_ARGS)

clean:
	rm -rf $(VENV) $(SAMPLE) .mypy_cache .ruff_cache .pytest_cache .hypothesis dist
