import asyncio
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import StreamingResponse

from triada.core import jsonsql
from triada.core.access import load, owner_of
from triada.core.db import Reading, Writing, release, transaction
from triada.core.errors import NotFound, NotSignedIn, UnknownReference, UnsupportedMediaType
from triada.core.http import Idempotent, IfMatch, policy
from triada.core.jsonsql import JSON
from triada.core.principal import Caller, Principal
from triada.core.rights import Right
from triada.planning.plans.models import Edition
from triada.planning.workbooks import (
    foreign_workbook,
    importing,
    queries,
    reporting,
    xlsx_writer,
)
from triada.planning.workbooks.importing import Upload
from triada.planning.workbooks.models import WorkbookImport
from triada.planning.workbooks.schemas import (
    ImportFilter,
    ImportMove,
    ImportPage,
    ImportRead,
    Wanted,
    WorkbookUpload,
    WorkbookWanted,
)
from triada.planning.workbooks.snapshot_tables import Exporter

router = APIRouter(tags=["workbooks"])
READ = policy(Right.anyone)
EDIT = policy(Right.measures_edit)
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TAKEN = frozenset(
    {
        XLSX,
        "application/octet-stream",
        "application/vnd.ms-excel",
        "application/vnd.ms-excel.sheet.macroenabled.12",
    }
)
"""Also what browsers call files that are refused in clearer words once they are looked into."""
CONTENT = {XLSX: {"schema": {"type": "string", "format": "binary"}}}
FILE = {"requestBody": {"required": True, "content": CONTENT}}
ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {"description": "The workbook", "content": CONTENT}
}


def _file(body: bytes, name: str) -> Response:
    headers = {
        "Content-Disposition": f'attachment; filename="{name}.xlsx"',
        "Cache-Control": "private, no-cache",
        "Vary": "Cookie, Accept-Language",
    }
    return Response(body, headers=headers, media_type=XLSX)


@router.get(
    "/editions/{edition_id}/workbook",
    response_class=StreamingResponse,
    responses=ANSWERS,
    openapi_extra=READ,
)
async def get_workbook(
    db: Reading, caller: Caller, edition_id: UUID, wanted: Annotated[WorkbookWanted, Query()]
) -> Response:
    """A whole edition as one spreadsheet, as far as you may see it; the same layout is read."""
    language = wanted.language or caller.language
    snapshot = await queries.snapshot(db, caller, edition_id)
    named = await queries.names_in(db, edition_id, snapshot)
    terms = await queries.official_terms(db, language)
    exporter = Exporter(snapshot, named, language, wanted.ids)
    await release(db)
    body = await asyncio.to_thread(lambda: xlsx_writer.workbook(exporter.tables(), language, terms))
    return _file(body, f"edition-{edition_id}")


@router.get(
    "/workbook-template",
    response_class=StreamingResponse,
    responses=ANSWERS,
    openapi_extra=READ,
)
async def get_workbook_template(
    db: Reading, caller: Caller, wanted: Annotated[Wanted, Query()]
) -> Response:
    """An empty workbook that says what belongs where, with a row to show it on every sheet."""
    language = wanted.language or caller.language
    terms = await queries.official_terms(db, language)
    await release(db)
    return _file(await asyncio.to_thread(xlsx_writer.template, language, terms), "triada")


async def _may(request: Request, caller: Principal, edition_id: UUID) -> None:
    """Lookup before the first byte is read."""
    if not caller.signed_in:
        raise NotSignedIn
    async with transaction(request.app.state.sessions, caller) as db:
        try:
            await owner_of(db, caller, Edition, edition_id, Right.measures_edit)
        except NotFound:
            raise UnknownReference(at="/query/edition_id") from None


async def uploaded(
    request: Request, caller: Caller, about: Annotated[WorkbookUpload, Query()]
) -> Upload:
    """Read and understood before the transaction that keeps it: an upload is slow."""
    await _may(request, caller, about.edition_id)
    kind = request.headers.get("content-type", "").partition(";")[0]
    if kind.strip().lower() not in TAKEN:
        raise UnsupportedMediaType
    file = await request.body()
    book = await foreign_workbook.read(file, caller.language)
    return importing.upload(about, file, book)


def _answer(record: WorkbookImport, caller: Principal, status: int = 200) -> Response:
    body = reporting.import_read(record, caller.language).model_dump_json()
    return Response(body, status, {"ETag": f'"{record.version}"'}, JSON)


@router.post(
    "/workbook-imports",
    response_model=ImportRead,
    status_code=201,
    openapi_extra={**EDIT, **FILE},
)
async def create_workbook_import(
    file: Annotated[Upload, Depends(uploaded)],
    db: Writing,
    caller: Caller,
    once: Idempotent,
) -> Response:
    """Checks a workbook and says what it would change; of the plan nothing is written yet."""
    found = await importing.compare(db, caller, file.edition_id, file.book)
    edition = await load(db, caller, Edition, file.edition_id, Right.measures_edit)
    record = await importing.keep(db, caller, edition, file, found)
    body = reporting.import_read(record, caller.language).model_dump_json()
    return await once.made(f"/v1/workbook-imports/{record.id}", record.version, body)


@router.get("/workbook-imports", response_model=ImportPage, openapi_extra=READ)
async def list_workbook_imports(
    db: Reading, caller: Caller, wanted: Annotated[ImportFilter, Query()]
) -> Response:
    """Workbooks that were checked, newest first."""
    imports = queries.imports(caller, wanted)
    return await jsonsql.page(db, imports, wanted, queries.IMPORT_ORDER)


@router.get("/workbook-imports/{import_id}", response_model=ImportRead, openapi_extra=READ)
async def get_workbook_import(db: Reading, caller: Caller, import_id: UUID) -> Response:
    """The report of one workbook, in your language."""
    return _answer(await queries.one_import(db, caller, import_id), caller)


@router.post(
    "/workbook-imports/{import_id}/transitions", response_model=ImportRead, openapi_extra=EDIT
)
async def move_workbook_import(
    db: Writing, caller: Caller, import_id: UUID, step: ImportMove, version: IfMatch
) -> Response:
    """Writes what the report says, or puts back what was written: all or nothing, and refused
    where somebody has worked on it since."""
    record = await load(db, caller, WorkbookImport, import_id, Right.measures_edit, version)
    await importing.STEPS[step.to](db, caller, record)
    return _answer(record, caller)
