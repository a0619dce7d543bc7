from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from triada.commons.feedback import actions, queries
from triada.commons.feedback.models import AccessibilityReport
from triada.commons.feedback.schemas import (
    Answer,
    Receipt,
    ReceiptRead,
    ReportCreate,
    ReportFilter,
    ReportMade,
    ReportPage,
    ReportRead,
)
from triada.core import jsonsql
from triada.core.access import load
from triada.core.db import Reading, Writing, open_scope
from triada.core.errors import NotFound
from triada.core.http import Idempotent, IfMatch, policy
from triada.core.ids import new_id
from triada.core.principal import Caller
from triada.core.rights import Right

router = APIRouter(prefix="/accessibility-reports", tags=["feedback"])
ANYBODY = policy(Right.anyone)
ANSWERING = policy(Right.authorities_edit)


@router.post("", response_model=ReportMade, status_code=201, openapi_extra=ANYBODY)
async def create_accessibility_report(
    db: Writing, caller: Caller, new: ReportCreate, once: Idempotent
) -> Response:
    """Tells an authority what could not be used; the receipt in the answer is told once."""
    id = new_id()
    path = f"/v1/accessibility-reports/{id}"
    receipt = once.secret("receipt", path)
    holder = queries.holder(caller, actions.receipt_hash(receipt.value))
    await actions.create(db, caller, new, id, actions.receipt_hash(receipt.value))
    return await once.created(path, queries.made(holder, id), receipt)


@router.post("/receipt", response_model=ReceiptRead, openapi_extra=ANYBODY)
async def read_accessibility_receipt(db: Reading, caller: Caller, shown: Receipt) -> ReceiptRead:
    """The state of a report and its answer; the receipt is sent in the body, for addresses are
    kept in histories and logs."""
    holder = queries.holder(caller, actions.receipt_hash(shown.receipt))
    await open_scope(db, holder)
    found = (await db.execute(queries.by_receipt(holder))).mappings().one_or_none()
    if found is None:
        raise NotFound
    return ReceiptRead(**found)


@router.get("", response_model=ReportPage, openapi_extra=ANSWERING)
async def list_accessibility_reports(
    db: Reading, caller: Caller, wanted: Annotated[ReportFilter, Query()]
) -> Response:
    """Reports to the authorities for which the caller may answer, oldest first."""
    return await jsonsql.page(db, queries.reports(caller, wanted), wanted, queries.ORDER)


@router.get("/{report_id}", response_model=ReportRead, openapi_extra=ANSWERING)
async def get_accessibility_report(db: Reading, caller: Caller, report_id: UUID) -> Response:
    """One report, with its contact while that is kept."""
    return await jsonsql.one(db, queries.report(caller, report_id))


@router.post("/{report_id}/answer", response_model=ReportRead, openapi_extra=ANSWERING)
async def answer_accessibility_report(
    db: Writing, caller: Caller, report_id: UUID, given: Answer, version: IfMatch
) -> Response:
    """Answers a report, once; whoever holds its receipt reads the answer."""
    report = await load(db, caller, AccessibilityReport, report_id, Right.authorities_edit, version)
    await actions.answer(db, report, given)
    return await jsonsql.one(db, queries.report(caller, report_id))
