from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    ColumnElement,
    ForeignKeyConstraint,
    Index,
    LargeBinary,
    UniqueConstraint,
    func,
    or_,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from triada.core.model import Base, Owned, belongs_to, table_args, visible
from triada.core.principal import Principal

SECRET = {"secret": True}
OWN_WORDS = {"secret": True}
"""A person's own words may say who it is, and the ledger forgets nothing: it gets no copy."""
CONTACT = {
    "pii": "contact",
    "basis": "legal obligation, GDPR 6(1)(c)",
    "retain": "P30D after the answer, P1Y after the report at most",
}


class ReportState(StrEnum):
    open = "open"
    answered = "answered"


class AccessibilityReport(Owned):
    """What somebody could not use; internal, and open to whoever shows its receipt."""

    __tablename__ = "accessibility_report"
    __table_args__ = table_args(
        "accessibility_report",
        ForeignKeyConstraint(["authority_id"], ["authority.authority_id"]),
        UniqueConstraint("receipt_hash"),
        CheckConstraint("audience = 'internal'", name="internal"),
        CheckConstraint("(answer is null) = (answered_at is null)", name="answered"),
        Index("ix_accessibility_report_created_at", "authority_id", "created_at"),
    )

    page: Mapped[str] = mapped_column(info=OWN_WORDS)
    message: Mapped[str] = mapped_column(info=OWN_WORDS)
    language: Mapped[str] = mapped_column()
    anonymous: Mapped[bool] = mapped_column()
    receipt_hash: Mapped[bytes] = mapped_column(LargeBinary, info=SECRET)
    answer: Mapped[str | None] = mapped_column(info=OWN_WORDS)
    answered_at: Mapped[datetime | None] = mapped_column()

    @classmethod
    def visible_to(cls, caller: Principal) -> ColumnElement[bool]:
        inside = visible(cls, caller)
        return or_(inside, cls.receipt_hash == caller.receipt) if caller.receipt else inside


class AccessibilityContact(Base):
    """Where the reporter wants the answer to be sent: apart from the report, so that it can go
    while the report stays, and unknown to the ledger."""

    __tablename__ = "accessibility_contact"
    __table_args__ = (
        belongs_to("accessibility_report", delete="CASCADE"),
        Index("ix_accessibility_contact_erase_after", "erase_after"),
    )

    authority_id: Mapped[UUID] = mapped_column(primary_key=True)
    accessibility_report_id: Mapped[UUID] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(info=CONTACT)
    erase_after: Mapped[datetime] = mapped_column(
        server_default=func.now() + text("interval '1 year'")
    )
