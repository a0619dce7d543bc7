#!/bin/sh
# Writes the description of the API and the types that the frontend makes of it.
. "$(dirname "$0")/common.sh"

fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
.venv/bin/python -m triada.openapi >"$fresh/openapi.json"
mv "$fresh/openapi.json" openapi/openapi.json
(cd frontend && npm run --silent generate)
say "Written: openapi/openapi.json and the frontend's types"
