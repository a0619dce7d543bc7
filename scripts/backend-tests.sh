#!/bin/sh
# Runs the backend's tests on the database they bring along, and once more on TEST_DATABASE_URL where one is named.
. "$(dirname "$0")/common.sh"

served=${TEST_DATABASE_URL:-}
# A test must never meet an installation's own database, whatever this shell was set up for.
# What is compiled once need not be compiled again by every process.
unset PYTHONDONTWRITEBYTECODE
unset DATABASE_URL MIGRATION_DATABASE_URL TEST_DATABASE_URL TRIADA_DATA TRIADA_ENVIRONMENT PUBLIC_URL

.venv/bin/python -m pytest -n 2 "$@"
if [ -n "$served" ]; then
    say "Once more, on the server of TEST_DATABASE_URL"
    TEST_DATABASE_URL=$served .venv/bin/python -m pytest -n 2 "$@"
fi
