"""Responses that are kept, among readers and writers who come at the same time."""

import asyncio

import pytest
from sqlalchemy import delete, event

from triada.commons.identity.models import RoleGrant
from triada.core.db import write_in
from triada.core.response_cache.validation import Validator

pytestmark = pytest.mark.anyio


def _title(words):
    return {"values": {"cs": words}, "authored": "cs"}


@pytest.fixture
def made(live):
    """How often a measure was read out of the database."""
    found = []

    def note(conn, cursor, statement, parameters, context, executemany):
        if "row_to_json" in statement and "measure" in statement:
            found.append(statement)

    engine = live.app.state.engine.sync_engine
    event.listen(engine, "before_cursor_execute", note)
    yield found
    event.remove(engine, "before_cursor_execute", note)


async def _older_than_answered(live, town, changes=25, readers=6):
    """How often somebody read an older measure than the one a writer had been answered before."""
    path = f"/v1/measures/{town.measures[0].id}"
    answered, old, done = [0], [], asyncio.Event()

    async def write():
        async with live.client(town.coordinator) as client:
            etag = (await client.get(path)).headers["etag"]
            for number in range(1, changes + 1):
                body = {"title": _title(f"změna {number}")}
                headers = {"if-match": etag, "content-type": "application/merge-patch+json"}
                answer = await client.patch(path, json=body, headers=headers)
                assert answer.status_code == 200, answer.text
                answered[0], etag = answer.json()["version"], answer.headers["etag"]
        done.set()

    async def read():
        async with live.client(town.coordinator) as client:
            while not done.is_set():
                least = answered[0]
                found = await client.get(path)
                if found.json()["version"] < least:
                    old.append((found.json()["version"], least))

    await asyncio.gather(write(), *(read() for _ in range(readers)))
    return old


async def test_nobody_reads_what_was_before_an_answered_change(live, town):
    assert await _older_than_answered(live, town) == []


async def test_an_answer_out_of_an_earlier_question_is_noticed(live, town, monkeypatch):
    """The control: whoever asks what is true now is told what was true before."""
    before = {}
    asked = Validator.ask

    async def late(self, owners, *, total, token):
        key = (tuple(owners), total, token)
        told = before.get(key)
        before[key] = await asked(self, owners, total=total, token=token)
        return told or before[key]

    path = f"/v1/measures/{town.measures[0].id}"
    async with live.client(town.coordinator) as client:
        for _ in range(2):
            first = await client.get(path)
        monkeypatch.setattr(Validator, "ask", late)
        await client.get(path)
        headers = {
            "if-match": first.headers["etag"],
            "content-type": "application/merge-patch+json",
        }
        changed = await client.patch(path, json={"title": _title("jinak")}, headers=headers)
        assert changed.status_code == 200, changed.text
        assert (await client.get(path)).content == first.content


async def test_many_who_ask_for_the_same_have_it_made_once(live, town, made):
    path = f"/v1/measures/{town.measures[0].id}"
    async with live.client(town.coordinator) as client:
        answers = await asyncio.gather(*(client.get(path) for _ in range(64)))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.content for answer in answers}) == 1
    assert len(made) == 1


async def test_who_signed_out_is_given_nothing_of_what_was_kept(live, town):
    path = f"/v1/measures/{town.measures[0].id}/history"
    async with live.client(town.coordinator) as client:
        for _ in range(2):
            assert (await client.get(path)).status_code == 200
        assert (await client.delete("/v1/session")).status_code == 204
        assert (await client.get(path)).status_code in (401, 404)


async def test_a_role_that_was_taken_away_ends_with_the_next_request(live, town):
    path = f"/v1/editions/{town.edition.id}/tree"
    async with live.client(town.coordinator) as client:
        for _ in range(2):
            assert (await client.get(path)).status_code == 200
        async with live.sessions.begin() as db:
            await write_in(db, town.authority.id)
            await db.execute(delete(RoleGrant))
        assert (await client.get(path)).status_code == 404
