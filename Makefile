# The commands of this project; `make` alone prints each with its sentence.
# Values named on the line (`make run PORT=8001`) reach the program as environment variables.

.DEFAULT_GOAL := help
.PHONY: help setup python frontend build run serve test check fix openapi migration migrate e2e pictures bench bench-peers smooth clean-demo clean

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

setup: python frontend ## Install what the backend and the frontend need, where something changed

python:
	@sh scripts/python.sh

frontend:
	@sh scripts/frontend.sh

build: setup ## Build the pages, where their sources changed
	@sh scripts/build.sh

run: build ## Start Triada with its own database and demo data, and print the address and the sign-ins
	@exec .venv/bin/triada serve --demo

serve: build ## The same without demo data: an empty one prints a link to set up your own town
	@exec .venv/bin/triada serve

test: setup ## Run everything that must hold: formats, rules, types, tests, generated files, errands in a browser
	@sh scripts/verify.sh test

check: setup ## Run the part of it that only reads the sources
	@sh scripts/verify.sh check

fix: setup ## Put formats and simple rule breaches right
	@.venv/bin/python -m ruff check --fix .
	@.venv/bin/python -m ruff format .
	@cd frontend && npx --no-install eslint --fix . && npm run --silent format

openapi: setup ## Write the description of the API and the frontend's types again
	@sh scripts/openapi.sh

migration: python ## Write a migration from the models: make migration m="measure budget"
	@test -n "$${m:-}" || { echo 'Say what changes: make migration m="measure budget"' >&2; exit 1; }
	@.venv/bin/python scripts/migration.py "$$m"

migrate: python ## Bring the database up to the newest migration
	@.venv/bin/triada migrate

e2e: build ## Run a person's errands in a browser against the real program
	@cd frontend && npm run --silent e2e

pictures: build ## Take the pictures of the README again
	@cd frontend && npm run --silent pictures

bench: build ## Measure against the figures we hold ourselves to: make bench SCALE=10000 only=1,4
	@cd backend && ../.venv/bin/python -m benchmarks --authorities "$${SCALE:-100}" --only "$${only:-}"

bench-peers: build ## Measure against Django REST Framework on the same data, which this installs beside it
	@cd backend && ../.venv/bin/python -m benchmarks.peers --authorities "$${SCALE:-100}"

smooth: build ## Measure the pages with a plan of 400 measures on a slow processor
	@cd frontend && npm run --silent smooth

clean-demo: ## Throw the embedded database away, so that the next start begins anew
	@sh scripts/clean-demo.sh

clean: ## Remove everything installed or built; data stay
	@rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .import_linter_cache *.egg-info
	@rm -rf frontend/node_modules frontend/dist frontend/test-results frontend/playwright-report
