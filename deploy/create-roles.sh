#!/bin/sh
# Runs create-roles.sql when the database container starts for the first time, with passwords out of its secrets.
set -eu

TRIADA_OWNER_PASSWORD=$(cat /run/secrets/owner_password)
TRIADA_APP_PASSWORD=$(cat /run/secrets/app_password)
export TRIADA_OWNER_PASSWORD TRIADA_APP_PASSWORD
psql --no-psqlrc --username "$POSTGRES_USER" --dbname postgres --file /deploy/create-roles.sql
