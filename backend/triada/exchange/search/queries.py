"""One SELECT over every kind of record that can be read. Nothing here writes."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    String,
    Uuid,
    and_,
    cast,
    false,
    func,
    literal,
    null,
    select,
    union_all,
)

from triada.commons.authorities.models import Authority
from triada.core.jsonsql import Order, Rows
from triada.core.principal import Principal
from triada.core.record import Record
from triada.core.text import TextColumn
from triada.exchange.search.schemas import SEARCHED, FoundRead, Kind, SearchFilter
from triada.planning.plans.models import Edition
from triada.planning.projects.models import Project

NO_ID = cast(null(), Uuid)
NO_WORDS = cast(null(), TextColumn)
NO_CODE = cast(null(), String)


def _reads_with_edition(record: Record) -> bool:
    """Whether it has the readers of an edition, so that they may be told which one it is."""
    table: Any = record.model.__table__
    edition_id = table.columns.get("edition_id")
    return edition_id is not None and not edition_id.nullable


def _id_of(record: Record, name: str) -> ColumnElement[Any]:
    """The record itself, or the one it belongs to; null where it belongs to none."""
    column = "id" if record.name == name else f"{name}_id"
    return record.column(column, NO_ID)


def _columns(record: Record, rank: int) -> list[ColumnElement[Any]]:
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
        "rank": literal(rank, Integer),
    }
    return [value.label(name) for name, value in values.items()]


def _hits(record: Record, rank: int, caller: Principal, wanted: SearchFilter) -> Rows:
    model: Any = record.model
    words = func.search_query(wanted.q)
    rows = select(*_columns(record, rank)).select_from(model)
    rows = rows.where(model.visible_to(caller), model.search.op("@@")(words))
    if record.is_owned and model is not Authority:
        rows = rows.join(Authority, Authority.authority_id == model.authority_id)
    if _reads_with_edition(record):
        same = and_(Edition.authority_id == model.authority_id, Edition.id == model.edition_id)
        rows = rows.join(Edition, same)
    if wanted.authority_id:
        rows = rows.where(model.authority_id == wanted.authority_id)
    return rows


def found(caller: Principal, wanted: SearchFilter) -> tuple[Rows, Order]:
    """What holds all the words, in the order of kinds, then of titles; of one authority only what
    it owns."""
    asked = set(wanted.kinds or Kind)
    chosen = [
        _hits(record, rank, caller, wanted)
        for rank, record in enumerate(SEARCHED)
        if record.name in asked and (record.is_owned or not wanted.authority_id)
    ]
    nothing = _hits(SEARCHED[0], 0, caller, wanted).where(false())
    hits = union_all(*(chosen or [nothing])).subquery("hits")
    title = func.sort_key(hits.c.title, type_=String(collation="C")).collate("C")
    rows = select(*(hits.c[name] for name in FoundRead.model_fields))
    return rows, (hits.c.rank, title, hits.c.id)
