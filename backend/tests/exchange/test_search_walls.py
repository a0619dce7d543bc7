"""Nobody ever finds what they may not read, whatever happened to it; and finds at once what they may."""

import random

import psycopg
import pytest

import make
from exchange import canaries
from triada.core.db import open_scope, write_in
from triada.core.model import Audience
from triada.core.principal import Principal

pytestmark = pytest.mark.anyio


@pytest.fixture
async def world(db):
    return await canaries.two_towns(db)


async def test_each_reader_finds_what_the_rule_says_of_every_kind(world):
    towns, first, second = world
    assert len(towns.birds) == 20
    assert await towns.wrong() == []
    for audience in Audience:
        for record in (first["edition"], second["project"]):
            await canaries.share(towns.db, record, audience)
            assert await towns.wrong() == [], (audience, record)


async def _change(turn, towns, documents):
    """One change by chance, of a kind that concerns what is found."""
    db, document = towns.db, turn.choice(documents)
    bird = turn.choice(towns.birds)
    await open_scope(db, Principal())
    match turn.randrange(5):
        case 0 | 1:
            which = turn.choice(("edition", "project"))
            await canaries.share(db, document[which], turn.choice(list(Audience)))
        case 2:
            await write_in(db, bird.record.authority_id)
            name = "title" if hasattr(bird.record, "title") else "name"
            setattr(bird.record, name, make.Text(**canaries.titled(bird.word)))
        case 3:
            await towns.hatch(make.make_measure, document["goal"])
        case 4:
            extra = await towns.hatch(make.make_chapter, document["edition"])
            if turn.random() < 0.5:
                await db.delete(extra)
    await db.flush()


@pytest.mark.parametrize("seed", range(6))
async def test_whatever_changes_the_rule_holds_at_once(world, seed):
    towns, *documents = world
    turn = random.Random(seed)
    for _ in range(10):
        await _change(turn, towns, documents)
        assert await towns.wrong() == []


async def test_what_goes_with_its_owner_is_found_no_more(world):
    towns, first, _ = world
    await open_scope(towns.db, Principal())
    await canaries.share(towns.db, first["project"], Audience.public)
    project = first["project"]
    gone = {
        bird.word for bird in towns.birds if getattr(bird.record, "project_id", 0) == project.id
    }
    assert len(gone) == 1
    await write_in(towns.db, project.authority_id)
    await towns.db.delete(project)
    await towns.db.flush()
    for word in gone:
        assert await canaries.find(towns.db, word) == set()
    towns.birds = [bird for bird in towns.birds if bird.word not in gone]
    assert await towns.wrong() == []


SAID = (
    "audience = 'public' or authority_id = any(inside)"
    " or (audience = 'shared' and authority_id = any(partners))"
)
BROKEN = {
    "audience = 'public'": "true",
    "authority_id = any(inside)": "cardinality(inside) > 0",
    "authority_id = any(partners)": "true",
    "audience = 'shared'": "true",
}


@pytest.fixture(params=BROKEN)
def broken(request, cluster):
    """One part of what the door asks says something else; before the transaction of the test begins,
    for an open one keeps what it has read of functions."""
    name = "'search_entry_seen(text, uuid, uuid[], uuid[])'::regprocedure"
    assert request.param in SAID
    with psycopg.connect(cluster.owner_url, autocommit=True) as owner:
        ((whole,),) = owner.execute(f"select pg_get_functiondef({name})").fetchall()
        try:
            owner.execute(
                "create or replace function search_entry_seen"
                "(audience text, authority_id uuid, inside uuid[], partners uuid[])"
                " returns boolean language sql immutable parallel safe"
                f" return {SAID.replace(request.param, BROKEN[request.param])}"
            )
            yield
        finally:
            owner.execute(whole)


async def test_a_broken_predicate_is_caught(broken, world):
    """The control of the tests above."""
    towns, *_ = world
    assert any(" finds " in fault for fault in await towns.wrong())
