from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, DateTime, ForeignKeyConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from triada.core.model import Owned, belongs_to, table_args
from triada.core.text import Text


class ConsultationState(StrEnum):
    planned = "planned"
    open = "open"
    closed = "closed"


class Consultation(Owned):
    """Windows end at an hour, and a plan may be put before people more than once."""

    __tablename__ = "consultation"
    __table_args__ = table_args(
        "consultation",
        belongs_to("edition", delete="CASCADE"),
        ForeignKeyConstraint(
            ["authority_id", "edition_id", "plan_version_id"],
            ["plan_version.authority_id", "plan_version.edition_id", "plan_version.id"],
        ),
        Index("ix_consultation_edition_id", "authority_id", "edition_id"),
        CheckConstraint("closes_at > opens_at", name="window"),
    )

    edition_id: Mapped[UUID] = mapped_column()
    plan_version_id: Mapped[UUID] = mapped_column()
    opens_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    closes_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    ways: Mapped[Text | None] = mapped_column()
    """How comments can be made: by whom, where, in which form."""
    hearing_on: Mapped[str | None] = mapped_column()
    hearing_place: Mapped[Text | None] = mapped_column()
    notice_url: Mapped[str | None] = mapped_column()
    note: Mapped[Text | None] = mapped_column()
