"""What one request leaves on its connection for the next: nothing."""

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from triada.core.db import make_sessions
from triada.core.urls import with_driver

pytestmark = pytest.mark.anyio

LEFT = "select " + ", ".join(
    f"coalesce(current_setting('triada.{name}', true), '')"
    for name in ("actor", "request", "reason", "authority", "inside", "partner")
)


@pytest.fixture
async def single(live):
    """A pool of one connection, so that the next transaction has the same one."""
    engine = create_async_engine(
        with_driver(live.cluster.app_url, "asyncpg"), pool_size=1, max_overflow=0
    )
    live.app.state.sessions = make_sessions(engine)
    yield engine
    await engine.dispose()


async def test_nothing_is_left_of_a_request_on_its_connection(live, single, town):
    async with single.connect() as plain:
        before = await plain.scalar(text("select pg_backend_pid()"))
    async with live.client(town.coordinator) as client:
        path = f"/v1/measures/{town.measures[0].id}"
        assert (await client.get(path)).status_code == 200
        seen = {"if-match": '"1"'}
        for body in ({"priority": 2}, {"priority": 9}):  # one that commits, one that is refused
            await client.patch(path, headers=seen, json=body)
    async with single.connect() as plain:
        assert await plain.scalar(text("select pg_backend_pid()")) == before
        assert set((await plain.execute(text(LEFT))).one()) == {""}
        assert await plain.scalar(text("select count(*) from measure")) == 0
        assert await plain.scalar(text("select count(*) from authority")) == 1


async def test_requests_of_two_towns_on_one_connection_see_their_own(live, single, town, neighbour):
    async with live.client() as client:
        for _ in range(5):
            for who, other in ((town, neighbour), (neighbour, town)):
                page = await client.get("/v1/measures", headers=who.coordinator)
                owners = {item["authority_id"] for item in page.json()["items"]}
                assert owners == {str(who.authority.id)}
                hidden = f"/v1/measures/{other.measures[0].id}"
                assert (await client.get(hidden, headers=who.coordinator)).status_code == 404
            assert (await client.get("/v1/measures")).json()["items"] == []
