from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from triada.commons.organisations import actions, queries
from triada.commons.organisations.models import Organisation
from triada.commons.organisations.schemas import (
    OrganisationCreate,
    OrganisationFilter,
    OrganisationPage,
    OrganisationRead,
    OrganisationUpdate,
)
from triada.core import jsonsql
from triada.core.access import enter_commons, load_shared
from triada.core.db import Reading, Writing
from triada.core.http import Idempotent, IfMatch, MergePatch, policy
from triada.core.principal import Caller
from triada.core.rights import Right

router = APIRouter(prefix="/organisations", tags=["organisations"])
READ = policy(Right.anyone)
EDIT = policy(Right.organisations_edit)


@router.get("", response_model=OrganisationPage, openapi_extra=READ)
async def list_organisations(
    db: Reading, caller: Caller, wanted: Annotated[OrganisationFilter, Query()]
) -> Response:
    """Providers, founders, funders and partners, by name."""
    return await jsonsql.page(db, queries.organisations(caller, wanted), wanted, queries.ORDER)


@router.get("/{organisation_id}", response_model=OrganisationRead, openapi_extra=READ)
async def get_organisation(db: Reading, caller: Caller, organisation_id: UUID) -> Response:
    """One organisation, with what looks wrong about its numbers."""
    return await jsonsql.one(db, queries.organisation(caller, organisation_id))


@router.post("", response_model=OrganisationRead, status_code=201, openapi_extra=EDIT)
async def create_organisation(
    db: Writing, caller: Caller, new: OrganisationCreate, once: Idempotent
) -> Response:
    """Records an organisation in the name of an authority."""
    await enter_commons(db, caller, new.recorded_by, Right.organisations_edit)
    organisation = await actions.create(db, new)
    return await once.created(
        f"/v1/organisations/{organisation.id}", queries.organisation(caller, organisation.id)
    )


@router.patch("/{organisation_id}", response_model=OrganisationRead, openapi_extra=EDIT)
async def update_organisation(
    db: Writing,
    caller: Caller,
    organisation_id: UUID,
    change: Annotated[OrganisationUpdate, MergePatch],
    version: IfMatch,
) -> Response:
    """Changes the fields that are sent; who recorded it may."""
    organisation = await load_shared(
        db, caller, Organisation, organisation_id, Right.organisations_edit, version
    )
    await actions.update(db, organisation, change)
    return await jsonsql.one(db, queries.organisation(caller, organisation_id))


@router.delete("/{organisation_id}", status_code=204, openapi_extra=EDIT)
async def delete_organisation(
    db: Writing, caller: Caller, organisation_id: UUID, version: IfMatch
) -> None:
    """Removes an organisation that nothing refers to."""
    organisation = await load_shared(
        db, caller, Organisation, organisation_id, Right.organisations_edit, version
    )
    await actions.delete_organisation(db, organisation)
