#!/bin/sh
# Runs all checks in their order and stops at the first that fails: `check` reads the sources, `test` also runs them.
. "$(dirname "$0")/common.sh"

step() {
    heading=$1
    shift
    printf '\n== %s\n' "$heading"
    started=$(date +%s)
    "$@" || fail "
== Failed: $heading"
    printf -- '-- %s s\n' "$(($(date +%s) - started))"
}

python() {
    .venv/bin/python -m "$@"
}

frontend() {
    (cd frontend && npm run --silent "$1")
}

case "${1:-}" in
    check) running=false ;;
    test) running=true ;;
    *) fail "Say what to verify: 'check' or 'test'." ;;
esac

step "Python: format" python ruff format --check .
step "Python: rules" python ruff check .
step "Python: types" python mypy --strict
step "Python: who may import whom" .venv/bin/lint-imports
if $running; then
    step "Backend: tests" sh scripts/backend-tests.sh
fi
step "Generated files are as committed" sh scripts/generated.sh
step "Description of the API: rules" sh scripts/spectral.sh
step "Frontend: format" frontend format:check
step "Frontend: rules" frontend lint
step "Frontend: types" frontend types
if $running; then
    step "Frontend: tests" frontend test
    step "Frontend: build" sh scripts/build.sh
    step "Errands in a browser" frontend e2e
fi
printf '\nAll is well.\n'
