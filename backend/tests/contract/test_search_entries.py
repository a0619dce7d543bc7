"""The table that the search reads, from the live catalogue: one partition for each kind, closed to
the application but for one door."""

import psycopg
import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from conftest import fresh_database
from triada import migrations
from triada.core.ids import new_id
from triada.exchange.search.schemas import SEARCHED

ENTRIES = ["search_entry", *(f"search_entry_{record.name}" for record in SEARCHED)]


@pytest.fixture
def catalogue(cluster):
    with psycopg.connect(cluster.owner_url) as connection:
        yield lambda question, *values: connection.execute(question, values).fetchall()


def test_there_is_a_partition_for_each_searched_kind_and_no_other(catalogue):
    found = catalogue(
        "select c.relname, pg_get_expr(c.relpartbound, c.oid) from pg_inherits i"
        " join pg_class c on c.oid = i.inhrelid where i.inhparent = 'search_entry'::regclass"
    )
    assert len(SEARCHED) > 8
    assert set(found) == {
        (f"search_entry_{record.name}", f"FOR VALUES IN ('{record.name}')") for record in SEARCHED
    }


@pytest.mark.parametrize("table", ENTRIES)
def test_the_application_holds_no_right_on_entries(catalogue, table):
    (row,) = catalogue(
        "select has_table_privilege('triada_app', %s,"
        " 'select, insert, update, delete, truncate, references, trigger'), c.relrowsecurity,"
        " c.relowner::regrole::text, has_any_column_privilege('triada_app', %s, 'select')"
        " from pg_class c where c.oid = %s::regclass",
        table,
        table,
        table,
    )
    assert row == (False, True, "triada_owner", False)
    assert not catalogue("select from pg_policy where polrelid = %s::regclass", table)


@pytest.mark.anyio
@pytest.mark.parametrize("table", ENTRIES)
@pytest.mark.parametrize("statement", ["select * from {}", "delete from {}"])
async def test_the_application_is_refused_at_the_table(db, table, statement):
    with pytest.raises(ProgrammingError, match="permission denied"):
        await db.execute(text(statement.format(table)))


def test_a_right_that_was_granted_by_mistake_shows_nothing(committed):
    with psycopg.connect(committed.owner_url, autocommit=True) as owner:
        owner.execute(
            "insert into search_entry values ('territory', null, gen_random_uuid(), 'public', 'a',"
            " words_vector('zebra'))"
        )
        owner.execute("grant select on search_entry, search_entry_territory to triada_app")
        assert owner.execute("select count(*) from search_entry").fetchone() == (1,)
    with psycopg.connect(committed.app_url) as app:
        for table in ("search_entry", "search_entry_territory"):
            assert app.execute(f"select count(*) from {table}").fetchone() == (0,)


def test_two_doors_run_with_the_owners_rights_and_only_the_application_may_call_them(catalogue):
    doors = catalogue(
        "select proname, proconfig, proacl::text from pg_proc where prosecdef"
        " and pronamespace = 'public'::regnamespace and prorettype <> 'trigger'::regtype"
        " and prosrc ~ 'search_entry' order by proname"
    )
    assert [name for name, *_ in doors] == ["search_few", "search_hits"]
    for _, settings, rights in doors:
        assert "search_path=public, pg_temp" in settings
        assert rights == "{triada_owner=X/triada_owner,triada_app=X/triada_owner}"


def test_no_query_of_the_search_is_built_from_text(catalogue):
    sources = catalogue(
        "select proname, prosrc from pg_proc where pronamespace = 'public'::regnamespace"
        " and (proname like 'search%%' or proname like 'index\\_%%')"
    )
    assert len(sources) > len(SEARCHED)
    assert [name for name, source in sources if "execute" in source.lower()] == []


@pytest.mark.anyio
async def test_the_application_cannot_hang_the_writers_of_entries_on_a_table_of_its_own(db):
    await db.execute(text("create temp table forged (like territory)"))
    with pytest.raises(ProgrammingError, match="permission denied for function index_territory"):
        await db.execute(
            text(
                "create trigger index_insert after insert on forged referencing new table as"
                " new_rows for each statement execute function index_territory()"
            )
        )


def test_what_was_there_before_is_found_after_the_migration(superuser_url, worker):
    """The owner, too, is held by the walls: drafts must not be missing."""
    before = fresh_database(superuser_url, f"triada_entries_{worker}")
    config = migrations.configuration(before.owner_url)
    entered = ScriptDirectory.from_config(config).get_revision("0014")
    command.upgrade(config, str(entered.down_revision))
    town = {"id": new_id(), "name": '{"authored": "cs", "values": {"cs": "Zebra"}}'}
    with psycopg.connect(before.app_url) as app:
        app.execute("select set_config('triada.authority', %(id)s::text, true)", town)
        app.execute(
            "insert into authority (authority_id, id, version, audience, kind, country, slug, name,"
            " languages, currency) values (%(id)s, %(id)s, 1, 'public', 'municipality', 'CZ', 'a',"
            " %(name)s, '{cs}', 'CZK')",
            town,
        )
        app.execute(
            "insert into plan (authority_id, id, version, audience, kind, title, lineage_id)"
            " select %(id)s, gen_random_uuid(), 1, a, 'strategy', %(name)s, gen_random_uuid()"
            " from unnest('{internal,shared,public}'::text[]) a",
            town,
        )
    command.upgrade(config, "head")
    with psycopg.connect(before.owner_url) as owner:
        found = owner.execute(
            "select kind, audience from search_entry where words @@ search_query('zebra')"
            " and authority_id = %(id)s",
            town,
        ).fetchall()
        assert sorted(found) == [
            ("authority", "public"), ("plan", "internal"), ("plan", "public"), ("plan", "shared")
        ]  # fmt: skip
        forced = "select count(*) from pg_class where relname in ('authority', 'plan') and relforcerowsecurity"
        assert owner.execute(forced).fetchone() == (2,)
