"""One number for all authorities: nothing lost, nothing twice, and nobody who writes waits."""

import asyncio
import random
from collections import Counter
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import text

from concurrency.conftest import settle
from triada.core.db import open_scope, write_in
from triada.core.principal import Principal

pytestmark = pytest.mark.anyio

WRITERS = 8
ROUNDS = 15
READERS = 3
NAIVE = "alter table change add column n bigserial"
"""A number that is taken when a line is written, as a cursor by `max(n)` would use it."""


@asynccontextmanager
async def _changing(live, town, measure):
    """A transaction that has changed a measure and is not committed yet."""
    async with live.sessions.begin() as db:
        await open_scope(db, Principal())
        await write_in(db, town.authority.id)
        await db.execute(
            text("update measure set version = version + 1 where authority_id = :a and id = :i"),
            {"a": town.authority.id, "i": measure.id},
        )
        yield db


async def _publish(live, *towns):
    for town in towns:
        async with live.client(town.coordinator) as client:
            path = f"/v1/editions/{town.edition.id}"
            headers = {"if-match": (await client.get(path)).headers["etag"]}
            body = {"audience": "public"}
            answer = await client.post(f"{path}/publication", headers=headers, json=body)
            assert answer.status_code == 200, answer.text


async def _position(client):
    return (await client.get("/v1/changes/position")).json()["next"]


async def _page(client, after, **asked):
    answer = await client.get("/v1/changes", params={"after": after, **asked})
    assert answer.status_code == 200, answer.text
    return answer.json()


async def _follow(live, after, done, **asked):
    """All lines that a reader is told until the writers' end, as (authority, number)."""
    told = []
    async with live.client() as client:
        while True:
            last = done.is_set()
            page = await _page(client, after, **asked)
            told += [(line["authority_id"], line["seq"]) for line in page["items"]]
            after = page["next"]
            if last and not page["more"]:
                return told
            await asyncio.sleep(0)


def _numbers(live):
    return dict(live.asked("select authority_id::text, seq from revision"))


async def _write(live, towns, seed):
    """Each commits when it likes, so that numbers are taken in another order than committed."""
    rng = random.Random(seed)
    for _ in range(ROUNDS):
        town = rng.choice(towns)
        async with _changing(live, town, rng.choice(town.measures)) as db:
            await asyncio.sleep(rng.random() * 0.008)
            if rng.random() < 0.1:
                await db.rollback()


async def test_readers_are_told_everything_once_and_in_order_while_eight_write(
    live, town, neighbour
):
    towns = [town, neighbour, *[await settle(live, f"Obec {n}", 4) for n in range(4)]]
    await _publish(live, *towns)
    async with live.client() as client:
        place = await _position(client)
    before, done = _numbers(live), asyncio.Event()
    own = str(town.authority.id)
    readers = [
        asyncio.create_task(_follow(live, place, done, **asked))
        for asked in ({"limit": 7}, {"limit": 200}, {"limit": 5, "authority_id": own})
    ]
    assert len(readers) == READERS
    await asyncio.gather(*(_write(live, towns, seed) for seed in range(WRITERS)))
    done.set()
    after = _numbers(live)
    written = {(one, seq) for one in after for seq in range(before[one] + 1, after[one] + 1)}
    assert len(written) > WRITERS * ROUNDS // 2
    *whole, alone = [await reader for reader in readers]
    for told in whole:
        assert max(Counter(told).values()) == 1
        assert set(told) == written
        for one in after:
            numbers = [seq for owner, seq in told if owner == one]
            assert numbers == sorted(numbers)
    assert [each for each in whole[0] if each[0] == own] == alone


async def test_what_is_committed_late_is_told_and_a_naive_number_would_lose_it(
    live, town, neighbour
):
    """The control: a reader by `max(n)` passes a line that was written before and committed after."""
    await _publish(live, town, neighbour)
    live.asked(NAIVE)
    naive = "select authority_id::text, seq from change where n > %s and entity = 'measure'"
    async with live.client() as client:
        place = await _position(client)
        ((start,),) = live.asked("select max(n) from change")
        async with _changing(live, town, town.measures[0]):
            async with _changing(live, neighbour, neighbour.measures[0]):
                pass
            early = await _page(client, place)
            ((passed,),) = live.asked("select max(n) from change")
            naively = live.asked(naive, start)
        late = await _page(client, early["next"])
        naively += live.asked(naive, passed)
    told = [line["authority_id"] for line in early["items"] + late["items"]]
    assert told == [str(neighbour.authority.id), str(town.authority.id)]
    assert [owner for owner, _ in naively] == [str(neighbour.authority.id)]


async def test_a_writer_does_not_wait_for_a_reader_who_gives_positions(live, town, neighbour):
    """Neither one that began before nor one that begins meanwhile."""
    await _publish(live, town, neighbour)
    async with live.client() as client:
        place = await _position(client)
        async with _changing(live, neighbour, neighbour.measures[1]), live.sessions.begin() as db:
            async with _changing(live, town, town.measures[0]):
                pass
            await open_scope(db, Principal())
            await db.execute(text("select feed_append()"))
            async with asyncio.timeout(4):  # less than any wait for a lock may last
                async with _changing(live, town, town.measures[1]):
                    pass
        page = await _page(client, place)
    told = Counter(line["authority_id"] for line in page["items"])
    assert told == {str(town.authority.id): 2, str(neighbour.authority.id): 1}


async def test_positions_that_were_taken_back_are_given_again(live, town):
    """Who gives them may die before the commit: nobody was told them."""
    await _publish(live, town)
    async with live.client() as client:
        place = await _position(client)
        async with _changing(live, town, town.measures[0]):
            pass
        async with live.sessions() as db:
            await db.execute(text("select feed_append()"))
            await db.rollback()
        page = await _page(client, place)
        assert len(page["items"]) == 1
        assert (await _page(client, page["next"]))["items"] == []


async def test_who_has_written_is_told_at_once(live, town):
    """Also while others ask: one waits for the other, and nobody for a later question."""
    await _publish(live, town)

    async def written_and_read(measure):
        async with live.client() as client:
            place = await _position(client)
            async with _changing(live, town, measure):
                pass
            page = await _page(client, place)
            return str(measure.id) in {line["id"] for line in page["items"]}

    assert all(await asyncio.gather(*map(written_and_read, town.measures)))


async def test_ranges_have_no_gap_and_hold_every_number(live, town, neighbour):
    await _write(live, [town, neighbour], 1)
    async with live.client() as client:
        await _position(client)
    ranges = live.asked("select ends, authority_id, low, high from feed_range order by ends")
    reached, last = {}, 0
    for ends, one, low, high in ranges:
        assert (ends - last, low) == (high - low, reached.get(one, 0))
        reached[one], last = high, ends
    numbers = live.asked("select authority_id, seq from revision where seq > 0")
    assert reached == dict(numbers)
    assert live.asked("select count(*) from feed_pending") == [(0,)]
