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

# Runs both lists of steps at the same time, for each of them keeps one processor busy; what the
# second says comes behind the first.
side_by_side() {
    said=$(mktemp)
    "$2" >"$said" 2>&1 &
    second=$!
    outcome=0
    ("$1") || outcome=$?
    wait "$second" || outcome=$?
    cat "$said"
    rm -f "$said"
    [ "$outcome" -eq 0 ] || exit "$outcome"
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

read_python() {
    step "Python: format" python ruff format --check .
    step "Python: rules" python ruff check .
    step "Python: types" python mypy --strict
    step "Python: who may import whom" .venv/bin/lint-imports
    step "Generated files are as committed" sh scripts/generated.sh
    step "Description of the API: rules" sh scripts/spectral.sh
    step "Frontend: types" frontend types
}

read_frontend() {
    step "Frontend: format" frontend format:check
    step "Frontend: rules" frontend lint
}

side_by_side read_python read_frontend
if $running; then
    step "Backend: tests" sh scripts/backend-tests.sh
    step "Frontend: tests" frontend test
    step "Frontend: build" sh scripts/build.sh
    step "Errands in a browser" frontend e2e
fi
printf '\nAll is well.\n'
