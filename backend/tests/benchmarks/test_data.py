"""The data that `make bench` measures on: copies are whole, their own, and found like any town."""

import asyncio

import psycopg
import pytest

from benchmarks import own_sql
from benchmarks.data import fill as filling
from benchmarks.data.fill import as_superuser, fill
from benchmarks.data.rows import COPY_SIGN, Size
from conftest import fresh_database
from triada.core.db import make_engine, make_sessions, open_scope
from triada.core.principal import Principal
from triada.core.urls import with_driver

TOWNS = 14
TABLES = (
    "plan", "edition", "level", "goal", "measure", "measure_goal", "party", "place", "tag",
    "indicator", "indicator_use", "indicator_target", "need", "chapter", "project", "alignment",
    "change",
)  # fmt: skip


@pytest.fixture(scope="module")
def written(superuser_url, worker, template):
    return fresh_database(superuser_url, f"triada_bench_{worker}", template)


@pytest.fixture(scope="module")
def filled(written):
    with pytest.MonkeyPatch.context() as smaller:
        for size in ("WORKED_IN", "COPIED"):
            smaller.setattr(filling, size, Size(goals=3, measures=4, uses=4))
        return fill(written, TOWNS, Size(goals=3, measures=60, uses=4), str)


def _asked(written, query):
    with psycopg.connect(as_superuser(written)) as connection:
        return connection.execute(query).fetchall()


def test_each_copy_has_what_the_first_has_and_nothing_of_it(written, filled):
    copies = "authority_id in (select authority_id from authority where slug ~ '^town-')"
    towns = TOWNS - len(filled.writers) - 2
    for table in TABLES:
        counted = _asked(
            written, f"select count(*) from {table} where {copies} group by authority_id"
        )
        assert len(counted) == towns, table
        assert len(set(counted)) == 1, table
    names = _asked(written, "select name::text from authority where slug ~ '^town-0'")
    assert len(set(names)) == towns - 1
    assert not any(COPY_SIGN in name for (name,) in names)
    # A reference into another town would be refused by its key, which copying does not ask.
    astray = (
        "select count(*) from measure m left join edition e "
        "on e.authority_id = m.authority_id and e.id = m.edition_id where e.id is null"
    )
    assert _asked(written, astray) == [(0,)]


def test_the_statement_behind_an_answer_is_found(written, filled):
    path = f"/v1/measures?authority_id={filled.measured.authority_id}&limit=50"
    statement = own_sql.statement_of(written.app_url, path)
    assert "FROM measure" in statement.sql or "from measure" in statement.sql

    async def rows():
        engine = make_engine(with_driver(written.app_url, "asyncpg"))
        async with make_sessions(engine)() as db:
            await open_scope(db, Principal())
            raw = await (await db.connection()).get_raw_connection()
            found = await raw.driver_connection.fetch(statement.sql, *statement.values)
        await engine.dispose()
        return found

    assert str(filled.measured.measure_ids[0]) in str(asyncio.run(rows()))
