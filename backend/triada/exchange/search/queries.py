"""One SELECT over every kind of record that can be read. Nothing here writes.

What is found, and by whom, is said by `search_hits` (`migrations/ops/search.py`), which reads a
table of entries that nobody else may read. Here its few hits become what is shown."""

from typing import Any

from sqlalchemy import (
    ARRAY,
    CTE,
    ColumnElement,
    Integer,
    String,
    Text,
    Uuid,
    and_,
    cast,
    column,
    func,
    literal,
    null,
    select,
    union_all,
)

from triada.commons.authorities.models import Authority
from triada.core.jsonsql import Order, Rows, array, cursor_keys
from triada.core.record import Record
from triada.core.text import TextColumn
from triada.exchange.search.schemas import SEARCHED, FoundRead, Kind, SearchFilter
from triada.planning.plans.models import Edition
from triada.planning.projects.models import Project

NO_ID = cast(null(), Uuid)
NO_WORDS = cast(null(), TextColumn)
NO_CODE = cast(null(), String)

ORDER: Order = (column("rank", Integer), column("sort", String), column("id", Uuid))
"""Kinds as they stand in `SEARCHED`, then titles as their language sorts them."""


def _reads_with_edition(record: Record) -> bool:
    """Whether it has the readers of an edition, so that they may be told which one it is."""
    table: Any = record.model.__table__
    edition_id = table.columns.get("edition_id")
    return edition_id is not None and not edition_id.nullable


def _id_of(record: Record, name: str) -> ColumnElement[Any]:
    """The record itself, or the one it belongs to; null where it belongs to none."""
    column = "id" if record.name == name else f"{name}_id"
    return record.column(column, NO_ID)


def _columns(record: Record) -> list[ColumnElement[Any]]:
    model: Any = record.model
    in_edition = _reads_with_edition(record)
    values: dict[str, Any] = {
        "kind": literal(record.name),
        "subkind": record.column("kind", NO_CODE),
        "id": model.id,
        "title": record.title,
        "code": record.column("code", NO_CODE),
        "context": Edition.title if in_edition else NO_WORDS,
        "authority_id": record.column("authority_id", NO_ID),
        "authority_name": Authority.name if record.is_owned else NO_WORDS,
        "edition_id": NO_ID if record.model is Project else _id_of(record, "edition"),
        "measure_id": _id_of(record, "measure"),
        "project_id": _id_of(record, "project"),
    }
    return [values[name].label(name) for name in FoundRead.model_fields]


def _hits(wanted: SearchFilter) -> CTE:
    """The keys of the page's records, and of one more; numbered in their order."""
    asked = set(wanted.kinds or Kind)
    chosen = {
        record.name: rank
        for rank, record in enumerate(SEARCHED)
        if record.name in asked and (record.is_owned or not wanted.authority_id)
    }
    stopped = cursor_keys(wanted.cursor, ORDER) if wanted.cursor else [null()] * len(ORDER)
    hits = func.search_hits(
        wanted.q,
        literal(list(chosen), ARRAY(String)),
        literal(list(chosen.values()), ARRAY(Integer)),
        literal(wanted.authority_id, Uuid),
        *(cast(key, of.type) for key, of in zip(stopped, ORDER, strict=True)),
        wanted.limit + 1,
    )
    keys = (*ORDER, column("authority_id", Uuid))
    return select(hits.table_valued(*keys, with_ordinality="n").render_derived()).cte("hits")


def _shown(record: Record, rank: int, hits: CTE) -> Rows:
    """The hits of one kind as they are shown; the walls of the tables hold once more."""
    model: Any = record.model
    rows = select(*_columns(record), hits.c.n).select_from(hits).where(hits.c.rank == rank)
    if not record.is_owned:
        return rows.join(model, model.id == hits.c.id)
    rows = rows.join(model, and_(model.authority_id == hits.c.authority_id, model.id == hits.c.id))
    if model is not Authority:
        rows = rows.join(Authority, Authority.authority_id == model.authority_id)
    if _reads_with_edition(record):
        same = and_(Edition.authority_id == model.authority_id, Edition.id == model.edition_id)
        rows = rows.join(Edition, same)
    return rows


def found(wanted: SearchFilter) -> Rows:
    """One page of what the caller may read and holds all the words: its items, and the keys of its
    last row where more follows. Of one authority only what it owns."""
    hits = _hits(wanted)
    shown = union_all(*(_shown(record, n, hits) for n, record in enumerate(SEARCHED))).subquery()
    fields = (shown.c[name] for name in FoundRead.model_fields)
    items = array(select(*fields).where(shown.c.n <= wanted.limit).order_by(shown.c.n))
    more = select(func.count()).select_from(hits).scalar_subquery() > wanted.limit
    keys = select(func.json_build_array(hits.c.rank, hits.c.sort, hits.c.id))
    stopped = keys.where(hits.c.n == wanted.limit, more).scalar_subquery()
    return select(cast(items, Text), cast(stopped, Text))
