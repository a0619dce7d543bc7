from uuid import UUID

from fastapi import APIRouter, Response

from triada.core import jsonsql
from triada.core.access import load
from triada.core.db import Writing
from triada.core.http import IfMatch, policy
from triada.core.principal import Caller
from triada.core.rights import Right
from triada.planning.lifecycle import queries as lifecycle
from triada.planning.plans.models import Edition
from triada.planning.plans.schemas import EditionRead
from triada.planning.projects import queries as projects
from triada.planning.projects.models import Project
from triada.planning.projects.schemas import ProjectRead
from triada.planning.publication import actions
from triada.planning.publication.schemas import Publication

router = APIRouter(tags=["publication"])
PUBLISH = policy(Right.plans_publish)


@router.post(
    "/editions/{edition_id}/publication", response_model=EditionRead, openapi_extra=PUBLISH
)
async def publish_edition(
    db: Writing, caller: Caller, edition_id: UUID, wanted: Publication, version: IfMatch
) -> Response:
    """Publishes, shares or withdraws an edition with all that belongs to it."""
    edition = await load(db, caller, Edition, edition_id, Right.plans_publish, version)
    await actions.publish(db, edition, wanted.audience)
    return await jsonsql.one(db, lifecycle.edition(caller, edition_id))


@router.post(
    "/projects/{project_id}/publication", response_model=ProjectRead, openapi_extra=PUBLISH
)
async def publish_project(
    db: Writing, caller: Caller, project_id: UUID, wanted: Publication, version: IfMatch
) -> Response:
    """Publishes, shares or withdraws a project with all that belongs to it."""
    project = await load(db, caller, Project, project_id, Right.plans_publish, version)
    await actions.publish(db, project, wanted.audience)
    return await jsonsql.one(db, projects.project(caller, project_id))
