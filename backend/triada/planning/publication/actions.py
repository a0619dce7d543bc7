"""One function spreads a document's audience over all that belongs to it, one change each."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.model import Audience, Owned
from triada.planning.activities.models import Activity
from triada.planning.goals.models import Goal
from triada.planning.indicators.models import Indicator, IndicatorTarget, IndicatorUse
from triada.planning.measures.models import Measure, MeasureGoal
from triada.planning.plans.models import Edition, Level, Plan
from triada.planning.projects.models import Project, ProjectGoal, ProjectMeasure
from triada.planning.relations.models import Party, Place, Tag

Belonging = Iterator[tuple[type[Owned], ColumnElement[bool]]]


def _ids(model: Any, owner: Owned, *conditions: ColumnElement[bool]) -> Any:
    return select(model.id).where(model.authority_id == owner.authority_id, *conditions)


def _of_edition(edition: Edition) -> Belonging:
    goals = _ids(Goal, edition, Goal.edition_id == edition.id)
    measures = _ids(Measure, edition, Measure.edition_id == edition.id)
    activities = _ids(Activity, edition, Activity.measure_id.in_(measures))
    used = or_(IndicatorUse.goal_id.in_(goals), IndicatorUse.measure_id.in_(measures))
    uses = _ids(IndicatorUse, edition, used)
    yield Edition, Edition.id == edition.id
    yield Level, Level.edition_id == edition.id
    yield Goal, Goal.edition_id == edition.id
    yield Measure, Measure.edition_id == edition.id
    yield MeasureGoal, MeasureGoal.edition_id == edition.id
    yield Activity, Activity.measure_id.in_(measures)
    yield IndicatorUse, used
    yield IndicatorTarget, IndicatorTarget.indicator_use_id.in_(uses)
    yield Tag, or_(Tag.goal_id.in_(goals), Tag.measure_id.in_(measures))
    yield (
        Place,
        or_(
            Place.edition_id == edition.id,
            Place.goal_id.in_(goals),
            Place.measure_id.in_(measures),
        ),
    )
    yield (
        Party,
        or_(
            Party.edition_id == edition.id,
            Party.measure_id.in_(measures),
            Party.activity_id.in_(activities),
        ),
    )


def _of_project(project: Project) -> Belonging:
    activities = _ids(Activity, project, Activity.project_id == project.id)
    uses = _ids(IndicatorUse, project, IndicatorUse.project_id == project.id)
    yield Project, Project.id == project.id
    yield ProjectGoal, ProjectGoal.project_id == project.id
    yield ProjectMeasure, ProjectMeasure.project_id == project.id
    yield Activity, Activity.project_id == project.id
    yield IndicatorUse, IndicatorUse.project_id == project.id
    yield IndicatorTarget, IndicatorTarget.indicator_use_id.in_(uses)
    yield Tag, Tag.project_id == project.id
    yield Place, Place.project_id == project.id
    yield Party, or_(Party.project_id == project.id, Party.activity_id.in_(activities))


async def _set(
    db: AsyncSession, owner: Owned, model: type[Owned], rows: ColumnElement[bool], to: Any
) -> None:
    """Raises versions itself, for this statement passes the objects by."""
    changed = and_(model.authority_id == owner.authority_id, rows, model.audience != to)
    await db.execute(
        update(model)
        .where(changed)
        .values(audience=to, version=model.version + 1)
        .execution_options(synchronize_session=False)
    )


def _widest(*audiences: Any) -> ColumnElement[str]:
    """The widest of the given sets of audiences; internal where there is none."""
    levels = [func.coalesce(each.scalar_subquery(), 0) for each in audiences]
    level = func.greatest(*levels)
    return case((level == 2, Audience.public), (level == 1, Audience.shared),
                else_=Audience.internal)  # fmt: skip


def _level(model: Any) -> ColumnElement[int]:
    return case((model.audience == Audience.public, 2), (model.audience == Audience.shared, 1),
                else_=0)  # fmt: skip


async def _plan_follows(db: AsyncSession, edition: Edition) -> None:
    """A plan is as public as its most public edition."""
    widest = select(func.max(_level(Edition))).where(
        Edition.authority_id == edition.authority_id, Edition.plan_id == edition.plan_id
    )
    await _set(db, edition, Plan, Plan.id == edition.plan_id, _widest(widest))


async def _indicators_follow(db: AsyncSession, owner: Owned) -> None:
    """A definition is as public as its most public use."""
    widest = (
        select(func.max(_level(IndicatorUse)))
        .where(
            IndicatorUse.authority_id == Indicator.authority_id,
            IndicatorUse.indicator_id == Indicator.id,
        )
        .correlate(Indicator)
    )
    used = Indicator.id.in_(_ids_used(owner))
    await _set(db, owner, Indicator, used, _widest(widest))


def _ids_used(owner: Owned) -> Any:
    return select(IndicatorUse.indicator_id).where(IndicatorUse.authority_id == owner.authority_id)


async def publish_edition(db: AsyncSession, edition: Edition, audience: Audience) -> None:
    for model, rows in _of_edition(edition):
        await _set(db, edition, model, rows, audience)
    await _plan_follows(db, edition)
    await _indicators_follow(db, edition)
    db.expire(edition)


async def publish_project(db: AsyncSession, project: Project, audience: Audience) -> None:
    for model, rows in _of_project(project):
        await _set(db, project, model, rows, audience)
    await _indicators_follow(db, project)
    db.expire(project)
