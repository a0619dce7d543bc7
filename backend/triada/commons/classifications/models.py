from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from triada.commons.territories.models import Country
from triada.core.columns import one_of, search_column, sort_column
from triada.core.model import Shared, ordered_by
from triada.core.text import Text


class TermKind(StrEnum):
    service_type = "service_type"
    target_group = "target_group"
    form = "form"
    capacity_unit = "capacity_unit"


class Term(Shared):
    """One entry of a classification; laws change, so each has its years and its successor."""

    __tablename__ = "term"
    __table_args__ = (
        ordered_by("term", "kind", "sort", "id"),
        UniqueConstraint("kind", "code", "recorded_by", postgresql_nulls_not_distinct=True),
        Index("ix_term_common_id", "common_id"),
        one_of("kind", TermKind),
    )

    kind: Mapped[TermKind] = mapped_column()
    country: Mapped[Country | None] = mapped_column()
    code: Mapped[str] = mapped_column()
    name: Mapped[Text] = mapped_column()
    law: Mapped[str | None] = mapped_column()
    paragraph: Mapped[str | None] = mapped_column()
    group_code: Mapped[str | None] = mapped_column()
    group_name: Mapped[Text | None] = mapped_column()
    forms: Mapped[list[str]] = mapped_column(default=list, server_default="{}")
    valid_from: Mapped[date | None] = mapped_column()
    valid_to: Mapped[date | None] = mapped_column()
    successor_id: Mapped[UUID | None] = mapped_column(ForeignKey("term.id"))
    common_id: Mapped[UUID | None] = mapped_column(ForeignKey("term.id"))
    established: Mapped[bool] = mapped_column(default=True, server_default="true")
    note: Mapped[Text | None] = mapped_column()
    search: Mapped[str] = search_column("name")
    sort: Mapped[str] = sort_column("name")
