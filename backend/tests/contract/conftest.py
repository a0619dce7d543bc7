"""Worlds on one connection, built once; each test in them is taken back at its end."""

from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession, async_sessionmaker

import make
from conftest import application, fresh_database, look_through
from contract import world
from contract.book import Book
from http_client import Promised
from triada.core.db import make_engine, open_scope
from triada.core.model import Audience
from triada.core.principal import Principal
from triada.core.response_cache.store import ResponseStore
from triada.core.rights import Role
from triada.core.urls import with_driver
from triada.embedded import Cluster
from triada.main import create_app
from triada.settings import Settings

LIMIT = 65_536
ORIGIN = "http://triada.test"


@dataclass
class Stage:
    """Two authorities that show nothing to anybody, and one that is public."""

    connection: AsyncConnection
    db: AsyncSession
    app: FastAPI
    client: httpx.AsyncClient
    inside: world.World
    elsewhere: world.World
    public: world.World
    stranger: dict[str, str]

    @property
    def owner(self) -> dict[str, str]:
        return self.inside.people[Role.administrator]

    async def state(self) -> tuple[object, ...]:
        return await world.state(self.db)


@pytest.fixture(scope="session")
def contract_cluster(superuser_url: str, worker: str, template: str) -> Cluster:
    """A database of its own: the transaction of the worlds stays open and holds their locks."""
    return fresh_database(superuser_url, f"triada_contract_{worker}", template)


@pytest.fixture(scope="session")
async def built(contract_cluster: Cluster) -> AsyncIterator[Stage]:
    """The worlds, built once for all modules of a worker."""
    engine = make_engine(with_driver(contract_cluster.app_url, "asyncpg"))
    async with engine.connect() as connection:
        await connection.begin()
        # Other modules have their turn while it stays open.
        await connection.execute(text("set local idle_in_transaction_session_timeout = 0"))
        sessions = async_sessionmaker(
            connection, expire_on_commit=False, join_transaction_mode="create_savepoint"
        )
        limits = {"body_limit": LIMIT, "import_limit": LIMIT, "file_limit": LIMIT}
        settings = Settings(database_url="postgresql://unused/", files_url="memory:///", **limits)
        app = create_app(settings, engine)
        look_through(app, sessions)
        client = httpx.AsyncClient(transport=Promised(app), base_url=ORIGIN)
        async with sessions() as db, client:
            await open_scope(db, Principal())
            worlds = [
                await world.build(db, audience)
                for audience in (Audience.internal, Audience.internal, Audience.public)
            ]
            for each in worlds:
                await each.keep_files(app.state.files)
            elsewhere = await make.make_authority(db, "Jinde")
            stranger = await make.signed_in(db, Role.coordinator, elsewhere)
            yield Stage(connection, db, app, client, *worlds, stranger)
        await connection.rollback()
    await engine.dispose()


@contextmanager
def nothing_kept(answers: ResponseStore) -> Iterator[None]:
    """What was kept before is so again afterwards, for the world is the same then."""
    aside = vars(answers).copy()
    vars(answers).update(vars(ResponseStore()))
    yield
    vars(answers).update(aside)


@pytest.fixture
async def stage(built: Stage) -> AsyncIterator[Stage]:
    async with world.undone(built.connection):
        with nothing_kept(built.app.state.response_store):
            yield built


@pytest.fixture
async def book(committed: Cluster) -> AsyncIterator[Book]:
    engine = make_engine(with_driver(committed.app_url, "asyncpg"))
    app = application(Settings(database_url="postgresql://unused/"), engine)
    async with httpx.AsyncClient(transport=Promised(app), base_url="http://triada.test") as client:
        yield Book(committed, app.state.sessions, client)
    await engine.dispose()


@pytest.fixture
async def told(book: Book) -> tuple[Any, ...]:
    """A measure and everything that was ever done to it, with the lines each step must give."""
    async with book.sessions.begin() as db:
        await open_scope(db, Principal())
        town = await make.make_authority(db)
        edition = await make.make_edition(db, await make.make_plan(db, town))
        goal = await make.make_goal(db, edition)
        person = await make.make_person(db)
        await make.grant(db, town, person, Role.coordinator)
        editor = await make.open_session(db, person)
    return book, town, goal, person, editor
