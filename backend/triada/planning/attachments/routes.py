from typing import Annotated, Any
from urllib.parse import quote
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import StreamingResponse

from triada.core import jsonsql
from triada.core.access import load, load_parent, owner_of
from triada.core.db import Reading, Writing, transaction
from triada.core.errors import NotFound, NotSignedIn, UnknownReference
from triada.core.filetypes import PICTURES
from triada.core.http import (
    NOBODY,
    IdempotencyKeyHeader,
    IdempotentResponse,
    IfMatch,
    MergePatch,
    policy,
    request_hash,
)
from triada.core.principal import Caller, Principal
from triada.core.rights import Right
from triada.planning.attachments import actions, queries
from triada.planning.attachments.models import Attachment
from triada.planning.attachments.schemas import (
    AttachmentFilter,
    AttachmentPage,
    AttachmentRead,
    AttachmentUpdate,
    AttachmentUpload,
)
from triada.planning.plans.models import Edition

router = APIRouter(prefix="/attachments", tags=["attachments"])
READ = policy(Right.anyone)
RIGHT = Right.attachments_edit
EDIT = policy(RIGHT)

BYTES = {"schema": {"type": "string", "format": "binary"}}
FILE = {
    "requestBody": {
        "required": True,
        "description": "The file itself: PDF, DOCX, XLSX, ODT, ODS, PNG, JPEG, WebP, or text or "
        "CSV in UTF-8. What it is is told by its content.",
        "content": {"application/octet-stream": BYTES},
    }
}
CONTENT: dict[int | str, dict[str, Any]] = {
    200: {"description": "The bytes of the file", "content": {"application/octet-stream": BYTES}}
}
NEVER_A_PAGE = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cache-Control": "private, no-cache",
    "Vary": "Cookie",
}


@router.get("", response_model=AttachmentPage, openapi_extra=READ)
async def list_attachments(
    db: Reading, caller: Caller, wanted: Annotated[AttachmentFilter, Query()]
) -> Response:
    """Files beside editions, as far as you may see them."""
    return await jsonsql.page(db, queries.attachments(caller, wanted), wanted, queries.ORDER)


@router.get("/{attachment_id}", response_model=AttachmentRead, openapi_extra=READ)
async def get_attachment(db: Reading, caller: Caller, attachment_id: UUID) -> Response:
    """What is known of one file."""
    return await jsonsql.one(db, queries.attachment(caller, attachment_id))


def _disposition(file_name: str, media_type: str) -> str:
    """Pictures may be looked at in place; everything else is saved."""
    way = "inline" if media_type in PICTURES else "attachment"
    return f"{way}; filename*=UTF-8''{quote(file_name, safe='')}"


@router.get(
    "/{attachment_id}/content",
    response_class=StreamingResponse,
    responses=CONTENT,
    openapi_extra=READ,
)
async def get_attachment_content(
    request: Request, db: Reading, caller: Caller, attachment_id: UUID
) -> StreamingResponse:
    """The bytes of one file, never as a page."""
    found = (await db.execute(queries.to_serve(caller, attachment_id))).one_or_none()
    if found is None:
        raise NotFound
    authority_id, sha256, media_type, size, file_name = found
    pieces = await request.app.state.files.read(actions.address(authority_id, sha256))
    headers = {
        **NEVER_A_PAGE,
        "Content-Length": str(size),
        "Content-Disposition": _disposition(file_name, media_type),
    }
    return StreamingResponse(pieces, media_type=media_type, headers=headers)


async def _owner(request: Request, caller: Principal, edition_id: UUID) -> UUID:
    """Asked before the first byte is read, in a transaction that does not wait for the last."""
    if not caller.signed_in:
        raise NotSignedIn
    async with transaction(request.app.state.sessions, caller) as db:
        try:
            return await owner_of(db, caller, Edition, edition_id, RIGHT)
        except NotFound:
            raise UnknownReference(at="/query/edition_id") from None


async def stored(
    request: Request, caller: Caller, new: Annotated[AttachmentUpload, Query()]
) -> actions.Stored:
    """Allowed, received, recognised and kept, before the transaction that makes the row."""
    state = request.app.state
    owner = await _owner(request, caller, new.edition_id)
    pieces = aiter(request.stream())
    return await actions.store(state.files, owner, new.file_name, pieces, state.settings.file_limit)


File = Annotated[actions.Stored, Depends(stored)]


async def once_stored(
    request: Request, file: File, db: Writing, caller: Caller, key: IdempotencyKeyHeader = None
) -> IdempotentResponse:
    """As for other creating requests, by the hash of the file instead of a body in memory."""
    only = IdempotentResponse(db, caller.user_id or NOBODY, key)
    if key is not None:
        await only.claim(request_hash(request, file.sha256.encode()))
    return only


@router.post("", response_model=AttachmentRead, status_code=201, openapi_extra={**EDIT, **FILE})
async def create_attachment(
    file: File,
    request: Request,
    db: Writing,
    caller: Caller,
    new: Annotated[AttachmentUpload, Query()],
    once: Annotated[IdempotentResponse, Depends(once_stored, scope="function")],
) -> Response:
    """Puts a file beside an edition that is still open."""
    edition = await load_parent(db, caller, Edition, new.edition_id, RIGHT, "/query/edition_id")
    attachment = await actions.create(db, request.app.state.files, edition, new, file)
    path = f"/v1/attachments/{attachment.id}"
    return await once.created(path, queries.attachment(caller, attachment.id))


@router.patch("/{attachment_id}", response_model=AttachmentRead, openapi_extra=EDIT)
async def update_attachment(
    db: Writing,
    caller: Caller,
    attachment_id: UUID,
    change: Annotated[AttachmentUpdate, MergePatch],
    version: IfMatch,
) -> Response:
    """Changes its title or its readers; another file is another attachment."""
    attachment = await load(db, caller, Attachment, attachment_id, RIGHT, version)
    await actions.update(db, attachment, change)
    return await jsonsql.one(db, queries.attachment(caller, attachment_id))


@router.delete("/{attachment_id}", status_code=204, openapi_extra=EDIT)
async def delete_attachment(
    db: Writing, caller: Caller, attachment_id: UUID, version: IfMatch
) -> None:
    """Takes a file away; nobody reads it from that moment on."""
    attachment = await load(db, caller, Attachment, attachment_id, RIGHT, version)
    await actions.delete_attachment(db, attachment)
