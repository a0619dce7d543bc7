"""The statement behind an answer, and what it costs to ask the database for it and for nothing
else: the floor of an answer that is made anew."""

import asyncio
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

import asyncpg
import httpx
import uvloop
from asyncpg.prepared_stmt import PreparedStatement

from benchmarks.load import UnequalAnswerError
from benchmarks.servers import Process
from benchmarks.timing import ANEW, Cost
from triada.core.db import LIMITS
from triada.main import create_app
from triada.settings import Settings

WARM = 7
"""Executions after which PostgreSQL has decided on its plan."""


@dataclass(frozen=True)
class Statement:
    sql: str
    values: tuple[Any, ...]


@contextmanager
def _noting(seen: list[Statement]) -> Iterator[None]:
    """Every statement that goes to the driver, whichever way the program takes to it."""
    prepared = PreparedStatement._PreparedStatement__bind_execute  # noqa: SLF001 - the driver tells
    direct = asyncpg.Connection._execute  # noqa: SLF001 - nobody else of both

    def of_prepared(self: Any, args: Any, *more: Any) -> Any:
        seen.append(Statement(self._query, tuple(args)))
        return prepared(self, args, *more)

    def of_connection(self: Any, query: str, args: Any, *more: Any, **named: Any) -> Any:
        seen.append(Statement(query, tuple(args)))
        return direct(self, query, args, *more, **named)

    with (
        patch.object(PreparedStatement, "_PreparedStatement__bind_execute", of_prepared),
        patch.object(asyncpg.Connection, "_execute", of_connection),
    ):
        yield


async def _statements(app_url: str, path: str, headers: Mapping[str, str]) -> list[Statement]:
    app, seen = create_app(Settings(database_url=app_url)), list[Statement]()
    transport = httpx.ASGITransport(app)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://bench") as client,
    ):
        with _noting(seen):
            answer = await client.get(path, headers={**ANEW, **headers})
    if answer.status_code != 200:
        raise UnequalAnswerError(f"{path}: {answer.status_code} {answer.text[:300]}")
    return seen


def statement_of(app_url: str, path: str, headers: Mapping[str, str] | None = None) -> Statement:
    """The one that makes the answer: the longest of those that the request sends."""
    seen = asyncio.run(_statements(app_url, path, headers or {}))
    return max(seen, key=lambda each: len(each.sql))


async def _connections(app_url: str, count: int) -> list[Any]:
    return [
        await asyncpg.connect(app_url, server_settings=LIMITS, max_cacheable_statement_size=0)
        for _ in range(count)
    ]


async def _ask(
    app_url: str, statement: Statement, database: Process, connections: int, seconds: float
) -> Cost:
    opened = await _connections(app_url, connections)
    asked = [await connection.prepare(statement.sql) for connection in opened]
    for each in asked:
        for _ in range(WARM):
            await each.fetch(*statement.values)
    client, server, began = time.process_time(), database.cpu(), time.perf_counter()
    answered = 0

    async def again(each: Any) -> None:
        nonlocal answered
        while time.perf_counter() < began + seconds:
            await each.fetch(*statement.values)
            answered += 1

    await asyncio.gather(*map(again, asked))
    took = time.perf_counter() - began
    cost = Cost(
        (time.process_time() - client) / answered * 1e6,
        (database.cpu() - server) / answered * 1e6,
        answered / took,
    )
    for connection in opened:
        await connection.close()
    return cost


def cost(
    app_url: str, statement: Statement, database: Process, connections: int, seconds: float
) -> Cost:
    """Of the database, and of the least client that receives the rows."""
    return uvloop.run(_ask(app_url, statement, database, connections, seconds))
