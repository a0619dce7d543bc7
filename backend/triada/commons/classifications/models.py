from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from triada.core.columns import one_of, search_column, sort_column, text_column
from triada.core.model import Shared


class TermKind(StrEnum):
    service_type = "service_type"
    target_group = "target_group"
    form = "form"
    capacity_unit = "capacity_unit"


class Term(Shared):
    """One entry of a classification; laws change, so each has its years and its successor."""

    __tablename__ = "term"
    __table_args__ = (
        UniqueConstraint("kind", "code", "recorded_by", postgresql_nulls_not_distinct=True),
        Index("ix_term_common_id", "common_id"),
        one_of("kind", TermKind),
    )

    kind: Mapped[str] = mapped_column()
    country: Mapped[str | None] = mapped_column()
    code: Mapped[str] = mapped_column()
    name: Mapped[Any] = text_column()
    law: Mapped[str | None] = mapped_column()
    paragraph: Mapped[str | None] = mapped_column()
    group_code: Mapped[str | None] = mapped_column()
    group_name: Mapped[Any | None] = text_column()
    forms: Mapped[list[str]] = mapped_column(default=list, server_default="{}")
    valid_from: Mapped[date | None] = mapped_column()
    valid_to: Mapped[date | None] = mapped_column()
    successor_id: Mapped[UUID | None] = mapped_column(ForeignKey("term.id"))
    common_id: Mapped[UUID | None] = mapped_column(ForeignKey("term.id"))
    established: Mapped[bool] = mapped_column(default=True, server_default="true")
    note: Mapped[Any | None] = text_column()
    search: Mapped[Any] = search_column("name")
    sort: Mapped[str] = sort_column("name")
