from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from triada.core import jsonsql
from triada.core.access import enter, load, load_owner
from triada.core.db import Reading, Writing
from triada.core.http import Idempotent, IfMatch, MergePatch, policy
from triada.core.principal import Caller
from triada.core.rights import Right
from triada.planning.indicators import actions, queries
from triada.planning.indicators.models import Indicator, IndicatorUse
from triada.planning.indicators.schemas import (
    IndicatorCreate,
    IndicatorFilter,
    IndicatorPage,
    IndicatorRead,
    IndicatorUpdate,
    UseCreate,
    UseFilter,
    UsePage,
    UseRead,
    UseUpdate,
)

router = APIRouter(tags=["indicators"])
READ = policy(Right.anyone)
EDIT = policy(Right.indicators_edit)


@router.get("/indicators", response_model=IndicatorPage, openapi_extra=READ)
async def list_indicators(
    db: Reading, caller: Caller, wanted: Annotated[IndicatorFilter, Query()]
) -> Response:
    """Definitions of indicators you may see, by name."""
    order = queries.INDICATOR_ORDER
    return await jsonsql.page(db, queries.indicators(caller, wanted), wanted, order)


@router.get("/indicators/{indicator_id}", response_model=IndicatorRead, openapi_extra=READ)
async def get_indicator(db: Reading, caller: Caller, indicator_id: UUID) -> Response:
    """One definition."""
    return await jsonsql.one(db, queries.indicator(caller, indicator_id))


@router.post("/indicators", response_model=IndicatorRead, status_code=201, openapi_extra=EDIT)
async def create_indicator(
    db: Writing, caller: Caller, new: IndicatorCreate, once: Idempotent
) -> Response:
    """Defines what is measured and how its values may be added up."""
    await enter(db, caller, new.authority_id, Right.indicators_edit)
    made = await actions.create_indicator(db, new)
    return await once.created(f"/v1/indicators/{made.id}", queries.indicator(caller, made.id))


@router.patch("/indicators/{indicator_id}", response_model=IndicatorRead, openapi_extra=EDIT)
async def update_indicator(
    db: Writing,
    caller: Caller,
    indicator_id: UUID,
    change: Annotated[IndicatorUpdate, MergePatch],
    version: IfMatch,
) -> Response:
    """Changes the fields that are sent; the type of its values stays."""
    found = await load(db, caller, Indicator, indicator_id, Right.indicators_edit, version)
    await actions.update_indicator(db, found, change)
    return await jsonsql.one(db, queries.indicator(caller, indicator_id))


@router.delete("/indicators/{indicator_id}", status_code=204, openapi_extra=EDIT)
async def delete_indicator(
    db: Writing, caller: Caller, indicator_id: UUID, version: IfMatch
) -> None:
    """Removes a definition that nothing uses."""
    found = await load(db, caller, Indicator, indicator_id, Right.indicators_edit, version)
    await actions.delete_indicator(db, found)


@router.get("/indicator-uses", response_model=UsePage, openapi_extra=READ)
async def list_indicator_uses(
    db: Reading, caller: Caller, wanted: Annotated[UseFilter, Query()]
) -> Response:
    """Indicators where they are used, with baselines and targets."""
    return await jsonsql.page(db, queries.uses(caller, wanted), wanted, queries.USE_ORDER)


@router.get("/indicator-uses/{use_id}", response_model=UseRead, openapi_extra=READ)
async def get_indicator_use(db: Reading, caller: Caller, use_id: UUID) -> Response:
    """One use."""
    return await jsonsql.one(db, queries.use(caller, use_id))


@router.post("/indicator-uses", response_model=UseRead, status_code=201, openapi_extra=EDIT)
async def create_indicator_use(
    db: Writing, caller: Caller, new: UseCreate, once: Idempotent
) -> Response:
    """Puts an indicator on a goal, measure or project."""
    owner = await load_owner(db, caller, IndicatorUse, new, Right.indicators_edit)
    made = await actions.create_use(db, owner, new)
    return await once.created(f"/v1/indicator-uses/{made.id}", queries.use(caller, made.id))


@router.patch("/indicator-uses/{use_id}", response_model=UseRead, openapi_extra=EDIT)
async def update_indicator_use(
    db: Writing,
    caller: Caller,
    use_id: UUID,
    change: Annotated[UseUpdate, MergePatch],
    version: IfMatch,
) -> Response:
    """Changes the fields that are sent; targets are replaced whole."""
    found = await load(db, caller, IndicatorUse, use_id, Right.indicators_edit, version)
    await actions.update_use(db, found, change)
    return await jsonsql.one(db, queries.use(caller, use_id))


@router.delete("/indicator-uses/{use_id}", status_code=204, openapi_extra=EDIT)
async def delete_indicator_use(db: Writing, caller: Caller, use_id: UUID, version: IfMatch) -> None:
    """Takes an indicator off."""
    found = await load(db, caller, IndicatorUse, use_id, Right.indicators_edit, version)
    await actions.delete_use(db, found)
