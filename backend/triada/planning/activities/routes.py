from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from triada.core import jsonsql
from triada.core.access import load, load_owner
from triada.core.db import Reading, Writing
from triada.core.http import Idempotent, IfMatch, MergePatch, policy
from triada.core.principal import Caller
from triada.core.rights import Right
from triada.planning.activities import actions, queries
from triada.planning.activities.models import Activity
from triada.planning.activities.schemas import (
    ActivityCreate,
    ActivityFilter,
    ActivityPage,
    ActivityRead,
    ActivityUpdate,
)

router = APIRouter(prefix="/activities", tags=["activities"])
READ = policy(Right.anyone)
EDIT = policy(Right.measures_edit)


@router.get("", response_model=ActivityPage, openapi_extra=READ)
async def list_activities(
    db: Reading, caller: Caller, wanted: Annotated[ActivityFilter, Query()]
) -> Response:
    """Activities of measures and projects you may see."""
    return await jsonsql.page(db, queries.activities(caller, wanted), wanted, queries.ORDER)


@router.get("/{activity_id}", response_model=ActivityRead, openapi_extra=READ)
async def get_activity(db: Reading, caller: Caller, activity_id: UUID) -> Response:
    """One activity."""
    return await jsonsql.one(db, queries.activity(caller, activity_id))


@router.post("", response_model=ActivityRead, status_code=201, openapi_extra=EDIT)
async def create_activity(
    db: Writing, caller: Caller, new: ActivityCreate, once: Idempotent
) -> Response:
    """Adds a step to a measure or to a project."""
    owner = await load_owner(db, caller, Activity, new, Right.measures_edit)
    activity = await actions.create(db, owner, new)
    path = f"/v1/activities/{activity.id}"
    return await once.created(path, queries.activity(caller, activity.id))


@router.patch("/{activity_id}", response_model=ActivityRead, openapi_extra=EDIT)
async def update_activity(
    db: Writing,
    caller: Caller,
    activity_id: UUID,
    change: Annotated[ActivityUpdate, MergePatch],
    version: IfMatch,
) -> Response:
    """Changes the fields that are sent."""
    activity = await load(db, caller, Activity, activity_id, Right.measures_edit, version)
    await actions.update(db, activity, change)
    return await jsonsql.one(db, queries.activity(caller, activity_id))


@router.delete("/{activity_id}", status_code=204, openapi_extra=EDIT)
async def delete_activity(db: Writing, caller: Caller, activity_id: UUID, version: IfMatch) -> None:
    """Removes a step."""
    activity = await load(db, caller, Activity, activity_id, Right.measures_edit, version)
    await actions.delete_activity(db, activity)
