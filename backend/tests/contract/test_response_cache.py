"""Responses are kept until something changes of which they were made: no write leaves an old one
standing, and nobody is given another reader's."""

from dataclasses import replace
from hashlib import sha256

import pytest
from sqlalchemy import func, update

import make
from contract import walk
from contract.conftest import nothing_kept
from contract.world import send, undone
from triada.core.db import write_in
from triada.core.model import Base, Owned
from triada.core.response_cache import dependencies, store
from triada.core.text import TextColumn

pytestmark = pytest.mark.anyio

STREAMS = {"get_collection", "download_attachment", "export_collection"}
READS = [route for route in walk.READS if route.name not in STREAMS]
PLAIN = {"accept-encoding": "identity", "accept-language": "en"}
PAST_THE_CACHE = {**PLAIN, "range": "bytes=0-"}
"""Whoever asks for a part is sent on to the routes: an answer made now."""
NO_RECORD = {
    "sign_in", "sign_out", "end_session", "change_password", "request_password_reset",
    "use_password_reset", "open_invitation", "accept_invitation", "set_up", "read_accessibility_receipt",
    "end_other_sessions", "show_chapter",
}  # fmt: skip
"""About accounts, which no answer that is kept is made of."""


class Cached:
    """The kept answers of the world that belongs to nobody's eyes but its own people's."""

    def __init__(self, built):
        self.stage, self.store = built, built.app.state.response_store
        self.readers = {"owner": built.owner, "stranger": built.stranger, "nobody": {}}

    async def fill(self):
        for headers in self.readers.values():
            for route in READS:
                await send(self.stage.client, self.stage.inside, route, {**headers, **PLAIN})

    async def _now(self, headers, owners):
        cookie = headers.get("cookie", "").removeprefix("sid=")
        token = sha256(cookie.encode()).digest() if cookie else None
        return await self.stage.app.state.validator.ask(owners, total=True, token=token)

    async def standing(self):
        """What would be given now, to whom."""
        entries = list(self.store._entries.items())
        owners = sorted({owner for _, entry in entries for owner in entry.validity.owners or ()})
        found = []
        for headers in self.readers.values():
            now = await self._now(headers, owners)
            known = dict(zip(owners, now.numbers, strict=True))
            for (address, identity), entry in entries:
                numbers = tuple(known[owner] for owner in entry.validity.owners or ())
                asked = replace(now, numbers=numbers)
                if identity == now.identity_hash and self.store.get(address, entry.validity, asked):
                    found.append((address, headers, entry.response.body))
        return found

    async def truth(self, address, headers):
        path, query, *_ = address
        return await self.stage.client.get(
            f"{path}?{query.decode()}", headers={**headers, **PAST_THE_CACHE}
        )

    async def old(self):
        """Addresses at which somebody would be given what is no longer so."""
        return [
            address[0]
            for address, headers, body in await self.standing()
            if (await self.truth(address, headers)).content != body
        ]


MANY = 100


@pytest.fixture
async def cached(built):
    """Filled again only where a test has emptied it: what a write changes is taken back."""
    cached = Cached(built)
    if len(cached.store._entries) < MANY:
        cached.store.clear()
        await cached.fill()
    return cached


async def test_answers_are_kept_and_true(cached):
    assert len(await cached.standing()) > MANY
    assert await cached.old() == []


@pytest.mark.parametrize("route", walk.WRITES, ids=walk.name_of)
async def test_no_write_leaves_an_old_answer(cached, route):
    stage = cached.stage
    before = len(await cached.standing())
    async with undone(stage.connection):
        answer = await send(stage.client, stage.inside, route, stage.owner)
        if answer.status_code >= 400 or route.name in NO_RECORD:
            assert await cached.old() == []
            return
        assert len(await cached.standing()) < before / 2
        assert await cached.old() == []


async def test_a_write_whose_number_nobody_looks_at_is_noticed(cached, monkeypatch):
    """The control."""
    stage = cached.stage
    monkeypatch.setattr(store.Validity, "numbers", lambda *_: 0)
    reads = walk.BY_NAME["get_measure"]
    with nothing_kept(cached.store):
        await send(stage.client, stage.inside, reads, {**stage.owner, **PLAIN})
        async with undone(stage.connection):
            await send(stage.client, stage.inside, walk.BY_NAME["update_measure"], stage.owner)
            assert await cached.old() == [stage.inside.path(reads)]


FROZEN = "plan_version"
OTHERWISE = func.jsonb_build_object(
    "values", func.jsonb_build_object("cs", "jinak"), "authored", "cs"
)


async def _rename_everything_of(db, town):
    """Every title and name of every record of this authority; versions are frozen."""
    await write_in(db, town)
    for mapper in Base.registry.mappers:
        table = mapper.class_.__table__
        named = [each for each in table.columns if isinstance(each.type, TextColumn)]
        named = [each for each in named if each.name in ("title", "name")]
        if issubclass(mapper.class_, Owned) and named and table.name != FROZEN:
            mine = update(table).where(table.c.authority_id == town)
            await db.execute(mine.values(dict.fromkeys(named, OTHERWISE)))


async def test_what_others_change_is_in_no_answer_that_stays(cached):
    stage = cached.stage
    async with undone(stage.connection):
        await _rename_everything_of(stage.db, stage.public.town.id)
        assert len(await cached.standing()) > 20
        assert await cached.old() == []


async def _aligned_abroad(stage):
    """A list of alignments of one's own edition that names a goal of another town."""
    await make.make_alignment(stage.db, stage.inside.measure, stage.public.goal)
    address = f"/v1/alignments?edition_id={stage.inside.edition.id}"
    answer = await stage.client.get(address, headers={**stage.owner, **PLAIN})
    assert answer.status_code == 200, answer.text
    return address


async def test_an_answer_that_names_another_town_follows_it(stage):
    address = await _aligned_abroad(stage)
    await _rename_everything_of(stage.db, stage.public.town.id)
    answer = await stage.client.get(address, headers={**stage.owner, **PLAIN})
    assert "jinak" in answer.text


async def test_a_table_that_does_not_say_so_is_noticed(stage, monkeypatch):
    """The control."""
    uncounted, _ = dependencies._tables()
    monkeypatch.setattr(dependencies, "_tables", lambda: (uncounted, frozenset()))
    dependencies.reads_of.cache_clear()
    address = await _aligned_abroad(stage)
    await _rename_everything_of(stage.db, stage.public.town.id)
    answer = await stage.client.get(address, headers={**stage.owner, **PLAIN})
    dependencies.reads_of.cache_clear()
    assert "jinak" not in answer.text


async def test_nobody_is_given_what_another_reader_was(cached):
    stage = cached.stage
    for route in READS:
        for headers in cached.readers.values():
            given = await send(stage.client, stage.inside, route, {**headers, **PLAIN})
            made = await send(stage.client, stage.inside, route, {**headers, **PAST_THE_CACHE})
            assert given.status_code == made.status_code, route.name
            if given.headers["content-type"].startswith("application/json"):
                assert given.content == made.content, route.name


async def test_readers_who_are_not_told_apart_are_noticed(cached, monkeypatch):
    """The control."""
    monkeypatch.setattr(store.ResponseStore, "key", staticmethod(lambda address, now: address))
    route, stage = walk.BY_NAME["get_measure"], cached.stage
    with nothing_kept(cached.store):
        mine = await send(stage.client, stage.inside, route, {**stage.owner, **PLAIN})
        others = await send(stage.client, stage.inside, route, {**stage.stranger, **PLAIN})
    assert others.content == mine.content
