"""Bulk answers: PostgreSQL's COPY goes straight into the response, in pieces of 128 KiB."""

import asyncio
from collections.abc import AsyncIterator
from types import UnionType
from typing import Any, Union, get_args, get_origin

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

PIECE = 131_072
QUEUED = 8
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
_SLOTS = asyncio.Semaphore(2)


async def slot() -> AsyncIterator[None]:
    """A third export waits a while before it takes a connection, so that ordinary readers keep
    theirs."""
    try:
        await asyncio.wait_for(_SLOTS.acquire(), PATIENCE)
    except TimeoutError:
        raise Unavailable from None
    try:
        yield
    finally:
        _SLOTS.release()


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


class _Pieces:
    """Collects what the driver writes and hands it on in bigger pieces."""

    def __init__(self) -> None:
        self.queue: asyncio.Queue[bytes | BaseException | None] = asyncio.Queue(QUEUED)
        self.waiting = bytearray()

    async def write(self, data: bytes) -> None:
        self.waiting += data
        if len(self.waiting) >= PIECE:
            await self.flush()

    async def flush(self) -> None:
        if self.waiting:
            await self.queue.put(bytes(self.waiting))
            self.waiting.clear()


async def _copy(
    db: AsyncSession, statement: DriverStatement, options: dict[str, Any], out: _Pieces
) -> None:
    """Ends the queue with nothing, or with what went wrong."""
    try:
        driver = await driver_of(db)
        await driver.copy_from_query(
            statement.sql, *statement.values(), output=out.write, timeout=660, **options
        )
        await out.flush()
        await out.queue.put(None)
    except Exception as error:  # noqa: BLE001 - raised again on the reader's side
        await out.queue.put(error)


async def copied(
    db: AsyncSession, rows: Rows, options: dict[str, Any], first: bytes = b""
) -> AsyncIterator[bytes]:
    """The pieces of a COPY. Who stops reading stops it; none runs longer than ten minutes."""
    await db.execute(select(func.set_config("statement_timeout", LONGEST, literal(True))))
    out = _Pieces()
    await out.write(first)
    task = asyncio.create_task(_copy(db, DriverStatement(rows), options, out))
    try:
        while (piece := await out.queue.get()) is not None:
            if isinstance(piece, BaseException):
                raise piece
            yield piece
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
