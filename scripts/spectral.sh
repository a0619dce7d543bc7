#!/bin/sh
# Lints the description of the API by our own rules, and by the Dutch government's where their file lies beside us.
. "$(dirname "$0")/common.sh"

lint() {
    frontend/node_modules/.bin/spectral lint --fail-severity warn --ruleset "$1" openapi/openapi.json
}

lint openapi/spectral.yaml
dutch=../shared/conformance/api-design-rules/linter.yaml
if [ -f "$dutch" ]; then
    lint openapi/spectral-dutch.yaml
else
    say "The Dutch API rules are absent ($dutch): not checked against them."
fi
