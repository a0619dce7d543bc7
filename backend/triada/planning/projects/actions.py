"""What can be done to projects, and the rules it obeys."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.commons.classifications.models import TermKind
from triada.core.dates import in_order
from triada.core.errors import EndsBeforeItBegins, UnknownReference
from triada.core.merge_patch import apply_patch, bump_version
from triada.planning.measures.models import Measure
from triada.planning.projects.models import Project, ProjectGoal, ProjectMeasure
from triada.planning.projects.schemas import ProjectCreate, ProjectGoalWrite, ProjectUpdate
from triada.planning.relations import actions as relations

PARTS = {"goals", "parties", "places", "target_groups", "measure_ids"}


def _dated(project: Project) -> None:
    if not in_order(project.starts, project.ends):
        raise EndsBeforeItBegins(at="/body/ends")


async def _set_goals(db: AsyncSession, project: Project, goals: Sequence[ProjectGoalWrite]) -> None:
    mine = (
        ProjectGoal.authority_id == project.authority_id,
        ProjectGoal.project_id == project.id,
    )
    await db.execute(delete(ProjectGoal).where(*mine))
    kept = {"authority_id": project.authority_id, "audience": project.audience}
    db.add_all(
        ProjectGoal(**kept, project_id=project.id, position=n, **dict(goal))
        for n, goal in enumerate(goals)
    )
    await db.flush()


async def _set_measures(db: AsyncSession, project: Project, measure_ids: Sequence[UUID]) -> None:
    wanted = list(dict.fromkeys(measure_ids))
    known = await db.scalars(
        select(Measure.id).where(
            Measure.authority_id == project.authority_id, Measure.id.in_(wanted)
        )
    )
    if set(wanted) - set(known):
        raise UnknownReference(at="/body/measure_ids")
    mine = (
        ProjectMeasure.authority_id == project.authority_id,
        ProjectMeasure.project_id == project.id,
    )
    await db.execute(delete(ProjectMeasure).where(*mine))
    kept = {"authority_id": project.authority_id, "audience": project.audience}
    db.add_all(ProjectMeasure(**kept, project_id=project.id, measure_id=id) for id in wanted)
    await db.flush()


async def _set_parts(
    db: AsyncSession, project: Project, sent: ProjectCreate | ProjectUpdate
) -> None:
    given = sent.model_fields_set
    if "goals" in given:
        await _set_goals(db, project, sent.goals)
    if "parties" in given:
        await relations.set_parties(db, project, sent.parties)
    if "places" in given:
        await relations.set_places(db, project, sent.places)
    if "target_groups" in given:
        kind, at = TermKind.target_group, "/body/target_groups"
        await relations.set_terms(db, project, kind, sent.target_groups, at)
    if "measure_ids" in given:
        await _set_measures(db, project, sent.measure_ids)


async def create(db: AsyncSession, new: ProjectCreate) -> Project:
    fields = new.model_fields_set - PARTS - {"source"}
    project = Project(**{name: getattr(new, name) for name in fields})
    project.source = new.source.model_dump() if new.source else None
    _dated(project)
    db.add(project)
    await db.flush()
    await _set_parts(db, project, new)
    return project


async def update(db: AsyncSession, project: Project, change: ProjectUpdate) -> None:
    apply_patch(project, change, apart_from=PARTS)
    _dated(project)
    if change.model_fields_set & PARTS:
        bump_version(project)
    await db.flush()
    await _set_parts(db, project, change)


async def delete_project(db: AsyncSession, project: Project) -> None:
    await db.delete(project)
    await db.flush()
