"""What can be asked about projects. Nothing here writes."""

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.dialects.postgresql import aggregate_order_by

from triada.commons.authorities.models import Authority
from triada.commons.classifications.models import TermKind
from triada.core.jsonsql import Order, Rows, apply_filters, array, nested_rows, shape
from triada.core.principal import Principal
from triada.planning.activities.models import Activity
from triada.planning.plans.models import Edition
from triada.planning.projects.models import Project, ProjectGoal, ProjectMeasure
from triada.planning.projects.schemas import (
    ProjectBrief,
    ProjectFilter,
    ProjectGoalRead,
    ProjectRead,
)
from triada.planning.relations.queries import parties, places, terms, with_party

ORDER: Order = (Project.authority_id, Project.sort, Project.id)


def _goals() -> ColumnElement[Any]:
    mine = and_(
        ProjectGoal.authority_id == Project.authority_id, ProjectGoal.project_id == Project.id
    )
    rows = nested_rows(ProjectGoalRead, ProjectGoal).where(mine).order_by(ProjectGoal.position)
    return array(rows.correlate(Project))


def _measure_ids() -> ColumnElement[Any]:
    ids = (
        select(func.json_agg(aggregate_order_by(ProjectMeasure.measure_id, ProjectMeasure.id)))
        .where(
            ProjectMeasure.authority_id == Project.authority_id,
            ProjectMeasure.project_id == Project.id,
        )
        .correlate(Project)
    )
    return func.coalesce(ids.scalar_subquery(), func.json_build_array())


def _activity_count() -> ColumnElement[int]:
    mine = and_(Activity.authority_id == Project.authority_id, Activity.project_id == Project.id)
    return select(func.count(Activity.id)).where(mine).correlate(Project).scalar_subquery()


PROJECTS = shape(
    ProjectRead,
    Project,
    goals=_goals(),
    parties=parties(Project),
    places=places(Project),
    target_groups=terms(Project, TermKind.target_group),
    measure_ids=_measure_ids(),
    authority_name=Authority.name,
    activity_count=_activity_count(),
).join(Authority, Authority.authority_id == Project.authority_id)


def projects(caller: Principal, wanted: ProjectFilter) -> Rows:
    rows = apply_filters(
        PROJECTS.seen_by(caller), wanted, Project.authority_id, Project.edition_id, Project.state
    )
    return with_party(rows, Project, wanted.organisation_id)


def project(caller: Principal, id: UUID) -> Rows:
    return PROJECTS.seen_by(caller).where(Project.id == id)


def of_edition(caller: Principal, edition: type[Edition]) -> Rows:
    """Published apart from the edition, so each is asked for whether the caller may see it."""
    rows = nested_rows(ProjectBrief, Project, measure_ids=_measure_ids())
    inside = and_(Project.authority_id == edition.authority_id, Project.edition_id == edition.id)
    seen = Project.visible_to(caller)
    return rows.where(inside, seen).order_by(Project.sort, Project.id).correlate(edition)
