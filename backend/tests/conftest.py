"""The fixtures everybody uses: a migrated database, the application on it, callers by role."""

import gc
import os
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import hypothesis
import psycopg
import pytest
from fastapi import FastAPI
from psycopg import sql
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession, async_sessionmaker

import make
from http_client import Promised
from triada import migrations
from triada.commons.authorities.models import Authority
from triada.core.db import make_engine, make_sessions, open_scope
from triada.core.driver import driver_connection
from triada.core.principal import Principal
from triada.core.rights import Role
from triada.core.spool import Spools
from triada.core.urls import plain, with_driver
from triada.embedded import Cluster, bootstrap, running
from triada.main import create_app
from triada.settings import Settings

ORIGIN = "http://triada.test"


def pytest_collection_finish() -> None:
    """What was imported lives to the end: the collector need not look at it again and again."""
    gc.collect()
    gc.freeze()


# What the program keeps on the disk is kept for one run of the tests.
_DATA = tempfile.TemporaryDirectory(prefix="triada-test-data-")
os.environ["TRIADA_DATA"] = _DATA.name

# A promise is about answers, never about the time a busy machine takes for one.
hypothesis.settings.register_profile("steady", deadline=None)
hypothesis.settings.load_profile("steady")


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session")
def superuser_url() -> Iterator[str]:
    """A server named by TEST_DATABASE_URL, or the embedded one in a folder of its own."""
    if named := os.environ.get("TEST_DATABASE_URL"):
        yield plain(named)
        return
    # Not one of pytest's folders: it closes them to the user as whom PostgreSQL runs under root.
    with (
        tempfile.TemporaryDirectory(prefix="triada-test-") as folder,
        running(Path(folder) / "pg") as cluster,
    ):
        yield cluster.superuser_url


def fresh_database(superuser_url: str, name: str, template: str | None = None) -> Cluster:
    """An empty database of this name, or a copy of the template."""
    with psycopg.connect(superuser_url, autocommit=True) as connection:
        drop = sql.SQL("drop database if exists {} with (force)")
        connection.execute(drop.format(sql.Identifier(name)))
        if template:
            copy = sql.SQL("create database {} template {} owner triada_owner")
            connection.execute(copy.format(sql.Identifier(name), sql.Identifier(template)))
    return bootstrap(superuser_url, name)


@pytest.fixture(scope="session")
def worker(request: pytest.FixtureRequest) -> str:
    return str(getattr(request.config, "workerinput", {}).get("workerid", "main"))


@pytest.fixture(scope="session")
def template(superuser_url: str, worker: str) -> str:
    """Migrated once per worker; nobody connects to it, so that it can be copied at any time."""
    name = f"triada_template_{worker}"
    migrations.upgrade(fresh_database(superuser_url, name).owner_url)
    return name


@pytest.fixture(scope="session")
def cluster(superuser_url: str, worker: str, template: str) -> Cluster:
    return fresh_database(superuser_url, f"triada_test_{worker}", template)


@pytest.fixture
def committed(superuser_url: str, worker: str, template: str) -> Cluster:
    """A database of its own for a test in which transactions must really commit."""
    return fresh_database(superuser_url, f"triada_live_{worker}", template)


@pytest.fixture(scope="session")
async def engine(cluster: Cluster) -> AsyncIterator[AsyncEngine]:
    """One for all tests of a worker: statements stay compiled, connections and their plans warm."""
    engine = make_engine(with_driver(cluster.app_url, "asyncpg"))
    yield engine
    await engine.dispose()


@pytest.fixture
async def connection(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """One transaction around the whole test, rolled back at its end."""
    async with engine.connect() as connection:
        await connection.begin()
        yield connection
        await connection.rollback()


@pytest.fixture
def sessions(connection: AsyncConnection) -> async_sessionmaker[AsyncSession]:
    return async_sessionmaker(
        connection, expire_on_commit=False, join_transaction_mode="create_savepoint"
    )


@pytest.fixture
async def db(sessions: async_sessionmaker[AsyncSession]) -> AsyncIterator[AsyncSession]:
    async with sessions() as db:
        await open_scope(db, Principal())
        yield db


@pytest.fixture
def settings() -> Settings:
    return Settings(database_url="postgresql://unused/", body_limit=65_536, files_url="memory:///")


APPS: dict[str, FastAPI] = {}
"""By settings: putting one together costs more than most tests."""


def application(
    settings: Settings,
    engine: AsyncEngine,
    sessions: async_sessionmaker[AsyncSession] | None = None,
) -> FastAPI:
    """The one of these settings, for one test at a time, on the database of this test."""
    key = settings.model_dump_json()
    app = APPS.get(key) or APPS.setdefault(key, create_app(settings, engine))
    app.state.settings, app.state.engine = settings, engine
    look_through(app, sessions or make_sessions(engine))
    return app


@asynccontextmanager
async def _of_the_test(connection: AsyncConnection) -> AsyncIterator[Any]:
    yield (await connection.get_raw_connection()).driver_connection


def look_through(app: FastAPI, sessions: async_sessionmaker[AsyncSession]) -> None:
    """Everything is asked in the transaction of the test, and nothing is kept of another one."""
    app.state.sessions = sessions
    bound: AsyncConnection | AsyncEngine = sessions.kw["bind"]
    connect = driver_connection if isinstance(bound, AsyncEngine) else _of_the_test
    app.state.validator.connection = partial(connect, bound)
    app.state.response_store.clear()
    app.state.spools = Spools(app.state.spools.folder)


@pytest.fixture
def app(
    settings: Settings, engine: AsyncEngine, sessions: async_sessionmaker[AsyncSession]
) -> FastAPI:
    return application(settings, engine, sessions)


@pytest.fixture
async def client(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """Refuses answers that the description does not promise."""
    async with httpx.AsyncClient(transport=Promised(app), base_url=ORIGIN) as client:
        yield client


@dataclass
class Statements:
    """SQL that ran while it was watched; opening the scope and signing in are not counted."""

    seen: list[str]

    def clear(self) -> None:
        self.seen.clear()

    def __len__(self) -> int:
        return len(self.seen)


@pytest.fixture
def statements(engine: AsyncEngine) -> Iterator[Statements]:
    watched = Statements([])

    def note(conn, cursor, statement, parameters, context, executemany) -> None:  # type: ignore[no-untyped-def]  # signature of the event
        if "set_config" in statement and "lock_revision" not in statement:
            return
        if "FROM session" in statement or "SAVEPOINT" in statement.upper():
            return
        # Asked once for each record, to know whose changes an answer must follow.
        if "owner_of_record" in statement:
            return
        watched.seen.append(statement)

    event.listen(engine.sync_engine, "before_cursor_execute", note)
    yield watched
    event.remove(engine.sync_engine, "before_cursor_execute", note)


@pytest.fixture
def as_(db: AsyncSession) -> Callable[..., object]:
    """`headers = await as_(Role.editor, town)`: a signed-in person's cookie."""

    async def sign_in(role: Role, *authorities: Authority) -> dict[str, str]:
        return await make.signed_in(db, role, *authorities)

    return sign_in
