# Only Python 3.11 or newer and make are needed: whatever is asked for first makes .venv.

PYTHON    ?= python3
BIN       := .venv/bin
INSTALLED := .venv/installed
ARGS      ?=
PIP       := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile --require-hashes

.DEFAULT_GOAL := help
.PHONY: help demo demo-terminal test style safety check bench torture catalogues diagrams packs lock clean
MAKEFLAGS += --no-print-directory
# Images like to forbid compiled modules; then every start of the bot would compile all of its own anew, for seconds.
unexport PYTHONDONTWRITEBYTECODE

help: ## Say what can be asked for
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(INSTALLED) ## Try it on a web page, as borrower and as advisor: no token or network needed
	@$(BIN)/parley demo $(ARGS)

demo-terminal: $(INSTALLED) ## See a whole negotiation, played by itself in this terminal
	@$(BIN)/parley demo --terminal $(ARGS)

test: $(INSTALLED) ## Run every test (some of them only: make test ARGS=tests/bot)
	@$(BIN)/python -m pytest -n 4 --dist worksteal $(ARGS)

style: $(INSTALLED) ## Check format, lint, types, spelling, and habits of code that open doors
	@$(BIN)/ruff format --check
	@$(BIN)/ruff check
	@$(BIN)/mypy
	@$(BIN)/codespell
	@$(BIN)/bandit --quiet --recursive --configfile pyproject.toml bot dialogs negotiation storage

check: style safety test ## All that a change must pass: style, safety, then every test

safety: $(INSTALLED) ## Ask, where a network allows, for known holes in what is locked
	@said=$$($(BIN)/pip-audit --requirement requirements-dev.lock --disable-pip --progress-spinner off 2>&1); status=$$?; \
	case "$$said" in \
	  *"could not be audited"*) echo "pip-audit: the package index here tells nothing of known holes." >&2 ;; \
	  *" vulnerabilities found"*) echo "$$said"; exit $$status ;; \
	  *) echo "pip-audit: no network, nothing was looked up." >&2 ;; \
	esac

bench: $(INSTALLED) ## Measure how fast it is on this machine
	@$(BIN)/python tests/bench $(ARGS)

torture: $(INSTALLED) ## Kill it, its database and its network 200 times and count what is lost (ARGS="--seed 7 --database sqlite")
	@$(BIN)/python -m tests.torture $(ARGS)

catalogues: $(INSTALLED) ## Bring every text of the program into locales/, to be translated there
	@mkdir -p build
	@$(BIN)/pybabel -q extract -F pyproject.toml --no-default-keywords -k Text -k Plural:1,2 \
	  --no-location --sort-output --project parley -o build/messages.pot dialogs bot
	@$(BIN)/pybabel -q update -i build/messages.pot -d locales --no-fuzzy-matching --ignore-obsolete \
	  --ignore-pot-creation-date --no-wrap

diagrams: $(INSTALLED) ## Draw docs/life.md and docs/conversations.md anew from what is declared
	@$(BIN)/python -m negotiation.diagrams > docs/life.md
	@$(BIN)/python -m dialogs.diagrams > docs/conversations.md

packs: $(INSTALLED) ## Write docs/packs.md anew from the packs' data
	@$(BIN)/python -m bot.configuration.pack_page > docs/packs.md

LOCK := $(BIN)/uv pip compile --quiet --generate-hashes --custom-compile-command "make lock" pyproject.toml --extra install
lock: $(INSTALLED) ## Write the locks anew from pyproject.toml: what runs it, and what it is worked on with as well
	@$(LOCK) --extra dev -o requirements-dev.lock
	@$(LOCK) --constraint requirements-dev.lock -o requirements.lock

clean: ## Remove .venv and everything that was made
	@rm -rf .venv build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamp is written last, so an interrupted installation is taken up again. Nothing is compiled ahead: Python does
# so with the quarter of all modules that are read, as they first are. uv takes seconds where pip takes a minute; it
# reads nobody's pip.conf, so where that names a registry of one's own, pip goes on.
$(INSTALLED): requirements-dev.lock pyproject.toml
	@python=; for name in $(PYTHON) python3 python3.13 python3.12 python3.11; do \
	  if "$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then python=$$name; break; fi; \
	done; \
	test -n "$$python" || { \
	  echo "Parley needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version 2>/dev/null || echo not there)." \
	    "Install one, or name it: make PYTHON=/path/to/python3.12" >&2; exit 1; }; \
	"$$python" -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "$$python comes without venv. Install it first (Debian, Ubuntu: apt install python3-venv)." >&2; exit 1; }; \
	$(BIN)/python -m pip --version >/dev/null 2>&1 || { \
	  echo "Making .venv with $$("$$python" --version) (once, up to two minutes)." >&2; "$$python" -m venv --clear .venv; }
	@sed -n '/^uv==/,/^ *#/p' requirements-dev.lock >.venv/uv.lock
	@$(PIP) -r .venv/uv.lock
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements-dev.lock || \
	  $(PIP) -r requirements-dev.lock
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $@
