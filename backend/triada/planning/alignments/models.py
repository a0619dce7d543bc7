from enum import StrEnum
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    ColumnElement,
    ForeignKeyConstraint,
    Index,
    SmallInteger,
    UniqueConstraint,
    and_,
    or_,
    select,
)
from sqlalchemy.orm import Mapped, mapped_column

from triada.core.audience_cascade import widest
from triada.core.columns import TECHNICAL, one_of, search_column, sort_column
from triada.core.model import Owned, belongs_to, ordered_by, table_args
from triada.core.text import Text
from triada.planning.goals.models import inside_edition


class PlanLevel(StrEnum):
    municipal = "municipal"
    regional = "regional"
    national = "national"
    european = "european"
    world = "global"


class AlignmentKind(StrEnum):
    supports = "supports"
    implements = "implements"
    required_by = "required_by"


class ElementKind(StrEnum):
    """What of another plan here something may be aligned with."""

    edition = "edition"
    goal = "goal"
    measure = "measure"


class ExternalPlan(Owned):
    """A plan that is not made here, as the authority that leans on it has recorded it."""

    __tablename__ = "external_plan"
    __table_args__ = table_args(
        "external_plan",
        ordered_by("external_plan", "sort", "id"),
        ForeignKeyConstraint(["authority_id"], ["authority.authority_id"]),
        one_of("level", PlanLevel),
    )

    level: Mapped[PlanLevel] = mapped_column()
    title: Mapped[Text] = mapped_column()
    issuer: Mapped[Text | None] = mapped_column()
    period_from: Mapped[str | None] = mapped_column()
    period_to: Mapped[str | None] = mapped_column()
    url: Mapped[str | None] = mapped_column()
    search: Mapped[str] = search_column("title", "issuer")
    sort: Mapped[str] = sort_column("title")

    @classmethod
    def derived_audience(cls) -> ColumnElement[str]:
        """A plan that is named is as public as the most public alignment with it."""
        return select(widest(Alignment)).where(to_plan()).correlate(cls).scalar_subquery()


class ExternalElement(Owned):
    """A priority, goal or measure of such a plan."""

    __tablename__ = "external_element"
    __table_args__ = table_args(
        "external_element",
        belongs_to("external_plan", delete="CASCADE"),
        Index("ix_external_element_external_plan_id", "authority_id", "external_plan_id"),
    )
    owner_field = "elements"

    external_plan_id: Mapped[UUID] = mapped_column()
    position: Mapped[int] = mapped_column(SmallInteger, info=TECHNICAL)
    code: Mapped[str | None] = mapped_column()
    title: Mapped[Text] = mapped_column()


class Alignment(Owned):
    """From an edition, or a goal or measure of it, to a plan from outside or to another one here.
    What lies here may lie in another authority, so it is named without a key and may be gone."""

    __tablename__ = "alignment"
    __table_args__ = table_args(
        "alignment",
        ordered_by("alignment", "authority_id", "edition_id", "id"),
        belongs_to("edition", delete="CASCADE"),
        inside_edition("goal_id", "goal", delete="CASCADE"),
        inside_edition("measure_id", "measure", delete="CASCADE"),
        belongs_to("external_plan"),
        belongs_to("external_element"),
        CheckConstraint("num_nonnulls(goal_id, measure_id) <= 1", name="one_source"),
        CheckConstraint(
            "num_nonnulls(external_plan_id, external_element_id, to_id) = 1", name="one_target"
        ),
        CheckConstraint("num_nonnulls(to_authority_id, to_kind, to_id) in (0, 3)", name="whole"),
        UniqueConstraint(
            "authority_id",
            "edition_id",
            "goal_id",
            "measure_id",
            "external_plan_id",
            "external_element_id",
            "to_id",
            "kind",
            name="uq_alignment_once",
            postgresql_nulls_not_distinct=True,
        ),
        Index("ix_alignment_goal_id", "authority_id", "edition_id", "goal_id"),
        Index("ix_alignment_measure_id", "authority_id", "edition_id", "measure_id"),
        Index("ix_alignment_external_plan_id", "authority_id", "external_plan_id"),
        Index("ix_alignment_external_element_id", "authority_id", "external_element_id"),
        Index("ix_alignment_to_authority_id", "to_authority_id", "to_id"),
        one_of("kind", AlignmentKind),
        one_of("to_kind", ElementKind),
    )
    points_to_other_authorities = True
    audience_from = ("edition",)

    edition_id: Mapped[UUID] = mapped_column()
    goal_id: Mapped[UUID | None] = mapped_column()
    measure_id: Mapped[UUID | None] = mapped_column()
    external_plan_id: Mapped[UUID | None] = mapped_column()
    external_element_id: Mapped[UUID | None] = mapped_column()
    to_authority_id: Mapped[UUID | None] = mapped_column()
    to_kind: Mapped[ElementKind | None] = mapped_column()
    to_id: Mapped[UUID | None] = mapped_column()
    kind: Mapped[AlignmentKind] = mapped_column()
    note: Mapped[Text | None] = mapped_column()
    accepted_by_upper: Mapped[bool | None] = mapped_column()


def inside_plan() -> ColumnElement[bool]:
    """Elements of an external plan."""
    return and_(
        ExternalElement.authority_id == ExternalPlan.authority_id,
        ExternalElement.external_plan_id == ExternalPlan.id,
    )


def to_plan() -> ColumnElement[bool]:
    """Alignments with an external plan as a whole or with one of its elements."""
    elements = select(ExternalElement.id).where(inside_plan()).correlate(ExternalPlan)
    return and_(
        Alignment.authority_id == ExternalPlan.authority_id,
        or_(
            Alignment.external_plan_id == ExternalPlan.id,
            Alignment.external_element_id.in_(elements),
        ),
    )
