#!/bin/sh
# Builds the pages into frontend/dist; does nothing when no source of theirs has changed.
. "$(dirname "$0")/common.sh"

python=$(sh scripts/find-python.sh)
wanted=$("$python" scripts/digest.py "Node: $(node --version)" frontend)
stamp=frontend/node_modules/.triada-built

if [ -f frontend/dist/index.html ] && unchanged "$stamp" "$wanted"; then
    exit 0
fi

say "Building the pages"
rm -f "$stamp"
(cd frontend && npm run --silent build)
printf '%s' "$wanted" >"$stamp"
