#!/bin/sh
# Reads each setting that is given as NAME_FILE from that file, then becomes the command.
set -eu

for name in DATABASE_URL MIGRATION_DATABASE_URL; do
    eval "file=\${${name}_FILE:-}"
    if [ -n "$file" ]; then
        export "$name=$(cat "$file")"
        unset "${name}_FILE"
    fi
done
exec "$@"
