"""Answers written by PostgreSQL: a schema becomes a SELECT whose rows are JSON bytes."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, TypeAlias
from uuid import UUID

from fastapi import Response
from sqlalchemy import (
    ARRAY,
    CTE,
    ColumnElement,
    ColumnExpressionArgument,
    Select,
    Text,
    Uuid,
    any_,
    cast,
    func,
    literal,
    select,
    tuple_,
    union_all,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from triada.core.errors import BadCursor, NotFound
from triada.core.field_visibility import visible_column
from triada.core.model import Base, RecordModel
from triada.core.principal import Principal
from triada.core.schema import Listing, Read

Rows: TypeAlias = Select[*tuple[Any, ...]]
Order: TypeAlias = Sequence[Any]

JSON = "application/json"


@dataclass(frozen=True)
class Shape:
    """One schema as a SELECT. Nobody can run it without saying who asks."""

    schema: type[Read]
    model: type[RecordModel]
    _rows: Rows

    def join(
        self, other: Any, on: ColumnExpressionArgument[bool], *, outer: bool = False
    ) -> "Shape":
        return replace(self, _rows=self._rows.join(other, on, isouter=outer))

    def seen_by(self, caller: Principal) -> Rows:
        return self._rows.where(self.model.visible_to(caller))


def columns(
    schema: type[Read], model: type[Base], given: dict[str, Any]
) -> list[ColumnElement[Any]]:
    """Exactly the fields of `schema`: the columns of `model` as this reader may see them, or what
    is given."""
    if stray := given.keys() - schema.model_fields.keys():
        raise TypeError(f"{schema.__name__} has no field {stray}")
    return [
        (given[name] if name in given else visible_column(model, name)).label(name)
        for name in schema.model_fields
    ]


def shape(schema: type[Read], model: type[RecordModel], **given: Any) -> Shape:
    return Shape(schema, model, select(*columns(schema, model, given)).select_from(model))


def apply_filters(rows: Rows, wanted: Listing, *columns: InstrumentedAttribute[Any]) -> Rows:
    """The filters that lists have in common: these columns equal what is asked for under their
    names; changed since; with the words that are looked for."""
    model: Any = columns[0].class_
    asked = ((column, getattr(wanted, column.key)) for column in columns)
    rows = rows.where(*(column == value for column, value in asked if value is not None))
    if wanted.updated_since:
        rows = rows.where(model.updated_at >= wanted.updated_since)
    if words := getattr(wanted, "q", None):
        rows = rows.where(model.search.op("@@")(func.search_query(words)))
    return rows


def nested_rows(schema: type[Read], model: type[Base], **given: Any) -> Rows:
    """The rows of a nested field; `array` correlates them with the record they belong to."""
    return select(*columns(schema, model, given)).select_from(model)


def array(rows: Rows) -> ColumnElement[Any]:
    """All rows as one JSON array."""
    r = rows.subquery("r")
    items = func.coalesce(
        func.json_agg(func.row_to_json(r.table_valued())), func.json_build_array()
    )
    return select(items).select_from(r).scalar_subquery()


def single(rows: Rows) -> ColumnElement[Any]:
    """The one row as a JSON object, or null."""
    r = rows.subquery("r")
    return select(func.row_to_json(r.table_valued())).select_from(r).scalar_subquery()


async def one(
    db: AsyncSession, rows: Rows, status: int = 200, headers: dict[str, str] | None = None
) -> Response:
    await db.flush()
    r = rows.subquery("r")
    found = await db.execute(select(cast(func.row_to_json(r.table_valued()), Text), r.c.version))
    if (row := found.one_or_none()) is None:
        raise NotFound
    body, version = row
    return Response(body, status, {"ETag": f'"{version}"', **(headers or {})}, JSON)


def _cursor(keys: list[Any]) -> str:
    return urlsafe_b64encode(json.dumps(keys).encode()).decode().rstrip("=")


def _key(value: Any, column: ColumnElement[Any]) -> ColumnElement[Any]:
    kind = column.type.python_type
    if kind is UUID:
        return literal(UUID(value), column.type)
    if kind is datetime:
        return literal(datetime.fromisoformat(value).astimezone(UTC), column.type)
    if not isinstance(value, kind) or isinstance(value, bool):
        raise TypeError
    return literal(value, column.type)


def cursor_keys(cursor: str, order: Order) -> Sequence[ColumnElement[Any]]:
    """The keys of the last row of the page before, of the types of `order`; a tampered cursor is
    refused, never an error."""
    try:
        keys = json.loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        stopped = [_key(key, column) for key, column in zip(keys, order, strict=True)]
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        raise BadCursor(at="/query/cursor") from None
    if any("\x00" in key for key in keys if isinstance(key, str)):
        raise BadCursor(at="/query/cursor")
    return stopped


def _words_anywhere(wanted: Listing) -> str | None:
    """Words that are looked for in all authorities, not in one or in one edition."""
    narrowed = (getattr(wanted, name, None) for name in ("authority_id", "edition_id"))
    return None if any(narrowed) else getattr(wanted, "q", None)


def _first_rows(rows: Rows, wanted: Listing, order: Order) -> CTE:
    """The rows of the page and one more. A list that is walked in its order to the end for a word
    that few records hold costs more with each authority, and its walls keep it from an index of
    words: so few are asked by their ids, which the search knows."""
    first = rows.order_by(*order).limit(wanted.limit + 1)
    if (words := _words_anywhere(wanted)) is None:
        return first.cte("p")
    id = order[-1]
    few = select(func.search_few(id.table.name, words).label("ids")).cte("few")
    ids = select(few.c.ids).scalar_subquery()
    return union_all(
        select(first.where(id == any_(cast(ids, ARRAY(Uuid)))).subquery()),
        select(first.where(ids.is_(None)).subquery()),
    ).cte("p")


def _paged(rows: Rows, wanted: Listing, order: Order) -> Rows:
    names = rows.selected_columns.keys()
    if wanted.cursor:
        rows = rows.where(tuple_(*order) > tuple_(*cursor_keys(wanted.cursor, order)))
    keys = func.json_build_array(*order).label("keys_")
    number = func.row_number().over(order_by=list(order)).label("n_")
    p = _first_rows(rows.add_columns(keys, number), wanted, order)
    visible_column = (
        select(*(p.c[name] for name in names)).where(p.c.n_ <= wanted.limit).order_by(p.c.n_)
    )
    more = select(func.count()).select_from(p).scalar_subquery() > wanted.limit
    stopped = select(p.c.keys_).where(p.c.n_ == wanted.limit, more).scalar_subquery()
    return select(cast(array(visible_column), Text), cast(stopped, Text))


async def _items_and_cursor(db: AsyncSession, paged: Rows) -> tuple[str, str | None]:
    items, keys = (await db.execute(paged)).one()
    return items, _cursor(json.loads(keys)) if keys else None


async def page_of(
    db: AsyncSession, rows: Rows, wanted: Listing, order: Order
) -> tuple[str, str | None]:
    """The items of one page as a JSON array, and the cursor of the next; in one statement. `order`
    ends with an id and holds no null."""
    return await _items_and_cursor(db, _paged(rows, wanted, order))


async def answer_page(db: AsyncSession, paged: Rows) -> Response:
    """One page out of a statement that tells its items as a JSON array and the keys of its last
    row, null on the last page."""
    items, following = await _items_and_cursor(db, paged)
    return Response(f'{{"items":{items},"next":{json.dumps(following)}}}', media_type=JSON)


async def page(db: AsyncSession, rows: Rows, wanted: Listing, order: Order) -> Response:
    """One page by key, as `page_of`."""
    return await answer_page(db, _paged(rows, wanted, order))
