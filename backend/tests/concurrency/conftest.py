"""The application on a database of its own, where every request really commits."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import httpx
import psycopg
import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

import make
from conftest import application
from http_client import Promised
from triada.commons.authorities.models import Authority
from triada.core.db import make_engine, open_scope
from triada.core.principal import Principal
from triada.core.rights import Role
from triada.core.urls import with_driver
from triada.embedded import Cluster, url_of
from triada.settings import Settings


@dataclass
class Live:
    cluster: Cluster
    app: FastAPI

    @property
    def sessions(self) -> async_sessionmaker[AsyncSession]:
        sessions: async_sessionmaker[AsyncSession] = self.app.state.sessions
        return sessions

    @property
    def superuser_url(self) -> str:
        database = str(psycopg.conninfo.conninfo_to_dict(self.cluster.owner_url)["dbname"])
        return url_of(self.cluster.superuser_url, "postgres", database)

    def client(self, headers: dict[str, str] | None = None) -> httpx.AsyncClient:
        """One of its own for each that works at the same time as others."""
        return httpx.AsyncClient(
            transport=Promised(self.app), base_url="http://triada.test", headers=headers
        )

    def asked(self, question: str, *values: Any) -> list[Any]:
        with psycopg.connect(self.superuser_url, autocommit=True) as connection:
            found = connection.execute(question, values)
            return found.fetchall() if found.description else []


@dataclass
class Town:
    """An authority with an edition of many measures, and somebody who may change them."""

    authority: Authority
    edition: Any
    goal: Any
    measures: list[Any]
    coordinator: dict[str, str]


@pytest.fixture
async def live(committed: Cluster) -> AsyncIterator[Live]:
    engine = make_engine(with_driver(committed.app_url, "asyncpg"))
    yield Live(committed, application(Settings(database_url="postgresql://unused/"), engine))
    await engine.dispose()


async def settle(live: Live, name: str, amount: int) -> Town:
    async with live.sessions.begin() as db:
        await open_scope(db, Principal())
        authority = await make.make_authority(db, name)
        edition = await make.make_edition(db, await make.make_plan(db, authority))
        goal = await make.make_goal(db, edition)
        measures = [await make.make_measure(db, goal) for _ in range(amount)]
        coordinator = await make.signed_in(db, Role.coordinator, authority)
    return Town(authority, edition, goal, measures, coordinator)


@pytest.fixture
async def town(live: Live) -> Town:
    return await settle(live, "Šternberk", 12)


@pytest.fixture
async def neighbour(live: Live) -> Town:
    return await settle(live, "Teplice", 12)
