#!/bin/sh
# Makes every generated file again in a folder of its own and stops where one differs from what is committed.
. "$(dirname "$0")/common.sh"

fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
mkdir "$fresh/openapi" "$fresh/frontend"

.venv/bin/python -m triada.openapi >"$fresh/openapi/openapi.json"
diff -u openapi/openapi.json "$fresh/openapi/openapi.json" ||
    fail "openapi/openapi.json is not what the routes say now: run 'make openapi' and commit the result."

for entry in frontend/* frontend/.[!.]*; do
    case "$entry" in
        */node_modules | */dist | */test-results | */playwright-report | */coverage) ;;
        *) [ ! -e "$entry" ] || cp -R "$entry" "$fresh/frontend/" ;;
    esac
done
ln -s "$PWD/frontend/node_modules" "$fresh/frontend/node_modules"
(cd "$fresh/frontend" && npm run --silent generate)
diff -ru frontend/src "$fresh/frontend/src" ||
    fail "The frontend's types are not what the description says now: run 'make openapi' and commit the result."
