"""What the program's own role in the database may not do."""

import psycopg
import pytest


@pytest.fixture
def app(cluster):
    with psycopg.connect(cluster.app_url, autocommit=True) as connection:
        yield connection


def test_neither_role_passes_the_walls(app):
    found = app.execute(
        "select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles"
        " where rolname in ('triada_app', 'triada_owner') order by rolname"
    ).fetchall()
    assert [name for name, *_ in found] == ["triada_app", "triada_owner"]
    assert not any(any(powers) for _, *powers in found)
    inside = "select count(*) from pg_auth_members where member = 'triada_app'::regrole"
    assert app.execute(inside).fetchone() == (0,)


def test_the_application_owns_no_table(app):
    owned = "select count(*) from pg_class where relowner = 'triada_app'::regrole"
    assert app.execute(owned).fetchone() == (0,)


FORBIDDEN = {
    "a line of the ledger written": "insert into change (authority_id, seq, entity, entity_id,"
    " root_entity, root_id, version, operation, row, chain) values (gen_random_uuid(), 1, 'm',"
    " gen_random_uuid(), 'm', gen_random_uuid(), 1, 'insert', '{}', '')",
    "a line of the ledger changed": "update change set reason = 'another'",
    "a line of the ledger removed": "delete from change",
    "the ledger emptied": "truncate change",
    "the copied rows read": "select row from change",
    "the chain read": "select chain from change",
    "a number raised": "update revision set seq = seq + 1",
    "a number forgotten": "delete from revision",
    "a number invented": "insert into revision (authority_id) values (gen_random_uuid())",
    "a position of the feed invented": "insert into feed_range values"
    " (1, gen_random_uuid(), 0, 1, '')",
    "a position of the feed taken back": "delete from feed_range",
    "a note for the feed removed": "delete from feed_pending",
    "a note for the feed read": "select seq from feed_pending",
    "an epoch changed": "update installation set epoch = gen_random_uuid()",
    "a table emptied": "truncate measure",
    "a wall taken down": "alter table measure disable row level security",
    "a trigger taken off": "alter table measure disable trigger follow_update",
    "triggers passed by": "set session_replication_role = replica",
    "a table made": "create table public.own (id int)",
    "another role taken": "set role triada_owner",
    "a line written by the ledger's own door": "select write_changes('measure', 'insert', null,"
    " array['{\"id\": \"00000000-0000-0000-0000-000000000001\"}'::jsonb], '{}', '{}')",
}


@pytest.mark.parametrize("statement", FORBIDDEN.values(), ids=FORBIDDEN.keys())
def test_the_application_is_refused(app, statement):
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        app.execute(statement)


def test_the_same_connection_may_read_what_it_should(app):
    """The control: the refusals above come from rights, not from a dead connection."""
    for wanted in ("select seq from revision", "select seq, entity from change", "select 1"):
        app.execute(wanted)


def test_a_table_of_the_same_name_does_not_catch_what_the_ledger_writes(app):
    """Functions with the owner's rights look for temporary tables last."""
    town = "11111111-1111-7111-8111-111111111111"
    app.execute("create temporary table revision (authority_id uuid, seq bigint, chain bytea)")
    app.execute("select lock_revision(%s)", [town])
    kept = "select count(*) from public.revision where authority_id = %s"
    assert app.execute(kept, [town]).fetchone() == (1,)
