"""One function spreads a document's audience over all that belongs to it, one change each."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.audience_cascade import cascade_audience, ids_of, set_audience
from triada.core.model import Audience, Owned
from triada.planning.activities.actions import activities_follow
from triada.planning.adoption.models import AdoptionAct
from triada.planning.alignments import actions as alignments
from triada.planning.alignments.models import Alignment
from triada.planning.attachments import actions as attachments
from triada.planning.chapters.models import Chapter
from triada.planning.consultations.models import Consultation
from triada.planning.goals import actions as goals
from triada.planning.goals.models import Goal, MeasureGoal
from triada.planning.indicators.actions import level_of, of_level, uses_follow
from triada.planning.measures import actions as measures
from triada.planning.measures.models import Measure
from triada.planning.members.models import EditionMember
from triada.planning.needs import actions as needs
from triada.planning.needs.models import Need, NeedMeasure
from triada.planning.plans import actions as plans
from triada.planning.plans.models import Edition, Level, Plan
from triada.planning.projects.models import Project, ProjectGoal, ProjectMeasure
from triada.planning.relations.models import Party, Place, Tag
from triada.planning.succession.models import CarryOver, Descent
from triada.planning.versions.models import PlanVersion

Belonging = Iterator[tuple[type[Owned], ColumnElement[bool]]]


def _of_edition(edition: Edition) -> Belonging:
    yield Edition, Edition.id == edition.id
    yield Level, Level.edition_id == edition.id
    yield Goal, Goal.edition_id == edition.id
    yield Measure, Measure.edition_id == edition.id
    yield MeasureGoal, MeasureGoal.edition_id == edition.id
    for kept in (Chapter, PlanVersion, Consultation, AdoptionAct, EditionMember):
        yield kept, kept.edition_id == edition.id
    yield Need, Need.edition_id == edition.id
    yield NeedMeasure, NeedMeasure.edition_id == edition.id
    yield Alignment, Alignment.edition_id == edition.id
    yield CarryOver, CarryOver.edition_id == edition.id
    yield Descent, Descent.edition_id == edition.id


def _of_project(project: Project) -> Belonging:
    yield Project, Project.id == project.id
    yield ProjectGoal, ProjectGoal.project_id == project.id
    yield ProjectMeasure, ProjectMeasure.project_id == project.id


async def _set(db: AsyncSession, owner: Owned, belonging: Belonging, to: Any) -> None:
    for model, rows in belonging:
        await set_audience(db, owner.authority_id, model, rows, to)


async def _plan_follows(db: AsyncSession, edition: Edition) -> None:
    """A plan is as public as its most public edition."""
    widest = select(func.max(level_of(Edition))).where(
        Edition.authority_id == edition.authority_id, Edition.plan_id == edition.plan_id
    )
    to = of_level(widest.scalar_subquery())
    await set_audience(db, edition.authority_id, Plan, Plan.id == edition.plan_id, to)


async def publish_edition(db: AsyncSession, edition: Edition, audience: Audience) -> None:
    """The records first; what belongs to them follows, field by field."""
    town, only = edition.authority_id, [edition.id]
    await _set(db, edition, _of_edition(edition), audience)
    await plans.parts_follow(db, town, only)
    in_edition = ids_of(Goal, town, Edition, only)
    await goals.parts_follow(db, town, in_edition)
    await measures.parts_follow(db, town, ids_of(Measure, town, Edition, only))
    await uses_follow(db, town, Goal, in_edition)
    await needs.parts_follow(db, town, ids_of(Need, town, Edition, only))
    await alignments.plans_follow(db, town)
    await attachments.follow(db, edition)
    await _plan_follows(db, edition)
    db.expire(edition)


async def publish_project(db: AsyncSession, project: Project, audience: Audience) -> None:
    town, only = project.authority_id, [project.id]
    await _set(db, project, _of_project(project), audience)
    parts = {Party: "parties", Place: "places", Tag: "terms"}
    await cascade_audience(db, town, Project, only, parts)
    await activities_follow(db, town, Project, only)
    await uses_follow(db, town, Project, only)
    db.expire(project)
