#!/bin/sh
# Prints the first Python on this machine that is new enough, or says in one sentence what is missing.
. "$(dirname "$0")/common.sh"

new_enough='import sys; raise SystemExit(sys.version_info < (3, 11))'
for name in "${PYTHON:-python3}" python3.11 python3.12 python3.13 python3.14 python; do
    if found=$(command -v "$name" 2>/dev/null) && "$found" -c "$new_enough" 2>/dev/null; then
        "$found" -c 'import ensurepip, venv' 2>/dev/null ||
            fail "$found has no venv module: install your system's package for it (Debian and Ubuntu: python3-venv)."
        printf '%s\n' "$found"
        exit 0
    fi
done

version=$(python3 --version 2>/dev/null) || version="no Python"
fail "Triada needs Python 3.11 or newer, and found $version: install it, or name it with PYTHON=/path/to/python3.11."
