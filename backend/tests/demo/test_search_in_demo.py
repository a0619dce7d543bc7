"""The search over entries answers as the walls of the records' own tables would, byte by byte."""

import random

import psycopg
import pytest
from sqlalchemy import make_url, select
from sqlalchemy.ext.asyncio import AsyncSession

from exchange import search_reference
from triada.commons.authorities.models import Authority
from triada.core import jsonsql
from triada.core.db import open_scope, write_in
from triada.core.model import Audience
from triada.core.principal import Principal
from triada.core.rights import Role
from triada.embedded import url_of
from triada.exchange.search import queries
from triada.exchange.search.schemas import SEARCHED, SearchFilter
from triada.planning.plans.models import Edition
from triada.planning.publication.actions import publish

pytestmark = pytest.mark.anyio

ODD = ("!!", "a' or 1=1", "služby & !", "Опатрени 1.2", "a", "zzzzzz", "1", "sluzby socialni")


@pytest.fixture(scope="module")
def words(loaded):
    """Words of the demo, frequent and rare; their beginnings, and some together."""
    asked = "select word from ts_stat('select words from search_entry') order by ndoc desc, word"
    with psycopg.connect(loaded.owner_url) as connection:
        known = [word for (word,) in connection.execute(asked)]
    assert len(known) > 500
    some = random.Random(7).sample(known, 60)
    pairs = [" ".join(pair) for pair in zip(known[:20], some, strict=False)]
    return (*known[:40], *some, *(word[:3] for word in some[:20]), *pairs, *ODD)


@pytest.fixture
async def db(demo_engine):
    """Editions of all audiences; nothing of it is kept."""
    async with AsyncSession(demo_engine, expire_on_commit=False) as db:
        await open_scope(db, Principal())
        for authority_id in (await db.scalars(select(Authority.authority_id))).all():
            await write_in(db, authority_id)
            of_it = select(Edition).where(Edition.authority_id == authority_id)
            for edition, audience in zip(
                (await db.scalars(of_it.order_by(Edition.id))).all(),
                (Audience.shared, Audience.internal, Audience.public) * 20,
                strict=False,
            ):
                await publish(db, edition, audience)
        yield db


async def _readers(db):
    towns = list((await db.scalars(select(Authority.authority_id).order_by(Authority.id))).all())
    assert len(towns) >= 5
    first, second, *others = towns
    return (
        Principal(),
        Principal(roles={first: frozenset({Role.reader})}),
        Principal(roles={second: frozenset({Role.editor})}, partners=frozenset(others)),
        Principal(partners=frozenset(towns)),
        Principal(roles=dict.fromkeys(towns, frozenset({Role.reader}))),
    ), towns


async def _pages(db, caller, wanted):
    """The next page as both tell it."""
    answer = await jsonsql.answer_page(db, queries.found(wanted))
    return answer.body, await search_reference.page(db, caller, wanted)


@pytest.mark.parametrize("record", SEARCHED, ids=lambda record: record.name)
def test_entries_say_what_the_tables_say(loaded, superuser_url, record):
    """After everything that the demo was made by; asked by one whom no wall holds."""
    table, title = record.name, record.title.key
    owner = "authority_id, id, audience" if record.is_owned else "null::uuid, id, 'public'"
    rows = f"select {owner}, sort_key({title}), search from {table}"
    entries = f"select authority_id, id, audience, sort, words from search_entry_{table}"
    with psycopg.connect(
        url_of(superuser_url, "postgres", make_url(loaded.owner_url).database)
    ) as connection:
        for one, other in ((rows, entries), (entries, rows)):
            assert connection.execute(f"({one}) except all ({other})").fetchall() == []


def _next(body):
    return SearchFilter.model_validate_json(
        b'{"q":"-","cursor":%s}' % body.rpartition(b":")[2][:-1]
    )


async def test_every_reader_finds_the_same_by_entries_as_by_the_tables(db, words):
    hits = 0
    readers, towns = await _readers(db)
    for reader in readers:
        await open_scope(db, reader)
        for turn, q in enumerate(words):
            wanted = SearchFilter(q=q, limit=(200, 50, 7)[turn % 3])
            if turn % 4 == 1:
                wanted.authority_id = towns[turn % len(towns)]
            if turn % 5 == 1:
                wanted.kinds = [each.name for each in SEARCHED[turn % 3 :: 3]]
            new, reference = await _pages(db, reader, wanted)
            assert new == reference, (q, wanted)
            hits += new.count(b'"kind":')
    assert hits > 2000


@pytest.mark.parametrize("q", ["s", "plan", "služby", "за"])
async def test_all_pages_are_the_same(db, q):
    readers, towns = await _readers(db)
    for reader, town in ((readers[0], None), (readers[2], None), (readers[3], towns[1])):
        await open_scope(db, reader)
        wanted = SearchFilter(q=q, limit=20, authority_id=town)
        for _ in range(30):
            new, reference = await _pages(db, reader, wanted)
            assert new == reference
            if (following := _next(new).cursor) is None:
                break
            wanted = wanted.model_copy(update={"cursor": following})
