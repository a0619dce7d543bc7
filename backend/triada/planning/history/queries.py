"""What the ledger tells of one record. Nothing here writes."""

from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, DateTime, String, Uuid, column, func, literal, select
from sqlalchemy.dialects.postgresql import JSONB

from triada.commons.identity.models import Person
from triada.core.jsonsql import Order, Rows
from triada.core.model import Owned
from triada.planning.history.schemas import HistoryFilter


def _entries(model: type[Owned], id: UUID) -> Any:
    """By a door of the database, for the copied rows of the ledger are nobody's to read."""
    told = func.history_of(literal(model.__tablename__, String), literal(id, Uuid))
    return told.table_valued(
        column("seq", BigInteger),
        column("at", DateTime(timezone=True)),
        column("actor_id", Uuid),
        column("operation", String),
        column("reason", String),
        column("changes", JSONB),
        name="told",
    )


def history(model: type[Owned], id: UUID, wanted: HistoryFilter) -> tuple[Rows, Order]:
    told = _entries(model, id)
    rows = (
        select(
            told.c.seq,
            told.c.at,
            Person.name.label("actor_name"),
            told.c.operation,
            told.c.reason,
            told.c.changes,
        )
        .select_from(told)
        .join(Person, Person.id == told.c.actor_id, isouter=True)
    )
    if wanted.updated_since:
        rows = rows.where(told.c.at >= wanted.updated_since)
    return rows, (-told.c.seq,)
