from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, DateTime, LargeBinary, SmallInteger, UniqueConstraint, func
from sqlalchemy.orm import Mapped, mapped_column

from triada.core.columns import COMPUTED, one_of
from triada.core.model import Owned, belongs_to, table_args
from triada.core.text import Text


class VersionKind(StrEnum):
    draft = "draft"
    """For those who are asked: it is what comments refer to."""
    final = "final"
    """What is put before the body that adopts."""
    amendment = "amendment"
    as_it_stood = "as_it_stood"
    """A plan adopted before it was entered here, as it was entered."""


class PlanVersion(Owned):
    """Only its audience ever changes: the database refuses everything else."""

    __tablename__ = "plan_version"
    __table_args__ = table_args(
        "plan_version",
        belongs_to("edition"),
        UniqueConstraint("authority_id", "edition_id", "number"),
        UniqueConstraint("authority_id", "edition_id", "id"),
        CheckConstraint("octet_length(sha256) = 64", name="sha256"),
        one_of("kind", VersionKind),
    )
    audience_from = ("edition",)

    edition_id: Mapped[UUID] = mapped_column()
    number: Mapped[int] = mapped_column(SmallInteger)
    kind: Mapped[VersionKind] = mapped_column()
    title: Mapped[Text] = mapped_column()
    note: Mapped[Text | None] = mapped_column()
    frozen_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    format: Mapped[int] = mapped_column(SmallInteger)
    sha256: Mapped[str] = mapped_column()
    size: Mapped[int] = mapped_column()
    goals: Mapped[int] = mapped_column()
    measures: Mapped[int] = mapped_column()
    content: Mapped[bytes] = mapped_column(LargeBinary, info=COMPUTED)
    """RFC 8785 bytes of `format.Content`, kept out of the ledger, which has their hash."""
