"""Measures of an edition as they stand now, to be compared. Nothing here writes."""

import json
from collections.abc import Collection
from uuid import UUID

from sqlalchemy import Text, cast, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.principal import Principal
from triada.planning.bulk.schemas import Fields
from triada.planning.measures.models import Measure
from triada.planning.measures.queries import MEASURES


async def standing(
    db: AsyncSession, caller: Principal, edition_id: UUID, ids: Collection[UUID]
) -> dict[UUID, Fields]:
    """Each as a list shows it, in one statement."""
    rows = MEASURES.seen_by(caller)
    r = rows.where(Measure.edition_id == edition_id, Measure.id.in_(ids)).subquery("r")
    await db.flush()
    found = await db.scalars(select(cast(func.row_to_json(r.table_valued()), Text)))
    each: list[Fields] = [json.loads(row) for row in found]
    return {UUID(str(one["id"])): one for one in each}
