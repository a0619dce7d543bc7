from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from triada.core import jsonsql
from triada.core.access import load, load_parent, must_see
from triada.core.db import Reading, Writing
from triada.core.http import Idempotent, IfMatch, MergePatch, policy
from triada.core.principal import Caller
from triada.core.rights import Right
from triada.planning.needs import actions, queries
from triada.planning.needs.models import Need
from triada.planning.needs.schemas import (
    NeedCreate,
    NeedFilter,
    NeedPage,
    NeedRead,
    NeedUpdate,
    UnprovenFilter,
    UnprovenPage,
)
from triada.planning.plans.models import Edition

router = APIRouter(tags=["needs"])
READ = policy(Right.anyone)
EDIT = policy(Right.needs_edit)


@router.get("/needs", response_model=NeedPage, openapi_extra=READ)
async def list_needs(
    db: Reading, caller: Caller, wanted: Annotated[NeedFilter, Query()]
) -> Response:
    """Needs with their evidence, in the order of their editions."""
    return await jsonsql.page(db, queries.needs(caller, wanted), wanted, queries.ORDER)


@router.get("/needs/{need_id}", response_model=NeedRead, openapi_extra=READ)
async def get_need(db: Reading, caller: Caller, need_id: UUID) -> Response:
    """One need with its evidence and the measures that answer it."""
    return await jsonsql.one(db, queries.need(caller, need_id))


@router.post("/needs", response_model=NeedRead, status_code=201, openapi_extra=EDIT)
async def create_need(db: Writing, caller: Caller, new: NeedCreate, once: Idempotent) -> Response:
    """Adds a need to an edition that is still open, last among its needs."""
    edition = await load_parent(
        db, caller, Edition, new.edition_id, Right.needs_edit, "/body/edition_id"
    )
    need = await actions.create(db, edition, new)
    return await once.created(f"/v1/needs/{need.id}", queries.need(caller, need.id))


@router.patch("/needs/{need_id}", response_model=NeedRead, openapi_extra=EDIT)
async def update_need(
    db: Writing,
    caller: Caller,
    need_id: UUID,
    change: Annotated[NeedUpdate, MergePatch],
    version: IfMatch,
) -> Response:
    """Changes the fields that are sent; evidence, measures and other lists are replaced whole."""
    need = await load(db, caller, Need, need_id, Right.needs_edit, version)
    await actions.update(db, need, change)
    return await jsonsql.one(db, queries.need(caller, need_id))


@router.delete("/needs/{need_id}", status_code=204, openapi_extra=EDIT)
async def delete_need(db: Writing, caller: Caller, need_id: UUID, version: IfMatch) -> None:
    """Removes a need with its evidence; the measures that answered it stay."""
    need = await load(db, caller, Need, need_id, Right.needs_edit, version)
    await actions.delete_need(db, need)


@router.get(
    "/editions/{edition_id}/measures-without-evidence",
    response_model=UnprovenPage,
    openapi_extra=READ,
)
async def list_measures_without_evidence(
    db: Reading, caller: Caller, edition_id: UUID, wanted: Annotated[UnprovenFilter, Query()]
) -> Response:
    """Measures that expand a service or set up a new one and name no need with evidence, as far
    as you may read it."""
    await must_see(db, caller, Edition, edition_id)
    rows = queries.unproven(caller, edition_id, wanted)
    return await jsonsql.page(db, rows, wanted, queries.MEASURE_ORDER)
