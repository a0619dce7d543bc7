from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from triada.core import jsonsql
from triada.core.access import load, load_parent
from triada.core.db import Reading, Writing
from triada.core.http import Idempotent, IfMatch, MergePatch, policy
from triada.core.principal import Caller
from triada.core.rights import Right
from triada.planning.goals.models import Goal
from triada.planning.measures import actions, queries
from triada.planning.measures.models import Measure
from triada.planning.measures.schemas import (
    MeasureCreate,
    MeasureFilter,
    MeasureMove,
    MeasurePage,
    MeasurePostponement,
    MeasureUpdate,
    MeasureWhole,
)

router = APIRouter(prefix="/measures", tags=["measures"])
READ = policy(Right.anyone)
EDIT = policy(Right.measures_edit)


@router.get("", response_model=MeasurePage, openapi_extra=READ)
async def list_measures(
    db: Reading, caller: Caller, wanted: Annotated[MeasureFilter, Query()]
) -> Response:
    """Measures you may see, in the order of their editions."""
    return await jsonsql.page(db, queries.measures(caller, wanted), wanted, queries.ORDER)


@router.get("/{measure_id}", response_model=MeasureWhole, openapi_extra=READ)
async def get_measure(db: Reading, caller: Caller, measure_id: UUID) -> Response:
    """One measure with its activities and indicators."""
    return await jsonsql.one(db, queries.measure(caller, measure_id))


@router.post("", response_model=MeasureWhole, status_code=201, openapi_extra=EDIT)
async def create_measure(
    db: Writing, caller: Caller, new: MeasureCreate, once: Idempotent
) -> Response:
    """Adds a measure under a goal of an edition that is still open."""
    goal = await load_parent(
        db, caller, Goal, new.goal_ids[0], Right.measures_edit, "/body/goal_ids/0"
    )
    measure = await actions.create(db, goal, new)
    return await once.created(f"/v1/measures/{measure.id}", queries.measure(caller, measure.id))


@router.patch("/{measure_id}", response_model=MeasureWhole, openapi_extra=EDIT)
async def update_measure(
    db: Writing,
    caller: Caller,
    measure_id: UUID,
    change: Annotated[MeasureUpdate, MergePatch],
    version: IfMatch,
) -> Response:
    """Changes the fields that are sent; lists are replaced whole."""
    measure = await load(db, caller, Measure, measure_id, Right.measures_edit, version)
    await actions.update(db, measure, change)
    return await jsonsql.one(db, queries.measure(caller, measure_id))


@router.delete("/{measure_id}", status_code=204, openapi_extra=EDIT)
async def delete_measure(db: Writing, caller: Caller, measure_id: UUID, version: IfMatch) -> None:
    """Removes a measure with all that belongs to it; the ledger keeps what it was."""
    measure = await load(db, caller, Measure, measure_id, Right.measures_edit, version)
    await actions.delete_measure(db, measure)


@router.post("/{measure_id}/transitions", response_model=MeasureWhole, openapi_extra=EDIT)
async def move_measure(
    db: Writing, caller: Caller, measure_id: UUID, step: MeasureMove, version: IfMatch
) -> Response:
    """Takes a measure to another state, as `allowed_transitions` offers it."""
    measure = await load(db, caller, Measure, measure_id, Right.measures_edit, version)
    await actions.move(db, measure, step)
    return await jsonsql.one(db, queries.measure(caller, measure_id))


@router.post("/{measure_id}/postponement", response_model=MeasureWhole, openapi_extra=EDIT)
async def postpone_measure(
    db: Writing, caller: Caller, measure_id: UUID, later: MeasurePostponement, version: IfMatch
) -> Response:
    """Moves the end of a measure, with the reason that is shown beside it."""
    measure = await load(db, caller, Measure, measure_id, Right.measures_edit, version)
    await actions.postpone(db, measure, later)
    return await jsonsql.one(db, queries.measure(caller, measure_id))
