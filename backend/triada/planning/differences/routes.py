from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from triada.core.db import Reading
from triada.core.http import policy
from triada.core.principal import Caller
from triada.core.rights import Right
from triada.planning.differences import actions
from triada.planning.differences.schemas import Difference, Sides

router = APIRouter(tags=["versions"])
READ = policy(Right.anyone)
Since = Annotated[UUID | None, Query(description="Another version; else the one before")]


@router.get("/versions/{version_id}/difference", response_model=Difference, openapi_extra=READ)
async def get_difference(
    db: Reading, caller: Caller, version_id: UUID, since: Since = None
) -> Sides:
    """What was added, removed, moved and changed up to this version."""
    return await actions.between(db, caller, version_id, since)


@router.get("/editions/{edition_id}/difference", response_model=Difference, openapi_extra=READ)
async def get_edition_difference(db: Reading, caller: Caller, edition_id: UUID) -> Sides:
    """What changed in an edition since its newest frozen version."""
    return await actions.since_frozen(db, caller, edition_id)
