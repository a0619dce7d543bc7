from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core import jsonsql
from triada.core.access import enter, load, load_parent, load_to_judge
from triada.core.db import Reading, Writing
from triada.core.http import Idempotent, IfMatch, MergePatch, policy
from triada.core.principal import Caller, Principal
from triada.core.rights import Right
from triada.planning.alignments import actions, queries
from triada.planning.alignments.models import Alignment, ExternalPlan
from triada.planning.alignments.schemas import (
    Acceptance,
    AlignmentCreate,
    AlignmentFilter,
    AlignmentPage,
    AlignmentRead,
    AlignmentUpdate,
    ExternalPlanCreate,
    ExternalPlanFilter,
    ExternalPlanPage,
    ExternalPlanRead,
    ExternalPlanUpdate,
)
from triada.planning.goals.models import Goal
from triada.planning.measures.models import Measure
from triada.planning.plans.models import Edition

router = APIRouter(tags=["alignments"])
READ = policy(Right.anyone)
RIGHT = Right.alignments_edit
EDIT = policy(RIGHT)


@router.get("/external-plans", response_model=ExternalPlanPage, openapi_extra=READ)
async def list_external_plans(
    db: Reading, caller: Caller, wanted: Annotated[ExternalPlanFilter, Query()]
) -> Response:
    """Plans from outside with their elements, by title."""
    rows = queries.external_plans(caller, wanted)
    return await jsonsql.page(db, rows, wanted, queries.PLAN_ORDER)


@router.get(
    "/external-plans/{external_plan_id}", response_model=ExternalPlanRead, openapi_extra=READ
)
async def get_external_plan(db: Reading, caller: Caller, external_plan_id: UUID) -> Response:
    """One plan from outside with its elements."""
    return await jsonsql.one(db, queries.external_plan(caller, external_plan_id))


@router.post(
    "/external-plans", response_model=ExternalPlanRead, status_code=201, openapi_extra=EDIT
)
async def create_external_plan(
    db: Writing, caller: Caller, new: ExternalPlanCreate, once: Idempotent
) -> Response:
    """Records a regional, national or other plan that is not made here."""
    await enter(db, caller, new.authority_id, RIGHT)
    plan = await actions.record(db, new)
    path = f"/v1/external-plans/{plan.id}"
    return await once.created(path, queries.external_plan(caller, plan.id))


@router.patch(
    "/external-plans/{external_plan_id}", response_model=ExternalPlanRead, openapi_extra=EDIT
)
async def update_external_plan(
    db: Writing,
    caller: Caller,
    external_plan_id: UUID,
    change: Annotated[ExternalPlanUpdate, MergePatch],
    version: IfMatch,
) -> Response:
    """Changes the fields that are sent; elements are replaced whole, those with an id stay."""
    plan = await load(db, caller, ExternalPlan, external_plan_id, RIGHT, version)
    await actions.update_plan(db, plan, change)
    return await jsonsql.one(db, queries.external_plan(caller, external_plan_id))


@router.delete("/external-plans/{external_plan_id}", status_code=204, openapi_extra=EDIT)
async def delete_external_plan(
    db: Writing, caller: Caller, external_plan_id: UUID, version: IfMatch
) -> None:
    """Removes a plan from outside with which nothing is aligned."""
    plan = await load(db, caller, ExternalPlan, external_plan_id, RIGHT, version)
    await actions.delete_plan(db, plan)


@router.get("/alignments", response_model=AlignmentPage, openapi_extra=READ)
async def list_alignments(
    db: Reading, caller: Caller, wanted: Annotated[AlignmentFilter, Query()]
) -> Response:
    """Alignments of editions, goals and measures, each with its target as far as you may see it."""
    return await jsonsql.page(db, queries.alignments(caller, wanted), wanted, queries.ORDER)


@router.get("/alignments/{alignment_id}", response_model=AlignmentRead, openapi_extra=READ)
async def get_alignment(db: Reading, caller: Caller, alignment_id: UUID) -> Response:
    """One alignment."""
    return await jsonsql.one(db, queries.alignment(caller, alignment_id))


async def _source(
    db: AsyncSession, caller: Principal, new: AlignmentCreate
) -> Edition | Goal | Measure:
    if new.goal_id is not None:
        return await load_parent(db, caller, Goal, new.goal_id, RIGHT, "/body/goal_id")
    if new.measure_id is not None:
        return await load_parent(db, caller, Measure, new.measure_id, RIGHT, "/body/measure_id")
    assert new.edition_id is not None
    return await load_parent(db, caller, Edition, new.edition_id, RIGHT, "/body/edition_id")


@router.post("/alignments", response_model=AlignmentRead, status_code=201, openapi_extra=EDIT)
async def create_alignment(
    db: Writing, caller: Caller, new: AlignmentCreate, once: Idempotent
) -> Response:
    """Aligns an edition, a goal or a measure with a plan from outside or another one here."""
    alignment = await actions.create(db, caller, await _source(db, caller, new), new)
    path = f"/v1/alignments/{alignment.id}"
    return await once.created(path, queries.alignment(caller, alignment.id))


@router.patch("/alignments/{alignment_id}", response_model=AlignmentRead, openapi_extra=EDIT)
async def update_alignment(
    db: Writing,
    caller: Caller,
    alignment_id: UUID,
    change: Annotated[AlignmentUpdate, MergePatch],
    version: IfMatch,
) -> Response:
    """Changes the fields that are sent."""
    alignment = await load(db, caller, Alignment, alignment_id, RIGHT, version)
    await actions.update(db, alignment, change)
    return await jsonsql.one(db, queries.alignment(caller, alignment_id))


@router.post(
    "/alignments/{alignment_id}/acceptance", response_model=AlignmentRead, openapi_extra=EDIT
)
async def accept_alignment(
    db: Writing, caller: Caller, alignment_id: UUID, answer: Acceptance, version: IfMatch
) -> Response:
    """Says in the name of the authority whose plan is the target whether it accepts."""
    judge = Alignment.to_authority_id
    alignment = await load_to_judge(db, caller, Alignment, alignment_id, RIGHT, judge, version)
    await actions.accept(db, alignment, accepted=answer.accepted)
    return await jsonsql.one(db, queries.alignment(caller, alignment_id))


@router.delete("/alignments/{alignment_id}", status_code=204, openapi_extra=EDIT)
async def delete_alignment(
    db: Writing, caller: Caller, alignment_id: UUID, version: IfMatch
) -> None:
    """Removes an alignment; what it pointed to stays."""
    alignment = await load(db, caller, Alignment, alignment_id, RIGHT, version)
    await actions.delete_alignment(db, alignment)
