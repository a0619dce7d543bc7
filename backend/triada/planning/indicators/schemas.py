from decimal import Decimal
from typing import Annotated, Self
from uuid import UUID

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from triada.core.dates import PartialDate
from triada.core.model import Audience
from triada.core.schema import Listing, Page, Read, RecordRead, Search, Write, unset
from triada.core.text import Line, LinePatch, Prose, ProsePatch, Text, Words
from triada.planning.indicators.models import (
    Direction,
    Operator,
    PeriodAggregation,
    TerritoryAggregation,
    ValueType,
)


def _exact(value: float) -> Decimal:
    """The digits that were sent; `numeric` would keep the whole binary tail of a float."""
    return Decimal(repr(value)).normalize()


Number = Annotated[float, Field(allow_inf_nan=False, ge=-1e15, le=1e15), AfterValidator(_exact)]
Year = Annotated[int, Field(ge=1900, le=2199)]


class IndicatorRead(RecordRead):
    authority_id: UUID
    audience: Audience
    lineage_id: UUID
    name: Text
    unit: Text | None
    definition: Text | None
    verification: Text | None
    value_type: ValueType
    direction: Direction
    period_aggregation: PeriodAggregation
    territory_aggregation: TerritoryAggregation
    cumulative: bool


class IndicatorPage(Page):
    items: list[IndicatorRead]


class IndicatorCreate(Write):
    authority_id: UUID
    name: Line
    unit: Line | None = None
    definition: Prose | None = None
    verification: Prose | None = None
    value_type: ValueType
    direction: Direction = Direction.none
    period_aggregation: PeriodAggregation = PeriodAggregation.none
    territory_aggregation: TerritoryAggregation = TerritoryAggregation.none
    cumulative: bool = False


class IndicatorUpdate(Write):
    name: LinePatch = unset()
    unit: LinePatch | None = unset()
    definition: ProsePatch | None = unset()
    verification: ProsePatch | None = unset()
    direction: Direction = unset()
    period_aggregation: PeriodAggregation = unset()
    territory_aggregation: TerritoryAggregation = unset()
    cumulative: bool = unset()


class IndicatorFilter(Listing):
    authority_id: UUID | None = None
    q: Search | None = None


class TargetRead(Read):
    year: int | None
    operator: Operator
    value: float | None
    high: float | None
    words: str | None


class TargetWrite(Write):
    """A number with its operator, or the source's words where no number can be told."""

    year: Year | None = None
    operator: Operator
    value: Number | None = None
    high: Number | None = None
    words: Words | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.value is None and self.words is None:
            raise PydanticCustomError("target_empty", "Give a value or say it in words")
        ranged = self.operator == Operator.range
        if ranged != (self.high is not None) or (ranged and self.value is None):
            raise PydanticCustomError("target_range", "A range has a low and a high value")
        if ranged and self.value is not None and self.high is not None and self.high < self.value:
            raise PydanticCustomError("target_range", "A range has a low and a high value")
        return self


Targets = Annotated[list[TargetWrite], Field(max_length=60)]


class UseRead(RecordRead):
    """An indicator where it is used: on one goal, measure or project."""

    authority_id: UUID
    audience: Audience
    indicator_id: UUID
    goal_id: UUID | None
    measure_id: UUID | None
    project_id: UUID | None
    indicator_name: Text
    unit: Text | None
    value_type: ValueType
    direction: Direction
    baseline_value: float | None
    baseline_as_of: str | None
    baseline_note: Text | None
    responsible_id: UUID | None
    responsible_name: Text | None
    targets: list[TargetRead]


class UsePage(Page):
    items: list[UseRead]


class UseCreate(Write):
    indicator_id: UUID
    goal_id: UUID | None = None
    measure_id: UUID | None = None
    project_id: UUID | None = None
    baseline_value: Number | None = None
    baseline_as_of: PartialDate | None = None
    baseline_note: Prose | None = None
    responsible_id: UUID | None = None
    targets: Targets = []

    @model_validator(mode="after")
    def _one_owner(self) -> Self:
        if sum(id is not None for id in (self.goal_id, self.measure_id, self.project_id)) != 1:
            raise PydanticCustomError("one_owner", "Name one goal, measure or project")
        return self


class UseUpdate(Write):
    baseline_value: Number | None = unset()
    baseline_as_of: PartialDate | None = unset()
    baseline_note: ProsePatch | None = unset()
    responsible_id: UUID | None = unset()
    targets: Targets = unset()


class UseFilter(Listing):
    authority_id: UUID | None = None
    indicator_id: UUID | None = None
    goal_id: UUID | None = None
    measure_id: UUID | None = None
    project_id: UUID | None = None
