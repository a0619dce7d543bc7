from enum import StrEnum
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from triada.core.columns import TECHNICAL, one_of, search_column
from triada.core.ids import new_id
from triada.core.model import Owned, belongs_to, table_args
from triada.core.text import Text


class Likelihood(StrEnum):
    unlikely = "unlikely"
    possible = "possible"
    likely = "likely"


class Risk(Owned):
    __tablename__ = "risk"
    __table_args__ = table_args(
        "risk",
        belongs_to("edition", delete="CASCADE"),
        UniqueConstraint("authority_id", "edition_id", "lineage_id"),
        Index("ix_risk_position", "authority_id", "edition_id", "position", "id"),
        one_of("likelihood", Likelihood),
    )

    edition_id: Mapped[UUID] = mapped_column()
    position: Mapped[int] = mapped_column(info=TECHNICAL)
    title: Mapped[Text] = mapped_column()
    likelihood: Mapped[Likelihood] = mapped_column()
    lineage_id: Mapped[UUID] = mapped_column(default=new_id, info=TECHNICAL)
    search: Mapped[str] = search_column("title")
