"""What the feed costs does not depend on how many authorities there are: counted in pages of the
database that its statements touch, which no busy machine changes."""

import json

import pytest
from sqlalchemy import event

pytestmark = pytest.mark.anyio

FEW, MANY = 100, 10_000
CHANGES = 100
MOST = 2
"""Times as much with a hundred times as many authorities: indexes are a level deeper."""

# The feed reads the ledger alone, so authorities need no records here.
AUTHORITIES = """
with town as (
  insert into revision (authority_id, seq, chain)
  select gen_random_uuid(), 3, 'x' from generate_series(1, %s) returning authority_id
), noted as (
  insert into feed_pending select authority_id, 3, 'x' from town
)
insert into change (authority_id, seq, entity, entity_id, root_entity, root_id, version, operation,
                    audience_after, row, chain)
select authority_id, n, 'measure', gen_random_uuid(), 'measure', gen_random_uuid(), 1, 'insert',
       case n when 1 then 'internal' else 'public' end, '{}', 'x'
from town, generate_series(1, 3) n
"""
# One each, of as many authorities: each makes a range of its own.
NEWS = """
with raised as (
  update revision set seq = seq + 1, chain = 'y' where authority_id in (
    select authority_id from revision order by authority_id limit %s) returning authority_id, seq
)
insert into change (authority_id, seq, entity, entity_id, root_entity, root_id, version, operation,
                    audience_after, row, chain)
select authority_id, seq, 'measure', gen_random_uuid(), 'measure', gen_random_uuid(), 1, 'insert',
       'public', '{}', 'y'
from raised
"""
OWN = "select count(*) from change where authority_id = %s and audience_after = 'public'"
SETTLED = (
    "select feed_append()",
    "vacuum (analyze) change",
    "vacuum (analyze) revision",
    "vacuum (analyze) feed_range",
    "vacuum (analyze) feed_pending",
)


def _populate(live, amount):
    live.asked(AUTHORITIES, amount)
    for statement in SETTLED:
        live.asked(statement)


@pytest.fixture
def asked(live):
    """Statements about the feed with their parameters, as the driver gets them."""
    found = []

    def note(conn, cursor, statement, parameters, context, executemany):
        if "feed_" in statement and not statement.startswith("explain"):
            found.append((statement, parameters))

    event.listen(live.app.state.engine.sync_engine, "before_cursor_execute", note)
    yield found
    event.remove(live.app.state.engine.sync_engine, "before_cursor_execute", note)


async def _pages(live, statement, parameters=()):
    """How many one statement touches; what it does is taken back."""
    async with live.app.state.engine.connect() as connection:
        explained = f"explain (analyze, buffers, format json) {statement}"
        found = (await connection.exec_driver_sql(explained, parameters)).scalar_one()
        await connection.rollback()
    plan = (json.loads(found) if isinstance(found, str) else found)[0]["Plan"]
    return plan["Shared Hit Blocks"] + plan["Shared Read Blocks"]


async def _cost(live, asked, client, **wanted):
    """What one question is told, how many pages that touches, and where the reader then stands."""
    append = await _pages(live, "select feed_append()")
    asked.clear()
    page = (await client.get("/v1/changes", params=wanted)).json()
    assert len(asked) >= 2
    reads = [await _pages(live, *each) for each in asked if "feed_append" not in each[0]]
    return len(page["items"]), append + sum(reads), page["next"]


async def _costs(live, asked):
    ((one,),) = live.asked("select min(authority_id::text) from feed_range")
    async with live.client() as client:
        place = (await client.get("/v1/changes/position")).json()["next"]
        idle = await _cost(live, asked, client, after=place)
        live.asked(NEWS, CHANGES)
        news = await _cost(live, asked, client, after=place, limit=200)
        start = await _cost(live, asked, client, limit=100)
        alone = await _cost(live, asked, client, authority_id=one)
    # One that had news with the few may be the first of the many again.
    ((own,),) = live.asked(OWN, one)
    assert [told for told, *_ in (idle, news, start, alone)] == [0, CHANGES, 100, own]
    return {
        "nothing new": idle[1],
        "a hundred changes": news[1],
        "from the start": start[1],
        "one authority": alone[1],
        "all numbers, as the control": await _pages(live, "select sum(seq) from revision"),
    }


async def test_the_feed_costs_the_same_with_a_hundred_times_as_many_authorities(live, asked):
    _populate(live, FEW)
    few = await _costs(live, asked)
    _populate(live, MANY - FEW)
    many = await _costs(live, asked)
    grown = {name: many[name] / few[name] for name in few}
    assert grown.pop("all numbers, as the control") > 10 * MOST, (few, many)
    assert max(grown.values()) <= MOST, (few, many)
