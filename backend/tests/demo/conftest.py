"""The demo set, loaded once per module into a database of its own, and read through the API."""

import asyncio
import json

import httpx
import psycopg
import pytest
from psycopg import sql

from http_client import Promised
from planning.desk import Desk
from triada.core.db import make_engine, make_sessions
from triada.core.urls import with_driver
from triada.demo import loader
from triada.embedded import bootstrap
from triada.main import create_app


def _copy(superuser_url, name, template):
    with psycopg.connect(superuser_url, autocommit=True) as connection:
        for statement in (
            "drop database if exists {name} with (force)",
            "create database {name} template {template} owner triada_owner",
        ):
            named = {"name": sql.Identifier(name), "template": sql.Identifier(template)}
            connection.execute(sql.SQL(statement).format(**named))
    return bootstrap(superuser_url, name)


async def _load(url):
    engine = make_engine(with_driver(url, "asyncpg"))
    try:
        return await loader.load_demo(make_sessions(engine))
    finally:
        await engine.dispose()


@pytest.fixture(scope="module")
def loaded(superuser_url, worker, cluster):
    """Really committed, as `make run` would find it."""
    copy = _copy(superuser_url, f"triada_demo_{worker}", f"triada_test_{worker}")
    assert asyncio.run(_load(copy.app_url)) is True
    return copy


@pytest.fixture
async def demo_engine(loaded):
    engine = make_engine(with_driver(loaded.app_url, "asyncpg"))
    yield engine
    await engine.dispose()


@pytest.fixture
async def demo(settings, demo_engine):
    app = create_app(settings, demo_engine)
    origin = "http://triada.test"
    async with httpx.AsyncClient(transport=Promised(app), base_url=origin) as client:
        yield Desk(client)


@pytest.fixture(scope="session")
def expected():
    return json.loads((loader.DATA / "expected.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def files():
    """What the five towns' files hold, by the short name in addresses."""
    towns = [loader.facts(name) for name in loader.TOWNS]
    return {town["authority"]["slug"]: town for town in towns}


@pytest.fixture
async def towns(demo):
    """Id of each authority by its short name in addresses."""
    return {each["slug"]: each["id"] for each in await demo.listed("/authorities")}
