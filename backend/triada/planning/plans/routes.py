from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from triada.core import jsonsql
from triada.core.access import enter, load, load_parent
from triada.core.db import Reading, Writing
from triada.core.http import Idempotent, IfMatch, MergePatch, policy
from triada.core.principal import Caller
from triada.core.rights import Right
from triada.planning.plans import actions, queries
from triada.planning.plans.models import Edition, Plan
from triada.planning.plans.schemas import (
    EditionCreate,
    EditionFilter,
    EditionMove,
    EditionPage,
    EditionRead,
    EditionUpdate,
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


@router.get("/editions", response_model=EditionPage, openapi_extra=READ)
async def list_editions(
    db: Reading, caller: Caller, wanted: Annotated[EditionFilter, Query()]
) -> Response:
    """Editions you may see, plan by plan, oldest first."""
    return await jsonsql.page(db, queries.editions(caller, wanted), wanted, queries.EDITION_ORDER)


@router.get("/editions/{edition_id}", response_model=EditionRead, openapi_extra=READ)
async def get_edition(db: Reading, caller: Caller, edition_id: UUID) -> Response:
    """One edition with its levels, parties and places."""
    return await jsonsql.one(db, queries.edition(caller, edition_id))


@router.post("/editions", response_model=EditionRead, status_code=201, openapi_extra=EDIT)
async def create_edition(
    db: Writing, caller: Caller, new: EditionCreate, once: Idempotent
) -> Response:
    """Begins an edition as a draft that only its own people see."""
    plan = await load_parent(db, caller, Plan, new.plan_id, Right.plans_edit, "/body/plan_id")
    edition = await actions.create_edition(db, plan, new)
    return await once.created(f"/v1/editions/{edition.id}", queries.edition(caller, edition.id))


@router.patch("/editions/{edition_id}", response_model=EditionRead, openapi_extra=EDIT)
async def update_edition(
    db: Writing,
    caller: Caller,
    edition_id: UUID,
    change: Annotated[EditionUpdate, MergePatch],
    version: IfMatch,
) -> Response:
    """Changes the fields that are sent; lists are replaced whole, levels by their depth."""
    edition = await load(db, caller, Edition, edition_id, Right.plans_edit, version)
    await actions.update_edition(db, edition, change)
    return await jsonsql.one(db, queries.edition(caller, edition_id))


@router.post("/editions/{edition_id}/transitions", response_model=EditionRead, openapi_extra=EDIT)
async def move_edition(
    db: Writing, caller: Caller, edition_id: UUID, step: EditionMove, version: IfMatch
) -> Response:
    """Takes a step of the plan's life, as `allowed_transitions` offers it."""
    edition = await load(db, caller, Edition, edition_id, Right.plans_edit, version)
    await actions.move(db, edition, step.name, step.reason)
    return await jsonsql.one(db, queries.edition(caller, edition_id))


@router.delete("/editions/{edition_id}", status_code=204, openapi_extra=EDIT)
async def delete_edition(db: Writing, caller: Caller, edition_id: UUID, version: IfMatch) -> None:
    """Removes a draft that was never shown to anybody outside."""
    edition = await load(db, caller, Edition, edition_id, Right.plans_edit, version)
    await actions.delete_edition(db, edition)
