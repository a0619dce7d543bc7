"""How chapters, goals and measures are put among their neighbours, and the rules it obeys."""

from collections.abc import Sequence
from typing import TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.errors import UnknownReference
from triada.planning.chapters.models import Chapter
from triada.planning.goals.actions import GoalUnderItself, NoDeeperLevel
from triada.planning.goals.models import Goal, MeasureGoal
from triada.planning.measures import actions as measures
from triada.planning.measures.models import Measure
from triada.planning.measures.schemas import MeasureUpdate
from triada.planning.ordering.schemas import ChapterPlace, GoalPlace, MeasurePlace
from triada.planning.plans.actions import open_edition
from triada.planning.plans.models import Level

STEP = 10
Placed = TypeVar("Placed", Chapter, Goal, Measure)


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


def _put(record: Placed, neighbours: list[Placed], after_id: UUID | None) -> int:
    """The record's number; where there is no room, neighbours are numbered anew."""
    index: int = _index(neighbours, after_id)
    before = neighbours[index - 1].position if index else -1
    after = neighbours[index].position if index < len(neighbours) else None
    if before < record.position and (after is None or record.position < after):
        return record.position
    if (free := _between(before, after)) is not None:
        return free
    first = neighbours[0].position
    for n, each in enumerate([*neighbours[:index], None, *neighbours[index:]]):
        if each is not None:
            each.position = first + n * STEP
    return first + index * STEP


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


async def place_goal(db: AsyncSession, goal: Goal, wanted: GoalPlace) -> None:
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
        goal.position = _put(goal, neighbours, wanted.after_id)
    await db.flush()


async def _at_home(db: AsyncSession, measure: Measure, goal_id: UUID) -> list[Measure]:
    """The other measures of which this goal is the home, in their order."""
    home = (
        MeasureGoal.authority_id == Measure.authority_id,
        MeasureGoal.measure_id == Measure.id,
        MeasureGoal.position == 0,
        MeasureGoal.goal_id == goal_id,
    )
    rows = await db.scalars(
        select(Measure)
        .where(
            Measure.authority_id == measure.authority_id,
            Measure.edition_id == measure.edition_id,
            Measure.id != measure.id,
            select(MeasureGoal.id).where(*home).correlate(Measure).exists(),
        )
        .order_by(Measure.position, Measure.id)
    )
    return list(rows)


async def _goal_ids(db: AsyncSession, measure: Measure) -> list[UUID]:
    mine = (MeasureGoal.authority_id == measure.authority_id, MeasureGoal.measure_id == measure.id)
    found = select(MeasureGoal.goal_id).where(*mine).order_by(MeasureGoal.position)
    return list(await db.scalars(found))


async def place_measure(db: AsyncSession, measure: Measure, wanted: MeasurePlace) -> None:
    """Below another home the former one is left; goals it supports beside stay."""
    home = await db.get(Goal, (measure.authority_id, wanted.goal_id))
    if home is None or home.edition_id != measure.edition_id:
        raise UnknownReference(at="/body/goal_id")
    neighbours = await _at_home(db, measure, home.id)
    now = await _goal_ids(db, measure)
    beside = [id for id in now[1:] if id != home.id]
    stays = now[:1] == [home.id]
    change = MeasureUpdate() if stays else MeasureUpdate(goal_ids=[home.id, *beside])
    with db.no_autoflush:  # or the number and the goals would be two versions
        measure.position = _put(measure, neighbours, wanted.after_id)
        await measures.update(db, measure, change)


async def place_chapter(db: AsyncSession, chapter: Chapter, wanted: ChapterPlace) -> None:
    await open_edition(db, chapter.authority_id, chapter.edition_id)
    others = select(Chapter).where(
        Chapter.authority_id == chapter.authority_id,
        Chapter.edition_id == chapter.edition_id,
        Chapter.id != chapter.id,
    )
    rows = await db.scalars(others.order_by(Chapter.position, Chapter.id))
    chapter.position = _put(chapter, list(rows), wanted.after_id)
    await db.flush()
