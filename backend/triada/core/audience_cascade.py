"""An audience on its way from a record to the rows that belong to it, one change each."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.field_visibility import Guarded, declared_audience, narrower_audience
from triada.core.model import Owned


async def set_audience(
    db: AsyncSession, authority_id: UUID, model: type[Owned], rows: ColumnElement[bool], to: Any
) -> None:
    """Raises versions itself, for this statement passes the objects by."""
    await db.execute(
        update(model)
        .where(model.authority_id == authority_id, rows, model.audience != to)
        .values(audience=to, version=model.version + 1)
        .execution_options(synchronize_session=False)
    )


def owner_column(part: type[Owned], owner: type[Owned]) -> Any:
    """The column by which a part names such an owner: `Party.measure_id` for `Measure`."""
    return getattr(part, f"{owner.__tablename__}_id")


def _field_of(owner: type[Owned], part: type[Owned], field: str) -> ColumnElement[Any]:
    """`audience_of`, for many owners at once."""
    guarded = issubclass(owner, Guarded)
    to: Any = (
        narrower_audience(owner.audience, declared_audience(owner, field))
        if guarded
        else owner.audience
    )
    mine = (owner.authority_id == part.authority_id, owner.id == owner_column(part, owner))
    return select(to).where(*mine).correlate(part).scalar_subquery()


def ids_of(part: type[Owned], authority_id: UUID, owner: type[Owned], ids: Any) -> Any:
    return select(part.id).where(
        part.authority_id == authority_id, owner_column(part, owner).in_(ids)
    )


async def cascade_audience(
    db: AsyncSession,
    authority_id: UUID,
    owner: type[Owned],
    ids: Any,
    parts: Mapping[Any, str],
) -> None:
    """The rows of each field take the audience that the field has at their owner now; `ids` is a
    list of owners or a SELECT of them."""
    for part, field in parts.items():
        to = _field_of(owner, part, field)
        await set_audience(db, authority_id, part, owner_column(part, owner).in_(ids), to)
