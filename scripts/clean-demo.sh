#!/bin/sh
# Throws the folder of the embedded database away, unless its server still runs or the folder is something else.
. "$(dirname "$0")/common.sh"

data=${TRIADA_DATA:-data}
[ -e "$data" ] || {
    say "There is no embedded database at $data."
    exit 0
}

[ -n "$(find "$data" -maxdepth 3 -name PG_VERSION -print -quit)" ] ||
    fail "$data does not look like Triada's data folder: nothing was removed."

find "$data" -maxdepth 3 -name postmaster.pid | while IFS= read -r held; do
    if kill -0 "$(head -n 1 "$held")" 2>/dev/null; then
        fail "The database in $data still runs: stop Triada first (Ctrl-C where it was started)."
    fi
done

rm -rf "$data"
say "Removed $data; the next 'make run' begins anew."
