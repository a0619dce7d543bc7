"""Many at once: nothing lost, nothing twice, nothing half done."""

import asyncio
import random
from collections import Counter
from itertools import pairwise

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, InterfaceError

import make
from triada.core.db import open_scope, write_in
from triada.core.principal import Principal
from triada.core.rights import Role

pytestmark = pytest.mark.anyio

WRITERS = 8
ROUNDS = 12


async def _hold(live, town, rng):
    """A transaction that changes two measures in any order and stays open a while."""
    pair = rng.sample(town.measures, 2)
    async with live.sessions.begin() as db:
        await open_scope(db, Principal())
        await write_in(db, town.authority.id)
        for measure in pair:
            await db.execute(
                text(
                    "update measure set version = version + 1 where authority_id = :a and id = :i"
                ),
                {"a": town.authority.id, "i": measure.id},
            )
            await asyncio.sleep(rng.random() * 0.006)
        if rng.random() < 0.15:
            await db.rollback()
            return 0
    return 2


async def _read(live, towns, done):
    """Polls as one of each town, until nothing more comes after the writers' end."""
    found, cursors = [], [None] * len(towns)
    async with live.client() as client:
        while True:
            last, more = done.is_set(), False
            for n, town in enumerate(towns):
                asked = {"limit": 7, **({"after": cursors[n]} if cursors[n] else {})}
                answer = await client.get("/v1/changes", params=asked, headers=town.coordinator)
                own, page = str(town.authority.id), answer.json()
                found += [line for line in page["items"] if line["authority_id"] == own]
                cursors[n], more = page["next"], more or page["more"]
            if last and not more:
                return found
            await asyncio.sleep(0)


async def test_no_change_is_lost_or_doubled_while_eight_write(live, town, neighbour):
    towns, rng = [town, neighbour], random.Random(7)
    start = sum(live.asked("select seq from revision where authority_id = %s", t.authority.id)[0][0]
                for t in towns)  # fmt: skip
    done = asyncio.Event()

    async def writer(n):
        return [await _hold(live, towns[n % 2], rng) for _ in range(ROUNDS)]

    reader = asyncio.create_task(_read(live, towns, done))
    written = sum(map(sum, await asyncio.gather(*map(writer, range(WRITERS)))))
    done.set()
    seen = await reader
    assert 0 < written < WRITERS * ROUNDS * 2  # some were taken back, and took no number along
    keys = [(line["authority_id"], line["seq"]) for line in seen]
    assert max(Counter(keys).values()) == 1
    assert len(keys) == start + written
    for one in towns:
        numbers = [seq for owner, seq in keys if owner == str(one.authority.id)]
        assert all(later == earlier + 1 for earlier, later in pairwise(numbers))
        (stored,) = live.asked("select seq from revision where authority_id = %s", one.authority.id)
        assert numbers[-1] == stored[0]
    assert live.asked(
        "select deadlocks from pg_stat_database where datname = current_database()"
    ) == [(0,)]


async def test_a_reader_who_remembers_a_plain_sequence_would_lose_changes(live):
    """The control: a number taken without the lock does not tell when its row becomes visible."""
    opened, second_done = asyncio.Event(), asyncio.Event()
    live.asked("create table plain (n serial)")
    live.asked("grant all on plain to triada_app")
    live.asked("grant all on plain_n_seq to triada_app")

    async def slow():
        async with live.sessions.begin() as db:
            await db.execute(text("insert into plain default values"))
            opened.set()
            await second_done.wait()

    waiting = asyncio.create_task(slow())
    await opened.wait()
    async with live.sessions.begin() as db:
        await db.execute(text("insert into plain default values"))
    seen = live.asked("select n from plain order by n")
    second_done.set()
    await waiting
    later = live.asked("select n from plain where n > %s", seen[-1][0])
    assert (seen, later) == ([(2,)], [])  # the first row is never delivered


async def test_of_two_changes_at_once_one_wins(live, town):
    rng = random.Random(11)
    async with live.client(town.coordinator) as client:
        for turn in range(20):
            measure = town.measures[turn % 3]
            path = f"/v1/measures/{measure.id}"
            etag = (await client.get(path)).headers["etag"]

            async def change(position, address=path, seen=etag):
                await asyncio.sleep(rng.random() * 0.002)
                sent = {"position": position}
                return await client.patch(address, headers={"if-match": seen}, json=sent)

            both = await asyncio.gather(change(100 + 2 * turn), change(101 + 2 * turn))
            assert sorted(answer.status_code for answer in both) == [200, 412]
            (won,) = [answer for answer in both if answer.status_code == 200]
            assert (await client.get(path)).json()["position"] == won.json()["position"]


async def test_of_ten_transitions_at_once_one_happens(live, town):
    path = f"/v1/measures/{town.measures[0].id}/transitions"
    async with live.client(town.coordinator) as client:
        all_ = [
            client.post(path, headers={"if-match": '"1"'}, json={"to": "agreed"}) for _ in range(10)
        ]
        codes = Counter(answer.status_code for answer in await asyncio.gather(*all_))
    assert codes == {200: 1, 412: 9}


async def test_ten_retries_at_once_make_one_record_and_get_one_answer(live, town):
    body = {"goal_ids": [str(town.goal.id)], "title": {"authored": "cs", "values": {"cs": "Nové"}}}
    async with live.client(town.coordinator) as client:
        for turn in range(3):
            key = {"idempotency-key": f"retry-number-{turn}"}
            all_ = [client.post("/v1/measures", headers=key, json=body) for _ in range(10)]
            answers = await asyncio.gather(*all_)
            assert {answer.status_code for answer in answers} == {201}
            assert len({answer.content for answer in answers}) == 1
            assert len({answer.headers["location"] for answer in answers}) == 1
        page = (await client.get("/v1/measures?limit=200")).json()
    assert len(page["items"]) == len(town.measures) + 3


async def test_two_goals_hung_below_each_other_at_once_make_no_circle(live, town):
    async with live.sessions.begin() as db:
        await open_scope(db, Principal())
        edition = await make.make_edition(
            db, await make.make_plan(db, town.authority), levels=("1", "2", "3")
        )
        goals = [await make.make_goal(db, edition, depth=2) for _ in range(2)]
    deep = live.asked("select id from level where edition_id = %s and depth = 3", edition.id)[0][0]
    async with live.client(town.coordinator) as client:

        async def hang(goal, below):
            sent = {"parent_id": str(below.id), "level_id": str(deep)}
            return await client.patch(
                f"/v1/goals/{goal.id}", headers={"if-match": '"1"'}, json=sent
            )

        both = await asyncio.gather(hang(goals[0], goals[1]), hang(goals[1], goals[0]))
    codes = sorted(answer.status_code for answer in both)
    assert codes[0] == 200
    assert codes[1] in (409, 422)


async def test_an_authority_keeps_an_administrator_when_two_remove_each_other(live, town):
    async with live.sessions.begin() as db:
        await open_scope(db, Principal())
        people = [await make.make_person(db) for _ in range(2)]
        grants = [await make.grant(db, town.authority, p, Role.administrator) for p in people]
        cookies = [await make.open_session(db, person) for person in people]

    async def remove(mine, theirs):
        async with live.client(mine) as client:
            return await client.delete(f"/v1/people/{theirs.id}", headers={"if-match": '"1"'})

    both = await asyncio.gather(remove(cookies[0], grants[1]), remove(cookies[1], grants[0]))
    asked = "select count(*) from role_grant where authority_id = %s and role = 'administrator'"
    assert live.asked(asked, town.authority.id)[0][0] >= 1
    assert 204 in {answer.status_code for answer in both}


async def test_a_connection_that_is_cut_in_the_middle_leaves_nothing(live, town):
    """The server ends it while the transaction has written and not yet committed."""
    ids = town.authority.id, town.measures[0].id
    before = live.asked("select seq, chain from revision where authority_id = %s", ids[0])
    async with live.sessions() as db:
        await open_scope(db, Principal())
        await write_in(db, ids[0])
        await db.execute(
            text("update measure set priority = 4, version = version + 1 where id = :i"),
            {"i": ids[1]},
        )
        pid = await db.scalar(text("select pg_backend_pid()"))
        assert live.asked("select pg_terminate_backend(%s, 5000)", pid) == [(True,)]
        with pytest.raises((DBAPIError, InterfaceError, ConnectionError)):
            await db.execute(text("select 1"))
    assert live.asked("select seq, chain from revision where authority_id = %s", ids[0]) == before
    assert live.asked("select priority, version from measure where id = %s", ids[1]) == [(None, 1)]
    async with live.client(town.coordinator) as client:  # and the next one is served
        seen = {"if-match": '"1"'}
        answer = await client.patch(f"/v1/measures/{ids[1]}", headers=seen, json={"priority": 3})
        assert answer.status_code == 200, answer.text


CUT = """
select pg_terminate_backend(pid) from pg_stat_activity
where usename = 'triada_app' and datname = current_database()
"""
ROW = """
select version, priority, (select count(*) from party where measure_id = m.id)
from measure m where id = %s
"""


async def test_connections_cut_under_requests_are_answered_and_nothing_is_half_done(live, town):
    """Every answer is a success that is there, or a refusal that changed nothing."""
    async with live.client(town.coordinator) as client:

        async def change(measure):
            sent = {"priority": 2, "parties": [{"role": "lead", "body": make.text("obec")}]}
            address = f"/v1/measures/{measure.id}"
            return await client.patch(address, headers={"if-match": '"1"'}, json=sent)

        async def cut():
            ended = 0
            for _ in range(12):
                await asyncio.sleep(0.01)
                ended += len(live.asked(CUT))
            return ended

        *answers, ended = await asyncio.gather(*map(change, town.measures), cut())
    assert ended > 0
    assert {answer.status_code for answer in answers} <= {200, 503}
    for measure, answer in zip(town.measures, answers, strict=True):
        ((version, priority, parties),) = live.asked(ROW, measure.id)
        assert (version, priority, parties) in ((1, None, 0), (2, 2, 1))
        assert answer.status_code != 200 or version == 2
