from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Header, Response
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.db import Reading
from triada.core.errors import NotFound
from triada.core.http import policy
from triada.core.jsonsql import JSON, Rows
from triada.core.principal import Caller, Principal
from triada.core.rights import Right
from triada.planning.plans.models import Edition
from triada.planning.projects.models import Project
from triada.planning.projects.schemas import ProjectTree
from triada.planning.trees import queries
from triada.planning.trees.schemas import EditionTree

router = APIRouter(tags=["trees"])
READ = policy(Right.anyone)
IfNoneMatch = Annotated[str | None, Header(alias="If-None-Match", max_length=500)]
CACHE = {"Cache-Control": "private, no-cache", "Vary": "Cookie"}


def _known(seen: str | None, etag: str) -> bool:
    return seen is not None and etag in {tag.strip().removeprefix("W/") for tag in seen.split(",")}


async def _document(db: AsyncSession, caller: Principal, rows: Rows) -> Response:
    found = (await db.execute(rows)).one_or_none()
    if found is None:
        raise NotFound
    body, *state = found
    etag = queries.Numbers(*state).etag(caller)
    return Response(body, headers={"ETag": etag, **CACHE}, media_type=JSON)


async def _unchanged(
    db: AsyncSession,
    caller: Principal,
    model: type[Edition] | type[Project],
    id: UUID,
    seen: str | None,
) -> Response | None:
    """304 where the numbers are those the reader has; costs one small statement."""
    if seen is None:
        return None
    numbers = await queries.numbers(db, caller, model, id)
    if numbers is None:
        raise NotFound
    etag = numbers.etag(caller)
    return Response(None, 304, {"ETag": etag, **CACHE}) if _known(seen, etag) else None


@router.get(
    "/editions/{edition_id}/tree",
    response_model=EditionTree,
    responses={304: {"description": "Nothing changed since the ETag you sent"}},
    openapi_extra=READ,
)
async def get_edition_tree(
    db: Reading, caller: Caller, edition_id: UUID, seen: IfNoneMatch = None
) -> Response:
    """A whole edition: goals, measures, indicators and projects."""
    unchanged = await _unchanged(db, caller, Edition, edition_id, seen)
    return unchanged or await _document(db, caller, queries.edition_tree(caller, edition_id))


@router.get(
    "/projects/{project_id}/tree",
    response_model=ProjectTree,
    responses={304: {"description": "Nothing changed since the ETag you sent"}},
    openapi_extra=READ,
)
async def get_project_tree(
    db: Reading, caller: Caller, project_id: UUID, seen: IfNoneMatch = None
) -> Response:
    """A whole project: goals, activities, indicators."""
    unchanged = await _unchanged(db, caller, Project, project_id, seen)
    return unchanged or await _document(db, caller, queries.project_tree(caller, project_id))
