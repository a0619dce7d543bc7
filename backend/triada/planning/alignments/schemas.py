from enum import StrEnum
from typing import Annotated, Self
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from triada.core.dates import PartialDate, check_order
from triada.core.model import Audience
from triada.core.schema import Listing, Page, Read, RecordRead, Search, Write, unset
from triada.core.text import Code, Line, LinePatch, Prose, ProsePatch, Text, Url
from triada.planning.alignments.models import AlignmentKind, ElementKind, PlanLevel


class ExternalElementRead(Read):
    id: UUID
    position: int
    code: str | None
    title: Text


class ExternalElementWrite(Write):
    code: Code | None = None
    title: Line


class ExternalElementChange(ExternalElementWrite):
    id: UUID | None = Field(default=None, description="Of one that stays; without it a new one")


Elements = Annotated[list[ExternalElementWrite], Field(max_length=300)]
ElementChanges = Annotated[list[ExternalElementChange], Field(max_length=300)]


class ExternalPlanRead(RecordRead):
    authority_id: UUID = Field(description="The authority that has recorded it")
    audience: Audience
    level: PlanLevel
    title: Text
    issuer: Text | None
    period_from: str | None
    period_to: str | None
    url: str | None
    elements: list[ExternalElementRead]
    alignment_count: int


class ExternalPlanPage(Page):
    items: list[ExternalPlanRead]


class ExternalPlanCreate(Write):
    authority_id: UUID
    level: PlanLevel
    title: Line
    issuer: Line | None = None
    period_from: PartialDate | None = None
    period_to: PartialDate | None = None
    url: Url | None = None
    elements: Elements = []

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        check_order(self.period_from, self.period_to)
        return self


class ExternalPlanUpdate(Write):
    """Only what is sent is changed; elements are replaced whole, those with an id stay."""

    level: PlanLevel = unset()
    title: LinePatch = unset()
    issuer: LinePatch | None = unset()
    period_from: PartialDate | None = unset()
    period_to: PartialDate | None = unset()
    url: Url | None = unset()
    elements: ElementChanges = unset()


class ExternalPlanFilter(Listing):
    authority_id: UUID | None = None
    level: PlanLevel | None = None
    q: Search | None = None


class TargetKind(StrEnum):
    external_plan = "external_plan"
    external_element = "external_element"
    edition = "edition"
    goal = "goal"
    measure = "measure"


class AlignmentTarget(Read):
    """What something is aligned with, and the plan in which that stands."""

    kind: TargetKind
    id: UUID
    code: str | None
    title: Text
    plan_id: UUID = Field(description="The external plan, or the edition of a plan here")
    plan_title: Text
    level: PlanLevel | None = Field(description="Of an external plan")
    issuer: Text | None = Field(description="Who made it: words, or the name of an authority here")
    url: str | None


class AlignmentRead(RecordRead):
    authority_id: UUID
    audience: Audience
    edition_id: UUID
    goal_id: UUID | None
    measure_id: UUID | None
    source_code: str | None
    source_title: Text
    kind: AlignmentKind
    note: Text | None
    accepted_by_upper: bool | None = Field(description="Null where nothing is known of it")
    to_authority_id: UUID | None = Field(description="Null where the plan was made elsewhere")
    target: AlignmentTarget | None
    dangling: bool = Field(description="The target is gone, or you may not see it")


class AlignmentPage(Page):
    items: list[AlignmentRead]


class AlignmentCreate(Write):
    """From an edition, or from a goal or measure of it, to exactly one target."""

    edition_id: UUID | None = None
    goal_id: UUID | None = None
    measure_id: UUID | None = None
    external_plan_id: UUID | None = None
    external_element_id: UUID | None = None
    to_kind: ElementKind | None = None
    to_id: UUID | None = None
    kind: AlignmentKind
    note: Prose | None = None
    accepted_by_upper: bool | None = None

    @model_validator(mode="after")
    def _one_of_each(self) -> Self:
        sources = (self.edition_id, self.goal_id, self.measure_id)
        targets = (self.external_plan_id, self.external_element_id, self.to_id)
        if sum(each is not None for each in sources) != 1:
            raise PydanticCustomError("one_owner", "Name an edition, a goal or a measure")
        if sum(each is not None for each in targets) != 1:
            raise PydanticCustomError("one_target", "Name exactly one plan or element")
        if (self.to_kind is None) != (self.to_id is None):
            raise PydanticCustomError("target_kind", "A record here is named by kind and id")
        return self


class AlignmentUpdate(Write):
    """Another source or target is another alignment."""

    kind: AlignmentKind = unset()
    note: ProsePatch | None = unset()
    accepted_by_upper: bool | None = unset()


class Acceptance(Write):
    accepted: bool | None = Field(description="Null takes an answer back")


class AlignmentFilter(Listing):
    authority_id: UUID | None = None
    edition_id: UUID | None = Field(default=None, description="Of itself, its goals and measures")
    goal_id: UUID | None = None
    measure_id: UUID | None = None
    external_plan_id: UUID | None = Field(default=None, description="As a whole or an element")
    to_authority_id: UUID | None = None
    to_id: UUID | None = None
    kind: AlignmentKind | None = None
