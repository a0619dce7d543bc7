"""Statements on the driver itself, past the session: built and compiled once."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
from sqlalchemy import Dialect
from sqlalchemy.dialects import registry
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession
from sqlalchemy.sql import ClauseElement
from sqlalchemy.util import greenlet_spawn

DIALECT: Dialect = registry.load("postgresql.asyncpg")()
AWAY = (
    OSError,
    TimeoutError,
    SQLAlchemyError,
    asyncpg.InterfaceError,
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,
    asyncpg.InsufficientResourcesError,
)
"""What says that the database cannot be asked now, and nothing about the question."""


class DriverStatement:
    """A statement as the driver takes it: values stay parameters, never text."""

    def __init__(self, statement: ClauseElement) -> None:
        made: Any = statement.compile(dialect=DIALECT, compile_kwargs={"render_postcompile": True})
        self.sql = str(made)
        self._names = tuple(made.positiontup or ())
        self._fixed = made.construct_params(_check=False)
        self._processors = made._bind_processors  # noqa: SLF001 - what executing it would do

    def _value(self, name: str, given: dict[str, Any]) -> Any:
        processor = self._processors.get(name)
        value = given.get(name, self._fixed[name])
        return processor(value) if callable(processor) else value

    def values(self, **given: Any) -> list[Any]:
        return [self._value(name, given) for name in self._names]

    async def fetch_row(self, driver: asyncpg.Connection, **given: Any) -> Any:
        """The first row, by names of columns."""
        return await driver.fetchrow(self.sql, *self.values(**given))


@asynccontextmanager
async def driver_connection(engine: AsyncEngine) -> AsyncIterator[asyncpg.Connection]:
    """One of the pool, without a session and without a transaction, which would cost more than a
    small question does. Where anything breaks off the connection is not used again."""
    pooled = await engine.raw_connection()
    driver = pooled.driver_connection
    assert driver is not None
    try:
        yield driver
    except BaseException:
        pooled.invalidate()
        raise
    finally:
        await greenlet_spawn(pooled.close)


async def driver_of(db: AsyncSession) -> Any:
    """The driver's own connection behind a session."""
    raw = await (await db.connection()).get_raw_connection()
    assert raw.driver_connection is not None
    return raw.driver_connection
