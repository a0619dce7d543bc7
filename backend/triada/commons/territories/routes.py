from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response

from triada.commons.territories import actions, foreign_table, importing, queries, rows
from triada.commons.territories.models import Territory
from triada.commons.territories.schemas import (
    ImportReport,
    ImportTarget,
    TerritoryCreate,
    TerritoryFilter,
    TerritoryPage,
    TerritoryRead,
    TerritoryUpdate,
)
from triada.core import jsonsql
from triada.core.access import enter_commons, load_shared
from triada.core.db import Reading, Writing
from triada.core.errors import BodyTooLarge, NotSignedIn, UnknownReference, UnsupportedMediaType
from triada.core.http import Idempotent, IfMatch, MergePatch, policy
from triada.core.principal import Caller
from triada.core.rights import Right

router = APIRouter(prefix="/territories", tags=["territories"])
READ = policy(Right.anyone)
EDIT = policy(Right.territories_edit)

FILE = {
    "requestBody": {
        "required": True,
        "description": "UTF-8; comma or semicolon; the first line names the columns",
        "content": {
            "text/csv": {
                "schema": {"type": "string"},
                "example": f"{','.join(rows.COLUMNS)}\n"
                "town_part,Vzorová Lhota,,,,,,true,1200,2021,census,sčítání\n",
            }
        },
    }
}


@router.get("", response_model=TerritoryPage, openapi_extra=READ)
async def list_territories(
    db: Reading, caller: Caller, wanted: Annotated[TerritoryFilter, Query()]
) -> Response:
    """Places with their codes, parents and figures, by name."""
    return await jsonsql.page(db, queries.territories(caller, wanted), wanted, queries.ORDER)


@router.get("/{territory_id}", response_model=TerritoryRead, openapi_extra=READ)
async def get_territory(db: Reading, caller: Caller, territory_id: UUID) -> Response:
    """One place."""
    return await jsonsql.one(db, queries.territory(caller, territory_id))


@router.post("", response_model=TerritoryRead, status_code=201, openapi_extra=EDIT)
async def create_territory(
    db: Writing, caller: Caller, new: TerritoryCreate, once: Idempotent
) -> Response:
    """Records a place that the official lists do not have."""
    await enter_commons(db, caller, new.recorded_by, Right.territories_edit)
    territory = await actions.create(db, new)
    path = f"/v1/territories/{territory.id}"
    return await once.created(path, queries.territory(caller, territory.id))


@router.patch("/{territory_id}", response_model=TerritoryRead, openapi_extra=EDIT)
async def update_territory(
    db: Writing,
    caller: Caller,
    territory_id: UUID,
    change: Annotated[TerritoryUpdate, MergePatch],
    version: IfMatch,
) -> Response:
    """Changes an own place; codes, parents and figures are replaced whole."""
    territory = await load_shared(
        db, caller, Territory, territory_id, Right.territories_edit, version
    )
    await actions.update(db, territory, change)
    return await jsonsql.one(db, queries.territory(caller, territory_id))


@router.delete("/{territory_id}", status_code=204, openapi_extra=EDIT)
async def delete_territory(
    db: Writing, caller: Caller, territory_id: UUID, version: IfMatch
) -> None:
    """Removes an own place in which nothing lies and to which nothing refers."""
    territory = await load_shared(
        db, caller, Territory, territory_id, Right.territories_edit, version
    )
    await actions.delete_territory(db, territory)


async def uploaded(request: Request, caller: Caller) -> rows.Table:
    """Read and checked before a transaction is open: an upload may be slow."""
    if not caller.signed_in:
        raise NotSignedIn
    kind = request.headers.get("content-type", "").partition(";")[0]
    if kind.strip().lower() != "text/csv":
        raise UnsupportedMediaType
    file = bytearray()
    async for piece in request.stream():
        file += piece
        if len(file) > request.app.state.settings.import_limit:
            raise BodyTooLarge
    return await foreign_table.read(bytes(file), caller.language)


@router.post(
    "/import",
    response_model=ImportReport,
    openapi_extra={**EDIT, **FILE},
)
async def import_territories(
    table: Annotated[rows.Table, Depends(uploaded)],
    db: Writing,
    caller: Caller,
    wanted: Annotated[ImportTarget, Query()],
) -> ImportReport:
    """All rows of a CSV file or none; the same file a second time changes nothing."""
    try:
        await enter_commons(db, caller, wanted.authority_id, Right.territories_edit)
    except UnknownReference:
        raise UnknownReference(at="/query/authority_id") from None
    return await importing.import_territories(
        db, wanted.authority_id, table, dry_run=wanted.dry_run
    )
