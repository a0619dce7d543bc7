"""What can be asked about reports, by those who answer and by those who hold a receipt."""

from dataclasses import replace
from uuid import UUID

from sqlalchemy import ColumnElement, String, and_, case, literal

from triada.commons.feedback.models import AccessibilityContact, AccessibilityReport, ReportState
from triada.commons.feedback.schemas import ReceiptRead, ReportFilter, ReportRead
from triada.core.jsonsql import Order, Rows, apply_filters, shape
from triada.core.model import among
from triada.core.principal import Principal
from triada.core.rights import Right
from triada.core.schema import RecordRead

ORDER: Order = (AccessibilityReport.created_at, AccessibilityReport.id)
WAITS = AccessibilityReport.answered_at.is_(None)
STATE: ColumnElement[str] = case(
    (WAITS, literal(ReportState.open.value, String())),
    else_=literal(ReportState.answered.value, String()),
)
OF_REPORT = and_(
    AccessibilityContact.authority_id == AccessibilityReport.authority_id,
    AccessibilityContact.accessibility_report_id == AccessibilityReport.id,
)

REPORTS = shape(
    ReportRead, AccessibilityReport, state=STATE, contact=AccessibilityContact.email
).join(AccessibilityContact, OF_REPORT, outer=True)
MADE = shape(RecordRead, AccessibilityReport)
RECEIPTS = shape(
    ReceiptRead, AccessibilityReport, state=STATE, received_at=AccessibilityReport.created_at
)


def _managed(caller: Principal) -> Rows:
    """What people wrote is for those who may answer."""
    towns = [town for town in caller.inside if caller.may(Right.authorities_edit, town)]
    return REPORTS.seen_by(caller).where(among(AccessibilityReport.authority_id, towns))


def reports(caller: Principal, wanted: ReportFilter) -> Rows:
    rows = apply_filters(_managed(caller), wanted, AccessibilityReport.authority_id)
    if wanted.state:
        rows = rows.where(WAITS if wanted.state == ReportState.open else ~WAITS)
    return rows


def report(caller: Principal, id: UUID) -> Rows:
    return _managed(caller).where(AccessibilityReport.id == id)


def holder(caller: Principal, receipt_hash: bytes) -> Principal:
    """The same caller with a receipt in hand."""
    return replace(caller, receipt=receipt_hash)


def made(holder: Principal, id: UUID) -> Rows:
    """Nothing of it but that it is there: the answer is kept for retries."""
    return MADE.seen_by(holder).where(AccessibilityReport.id == id)


def by_receipt(holder: Principal) -> Rows:
    return RECEIPTS.seen_by(holder).where(AccessibilityReport.receipt_hash == holder.receipt)
