"""What can be done to goals, and the rules it obeys."""

from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from triada.commons.classifications.models import TermKind
from triada.core.audience_cascade import share_with_parts
from triada.core.errors import Conflict, Invalid, UnknownReference
from triada.core.ids import new_id
from triada.core.merge_patch import apply_patch, bump_version, sent_columns
from triada.planning.goals.models import Goal, MeasureGoal
from triada.planning.goals.schemas import GoalCreate, GoalUpdate
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
