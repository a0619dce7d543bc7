"""Fills an empty database: the demo, one town to be measured, one to be worked in, and copies."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

import psycopg
from sqlalchemy import make_url

from benchmarks.data.insert import Connection, sign_in, write
from benchmarks.data.multiply import multiply
from benchmarks.data.rows import COPY_PREFIX, COPY_SIGN, Maker, Shared, Size, Tables, copied_id
from benchmarks.data.town import town
from triada import migrations
from triada.core.db import make_engine, make_sessions
from triada.core.ids import new_id
from triada.core.urls import with_driver
from triada.demo.loader import load_demo
from triada.embedded import Cluster, url_of

COPIED = Size(goals=6, measures=20, uses=100)
"""A million indicator uses at ten thousand towns."""
WORKED_IN = Size(goals=12, measures=1000, uses=12)
"""A thousand measures, for a thousand changes in one request."""


@dataclass(frozen=True)
class Town:
    """What the timed requests ask for."""

    authority_id: UUID
    edition_id: UUID
    measure_ids: tuple[UUID, ...]


@dataclass(frozen=True)
class Filled:
    """`reader` reads the measured town, `editor` works in the other one, `regional` reads all
    towns of a region as a partner; each is the token of a session."""

    authorities: int
    measured: Town
    worked_in: Town
    writers: tuple[Town, ...]
    region_id: UUID
    reader: str
    editor: str
    regional: str


async def _demo(app_url: str) -> None:
    engine = make_engine(with_driver(app_url, "asyncpg"))
    await load_demo(make_sessions(engine))
    await engine.dispose()


def _ids(connection: Connection, query: str) -> list[UUID]:
    return [id for (id,) in connection.execute(query).fetchall()]


def _shared(connection: Connection, region: UUID) -> Shared:
    return Shared(
        organisations=_ids(connection, "select id from organisation order by id limit 12"),
        territories=_ids(connection, "select id from territory order by id limit 12"),
        groups=_ids(connection, "select id from term where kind = 'target_group' order by id"),
        region=region,
    )


def _town(tables: Tables) -> Town:
    ids = tuple(row["id"] for row in tables["measure"])
    return Town(tables["authority"][0]["id"], tables["edition"][0]["id"], ids)


def _region(connection: Connection) -> UUID:
    make = Maker(new_id(), new_id, "")
    row = make.row(kind="region", country="CZ", slug="bench-region", name=make.text(0, "Kraj"))
    row |= {"id": make.owner, "languages": ["cs"], "currency": "CZK"}
    write(connection, make.owner, {"authority": [row]})
    return make.owner


def _written(connection: Connection, shared: Shared, slug: str, size: Size, state: str) -> Town:
    make = Maker(new_id(), new_id, slug)
    tables = town(make, slug, size, shared, state)
    write(connection, make.owner, tables)
    return _town(tables)


def _pattern(connection: Connection, shared: Shared) -> UUID:
    make = Maker(copied_id(), copied_id, COPY_SIGN)
    write(connection, make.owner, town(make, f"town-{COPY_PREFIX}", COPIED, shared))
    return make.owner


def as_superuser(cluster: Cluster) -> str:
    """Its own address names another database."""
    return url_of(cluster.superuser_url, "postgres", make_url(cluster.app_url).database or "")


def fill(
    cluster: Cluster, authorities: int, measured: Size, say: Callable[[str], None]
) -> Filled:
    migrations.upgrade(cluster.owner_url)
    asyncio.run(_demo(cluster.app_url))
    with psycopg.connect(cluster.app_url, autocommit=True) as connection:
        region = _region(connection)
        shared = _shared(connection, region)
        first = _written(connection, shared, "measured", measured, "adopted")
        second = _written(connection, shared, "worked-in", WORKED_IN, "drafting")
        writers = tuple(
            _written(connection, shared, f"writer-{n}", COPIED, "drafting") for n in range(8)
        )
        pattern = _pattern(connection, shared)
        reader = sign_in(connection, [first.authority_id], "administrator")
        editor = sign_in(
            connection, [each.authority_id for each in (second, *writers)], "administrator"
        )
        regional = sign_in(connection, [region], "coordinator")
    multiply(as_superuser(cluster), pattern, max(0, authorities - len(writers) - 3), say)
    with psycopg.connect(cluster.owner_url, autocommit=True) as connection:
        connection.execute("vacuum analyze")
    return Filled(authorities, first, second, writers, region, reader, editor, regional)
