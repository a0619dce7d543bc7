from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from triada.core import jsonsql
from triada.core.access import load, load_parent
from triada.core.db import Reading, Writing
from triada.core.http import Idempotent, IfMatch, MergePatch, policy
from triada.core.principal import Caller
from triada.core.rights import Right
from triada.planning.consultations import actions, queries
from triada.planning.consultations.models import Consultation
from triada.planning.consultations.schemas import (
    ConsultationCreate,
    ConsultationFilter,
    ConsultationPage,
    ConsultationRecord,
    ConsultationUpdate,
)
from triada.planning.versions.models import PlanVersion

router = APIRouter(prefix="/consultations", tags=["consultations"])
READ = policy(Right.anyone)
EDIT = policy(Right.plans_edit)


@router.get("", response_model=ConsultationPage, openapi_extra=READ)
async def list_consultations(
    db: Reading, caller: Caller, wanted: Annotated[ConsultationFilter, Query()]
) -> Response:
    """Consultations you may see, edition by edition, in the order they open."""
    rows = queries.consultations(caller, wanted)
    return await jsonsql.page(db, rows, wanted, queries.ORDER)


@router.get("/{consultation_id}", response_model=ConsultationRecord, openapi_extra=READ)
async def get_consultation(db: Reading, caller: Caller, consultation_id: UUID) -> Response:
    """One consultation with the version it is about."""
    return await jsonsql.one(db, queries.consultation(caller, consultation_id))


@router.post("", response_model=ConsultationRecord, status_code=201, openapi_extra=EDIT)
async def create_consultation(
    db: Writing, caller: Caller, new: ConsultationCreate, once: Idempotent
) -> Response:
    """Sets the days for comments on a frozen version."""
    version = await load_parent(
        db, caller, PlanVersion, new.plan_version_id, Right.plans_edit, "/body/plan_version_id"
    )
    made = await actions.create(db, version, new)
    address = f"/v1/consultations/{made.id}"
    return await once.created(address, queries.consultation(caller, made.id))


@router.patch("/{consultation_id}", response_model=ConsultationRecord, openapi_extra=EDIT)
async def update_consultation(
    db: Writing,
    caller: Caller,
    consultation_id: UUID,
    change: Annotated[ConsultationUpdate, MergePatch],
    version: IfMatch,
) -> Response:
    """Changes the fields that are sent; a window that is over stays."""
    found = await load(db, caller, Consultation, consultation_id, Right.plans_edit, version)
    await actions.update(db, found, change)
    return await jsonsql.one(db, queries.consultation(caller, consultation_id))


@router.delete("/{consultation_id}", status_code=204, openapi_extra=EDIT)
async def delete_consultation(
    db: Writing, caller: Caller, consultation_id: UUID, version: IfMatch
) -> None:
    """Removes a consultation that has not begun."""
    found = await load(db, caller, Consultation, consultation_id, Right.plans_edit, version)
    await actions.delete(db, found)
