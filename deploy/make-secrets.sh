#!/bin/sh
# Writes the secrets that docker-compose.yml reads, once, with random passwords; keeps those that exist.
set -eu
cd "$(dirname "$0")"

# The folder keeps others out; the files are readable because each container reads them as a user of its own.
mkdir -p secrets
chmod 700 secrets

random() {
    od -An -N24 -tx1 /dev/urandom | tr -d ' \n'
}

for name in postgres owner app; do
    [ -s "secrets/${name}_password" ] || random >"secrets/${name}_password"
done
rm -f secrets/database_url secrets/migration_database_url
address() {
    printf 'postgresql://triada_%s:%s@db:5432/triada' "$1" "$(cat "secrets/$1_password")"
}
address app >secrets/database_url
address owner >secrets/migration_database_url
chmod 444 secrets/*
echo "Written: deploy/secrets"
