"""Where a record stands among its neighbours: positions with room between them."""

from collections.abc import Sequence
from typing import Annotated, Any, Protocol, TypeVar
from uuid import UUID

from pydantic import Field
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.errors import UnknownReference
from triada.core.model import Owned
from triada.core.schema import Write

STEP = 10
After = Annotated[
    UUID | None, Field(description="The neighbour before it; null where it is the first")
]


class NeighbourPlace(Write):
    """Always said: a place that is half meant is none."""

    after_id: After


class Placed(Protocol):
    id: Any
    position: Any


AnyPlaced = TypeVar("AnyPlaced", bound=Placed)


def _index(neighbours: Sequence[Placed], after_id: UUID | None) -> int:
    """Where the record goes in; nobody stands before the first."""
    if after_id is None:
        return 0
    for n, each in enumerate(neighbours, 1):
        if each.id == after_id:
            return n
    raise UnknownReference(at="/body/after_id")


def _between(before: int, after: int | None) -> int | None:
    """A number that is free, so that nobody else must change; none where there is no room."""
    if after is None:
        return before + STEP
    return (before + after) // 2 if after - before > 1 else None


def position_behind(
    record: AnyPlaced, neighbours: Sequence[AnyPlaced], after_id: UUID | None
) -> int:
    """The position of `record` behind one of its neighbours, which are in their order and do not
    hold it; where there is no room, they are numbered anew. Refuses a neighbour that is none."""
    index: int = _index(neighbours, after_id)
    before: int = neighbours[index - 1].position if index else -1
    after: int | None = neighbours[index].position if index < len(neighbours) else None
    if before < record.position and (after is None or record.position < after):
        return int(record.position)
    if (free := _between(before, after)) is not None:
        return free
    first: int = neighbours[0].position
    for n, each in enumerate([*neighbours[:index], None, *neighbours[index:]]):
        if each is not None:
            each.position = first + n * STEP
    return first + index * STEP


async def place_among(
    db: AsyncSession, record: Owned, wanted: NeighbourPlace, *neighbours: Any
) -> None:
    """Behind one of those rows of the record's table that the conditions `neighbours` choose."""
    model: Any = type(record)
    others = select(model).where(
        model.authority_id == record.authority_id, model.id != record.id, *neighbours
    )
    rows = await db.scalars(others.order_by(model.position, model.id))
    placed: Any = record
    placed.position = position_behind(placed, list(rows), wanted.after_id)
    await db.flush()
