from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import StreamingResponse

from triada.core.db import Reading
from triada.core.http import policy
from triada.core.principal import Caller
from triada.core.rights import Right
from triada.planning.documents import actions
from triada.planning.documents.file_names import Form
from triada.planning.documents.schemas import DifferenceWanted, DocumentWanted, FormWanted

router = APIRouter(tags=["versions"])

TYPES = {
    Form.pdf: "application/pdf",
    Form.docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The document, under a name of plain letters",
        "content": {
            each: {"schema": {"type": "string", "format": "binary"}} for each in TYPES.values()
        },
    }
}


def _sent(made: actions.PrintedFile, form: Form) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{made.name}"'}
    return Response(made.content, headers=headers, media_type=TYPES[form])


@router.get(
    "/versions/{version_id}/document",
    response_class=StreamingResponse,
    responses=ANSWERS,
    openapi_extra=policy(Right.anyone),
)
async def print_version(
    request: Request,
    db: Reading,
    caller: Caller,
    version_id: UUID,
    requested: Annotated[DocumentWanted, Query()],
) -> Response:
    """The frozen plan, or its two pages for a council, as PDF/UA or DOCX."""
    stores = actions.Stores(request.app.state.files, request.app.state.print_cache)
    return _sent(await actions.document(db, stores, caller, version_id, requested), requested.form)


@router.get(
    "/versions/{version_id}/difference/document",
    response_class=StreamingResponse,
    responses=ANSWERS,
    openapi_extra=policy(Right.anyone),
)
async def print_difference(
    request: Request,
    db: Reading,
    caller: Caller,
    version_id: UUID,
    requested: Annotated[DifferenceWanted, Query()],
) -> Response:
    """What changed up to this version, as PDF/UA or DOCX."""
    print_cache = request.app.state.print_cache
    made = await actions.difference(db, print_cache, caller, version_id, requested)
    return _sent(made, requested.form)


@router.get(
    "/editions/{edition_id}/difference/document",
    response_class=StreamingResponse,
    responses=ANSWERS,
    openapi_extra=policy(Right.anyone),
)
async def print_edition_difference(
    request: Request,
    db: Reading,
    caller: Caller,
    edition_id: UUID,
    requested: Annotated[FormWanted, Query()],
) -> Response:
    """What changed in an edition since its newest frozen version, as PDF/UA or DOCX."""
    print_cache = request.app.state.print_cache
    made = await actions.working_difference(db, print_cache, caller, edition_id, requested)
    return _sent(made, requested.form)
