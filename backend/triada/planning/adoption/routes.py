from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from triada.core import jsonsql
from triada.core.access import load, load_parent
from triada.core.db import Reading, Writing
from triada.core.http import Idempotent, IfMatch, MergePatch, policy
from triada.core.principal import Caller
from triada.core.rights import Right
from triada.planning.adoption import actions, queries
from triada.planning.adoption.models import AdoptionAct
from triada.planning.adoption.schemas import (
    ActCreate,
    ActFilter,
    ActPage,
    ActRead,
    ActUpdate,
)
from triada.planning.plans.models import Edition

router = APIRouter(tags=["adoption"])
READ = policy(Right.anyone)
EDIT = policy(Right.plans_edit)


@router.get("/adoption-acts", response_model=ActPage, openapi_extra=READ)
async def list_acts(db: Reading, caller: Caller, wanted: Annotated[ActFilter, Query()]) -> Response:
    """Acts you may see, edition by edition, in the order of their record."""
    return await jsonsql.page(db, queries.acts(caller, wanted), wanted, queries.ORDER)


@router.get("/adoption-acts/{act_id}", response_model=ActRead, openapi_extra=READ)
async def get_act(db: Reading, caller: Caller, act_id: UUID) -> Response:
    """One act with the hash of what it decided about."""
    return await jsonsql.one(db, queries.act(caller, act_id))


@router.post("/adoption-acts", response_model=ActRead, status_code=201, openapi_extra=EDIT)
async def record_act(db: Writing, caller: Caller, new: ActCreate, once: Idempotent) -> Response:
    """Records what a body decided; a prolongation moves the validity at once."""
    edition = await load_parent(
        db, caller, Edition, new.edition_id, Right.plans_edit, "/body/edition_id"
    )
    act = await actions.record(db, edition, new)
    return await once.created(f"/v1/adoption-acts/{act.id}", queries.act(caller, act.id))


@router.patch("/adoption-acts/{act_id}", response_model=ActRead, openapi_extra=EDIT)
async def update_act(
    db: Writing,
    caller: Caller,
    act_id: UUID,
    change: Annotated[ActUpdate, MergePatch],
    version: IfMatch,
) -> Response:
    """Completes what is known of an act."""
    act = await load(db, caller, AdoptionAct, act_id, Right.plans_edit, version)
    await actions.update(db, act, change)
    return await jsonsql.one(db, queries.act(caller, act_id))


@router.delete("/adoption-acts/{act_id}", status_code=204, openapi_extra=EDIT)
async def delete_act(db: Writing, caller: Caller, act_id: UUID, version: IfMatch) -> None:
    """Removes an act recorded by mistake, while nothing stands on it."""
    act = await load(db, caller, AdoptionAct, act_id, Right.plans_edit, version)
    await actions.delete(db, act)
