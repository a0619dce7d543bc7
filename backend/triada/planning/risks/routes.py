from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from triada.core import jsonsql
from triada.core.access import load, load_parent
from triada.core.db import Reading, Writing
from triada.core.http import Idempotent, IfMatch, MergePatch, policy
from triada.core.principal import Caller
from triada.core.rights import Right
from triada.planning.plans.models import Edition
from triada.planning.risks import actions, queries
from triada.planning.risks.models import Risk
from triada.planning.risks.schemas import RiskCreate, RiskFilter, RiskPage, RiskRead, RiskUpdate

router = APIRouter(tags=["risks"])
READ = policy(Right.anyone)
EDIT = policy(Right.needs_edit)


@router.get("/risks", response_model=RiskPage, openapi_extra=READ)
async def list_risks(
    db: Reading, caller: Caller, wanted: Annotated[RiskFilter, Query()]
) -> Response:
    """Risks in the order of their editions."""
    return await jsonsql.page(db, queries.risks(caller, wanted), wanted, queries.ORDER)


@router.get("/risks/{risk_id}", response_model=RiskRead, openapi_extra=READ)
async def get_risk(db: Reading, caller: Caller, risk_id: UUID) -> Response:
    """One risk with its places."""
    return await jsonsql.one(db, queries.risk(caller, risk_id))


@router.post("/risks", response_model=RiskRead, status_code=201, openapi_extra=EDIT)
async def create_risk(db: Writing, caller: Caller, new: RiskCreate, once: Idempotent) -> Response:
    """Adds a risk to an edition that is still open, last among its risks."""
    edition = await load_parent(
        db, caller, Edition, new.edition_id, Right.needs_edit, "/body/edition_id"
    )
    risk = await actions.create(db, edition, new)
    return await once.created(f"/v1/risks/{risk.id}", queries.risk(caller, risk.id))


@router.patch("/risks/{risk_id}", response_model=RiskRead, openapi_extra=EDIT)
async def update_risk(
    db: Writing,
    caller: Caller,
    risk_id: UUID,
    change: Annotated[RiskUpdate, MergePatch],
    version: IfMatch,
) -> Response:
    """Changes the fields that are sent; places are replaced whole."""
    risk = await load(db, caller, Risk, risk_id, Right.needs_edit, version)
    await actions.update(db, risk, change)
    return await jsonsql.one(db, queries.risk(caller, risk_id))


@router.delete("/risks/{risk_id}", status_code=204, openapi_extra=EDIT)
async def delete_risk(db: Writing, caller: Caller, risk_id: UUID, version: IfMatch) -> None:
    """Removes a risk with its places."""
    risk = await load(db, caller, Risk, risk_id, Right.needs_edit, version)
    await actions.delete_risk(db, risk)
