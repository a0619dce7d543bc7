from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from triada.core import jsonsql
from triada.core.access import enter, load
from triada.core.db import Reading, Writing
from triada.core.http import Idempotent, IfMatch, MergePatch, policy
from triada.core.principal import Caller
from triada.core.rights import Right
from triada.planning.projects import actions, queries
from triada.planning.projects.models import Project
from triada.planning.projects.schemas import (
    ProjectCreate,
    ProjectFilter,
    ProjectPage,
    ProjectRead,
    ProjectUpdate,
)

router = APIRouter(prefix="/projects", tags=["projects"])
READ = policy(Right.anyone)
EDIT = policy(Right.projects_edit)


@router.get("", response_model=ProjectPage, openapi_extra=READ)
async def list_projects(
    db: Reading, caller: Caller, wanted: Annotated[ProjectFilter, Query()]
) -> Response:
    """Projects you may see, authority by authority, by title."""
    return await jsonsql.page(db, queries.projects(caller, wanted), wanted, queries.ORDER)


@router.get("/{project_id}", response_model=ProjectRead, openapi_extra=READ)
async def get_project(db: Reading, caller: Caller, project_id: UUID) -> Response:
    """One project."""
    return await jsonsql.one(db, queries.project(caller, project_id))


@router.post("", response_model=ProjectRead, status_code=201, openapi_extra=EDIT)
async def create_project(
    db: Writing, caller: Caller, new: ProjectCreate, once: Idempotent
) -> Response:
    """Begins a project as a draft that only its own people see."""
    await enter(db, caller, new.authority_id, Right.projects_edit)
    project = await actions.create(db, new)
    return await once.created(f"/v1/projects/{project.id}", queries.project(caller, project.id))


@router.patch("/{project_id}", response_model=ProjectRead, openapi_extra=EDIT)
async def update_project(
    db: Writing,
    caller: Caller,
    project_id: UUID,
    change: Annotated[ProjectUpdate, MergePatch],
    version: IfMatch,
) -> Response:
    """Changes the fields that are sent; lists are replaced whole."""
    project = await load(db, caller, Project, project_id, Right.projects_edit, version)
    await actions.update(db, project, change)
    return await jsonsql.one(db, queries.project(caller, project_id))


@router.delete("/{project_id}", status_code=204, openapi_extra=EDIT)
async def delete_project(db: Writing, caller: Caller, project_id: UUID, version: IfMatch) -> None:
    """Removes a project with its activities and targets."""
    project = await load(db, caller, Project, project_id, Right.projects_edit, version)
    await actions.delete_project(db, project)
