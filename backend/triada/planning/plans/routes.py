from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from triada.core import jsonsql
from triada.core.access import enter, load
from triada.core.db import Reading, Writing
from triada.core.http import Idempotent, IfMatch, MergePatch, policy
from triada.core.principal import Caller
from triada.core.rights import Right
from triada.planning.plans import actions, queries
from triada.planning.plans.models import Plan
from triada.planning.plans.schemas import (
    PlanCreate,
    PlanFilter,
    PlanPage,
    PlanRead,
    PlanUpdate,
)

router = APIRouter(tags=["plans"])
READ = policy(Right.anyone)
EDIT = policy(Right.plans_edit)


@router.get("/plans", response_model=PlanPage, openapi_extra=READ)
async def list_plans(
    db: Reading, caller: Caller, wanted: Annotated[PlanFilter, Query()]
) -> Response:
    """Plans you may see, by title."""
    return await jsonsql.page(db, queries.plans(caller, wanted), wanted, queries.PLAN_ORDER)


@router.get("/plans/{plan_id}", response_model=PlanRead, openapi_extra=READ)
async def get_plan(db: Reading, caller: Caller, plan_id: UUID) -> Response:
    """One plan."""
    return await jsonsql.one(db, queries.plan(caller, plan_id))


@router.post("/plans", response_model=PlanRead, status_code=201, openapi_extra=EDIT)
async def create_plan(db: Writing, caller: Caller, new: PlanCreate, once: Idempotent) -> Response:
    """Begins a plan of an authority; its first edition is added next."""
    await enter(db, caller, new.authority_id, Right.plans_edit)
    plan = await actions.create_plan(db, new)
    return await once.created(f"/v1/plans/{plan.id}", queries.plan(caller, plan.id))


@router.patch("/plans/{plan_id}", response_model=PlanRead, openapi_extra=EDIT)
async def update_plan(
    db: Writing,
    caller: Caller,
    plan_id: UUID,
    change: Annotated[PlanUpdate, MergePatch],
    version: IfMatch,
) -> Response:
    """Changes the fields that are sent."""
    plan = await load(db, caller, Plan, plan_id, Right.plans_edit, version)
    await actions.update_plan(db, plan, change)
    return await jsonsql.one(db, queries.plan(caller, plan_id))


@router.delete("/plans/{plan_id}", status_code=204, openapi_extra=EDIT)
async def delete_plan(db: Writing, caller: Caller, plan_id: UUID, version: IfMatch) -> None:
    """Removes a plan that has no edition."""
    plan = await load(db, caller, Plan, plan_id, Right.plans_edit, version)
    await actions.delete_plan(db, plan)
