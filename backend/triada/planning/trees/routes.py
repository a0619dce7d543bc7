from uuid import UUID

from fastapi import APIRouter, Response
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.db import Reading
from triada.core.errors import NotFound
from triada.core.http import policy
from triada.core.jsonsql import JSON, Rows
from triada.core.principal import Caller
from triada.core.rights import Right
from triada.planning.projects.schemas import ProjectTree
from triada.planning.trees import queries
from triada.planning.trees.schemas import EditionTree

router = APIRouter(tags=["trees"])
READ = policy(Right.anyone)


async def _document(db: AsyncSession, rows: Rows) -> Response:
    if (body := await db.scalar(rows)) is None:
        raise NotFound
    return Response(body, media_type=JSON)


@router.get("/editions/{edition_id}/tree", response_model=EditionTree, openapi_extra=READ)
async def get_edition_tree(db: Reading, caller: Caller, edition_id: UUID) -> Response:
    """A whole edition: goals, measures, indicators and projects."""
    return await _document(db, queries.edition_tree(caller, edition_id))


@router.get("/projects/{project_id}/tree", response_model=ProjectTree, openapi_extra=READ)
async def get_project_tree(db: Reading, caller: Caller, project_id: UUID) -> Response:
    """A whole project: goals, activities, indicators."""
    return await _document(db, queries.project_tree(caller, project_id))
