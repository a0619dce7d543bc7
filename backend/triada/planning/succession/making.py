"""New goals and measures out of old ones, by the actions of single records."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from triada.planning.activities import actions as activities
from triada.planning.goals import actions as goals
from triada.planning.goals.models import Goal
from triada.planning.goals.schemas import GoalCreate
from triada.planning.indicators import actions as indicators
from triada.planning.measures import actions as measures
from triada.planning.measures.models import Measure
from triada.planning.measures.schemas import MeasureCreate
from triada.planning.succession import copies
from triada.planning.succession.desk import Desk, GoalDropped, Item, called
from triada.planning.succession.models import Decision, ItemKind
from triada.planning.succession.schemas import DecisionWrite, NewItem


async def _goal(
    db: AsyncSession,
    desk: Desk,
    olds: Sequence[Goal],
    wanted: DecisionWrite,
    new: NewItem | None,
    like: Goal | None,
) -> Goal:
    first = olds[0]
    above = desk.under(wanted)[:1]
    if not above and first.parent_id is not None:
        if (parent_id := desk.follows(first.parent_id, first)) is None:
            raise GoalDropped(item=called(first))
        above = [parent_id]
    asked = GoalCreate.model_construct(
        edition_id=desk.edition.id,
        parent_id=above[0] if above else None,
        level_id=desk.levels.get(desk.depth[first.level_id]),
        **copies.goal(olds, new, desk.owned),
    )
    made = await goals.create(db, desk.edition, asked, like=like)
    desk.goals[made.id] = made
    return made


def _homes(desk: Desk, olds: Sequence[Measure], wanted: DecisionWrite) -> list[UUID]:
    if named := desk.under(wanted):
        return named
    found = [desk.follows(goal_id, old) for old in olds for goal_id in desk.hung[old.id]]
    kept = [id for id in dict.fromkeys(found) if id is not None]
    if not kept:
        raise GoalDropped(item=called(olds[0]))
    return kept


async def _measure(
    db: AsyncSession,
    desk: Desk,
    olds: Sequence[Measure],
    wanted: DecisionWrite,
    new: NewItem | None,
    like: Measure | None,
) -> Measure:
    homes = _homes(desk, olds, wanted)
    asked = MeasureCreate.model_construct(
        goal_ids=homes, **copies.measure(olds, new, desk.owned, desk.edition)
    )
    made = await measures.create(db, desk.goals[homes[0]], asked, like=like)
    for step in copies.activities(olds, made, desk.owned, desk.edition):
        await activities.create(db, made, step)
    return made


async def make(db: AsyncSession, desk: Desk, olds: list[Any], wanted: DecisionWrite) -> list[Item]:
    """The first continues the lineage of the first; the others are known by their descent."""
    made: list[Item] = []
    if wanted.decision is Decision.drop:
        return made
    named: Sequence[NewItem | None] = wanted.new or [None]
    for new in named:
        like = None if made else olds[0]
        one: Any = _goal if wanted.of is ItemKind.goal else _measure
        record = await one(db, desk, olds, wanted, _told_apart(new, first=not made), like)
        for use in copies.uses(olds, record, desk.owned, desk.edition):
            await indicators.create_use(db, record, use)
        made.append(record)
    return made


def _told_apart(new: NewItem | None, *, first: bool) -> NewItem | None:
    """The old code stays with the first part of a split: two of one edition cannot have it."""
    if new is None or first or "code" in new.model_fields_set:
        return new
    return new.model_copy(update={"code": None})
