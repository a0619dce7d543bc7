#!/bin/sh
# Installs the frontend's packages; does nothing when its lock, Node and npm are as before.
. "$(dirname "$0")/common.sh"

command -v node >/dev/null 2>&1 ||
    fail "Triada needs Node 20.19 or newer, and found none: install Node.js and npm, then try again."
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
    fail "Triada needs Node 20.19 or newer, and found $(node --version): install a newer Node.js, then try again."
command -v npm >/dev/null 2>&1 ||
    fail "Triada needs npm, and found none: install it beside Node.js, then try again."

python=$(sh scripts/find-python.sh)
wanted=$("$python" scripts/digest.py "Node: $(node --version)" frontend/package.json frontend/package-lock.json)
stamp=frontend/node_modules/.triada-installed

if unchanged "$stamp" "$wanted"; then
    exit 0
fi

say "Installing the frontend's packages (the first time takes a minute)"
(cd frontend && npm ci --no-audit --no-fund --loglevel=error)
printf '%s' "$wanted" >"$stamp"
