-- Makes the two roles and the database, once, as a superuser of the server:
--
--   TRIADA_OWNER_PASSWORD=… TRIADA_APP_PASSWORD=… psql --dbname postgres --file deploy/create-roles.sql
--
-- triada_owner owns the database and runs migrations (MIGRATION_DATABASE_URL), nothing else.
-- triada_app is what the program works as (DATABASE_URL): row-level security holds for it without exception.
-- Passwords come by environment, so that no process list shows them. Run again, it changes the passwords.

\set ON_ERROR_STOP on
\getenv owner_password TRIADA_OWNER_PASSWORD
\getenv app_password TRIADA_APP_PASSWORD

SELECT format('CREATE ROLE %I', name)
FROM unnest(ARRAY['triada_owner', 'triada_app']) AS name
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \gexec

ALTER ROLE triada_owner WITH LOGIN PASSWORD :'owner_password'
    NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
ALTER ROLE triada_app WITH LOGIN PASSWORD :'app_password'
    NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;

SELECT 'CREATE DATABASE triada OWNER triada_owner ENCODING ''UTF8'' TEMPLATE template0'
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'triada') \gexec

REVOKE ALL ON DATABASE triada FROM PUBLIC;
GRANT CONNECT ON DATABASE triada TO triada_app;

\connect triada
ALTER SCHEMA public OWNER TO triada_owner;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO triada_app;
