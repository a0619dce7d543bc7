from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response

from triada.core import jsonsql
from triada.core.access import load, load_parent, owner_of
from triada.core.db import Reading, Writing, transaction
from triada.core.errors import NotFound, NotSignedIn, UnknownReference
from triada.core.http import Idempotent, IfMatch, MergePatch, policy
from triada.core.principal import Caller, Principal
from triada.core.rights import Right
from triada.planning.plans.models import Edition
from triada.planning.proposals import actions, queries, source_reader
from triada.planning.proposals.models import Proposal
from triada.planning.proposals.schemas import (
    ProposalFilter,
    ProposalPage,
    ProposalPaste,
    ProposalRead,
    ProposalTaken,
    ProposalUpdate,
    ProposalUpload,
)

router = APIRouter(tags=["proposals"])
RIGHT = Right.measures_edit
"""Whoever may edit measures may edit goals as well; taking over asks for both."""
EDIT = policy(RIGHT)
FILE = {
    "requestBody": {
        "required": True,
        "description": "The document itself: DOCX, PDF with text, or text in UTF-8. It is read, "
        "not kept.",
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    }
}


async def _may(request: Request, caller: Principal, edition_id: UUID) -> None:
    """Asked before anything is read, in a transaction that does not wait for the reading."""
    async with transaction(request.app.state.sessions, caller) as db:
        await owner_of(db, caller, Edition, edition_id, RIGHT)


async def read_file(
    request: Request, caller: Caller, new: Annotated[ProposalUpload, Query()]
) -> actions.Brought:
    if not caller.signed_in:
        raise NotSignedIn
    try:
        await _may(request, caller, new.edition_id)
    except NotFound:
        raise UnknownReference(at="/query/edition_id") from None
    content = await request.body()
    found = await source_reader.from_file(content, new.file_name)
    return actions.brought(content, found, new.language)


async def read_text(
    request: Request, caller: Caller, edition_id: UUID, new: ProposalPaste
) -> actions.Brought:
    await _may(request, caller, edition_id)
    found = await source_reader.from_text(new.text)
    return actions.brought(new.text.encode(), found, new.language)


File = Annotated[actions.Brought, Depends(read_file)]
Pasted = Annotated[actions.Brought, Depends(read_text)]


@router.post(
    "/proposals", response_model=ProposalRead, status_code=201, openapi_extra={**EDIT, **FILE}
)
async def propose_from_file(
    file: File,
    db: Writing,
    caller: Caller,
    new: Annotated[ProposalUpload, Query()],
    once: Idempotent,
) -> Response:
    """Reads a document and proposes what it seems to hold; nothing enters the plan."""
    edition = await load_parent(db, caller, Edition, new.edition_id, RIGHT, "/query/edition_id")
    proposal = await actions.create(db, edition, file)
    path = f"/v1/proposals/{proposal.id}"
    return await once.created(path, queries.proposal(caller, proposal.id))


@router.post(
    "/editions/{edition_id}/proposals",
    response_model=ProposalRead,
    status_code=201,
    openapi_extra=EDIT,
)
async def propose_from_text(
    pasted: Pasted, db: Writing, caller: Caller, edition_id: UUID, once: Idempotent
) -> Response:
    """The same for text from the clipboard."""
    edition = await load(db, caller, Edition, edition_id, RIGHT)
    proposal = await actions.create(db, edition, pasted)
    path = f"/v1/proposals/{proposal.id}"
    return await once.created(path, queries.proposal(caller, proposal.id))


@router.get("/editions/{edition_id}/proposals", response_model=ProposalPage, openapi_extra=EDIT)
async def list_proposals(
    db: Reading, caller: Caller, edition_id: UUID, wanted: Annotated[ProposalFilter, Query()]
) -> Response:
    """Reviews of documents for an edition, without what stands in them."""
    await owner_of(db, caller, Edition, edition_id, RIGHT)
    rows = queries.proposals(caller, edition_id, wanted)
    return await jsonsql.page(db, rows, wanted, queries.ORDER)


@router.get("/proposals/{proposal_id}", response_model=ProposalRead, openapi_extra=EDIT)
async def get_proposal(db: Reading, caller: Caller, proposal_id: UUID) -> Response:
    """The source, what it seems to hold, and what was not understood."""
    await owner_of(db, caller, Proposal, proposal_id, RIGHT)
    return await jsonsql.one(db, queries.proposal(caller, proposal_id))


@router.patch("/proposals/{proposal_id}", response_model=ProposalRead, openapi_extra=EDIT)
async def update_proposal(
    db: Writing,
    caller: Caller,
    proposal_id: UUID,
    change: Annotated[ProposalUpdate, MergePatch],
    version: IfMatch,
) -> Response:
    """Keeps what a person decided about the candidates that are sent."""
    proposal = await load(db, caller, Proposal, proposal_id, RIGHT, version)
    await actions.update(db, proposal, change)
    return await jsonsql.one(db, queries.proposal(caller, proposal_id))


@router.post("/proposals/{proposal_id}/take", response_model=ProposalTaken, openapi_extra=EDIT)
async def take_proposal(
    db: Writing, caller: Caller, proposal_id: UUID, version: IfMatch, once: Idempotent
) -> Response:
    """Makes goals and measures of what was kept: all or none, and once."""
    await owner_of(db, caller, Proposal, proposal_id, Right.goals_edit)
    proposal = await load(db, caller, Proposal, proposal_id, RIGHT, version)
    done = await actions.take(db, caller, proposal)
    return await once.answered(done.model_dump_json())


@router.delete("/proposals/{proposal_id}", status_code=204, openapi_extra=EDIT)
async def delete_proposal(db: Writing, caller: Caller, proposal_id: UUID, version: IfMatch) -> None:
    """Takes a review away; what was made of it stays."""
    proposal = await load(db, caller, Proposal, proposal_id, RIGHT, version)
    await actions.delete_proposal(db, proposal)
