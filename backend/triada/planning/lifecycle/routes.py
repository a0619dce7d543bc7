from enum import Enum
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core import jsonsql
from triada.core.access import enter, load, load_parent
from triada.core.db import Reading, Writing
from triada.core.http import Idempotent, IfMatch, MergePatch, policy
from triada.core.principal import Caller, Principal
from triada.core.rights import Right
from triada.planning.lifecycle import actions, queries
from triada.planning.plans import actions as plans
from triada.planning.plans.models import Edition, Plan
from triada.planning.plans.schemas import (
    EditionCreate,
    EditionFilter,
    EditionMove,
    EditionPage,
    EditionRead,
    EditionUpdate,
)

router = APIRouter(prefix="/editions")
PLANS: list[str | Enum] = ["plans"]
READ = policy(Right.anyone)
EDIT = policy(Right.plans_edit)


@router.get("", response_model=EditionPage, tags=PLANS, openapi_extra=READ)
async def list_editions(
    db: Reading, caller: Caller, wanted: Annotated[EditionFilter, Query()]
) -> Response:
    """Editions you may see, plan by plan, oldest first."""
    return await jsonsql.page(db, queries.editions(caller, wanted), wanted, queries.ORDER)


@router.get("/{edition_id}", response_model=EditionRead, tags=PLANS, openapi_extra=READ)
async def get_edition(db: Reading, caller: Caller, edition_id: UUID) -> Response:
    """One edition with its levels, parties and places."""
    return await jsonsql.one(db, queries.edition(caller, edition_id))


async def _plan(db: AsyncSession, caller: Principal, new: EditionCreate) -> Plan:
    if new.plan is not None:
        at = "/body/plan/authority_id"
        await enter(db, caller, new.plan.authority_id, Right.plans_edit, at)
        return await plans.create_plan(db, new.plan)
    assert new.plan_id is not None
    return await load_parent(db, caller, Plan, new.plan_id, Right.plans_edit, "/body/plan_id")


@router.post("", response_model=EditionRead, status_code=201, tags=PLANS, openapi_extra=EDIT)
async def create_edition(
    db: Writing, caller: Caller, new: EditionCreate, once: Idempotent
) -> Response:
    """Begins an edition as a draft that only its own people see, of a plan that stands or of a new
    one."""
    plan = await _plan(db, caller, new)
    edition = await plans.create_edition(db, plan, new)
    return await once.created(f"/v1/editions/{edition.id}", queries.edition(caller, edition.id))


@router.patch("/{edition_id}", response_model=EditionRead, tags=PLANS, openapi_extra=EDIT)
async def update_edition(
    db: Writing,
    caller: Caller,
    edition_id: UUID,
    change: Annotated[EditionUpdate, MergePatch],
    version: IfMatch,
) -> Response:
    """Changes the fields that are sent; lists are replaced whole, levels by their depth."""
    edition = await load(db, caller, Edition, edition_id, Right.plans_edit, version)
    await plans.update_edition(db, edition, change)
    return await jsonsql.one(db, queries.edition(caller, edition_id))


@router.post(
    "/{edition_id}/transitions", response_model=EditionRead, tags=PLANS, openapi_extra=EDIT
)
async def move_edition(
    db: Writing, caller: Caller, edition_id: UUID, step: EditionMove, version: IfMatch
) -> Response:
    """Takes a step of the plan's life, as `allowed_transitions` offers it."""
    edition = await load(db, caller, Edition, edition_id, Right.plans_edit, version)
    await actions.move(db, edition, step.name, step.reason)
    return await jsonsql.one(db, queries.edition(caller, edition_id))


@router.delete("/{edition_id}", status_code=204, tags=PLANS, openapi_extra=EDIT)
async def delete_edition(db: Writing, caller: Caller, edition_id: UUID, version: IfMatch) -> None:
    """Removes a draft that was never shown to anybody outside."""
    edition = await load(db, caller, Edition, edition_id, Right.plans_edit, version)
    await plans.delete_edition(db, edition)
