"""What can be done to reports: made by anybody, answered once, and the reporter forgotten."""

import hashlib
from datetime import timedelta
from uuid import UUID

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from triada.commons.authorities.models import Authority
from triada.commons.feedback.models import AccessibilityContact, AccessibilityReport
from triada.commons.feedback.schemas import Answer, ReportCreate
from triada.core.db import write_in
from triada.core.errors import Conflict, TooManyRequests, UnknownReference
from triada.core.principal import Principal

MOST_OPEN = 20
WINDOW = timedelta(hours=1)
CONTACT_KEPT = timedelta(days=30)


class TooManyReports(TooManyRequests):
    """Of readers who are not signed in, so many in an hour are still without an answer."""


class AlreadyAnswered(Conflict):
    """The reporter may have read the answer: another one in its place would be a lie."""


def receipt_hash(receipt: str) -> bytes:
    return hashlib.sha256(receipt.encode()).digest()


async def _open(db: AsyncSession, caller: Principal, authority_id: UUID) -> None:
    """Anybody may write to an authority that can be seen."""
    seen = select(Authority.id).where(Authority.id == authority_id, Authority.visible_to(caller))
    if await db.scalar(seen) is None:
        raise UnknownReference(at="/body/authority_id")
    await write_in(db, authority_id)


async def _brake(db: AsyncSession, authority_id: UUID) -> None:
    """Safe against many at once: the number of the authority is locked."""
    waiting = await db.scalar(
        select(func.count()).where(
            AccessibilityReport.authority_id == authority_id,
            AccessibilityReport.anonymous.is_(True),
            AccessibilityReport.answered_at.is_(None),
            AccessibilityReport.created_at > func.now() - WINDOW,
        )
    )
    if (waiting or 0) >= MOST_OPEN:
        raise TooManyReports


async def create(
    db: AsyncSession, caller: Principal, new: ReportCreate, id: UUID, receipt_hash: bytes
) -> AccessibilityReport:
    await _open(db, caller, new.authority_id)
    if not caller.signed_in:
        await _brake(db, new.authority_id)
    report = AccessibilityReport(
        **new.model_dump(exclude={"contact"}),
        id=id,
        anonymous=not caller.signed_in,
        receipt_hash=receipt_hash,
    )
    db.add(report)
    await db.flush()
    if new.contact is not None:
        kept = {"authority_id": new.authority_id, "accessibility_report_id": id}
        db.add(AccessibilityContact(**kept, email=new.contact))
        await db.flush()
    return report


async def answer(db: AsyncSession, report: AccessibilityReport, given: Answer) -> None:
    """From now on the days of the contact are counted."""
    if report.answered_at is not None:
        raise AlreadyAnswered
    now = await db.scalar(select(func.now()))
    report.answer, report.answered_at = given.answer, now
    await db.flush()
    mine = (
        AccessibilityContact.authority_id == report.authority_id,
        AccessibilityContact.accessibility_report_id == report.id,
    )
    soon = func.least(AccessibilityContact.erase_after, func.now() + CONTACT_KEPT)
    await db.execute(update(AccessibilityContact).where(*mine).values(erase_after=soon))


async def erase_contacts(db: AsyncSession) -> None:
    """In all authorities: the wall of this table lets go what is due."""
    await db.execute(
        delete(AccessibilityContact).where(AccessibilityContact.erase_after < func.now())
    )
