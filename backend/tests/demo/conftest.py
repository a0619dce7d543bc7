"""The demo set, loaded once and copied for each module, and read through the API."""

import asyncio
import json

import httpx
import pytest

from conftest import application, fresh_database
from http_client import Promised
from planning.desk import Desk
from triada.core.db import make_engine, make_sessions
from triada.core.urls import with_driver
from triada.demo import loader


async def _load(url):
    engine = make_engine(with_driver(url, "asyncpg"))
    try:
        return await loader.load_demo(make_sessions(engine))
    finally:
        await engine.dispose()


@pytest.fixture(scope="session")
def demo_template(superuser_url, worker, template):
    """Really committed, as `make run` would find it; nobody connects to it later."""
    name = f"triada_demo_template_{worker}"
    assert asyncio.run(_load(fresh_database(superuser_url, name, template).app_url)) is True
    return name


@pytest.fixture(scope="module")
def loaded(superuser_url, worker, demo_template):
    return fresh_database(superuser_url, f"triada_demo_{worker}", demo_template)


@pytest.fixture
async def demo_engine(loaded):
    engine = make_engine(with_driver(loaded.app_url, "asyncpg"))
    yield engine
    await engine.dispose()


@pytest.fixture
async def demo(settings, demo_engine):
    app = application(settings, demo_engine)
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
