import asyncio
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response

from triada.core import jsonsql
from triada.core.access import load, owner_of
from triada.core.db import Reading, Writing, transaction
from triada.core.errors import UnsupportedMediaType
from triada.core.http import IfMatch, OnlyOnce, policy
from triada.core.jsonsql import JSON
from triada.core.principal import Caller, Principal
from triada.core.rights import Right
from triada.core.schema import Listing
from triada.planning.plans.models import Edition
from triada.planning.workbooks import importing, queries, reporting, rows, writing
from triada.planning.workbooks.exporting import Exporter
from triada.planning.workbooks.importing import Upload
from triada.planning.workbooks.models import WorkbookImport
from triada.planning.workbooks.schemas import (
    ImportPage,
    ImportRead,
    Uploaded,
    Wanted,
    WorkbookWanted,
)

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
FILE = {
    "requestBody": {
        "required": True,
        "content": {XLSX: {"schema": {"type": "string", "format": "binary"}}},
    }
}


class WorkbookResponse(Response):
    media_type = XLSX


def _file(body: bytes, name: str) -> WorkbookResponse:
    return WorkbookResponse(
        body,
        headers={
            "Content-Disposition": f'attachment; filename="{name}.xlsx"',
            "Cache-Control": "private, no-cache",
            "Vary": "Cookie, Accept-Language",
        },
    )


@router.get("/editions/{edition_id}/workbook", response_class=WorkbookResponse, openapi_extra=READ)
async def get_workbook(
    db: Reading, caller: Caller, edition_id: UUID, wanted: Annotated[WorkbookWanted, Query()]
) -> WorkbookResponse:
    """A whole edition as one spreadsheet, as far as you may see it; the same layout is read."""
    language = wanted.language or caller.language
    standing = await queries.standing(db, caller, edition_id)
    named = await queries.names_in(db, edition_id, standing)
    exporter = Exporter(standing, named, language, wanted.ids)
    body = await asyncio.to_thread(lambda: writing.workbook(exporter.tables(), language))
    return _file(body, f"edition-{edition_id}")


@router.get("/workbook-template", response_class=WorkbookResponse, openapi_extra=READ)
async def get_workbook_template(
    db: Reading, caller: Caller, wanted: Annotated[Wanted, Query()]
) -> WorkbookResponse:
    """An empty workbook that says what belongs where, with a row to show it on every sheet."""
    language = wanted.language or caller.language
    terms = await queries.official_terms(db, language)
    return _file(await asyncio.to_thread(writing.template, language, terms), "triada")


async def uploaded(
    request: Request, caller: Caller, edition_id: UUID, about: Annotated[Uploaded, Query()]
) -> Upload:
    """Asked for, read and understood before the transaction that keeps it: an upload is slow."""
    async with transaction(request.app.state.sessions, caller) as db:
        await owner_of(db, caller, Edition, edition_id, Right.measures_edit)
    kind = request.headers.get("content-type", "").partition(";")[0]
    if kind.strip().lower() not in TAKEN:
        raise UnsupportedMediaType
    file = await request.body()
    book = await asyncio.to_thread(rows.read, file, caller.language)
    return importing.upload(about.file_name, file, book)


def _told(record: WorkbookImport, caller: Principal, status: int = 200) -> Response:
    body = reporting.told(record, caller.language).model_dump_json()
    return Response(body, status, {"ETag": f'"{record.version}"'}, JSON)


@router.post(
    "/editions/{edition_id}/workbook-imports",
    response_model=ImportRead,
    status_code=201,
    openapi_extra={**EDIT, **FILE},
)
async def create_workbook_import(
    file: Annotated[Upload, Depends(uploaded)],
    db: Writing,
    caller: Caller,
    edition_id: UUID,
    once: OnlyOnce,
) -> Response:
    """Checks a workbook and says what it would change; of the plan nothing is written yet."""
    found = await importing.compare(db, caller, edition_id, file.book)
    edition = await load(db, caller, Edition, edition_id, Right.measures_edit)
    record = await importing.keep(db, caller, edition, file, found)
    told = reporting.told(record, caller.language).model_dump_json()
    return await once.made(f"/v1/workbook-imports/{record.id}", record.version, told)


@router.get(
    "/editions/{edition_id}/workbook-imports", response_model=ImportPage, openapi_extra=READ
)
async def list_workbook_imports(
    db: Reading, caller: Caller, edition_id: UUID, wanted: Annotated[Listing, Query()]
) -> Response:
    """Workbooks that were checked against an edition, newest first."""
    rows_ = queries.imports(caller, edition_id)
    return await jsonsql.page(db, rows_, wanted, queries.IMPORT_ORDER)


@router.get("/workbook-imports/{import_id}", response_model=ImportRead, openapi_extra=READ)
async def get_workbook_import(db: Reading, caller: Caller, import_id: UUID) -> Response:
    """The report of one workbook, in your language."""
    return _told(await queries.one_import(db, caller, import_id), caller)


@router.post(
    "/workbook-imports/{import_id}/application", response_model=ImportRead, openapi_extra=EDIT
)
async def apply_workbook_import(
    db: Writing, caller: Caller, import_id: UUID, version: IfMatch
) -> Response:
    """Writes what the report says, all or nothing; refused where the edition changed since."""
    record = await load(db, caller, WorkbookImport, import_id, Right.measures_edit, version)
    await importing.apply(db, caller, record)
    return _told(record, caller)


@router.post("/workbook-imports/{import_id}/undoing", response_model=ImportRead, openapi_extra=EDIT)
async def undo_workbook_import(
    db: Writing, caller: Caller, import_id: UUID, version: IfMatch
) -> Response:
    """Puts back what the workbook changed; refused where somebody has worked on it since."""
    record = await load(db, caller, WorkbookImport, import_id, Right.measures_edit, version)
    await importing.undo(db, caller, record)
    return _told(record, caller)
