"""What the ledger says of one record. Nothing here writes."""

from uuid import UUID

from sqlalchemy import (
    BigInteger,
    DateTime,
    Select,
    String,
    TableValuedAlias,
    Uuid,
    and_,
    bindparam,
    case,
    column,
    func,
    literal,
    select,
)
from sqlalchemy.dialects.postgresql import JSONB, aggregate_order_by

from triada.commons.identity.models import Person
from triada.core.jsonsql import Order, Rows
from triada.core.model import RecordModel
from triada.planning.history.columns import left_out
from triada.planning.history.schemas import HistoryFilter, HistoryOperation


def _lines(model: type[RecordModel], id: UUID) -> TableValuedAlias:
    """By a door of the database, for the copied rows of the ledger are nobody's to read."""
    names = bindparam("left_out", left_out(model), JSONB, unique=True)
    lines = func.record_changes(literal(model.__tablename__, String), literal(id, Uuid), names)
    return lines.table_valued(
        column("request", String),
        column("seq", BigInteger),
        column("at", DateTime(timezone=True)),
        column("actor_id", Uuid),
        column("reason", String),
        column("entity", String),
        column("operation", String),
        column("before", JSONB),
        column("after", JSONB),
        name="lines",
    )


def _entries(model: type[RecordModel], id: UUID) -> Rows:
    """The lines of one request together."""
    line = _lines(model, id).c
    made = and_(line.entity == model.__tablename__, line.operation == "insert")
    content = func.json_build_object(
        "entity", line.entity, "before", line.before, "after", line.after
    )
    operation = case((func.bool_or(made), HistoryOperation.created), else_=HistoryOperation.changed)
    return select(
        func.max(line.seq).label("seq"),
        func.max(line.at).label("at"),
        func.array_agg(line.actor_id)[1].label("actor_id"),
        func.max(line.reason).label("reason"),
        operation.label("operation"),
        func.json_agg(aggregate_order_by(content, line.seq)).label("lines"),
    ).group_by(line.request)


def entries(model: type[RecordModel], id: UUID, wanted: HistoryFilter) -> tuple[Rows, Order]:
    """What each request did, newest first, with its lines as the ledger has them."""
    entry = _entries(model, id).subquery("entries").c
    names = (entry[name] for name in ("seq", "at", "operation", "reason", "lines"))
    rows: Select[*tuple[object, ...]] = (
        select(Person.name.label("actor_name"), *names)
        .select_from(entry.seq.table)
        .join(Person, Person.id == entry.actor_id, isouter=True)
    )
    if wanted.updated_since:
        rows = rows.where(entry.at >= wanted.updated_since)
    return rows, (-entry.seq,)
