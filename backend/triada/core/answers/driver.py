"""One fixed statement on the driver itself: built and compiled once, its values by name."""

from typing import Any

from sqlalchemy import Dialect
from sqlalchemy.dialects import registry
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql import ClauseElement

DIALECT: Dialect = registry.load("postgresql.asyncpg")()


class DriverStatement:
    """Costs a tenth of what the same takes through the session. Nobody's scope is set: for what
    every reader may know, or what is asked before one knows who reads."""

    def __init__(self, statement: ClauseElement) -> None:
        made: Any = statement.compile(dialect=DIALECT)
        self.sql = str(made)
        self._names = tuple(made.positiontup or ())
        self._fixed = made.construct_params(_check=False)
        self._processors = made._bind_processors  # noqa: SLF001 - what executing it would do

    def _value(self, name: str, given: dict[str, Any]) -> Any:
        processor = self._processors.get(name)
        value = given.get(name, self._fixed[name])
        return processor(value) if callable(processor) else value

    async def fetch_row(self, db: AsyncSession, **given: Any) -> Any:
        """The first row, by names of columns."""
        connection = await (await db.connection()).get_raw_connection()
        driver = connection.driver_connection
        assert driver is not None
        return await driver.fetchrow(self.sql, *(self._value(name, given) for name in self._names))
