"""A decision is taken back together with what came of it, while nobody has worked on that."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, delete, func, not_, or_, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.audience_cascade import deleted_with, owner_column
from triada.core.display_name import display_name
from triada.core.errors import Conflict
from triada.core.ledger import CHANGE
from triada.planning.carry_over.context import Item
from triada.planning.carry_over.copying import BY_NAME
from triada.planning.goals.models import Goal, MeasureGoal
from triada.planning.measures.models import Measure
from triada.planning.plans.actions import open_edition
from triada.planning.succession.models import CarryOver, Descent


class CarriedWasChanged(Conflict):
    """Work on what came of a decision is not thrown away with the decision."""


class CarriedIsUsed(Conflict):
    """What hangs on a goal goes before the goal."""


async def _together(db: AsyncSession, carried: CarryOver) -> list[Descent]:
    """A merge is one decision about several old records, so all its descents go at once."""
    mine = select(func.coalesce(Descent.goal_id, Descent.measure_id)).where(
        Descent.authority_id == carried.authority_id, Descent.carry_over_id == carried.id
    )
    rows = select(Descent).where(
        Descent.authority_id == carried.authority_id,
        Descent.edition_id == carried.edition_id,
        func.coalesce(Descent.goal_id, Descent.measure_id).in_(mine),
    )
    return list(await db.scalars(rows.order_by(Descent.position)))


async def _ids(db: AsyncSession, item: Item) -> list[UUID]:
    """Those of the record and of all that would be deleted with it: its parts, and links that other
    records keep to it."""
    parts = [
        select(part.id).where(
            part.authority_id == item.authority_id, owner_column(part, type(item)) == item.id
        )
        for part in deleted_with(type(item))
    ]
    return [item.id, *await db.scalars(union_all(*parts))]


async def _was_changed(db: AsyncSession, item: Item, descents: Sequence[Descent]) -> bool:
    """Whether the ledger knows of work on it since; publishing the edition is none."""
    begun = (
        select(func.max(CHANGE.c.seq))
        .where(
            CHANGE.c.authority_id == item.authority_id,
            CHANGE.c.entity_id.in_([each.id for each in descents]),
            CHANGE.c.operation == "insert",
        )
        .scalar_subquery()
    )
    shown = and_(
        CHANGE.c.operation == "update", CHANGE.c.audience_before != CHANGE.c.audience_after
    )
    ids = await _ids(db, item)
    work = select(CHANGE.c.seq).where(
        CHANGE.c.authority_id == item.authority_id,
        or_(CHANGE.c.root_id.in_(ids), CHANGE.c.entity_id.in_(ids)),
        CHANGE.c.seq > begun,
        not_(shown),
    )
    return await _some(db, work)


async def _some(db: AsyncSession, *rows: Any) -> bool:
    found: ColumnElement[bool] = or_(*(each.exists() for each in rows))
    return bool(await db.scalar(select(found)))


async def _used(db: AsyncSession, item: Item, going: Sequence[Item]) -> bool:
    if isinstance(item, Measure):
        return False
    hanging = select(MeasureGoal.goal_id).where(
        MeasureGoal.authority_id == item.authority_id, MeasureGoal.goal_id == item.id
    )
    below = select(Goal.id).where(
        Goal.authority_id == item.authority_id,
        Goal.parent_id == item.id,
        Goal.id.not_in([each.id for each in going]),
    )
    return await _some(db, hanging, below)


async def _came_of(db: AsyncSession, descents: Sequence[Descent]) -> list[Item]:
    found: dict[Any, Item] = {}
    for each in descents:
        model: Any = Goal if each.goal_id else Measure
        id = each.goal_id or each.measure_id
        found[id] = await db.get_one(model, (each.authority_id, id))
    return list(found.values())


async def take_back(db: AsyncSession, carried: CarryOver) -> None:
    """As if it had not been decided."""
    await open_edition(db, carried.authority_id, carried.edition_id)
    descents = await _together(db, carried)
    items = await _came_of(db, descents)
    for item in items:
        if await _was_changed(db, item, descents):
            raise CarriedWasChanged(item=display_name(item))
        if await _used(db, item, items):
            raise CarriedIsUsed(item=display_name(item))
    decisions = {carried.id, *(each.carry_over_id for each in descents)}
    mine = CarryOver.authority_id == carried.authority_id
    await db.execute(delete(CarryOver).where(mine, CarryOver.id.in_(decisions)))
    for item in items:
        remove = BY_NAME[item.__tablename__].actions.delete
        assert remove is not None, item.__tablename__
        await remove(db, item)
