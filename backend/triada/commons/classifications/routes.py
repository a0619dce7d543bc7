from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from triada.commons.classifications import actions, queries
from triada.commons.classifications.models import Term
from triada.commons.classifications.schemas import (
    TermCreate,
    TermFilter,
    TermPage,
    TermRead,
    TermUpdate,
)
from triada.core import jsonsql
from triada.core.access import enter_commons, load_shared
from triada.core.db import Reading, Writing
from triada.core.http import Idempotent, IfMatch, MergePatch, policy
from triada.core.principal import Caller
from triada.core.rights import Right

router = APIRouter(prefix="/classifications", tags=["classifications"])
READ = policy(Right.anyone)
EDIT = policy(Right.classifications_edit)


@router.get("", response_model=TermPage, openapi_extra=READ)
async def list_terms(
    db: Reading, caller: Caller, wanted: Annotated[TermFilter, Query()]
) -> Response:
    """Service types, target groups, forms and units of capacity, kind by kind, by name."""
    return await jsonsql.page(db, queries.terms(caller, wanted), wanted, queries.ORDER)


@router.get("/{term_id}", response_model=TermRead, openapi_extra=READ)
async def get_term(db: Reading, caller: Caller, term_id: UUID) -> Response:
    """One term."""
    return await jsonsql.one(db, queries.term(caller, term_id))


@router.post("", response_model=TermRead, status_code=201, openapi_extra=EDIT)
async def create_term(db: Writing, caller: Caller, new: TermCreate, once: Idempotent) -> Response:
    """Adds a term that the official and common lists do not have."""
    await enter_commons(db, caller, new.recorded_by, Right.classifications_edit)
    term = await actions.create(db, new)
    return await once.created(f"/v1/classifications/{term.id}", queries.term(caller, term.id))


@router.patch("/{term_id}", response_model=TermRead, openapi_extra=EDIT)
async def update_term(
    db: Writing,
    caller: Caller,
    term_id: UUID,
    change: Annotated[TermUpdate, MergePatch],
    version: IfMatch,
) -> Response:
    """Changes an own term; official and common ones are read-only."""
    term = await load_shared(db, caller, Term, term_id, Right.classifications_edit, version)
    await actions.update(db, term, change)
    return await jsonsql.one(db, queries.term(caller, term_id))


@router.delete("/{term_id}", status_code=204, openapi_extra=EDIT)
async def delete_term(db: Writing, caller: Caller, term_id: UUID, version: IfMatch) -> None:
    """Removes an own term that nothing uses."""
    term = await load_shared(db, caller, Term, term_id, Right.classifications_edit, version)
    await actions.delete_term(db, term)
