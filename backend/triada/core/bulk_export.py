"""Bulk answers: PostgreSQL's COPY goes into a file, and from there to the reader as it is read."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from types import UnionType
from typing import Any, Union, get_args, get_origin

from fastapi import Request
from sqlalchemy import (
    ARRAY,
    Boolean,
    ColumnElement,
    DateTime,
    String,
    Text,
    case,
    cast,
    func,
    literal,
    select,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core import text
from triada.core.driver import DriverStatement, driver_of
from triada.core.errors import Unavailable
from triada.core.jsonsql import Rows
from triada.core.schema import Read
from triada.core.spool import PIECE, Spool, Spools

FIRST_PIECE = 8_192
LONGEST = "10min"
# Bytes that JSON text never holds, so that COPY's CSV neither quotes nor escapes anything.
RAW = {"format": "csv", "quote": "\x01", "delimiter": "\x02"}
CSV = {"format": "csv", "header": True}
# As the spreadsheet programs of our countries open it by a double click.
SPREADSHEET = {**CSV, "delimiter": ";"}
BYTE_ORDER_MARK = "\ufeff".encode()
TAGS = ("cs", "sk", "sr-Cyrl", "sr-Latn", "en")
DANGEROUS = r"^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]"
"""What a spreadsheet takes for the beginning of a formula, also behind blanks and in full width."""
DANGEROUS_INSIDE = r"([,;\t\n\r]\s*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]\S)"
"""The same within a text, for who reads the file with commas or tabs finds cells there."""

PATIENCE = 20


def as_lines(rows: Rows) -> Rows:
    """Each row as one JSON object."""
    r = rows.subquery("r")
    return select(func.row_to_json(r.table_valued()))


def _kind(annotation: Any) -> Any:
    """The type behind `X | None` and `Annotated`."""
    if get_origin(annotation) in (Union, UnionType):
        return next(_kind(each) for each in get_args(annotation) if each is not type(None))
    return annotation


def _written(value: ColumnElement[Any]) -> ColumnElement[Any]:
    """Lists, instants and yes or no as JSON writes them, not as PostgreSQL does."""
    if isinstance(value.type, ARRAY | DateTime | Boolean):
        return func.to_json(value).op("#>>")(literal([], ARRAY(String)))
    return value


def _cell(value: ColumnElement[Any], *, safe: bool) -> ColumnElement[Any]:
    """Text that a spreadsheet would run as a formula begins with an apostrophe there."""
    value = _written(value)
    if not safe:
        return value
    written = func.regexp_replace(cast(value, Text), DANGEROUS_INSIDE, r"\1'", "g", type_=Text)
    return case((written.op("~")(DANGEROUS), func.concat("'", written)), else_=written)


def _text_cells(name: str, column: ColumnElement[Any], *, safe: bool) -> list[ColumnElement[Any]]:
    stored = cast(column, JSONB)
    values, authored = stored["values"], stored["authored"].astext
    return [
        _cell(values[authored].astext, safe=safe).label(name),
        authored.label(f"{name}_lang"),
        *(
            _cell(values[literal(tag, String)].astext, safe=safe).label(f"{name}_{tag}")
            for tag in TAGS
        ),
    ]


def as_cells(schema: type[Read], rows: Rows, *, safe: bool) -> Rows:
    """A text becomes its authored words, their language and a column per language; what is
    nested stays JSON."""
    r = rows.subquery("r")
    cells: list[ColumnElement[Any]] = []
    for name, field in schema.model_fields.items():
        kind = _kind(field.annotation)
        if kind is text.Text:
            cells += _text_cells(name, r.c[name], safe=safe)
        else:
            plain = kind in (int, float, bool)
            cells.append(_cell(r.c[name], safe=safe and not plain).label(name))
    return select(*cells)


class Place:
    """The right to have a COPY run, given back when it ends however long its reader reads, and
    the file in which the rows wait for that reader."""

    def __init__(self, spool: Spool, copies: asyncio.Semaphore) -> None:
        self.spool, self._copies = spool, copies
        self.task: asyncio.Task[None] | None = None
        self._held = True

    def release(self) -> None:
        if self._held:
            self._held = False
            self._copies.release()


async def place(request: Request) -> AsyncIterator[Place]:
    """A third export waits a while before it takes a connection, so that ordinary readers keep
    theirs; 503 where it waits too long, or too many read."""
    spools: Spools = request.app.state.spools
    if (spool := spools.open()) is None:
        raise Unavailable
    try:
        try:
            await asyncio.wait_for(spools.copies.acquire(), PATIENCE)
        except TimeoutError:
            raise Unavailable from None
        found = Place(spool, spools.copies)
        try:
            yield found
        finally:
            if found.task is not None:
                found.task.cancel()
                await asyncio.gather(found.task, return_exceptions=True)
            found.release()
    finally:
        spools.close(spool)


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


@dataclass(frozen=True)
class Export:
    """What is copied, and how: the rows, the options of COPY, and what stands before the rows."""

    rows: Rows
    options: Mapping[str, Any]
    first: bytes = b""


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


async def _filled(db: AsyncSession, export: Export, place: Place) -> None:
    """Connection and place go back when all rows are in the file, before its reader knows so."""
    error: Exception | None = None
    try:
        await _copy(db, export, place.spool)
    except Exception as found:  # noqa: BLE001 - raised again on the reader's side
        error = found
    finally:
        await db.close()
        place.release()
    place.spool.end(error)


def copied(db: AsyncSession, export: Export, place: Place) -> AsyncIterator[bytes]:
    """The pieces of a COPY, which begins before the reader takes the first byte, for some never
    do. None runs longer than ten minutes."""
    place.task = asyncio.create_task(_filled(db, export, place))
    return place.spool.pieces()
