# shellcheck shell=sh
# What every script here starts with: strict mode, the project's own folder, and how to speak or to stop.
set -eu

cd "$(dirname "$0")/.."

say() {
    printf '%s\n' "$*"
}

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# Whether the work that left this stamp was done from exactly these inputs.
unchanged() {
    [ -f "$1" ] && [ "$(cat "$1")" = "$2" ]
}
