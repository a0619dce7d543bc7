"""A world per module on one connection; each test of it is taken back at its end."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession, async_sessionmaker

import make
from contract import world
from contract.book import Book
from http_client import Promised
from triada.core.db import make_engine, open_scope
from triada.core.model import Audience
from triada.core.principal import Principal
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


@pytest.fixture(scope="module")
async def built(cluster: Cluster, request: pytest.FixtureRequest) -> AsyncIterator[Stage]:
    """The other two worlds only where a module says `OTHERS = True`, for they take their time."""
    engine = make_engine(with_driver(cluster.app_url, "asyncpg"))
    async with engine.connect() as connection:
        await connection.begin()
        sessions = async_sessionmaker(
            connection, expire_on_commit=False, join_transaction_mode="create_savepoint"
        )
        limits = {"body_limit": LIMIT, "import_limit": LIMIT, "file_limit": LIMIT}
        settings = Settings(database_url="postgresql://unused/", files_url="memory:///", **limits)
        app = create_app(settings, engine)
        app.state.sessions = sessions
        client = httpx.AsyncClient(transport=Promised(app), base_url=ORIGIN)
        async with sessions() as db, client:
            await open_scope(db, Principal())
            audiences = (Audience.internal, Audience.internal, Audience.public)
            wanted = audiences if getattr(request.module, "OTHERS", False) else audiences[:1]
            worlds: list[Any] = [await world.build(db, audience) for audience in wanted]
            for each in worlds:
                await each.keep_files(app.state.files)
            worlds += [None] * (len(audiences) - len(worlds))
            elsewhere = await make.make_authority(db, "Jinde")
            stranger = await make.signed_in(db, Role.coordinator, elsewhere)
            yield Stage(connection, db, app, client, *worlds, stranger)
        await connection.rollback()
    await engine.dispose()


@pytest.fixture
async def stage(built: Stage) -> AsyncIterator[Stage]:
    async with world.undone(built.connection):
        yield built


@pytest.fixture
async def book(committed: Cluster) -> AsyncIterator[Book]:
    engine = make_engine(with_driver(committed.app_url, "asyncpg"))
    app = create_app(Settings(database_url="postgresql://unused/"), engine)
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
