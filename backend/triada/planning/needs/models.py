from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, Numeric, SmallInteger, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from triada.core.columns import TECHNICAL, one_of, public_text, search_column
from triada.core.field_visibility import Guarded, guards
from triada.core.ids import new_id
from triada.core.model import Owned, belongs_to, table_args
from triada.core.text import Text
from triada.planning.goals.models import inside_edition, unique_code


class EvidenceKind(StrEnum):
    survey = "survey"
    statistics = "statistics"
    refused_applicants = "refused_applicants"
    waiting = "waiting"
    meeting = "meeting"
    expert = "expert"
    other = "other"


OF_PEOPLE = (EvidenceKind.refused_applicants, EvidenceKind.waiting)
FEW = 5
"""So few of them might be recognised; their number is told inside only."""


class NeedField(StrEnum):
    """Fields of a need that may have an audience of their own."""

    statement = "statement"
    severity = "severity"
    evidence = "evidence"
    target_groups = "target_groups"
    places = "places"


class Need(Guarded):
    __tablename__ = "need"
    __table_args__ = table_args(
        "need",
        belongs_to("edition", delete="CASCADE"),
        UniqueConstraint("authority_id", "edition_id", "id"),
        UniqueConstraint("authority_id", "edition_id", "lineage_id"),
        Index("ix_need_position", "authority_id", "edition_id", "position", "id"),
        unique_code("need"),
        CheckConstraint("severity between 1 and 3", name="severity"),
    )
    guards = guards("statement", "severity")

    edition_id: Mapped[UUID] = mapped_column()
    position: Mapped[int] = mapped_column(info=TECHNICAL)
    code: Mapped[str | None] = mapped_column()
    title: Mapped[Text] = mapped_column()
    statement: Mapped[Text | None] = mapped_column()
    severity: Mapped[int | None] = mapped_column(SmallInteger)
    lineage_id: Mapped[UUID] = mapped_column(default=new_id, info=TECHNICAL)
    search: Mapped[str] = search_column("title", public_text("statement"))


class Evidence(Owned):
    """What shows that a need is real; a figure is one value or a range, with its day and source."""

    __tablename__ = "evidence"
    __table_args__ = table_args(
        "evidence",
        belongs_to("need", delete="CASCADE"),
        Index("ix_evidence_need_id", "authority_id", "need_id", "position"),
        CheckConstraint("high is null or (value is not null and high >= value)", name="range"),
        one_of("kind", EvidenceKind),
    )
    owner_field = "evidence"

    need_id: Mapped[UUID] = mapped_column()
    position: Mapped[int] = mapped_column(SmallInteger, info=TECHNICAL)
    kind: Mapped[EvidenceKind] = mapped_column()
    value: Mapped[Decimal | None] = mapped_column(Numeric)
    high: Mapped[Decimal | None] = mapped_column(Numeric)
    unit: Mapped[Text | None] = mapped_column()
    as_of: Mapped[str | None] = mapped_column()
    source: Mapped[Text | None] = mapped_column()
    url: Mapped[str | None] = mapped_column()
    words: Mapped[Text] = mapped_column()


class NeedMeasure(Owned):
    """A measure answers needs of its own edition."""

    __tablename__ = "need_measure"
    __table_args__ = table_args(
        "need_measure",
        belongs_to("edition", delete="CASCADE"),
        inside_edition("need_id", "need", delete="CASCADE"),
        inside_edition("measure_id", "measure", delete="CASCADE"),
        UniqueConstraint("authority_id", "need_id", "measure_id"),
        Index("ix_need_measure_measure_id", "authority_id", "edition_id", "measure_id"),
    )
    owner_field = "measures"
    audience_from = ("edition",)

    edition_id: Mapped[UUID] = mapped_column()
    need_id: Mapped[UUID] = mapped_column()
    measure_id: Mapped[UUID] = mapped_column()
