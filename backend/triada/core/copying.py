"""Answers of any length: PostgreSQL's COPY goes into a file, and from there to the reader as it is
read, so that neither waits for the other."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from typing import Any

from fastapi import Request
from sqlalchemy import func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.db import transaction
from triada.core.driver import DriverStatement, driver_of
from triada.core.errors import Unavailable
from triada.core.jsonsql import Rows
from triada.core.principal import Principal
from triada.core.spool import PIECE, Spool, Spools

FIRST_PIECE = 8_192
LONGEST = "10min"
PATIENCE = 20
"""Seconds that an export waits for two others."""


@dataclass(frozen=True)
class Export:
    """What is copied, and how: the rows, the options of COPY, and what stands before the rows."""

    rows: Rows
    options: Mapping[str, Any]
    first: bytes = b""


class _Pieces:
    """Collects what the driver writes into bigger pieces; the first one goes early."""

    def __init__(self, spool: Spool) -> None:
        self.spool, self.waiting, self.enough = spool, bytearray(), FIRST_PIECE

    async def write(self, data: bytes) -> None:
        self.waiting += data
        if len(self.waiting) >= self.enough:
            await self.flush()

    async def flush(self) -> None:
        self.enough = PIECE
        if self.waiting:
            await self.spool.write(bytes(self.waiting))
            self.waiting.clear()


async def _copy(db: AsyncSession, export: Export, spool: Spool) -> None:
    out = _Pieces(spool)
    await out.write(export.first)
    await db.execute(select(func.set_config("statement_timeout", LONGEST, literal(True))))
    statement = DriverStatement(export.rows)
    driver = await driver_of(db)
    await driver.copy_from_query(
        statement.sql, *statement.values(), output=out.write, timeout=660, **export.options
    )
    await out.flush()


class ExportSlot:
    """The right to have a COPY run, given back when it ends however long its reader reads, and
    the file in which the rows wait for that reader."""

    def __init__(self, request: Request, spool: Spool, copies: asyncio.Semaphore) -> None:
        self.spool, self._copies, self._held = spool, copies, True
        self._sessions = request.app.state.sessions
        self._task: asyncio.Task[None] | None = None

    def copied(self, caller: Principal, export: Export) -> AsyncIterator[bytes]:
        """The pieces of a COPY, which begins before the reader takes the first byte, for some
        never do. It runs in a transaction of its own, and no longer than ten minutes."""
        self._task = asyncio.create_task(self._fill(caller, export))
        return self.spool.pieces()

    async def _fill(self, caller: Principal, export: Export) -> None:
        """Connection and slot go back when all rows are in the file, before its reader knows so."""
        error: Exception | None = None
        try:
            async with transaction(self._sessions, caller) as db:
                await _copy(db, export, self.spool)
        except Exception as found:  # noqa: BLE001 - raised again on the reader's side
            error = found
        finally:
            self._release()
        self.spool.end(error)

    def _release(self) -> None:
        if self._held:
            self._held = False
            self._copies.release()

    async def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        self._release()


async def export_slot(request: Request) -> AsyncIterator[ExportSlot]:
    """Asked for before any connection is taken, so that those who wait for it hold none. 503 where
    too many read already, or two exports run and none ends for a while."""
    spools: Spools = request.app.state.spools
    if (spool := spools.open()) is None:
        raise Unavailable
    try:
        try:
            await asyncio.wait_for(spools.copies.acquire(), PATIENCE)
        except TimeoutError:
            raise Unavailable from None
        slot = ExportSlot(request, spool, spools.copies)
        try:
            yield slot
        finally:
            await slot.stop()
    finally:
        spools.close(spool)
