"""What can be done to goals, and the rules it obeys."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from triada.commons.classifications.models import TermKind
from triada.core.audience_cascade import share_with_parts
from triada.core.errors import Conflict, Invalid, UnknownReference
from triada.core.ids import new_id
from triada.core.merge_patch import apply_patch, bump_version, sent_columns
from triada.core.ordering import position_behind
from triada.planning.goals.models import Goal, MeasureGoal
from triada.planning.goals.schemas import GoalCreate, GoalPlace, GoalUpdate
from triada.planning.plans.actions import open_edition
from triada.planning.plans.models import Edition, Level
from triada.planning.relations import actions as relations

PARTS = {"target_groups", "places"}


class GoalUnderItself(Conflict):
    """A goal cannot hang below one of its own branches."""


class NoDeeperLevel(Invalid):
    """The edition names no level below the parent's."""


class LevelNotBelow(Invalid):
    """A goal stands on a deeper level than its parent."""


class GoalHasMeasures(Conflict):
    """A goal goes when nothing hangs on it any more."""


async def _parent(db: AsyncSession, goal: Goal) -> Goal | None:
    if goal.parent_id is None:
        return None
    parent = await db.get(Goal, (goal.authority_id, goal.parent_id))
    if parent is None or parent.edition_id != goal.edition_id:
        raise UnknownReference(at="/body/parent_id")
    return parent


async def _level(db: AsyncSession, goal: Goal) -> Level:
    level = await db.get(Level, (goal.authority_id, goal.level_id))
    if level is None or level.edition_id != goal.edition_id:
        raise UnknownReference(at="/body/level_id")
    return level


async def _next_level(db: AsyncSession, edition: Edition, parent: Goal | None) -> UUID:
    depth = 1
    if parent is not None:
        depth = (await _level(db, parent)).depth + 1
    found = await db.scalar(
        select(Level.id).where(
            Level.authority_id == edition.authority_id,
            Level.edition_id == edition.id,
            Level.depth == depth,
        )
    )
    if found is None:
        raise NoDeeperLevel(at="/body/parent_id")
    return found


async def _stands_right(db: AsyncSession, goal: Goal) -> None:
    level = await _level(db, goal)
    parent = await _parent(db, goal)
    if parent is not None:
        if level.depth <= (await _level(db, parent)).depth:
            raise LevelNotBelow(at="/body/level_id")
        await _no_circle(db, goal)
    await _above_its_children(db, goal, level)


async def _no_circle(db: AsyncSession, goal: Goal) -> None:
    """Safe against two at once: the authority's number is locked."""
    above = (
        select(Goal.id, Goal.parent_id)
        .where(Goal.authority_id == goal.authority_id, Goal.id == goal.parent_id)
        .cte("above", recursive=True)
    )
    higher = aliased(Goal)
    above = above.union(
        select(higher.id, higher.parent_id).where(
            higher.authority_id == goal.authority_id, higher.id == above.c.parent_id
        )
    )
    if goal.id in set(await db.scalars(select(above.c.id))):
        raise GoalUnderItself(at="/body/parent_id")


async def _above_its_children(db: AsyncSession, goal: Goal, level: Level) -> None:
    nearest = await db.scalar(
        select(func.min(Level.depth))
        .join(Goal, (Goal.authority_id == Level.authority_id) & (Goal.level_id == Level.id))
        .where(Goal.authority_id == goal.authority_id, Goal.parent_id == goal.id)
    )
    if nearest is not None and nearest <= level.depth:
        raise LevelNotBelow(at="/body/level_id")


async def _last_position(db: AsyncSession, edition: Edition) -> int:
    last = await db.scalar(
        select(func.max(Goal.position)).where(
            Goal.authority_id == edition.authority_id, Goal.edition_id == edition.id
        )
    )
    return (last or 0) + 10


async def _set_parts(db: AsyncSession, goal: Goal, sent: GoalCreate | GoalUpdate) -> None:
    if "target_groups" in sent.model_fields_set:
        kind, at = TermKind.target_group, "/body/target_groups"
        await relations.set_terms(db, goal, kind, sent.target_groups, at)
    if "places" in sent.model_fields_set:
        await relations.set_places(db, goal, sent.places)


async def create(
    db: AsyncSession, edition: Edition, new: GoalCreate, *, like: Goal | None = None
) -> Goal:
    """Last of its edition, or in the place and the lineage of the one that it continues."""
    await open_edition(db, edition.authority_id, edition.id)
    goal = Goal(
        id=new_id(),
        **sent_columns(new, apart_from=PARTS),
        authority_id=edition.authority_id,
        audience=edition.audience,
        position=like.position if like else await _last_position(db, edition),
        lineage_id=like.lineage_id if like else new_id(),
    )
    if new.level_id is None:
        goal.level_id = await _next_level(db, edition, await _parent(db, goal))
    await _stands_right(db, goal)
    db.add(goal)
    await db.flush()
    await _set_parts(db, goal, new)
    return goal


async def update(db: AsyncSession, goal: Goal, change: GoalUpdate) -> None:
    await open_edition(db, goal.authority_id, goal.edition_id)
    apply_patch(goal, change, apart_from=PARTS)
    if change.model_fields_set & {"parent_id", "level_id"}:
        with db.no_autoflush:
            await _stands_right(db, goal)
    if change.model_fields_set & PARTS:
        bump_version(goal)
    await db.flush()
    await _set_parts(db, goal, change)
    if "field_audience" in change.model_fields_set:
        await share_with_parts(db, goal)


async def delete_goal(db: AsyncSession, goal: Goal) -> None:
    """Empty ones only: measures and goals below must move first, so that none goes unseen."""
    await open_edition(db, goal.authority_id, goal.edition_id)
    used = await db.scalar(
        select(func.count())
        .select_from(MeasureGoal)
        .where(MeasureGoal.authority_id == goal.authority_id, MeasureGoal.goal_id == goal.id)
    )
    if used:
        raise GoalHasMeasures
    await db.delete(goal)
    await db.flush()


async def _goals(db: AsyncSession, goal: Goal) -> dict[UUID, Goal]:
    """All of the edition, in their order."""
    mine = (Goal.authority_id == goal.authority_id, Goal.edition_id == goal.edition_id)
    rows = await db.scalars(select(Goal).where(*mine).order_by(Goal.position, Goal.id))
    return {each.id: each for each in rows}


def _branch(goal: Goal, goals: dict[UUID, Goal]) -> list[Goal]:
    """The goal and all below it."""
    found = [goal]
    for upper in found:
        found += [each for each in goals.values() if each.parent_id == upper.id]
    return found


async def _take_levels(
    db: AsyncSession, goal: Goal, parent: Goal | None, branch: Sequence[Goal]
) -> None:
    """The level below the parent's, and for all below as many steps up or down as the goal."""
    mine = (Level.authority_id == goal.authority_id, Level.edition_id == goal.edition_id)
    levels = {level.id: level.depth for level in await db.scalars(select(Level).where(*mine))}
    by_depth = {depth: id for id, depth in levels.items()}
    depth = levels[parent.level_id] + 1 if parent else 1
    steps = depth - levels[goal.level_id]
    for each in branch:
        level_id = by_depth.get(levels[each.level_id] + steps)
        if level_id is None:
            raise NoDeeperLevel(at="/body/parent_id")
        each.level_id = level_id


async def place(db: AsyncSession, goal: Goal, wanted: GoalPlace) -> None:
    """With its whole branch; two at once wait for the authority's number."""
    await open_edition(db, goal.authority_id, goal.edition_id)
    goals = await _goals(db, goal)
    parent = goals.get(wanted.parent_id) if wanted.parent_id else None
    if wanted.parent_id is not None and parent is None:
        raise UnknownReference(at="/body/parent_id")
    branch = _branch(goal, goals)
    if parent in branch:
        raise GoalUnderItself(at="/body/parent_id")
    neighbours = [
        each for each in goals.values() if each.parent_id == wanted.parent_id and each is not goal
    ]
    with db.no_autoflush:
        if goal.parent_id != wanted.parent_id:
            await _take_levels(db, goal, parent, branch)
            goal.parent_id = wanted.parent_id
        goal.position = position_behind(goal, neighbours, wanted.after_id)
    await db.flush()
