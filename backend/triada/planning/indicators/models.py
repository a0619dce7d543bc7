from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    ColumnElement,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Numeric,
    SmallInteger,
    UniqueConstraint,
    select,
)
from sqlalchemy.orm import Mapped, mapped_column

from triada.core.audience_cascade import widest
from triada.core.columns import TECHNICAL, one_of, search_column, sort_column
from triada.core.ids import new_id
from triada.core.model import Owned, belongs_to, ordered_by, table_args
from triada.core.text import Text


class ValueType(StrEnum):
    count = "count"  # type: ignore[assignment]  # str.count is not used on it
    decimal = "decimal"
    percent = "percent"
    yes_no = "yes_no"
    scale = "scale"
    text = "text"


class Direction(StrEnum):
    up = "up"
    down = "down"
    none = "none"


class PeriodAggregation(StrEnum):
    sum = "sum"
    last = "last"
    average = "average"
    max = "max"
    none = "none"


class TerritoryAggregation(StrEnum):
    sum = "sum"
    average = "average"
    none = "none"


class Operator(StrEnum):
    eq = "eq"
    ge = "ge"
    le = "le"
    about = "about"
    range = "range"


class Indicator(Owned):
    """What is measured and how its values may be added up; text never is."""

    __tablename__ = "indicator"
    __table_args__ = table_args(
        "indicator",
        ordered_by("indicator", "sort", "id"),
        ForeignKeyConstraint(["authority_id"], ["authority.authority_id"]),
        one_of("value_type", ValueType),
        one_of("direction", Direction),
        one_of("period_aggregation", PeriodAggregation),
        one_of("territory_aggregation", TerritoryAggregation),
    )

    name: Mapped[Text] = mapped_column()
    unit: Mapped[Text | None] = mapped_column()
    definition: Mapped[Text | None] = mapped_column()
    verification: Mapped[Text | None] = mapped_column()
    value_type: Mapped[ValueType] = mapped_column()
    direction: Mapped[Direction] = mapped_column(default=Direction.none)
    period_aggregation: Mapped[PeriodAggregation] = mapped_column(default=PeriodAggregation.none)
    territory_aggregation: Mapped[TerritoryAggregation] = mapped_column(
        default=TerritoryAggregation.none
    )
    cumulative: Mapped[bool] = mapped_column(default=False, server_default="false")
    lineage_id: Mapped[UUID] = mapped_column(default=new_id, info=TECHNICAL)
    search: Mapped[str] = search_column("name", "definition")
    sort: Mapped[str] = sort_column("name")

    @classmethod
    def derived_audience(cls) -> ColumnElement[str]:
        """A definition that is used is as public as its most public use."""
        mine = (IndicatorUse.authority_id == cls.authority_id, IndicatorUse.indicator_id == cls.id)
        return select(widest(IndicatorUse)).where(*mine).correlate(cls).scalar_subquery()


class IndicatorUse(Owned):
    """An indicator on one goal, measure or project, with where it starts from."""

    __tablename__ = "indicator_use"
    __table_args__ = table_args(
        "indicator_use",
        belongs_to("indicator"),
        belongs_to("goal", delete="CASCADE"),
        belongs_to("measure", delete="CASCADE"),
        belongs_to("project", delete="CASCADE"),
        CheckConstraint("num_nonnulls(goal_id, measure_id, project_id) = 1", name="one_owner"),
        Index("ix_indicator_use_indicator_id", "authority_id", "indicator_id"),
        Index("ix_indicator_use_goal_id", "authority_id", "goal_id"),
        Index("ix_indicator_use_measure_id", "authority_id", "measure_id"),
        Index("ix_indicator_use_project_id", "authority_id", "project_id"),
    )
    owner_field = "indicators"

    indicator_id: Mapped[UUID] = mapped_column()
    goal_id: Mapped[UUID | None] = mapped_column()
    measure_id: Mapped[UUID | None] = mapped_column()
    project_id: Mapped[UUID | None] = mapped_column()
    baseline_value: Mapped[Decimal | None] = mapped_column(Numeric)
    baseline_as_of: Mapped[str | None] = mapped_column()
    baseline_note: Mapped[Text | None] = mapped_column()
    responsible_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"))


class IndicatorTarget(Owned):
    """A target of one year, or of the whole period; "at least 70" keeps its operator."""

    __tablename__ = "indicator_target"
    __table_args__ = table_args(
        "indicator_target",
        belongs_to("indicator_use", delete="CASCADE"),
        UniqueConstraint(
            "authority_id", "indicator_use_id", "year", postgresql_nulls_not_distinct=True
        ),
        CheckConstraint("value is not null or words is not null", name="something"),
        CheckConstraint("(operator = 'range') = (high is not null)", name="range"),
        one_of("operator", Operator),
    )
    owner_field = "targets"

    indicator_use_id: Mapped[UUID] = mapped_column()
    year: Mapped[int | None] = mapped_column(SmallInteger)
    operator: Mapped[Operator] = mapped_column()
    value: Mapped[Decimal | None] = mapped_column(Numeric)
    high: Mapped[Decimal | None] = mapped_column(Numeric)
    words: Mapped[str | None] = mapped_column()
