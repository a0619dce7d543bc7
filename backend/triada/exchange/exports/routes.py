from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from fastapi.responses import StreamingResponse

from triada.core import bulk_export
from triada.core.copying import Export, ExportSlot, export_slot
from triada.core.db import Reading, release
from triada.core.http import policy
from triada.core.jsonsql import Rows
from triada.core.principal import Caller
from triada.core.record import Record
from triada.core.rights import Right
from triada.exchange.exports import queries
from triada.exchange.exports.schemas import (
    EXPORTED,
    Collection,
    ExportFilter,
    Format,
    Purpose,
)
from triada.exchange.feed import positions
from triada.exchange.feed.routes import Appended

router = APIRouter(prefix="/exports", tags=["exports"])

NDJSON = "application/x-ndjson"
CSV = "text/csv; charset=utf-8"
POSITION = "Triada-Feed-Position"

ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "One record a line",
        "content": {
            NDJSON: {"schema": {"type": "string"}},
            "text/csv": {"schema": {"type": "string"}},
        },
        "headers": {
            POSITION: {
                "description": "Send it to /v1/changes as `after` to go on from this export",
                "schema": {"type": "string"},
            }
        },
    }
}


def _export(record: Record, rows: Rows, wanted: ExportFilter) -> Export:
    if wanted.format == Format.ndjson:
        return Export(bulk_export.as_lines(rows), bulk_export.RAW)
    safe = wanted.purpose == Purpose.spreadsheet
    cells = bulk_export.as_cells(record.read, rows, safe=safe)
    if safe:
        mark = bulk_export.BYTE_ORDER_MARK
        return Export(cells, bulk_export.SPREADSHEET, mark)
    return Export(cells, bulk_export.CSV)


@router.get(
    "/{collection}",
    response_class=StreamingResponse,
    responses=ANSWERS,
    openapi_extra=policy(Right.anyone),
)
async def export_collection(
    slot: Annotated[ExportSlot, Depends(export_slot)],
    _: Appended,
    db: Reading,
    caller: Caller,
    collection: Collection,
    wanted: Annotated[ExportFilter, Query()],
) -> StreamingResponse:
    """Every record you may read, of all authorities or of one, as a stream."""
    record = EXPORTED[collection]
    rows = queries.rows(record, caller, wanted)
    headers = {
        "Content-Disposition": f'attachment; filename="{collection}.{wanted.format}"',
        POSITION: (await positions.end(db)).text(),
    }
    await release(db)
    body = slot.copied(caller, _export(record, rows, wanted))
    kind = NDJSON if wanted.format == Format.ndjson else CSV
    return StreamingResponse(body, media_type=kind, headers=headers)
