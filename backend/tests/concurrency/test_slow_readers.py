"""Who asks and does not read holds nothing that others need: a connection is held for as long as
the database works."""

import asyncio
import itertools
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from sqlalchemy.ext.asyncio import create_async_engine

import make
import samples
from concurrency.conftest import settle
from triada.core import spool
from triada.core.db import make_sessions
from triada.core.errors import Unavailable
from triada.core.filetypes import MediaType
from triada.core.response_cache import middleware
from triada.core.storage import Files
from triada.core.translations import LANGUAGES
from triada.core.urls import with_driver

pytestmark = pytest.mark.anyio

PDF = samples.of(MediaType.pdf)
POOL = 3
READERS = 3 * POOL


@pytest.fixture
async def small_pool(live):
    engine = create_async_engine(
        with_driver(live.cluster.app_url, "asyncpg"),
        pool_size=POOL,
        max_overflow=0,
        pool_timeout=2,
    )
    live.app.state.engine, live.app.state.sessions = engine, make_sessions(engine)
    yield engine
    await engine.dispose()


def _scope(path):
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "root_path": "",
        "headers": [(b"host", b"triada.test")],
        "client": ("192.0.2.9", 1),
        "server": ("triada.test", 80),
    }


@dataclass
class SilentReader:
    """Asks and takes nothing: what would be sent to it waits for ever."""

    path: str
    begun: asyncio.Event = field(default_factory=asyncio.Event)
    asked: bool = False

    async def receive(self):
        if self.asked:
            await asyncio.Event().wait()
        self.asked = True
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(self, _message):
        self.begun.set()
        await asyncio.Event().wait()


@asynccontextmanager
async def silent_readers(app, path, amount):
    """All of them have been begun to be answered."""
    readers = [SilentReader(path) for _ in range(amount)]
    tasks = [asyncio.create_task(app(_scope(path), each.receive, each.send)) for each in readers]
    try:
        async with asyncio.timeout(30):
            for each in readers:
                await each.begun.wait()
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


@pytest.fixture
async def shown(live):
    """A published edition and one of its measures."""
    town = await settle(live, "Obec", 3)
    async with live.client(town.coordinator) as client:
        path = f"/v1/editions/{town.edition.id}"
        version = (await client.get(path)).json()["version"]
        published = await client.post(
            f"{path}/publication",
            headers={"if-match": f'"{version}"'},
            json={"audience": "public"},
        )
        assert published.status_code == 200, published.text
    return town


@pytest.mark.parametrize("address", ["/v1/editions/{edition}/tree", "/v1/measures", "/v1/editions"])
async def test_silent_readers_hold_no_connection(live, small_pool, shown, address):
    path = address.format(edition=shown.edition.id)
    async with silent_readers(live.app, path, READERS), live.client() as client:
        for _ in range(2 * POOL):
            answer = await client.get(f"/v1/measures/{shown.measures[0].id}")
            assert answer.status_code == 200, answer.text
        assert small_pool.pool.checkedout() == 0


async def _given_back(pool):
    async with asyncio.timeout(20):
        while pool.pool.checkedout():  # noqa: ASYNC110 - another task gives it back
            await asyncio.sleep(0.02)


EXPORT = "/v1/exports/measures"


async def test_silent_readers_of_exports_hold_none_and_stop_nobody(live, small_pool, shown):
    async with silent_readers(live.app, EXPORT, spool.MOST_READERS - 1), live.client() as client:
        await _given_back(small_pool)
        for _ in range(2 * POOL):
            answer = await client.get(EXPORT)
            assert len(answer.text.splitlines()) == len(shown.measures)


async def test_a_reader_who_takes_nothing_gives_way(live, small_pool, shown, monkeypatch):
    amount = spool.MOST_READERS
    monkeypatch.setattr(spool, "IDLE", 3600.0)
    async with silent_readers(live.app, EXPORT, amount), live.client() as client:
        await _given_back(small_pool)
        refused = await client.get(EXPORT)
        assert (refused.status_code, refused.json()["code"]) == (503, "Unavailable")
        assert int(refused.headers["retry-after"]) > 0
        monkeypatch.setattr(spool, "IDLE", 0.0)
        answer = await client.get(EXPORT)
        assert len(answer.text.splitlines()) == len(shown.measures)


async def test_who_waits_for_an_export_holds_no_connection(live, small_pool, shown):
    """All that run at once are taken, and more wait than there are connections."""
    copies = live.app.state.spools.copies
    for _ in range(spool.COPIES):
        await copies.acquire()
    async with live.client() as client:
        waiting = [asyncio.create_task(client.get(EXPORT)) for _ in range(2 * POOL)]
        while len(live.app.state.spools._open) < len(waiting):  # noqa: ASYNC110 - they are counted
            await asyncio.sleep(0.01)
        assert small_pool.pool.checkedout() == 0
        answer = await client.get(f"/v1/measures/{shown.measures[0].id}")
        assert answer.status_code == 200, answer.text
        for _ in range(spool.COPIES):
            copies.release()
        assert {(await each).status_code for each in waiting} == {200}


async def test_a_stream_without_a_file_holds_its_connection(live, small_pool, shown, monkeypatch):
    """The control: where nothing can be put aside, a reader is seen to hold one."""

    async def full(*_):
        await asyncio.Event().wait()

    monkeypatch.setattr(spool.Spool, "write", full)
    async with silent_readers(live.app, EXPORT, 1):
        await asyncio.sleep(0.5)
        assert small_pool.pool.checkedout() == 1


@pytest.fixture
async def frozen(live, shown):
    """A frozen version that everybody may read."""
    async with live.client(shown.coordinator) as client:
        made = await client.post(
            "/v1/versions",
            json={
                "edition_id": str(shown.edition.id),
                "kind": "draft",
                "title": make.text("Návrh"),
            },
        )
        assert made.status_code == 201, made.text
    return made.json()["id"]


PRINTED = "triada.planning.documents.printing.printed"


@pytest.mark.parametrize(
    ("address", "work"),
    [
        ("/v1/versions/{version}/document", PRINTED),
        ("/v1/versions/{version}/document?kind=summary", PRINTED),
        ("/v1/versions/{version}/difference/document", PRINTED),
        ("/v1/versions/{version}/difference", "triada.planning.differences.actions.asyncio.to_thread"),
        ("/v1/editions/{edition}/workbook", "triada.planning.workbooks.routes.asyncio.to_thread"),
    ],
    ids=["plan", "summary", "printed difference", "difference", "workbook"],
)  # fmt: skip
async def test_long_work_holds_no_connection(
    live, small_pool, shown, frozen, address, work, monkeypatch
):
    begun, enough = [], asyncio.Event()

    async def works(*_, **__):
        begun.append(small_pool.pool.checkedout())
        await enough.wait()
        raise Unavailable

    path = address.format(version=frozen, edition=shown.edition.id)
    async with live.client(shown.coordinator) as client:
        monkeypatch.setattr(work, works)
        # Who asks for the same waits for the first, so each asks for something of its own.
        wishes = list(itertools.product(LANGUAGES, ("gzip", "identity")))[:READERS]
        asked = [
            asyncio.create_task(
                client.get(path, headers={"accept-language": language, "accept-encoding": coding})
            )
            for language, coding in wishes
        ]
        async with asyncio.timeout(30):
            # Of one document the first who asks has it printed, and the others wait for that.
            while len(begun) < (1 if work == PRINTED else READERS):  # noqa: ASYNC110 - the work is counted, not awaited
                await asyncio.sleep(0.02)
        answer = await client.get(f"/v1/measures/{shown.measures[0].id}")
        assert answer.status_code == 200, answer.text
        enough.set()
        assert {(await each).status_code for each in asked} == {503}


@pytest.fixture
async def attached(live, shown):
    """The address of a file of many pieces that everybody may read."""
    live.app.state.files = Files("memory:///", live.app.state.settings.files_folder)
    async with live.client(shown.coordinator) as client:
        made = await client.post(
            "/v1/attachments",
            params={"edition_id": str(shown.edition.id), "file_name": "plan.pdf"},
            content=PDF,
        )
        assert made.status_code == 201, made.text
    return f"/v1/attachments/{made.json()['id']}/content"


AS_IT_IS = {"accept-encoding": "identity"}
"""What silent readers ask for too."""


async def test_nobody_waits_for_another_reader_of_a_file(live, shown, attached):
    """Each of the first two finds nothing kept: the second may wait until the first has begun."""
    async with silent_readers(live.app, attached, 2), live.client() as client, asyncio.timeout(10):
        assert (await client.get(attached, headers=AS_IT_IS)).content == PDF


async def test_a_stream_that_does_not_tell_of_itself_is_noticed(live, shown, attached, monkeypatch):
    """The control."""
    capture = middleware.ResponseCapture
    monkeypatch.setattr(middleware, "ResponseCapture", lambda send, _: capture(send, lambda: None))
    async with silent_readers(live.app, attached, 1), live.client() as client:
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(client.get(attached, headers=AS_IT_IS), 1)
