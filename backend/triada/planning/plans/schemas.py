from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

from pydantic import Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from triada.core.dates import PartialDate
from triada.core.model import Audience
from triada.core.schema import Listing, Page, Read, RecordRead, Search, Write, unset
from triada.core.text import Code, Line, LinePatch, Prose, ProsePatch, Text, Url, Words
from triada.planning.plans.blockers import BlockerCode
from triada.planning.plans.models import EditionField, EditionState, PlanKind, TransitionName
from triada.planning.relations.schemas import Parties, PartyRead, PlaceRead, Places

Year = Annotated[int, Field(ge=1900, le=2199)]
Depth = Annotated[int, Field(ge=1, le=5)]


EditionFields = dict[EditionField, Audience]


class Source(Write):
    """The document a record was taken from."""

    title: Words
    url: Url | None = None
    as_of: PartialDate | None = None


class PlanRead(RecordRead):
    authority_id: UUID
    audience: Audience
    kind: PlanKind
    title: Text
    abbreviation: str | None
    earlier_titles: list[Text]
    lineage_id: UUID
    authority_name: Text
    current_edition_id: UUID | None = Field(description="The newest edition you may see")


class PlanPage(Page):
    items: list[PlanRead]


class PlanCreate(Write):
    authority_id: UUID
    kind: PlanKind
    title: Line
    abbreviation: Code | None = None
    earlier_titles: Annotated[list[Line], Field(max_length=20)] = []


class PlanUpdate(Write):
    kind: PlanKind = unset()
    title: LinePatch = unset()
    abbreviation: Code | None = unset()
    earlier_titles: Annotated[list[Line], Field(max_length=20)] = unset()


class PlanFilter(Listing):
    authority_id: UUID | None = None
    kind: PlanKind | None = None
    q: Search | None = None


class LevelRead(Read):
    id: UUID
    depth: int
    name: Text


class LevelWrite(Write):
    depth: Depth
    name: Line


Levels = Annotated[list[LevelWrite], Field(max_length=5)]


class TransitionBlocker(Read):
    """A reason against a step by its code; the sentence is the client's."""

    code: BlockerCode
    params: dict[str, str] = Field(description="What the sentence names")


class EditionTransition(Read):
    """What can be done to the edition now, what stands in the way, and what should be known."""

    name: TransitionName
    to: EditionState
    needs_reason: bool
    blocked_by: list[TransitionBlocker]
    warnings: list[TransitionBlocker]


class EditionRead(RecordRead):
    authority_id: UUID
    audience: Audience
    plan_id: UUID
    lineage_id: UUID
    ordinal: int
    title: Text
    period_from: str
    period_to: str
    outlook_year: int | None
    valid_until: str | None
    state: EditionState
    state_note: Text | None
    state_since: datetime
    predecessor_id: UUID | None
    summary: Text | None
    legal_basis: Text | None
    incomplete: bool
    incomplete_note: Text | None
    source: Source | None
    parties: list[PartyRead]
    places: list[PlaceRead]
    levels: list[LevelRead]
    goal_count: int
    measure_count: int
    plan_kind: PlanKind
    plan_title: Text
    authority_name: Text
    easy: Text | None = Field(description="The same in easy language")
    note: Text | None = Field(description="A working note, internal unless said otherwise")
    field_audience: EditionFields | None = Field(description="Null for who is not inside")
    recorded_later: bool = Field(description="Adopted before it was entered here")
    allowed_transitions: list[EditionTransition] = Field(description="Empty for who is not inside")


class EditionPage(Page):
    items: list[EditionRead]


class EditionCreate(Write):
    """Of a plan that stands, or together with a new one."""

    plan_id: UUID | None = None
    plan: PlanCreate | None = Field(default=None, description="A new plan, instead of `plan_id`")
    ordinal: Annotated[int, Field(ge=1, le=999)] | None = Field(
        default=None, description="The next free one where it is left out"
    )
    title: Line
    period_from: PartialDate
    period_to: PartialDate
    outlook_year: Year | None = None
    valid_until: PartialDate | None = None
    predecessor_id: UUID | None = None
    summary: Prose | None = None
    legal_basis: Prose | None = None
    easy: Prose | None = None
    note: Prose | None = None
    field_audience: EditionFields = {}
    incomplete: bool = False
    incomplete_note: Prose | None = None
    source: Source | None = None
    parties: Parties = []
    places: Places = []
    levels: Levels = []

    @model_validator(mode="after")
    def _one_plan(self) -> Self:
        if (self.plan_id is None) == (self.plan is None):
            raise PydanticCustomError("one_plan", "Name a plan or bring a new one")
        return self


class EditionUpdate(Write):
    title: LinePatch = unset()
    period_from: PartialDate = unset()
    period_to: PartialDate = unset()
    outlook_year: Year | None = unset()
    valid_until: PartialDate | None = unset()
    predecessor_id: UUID | None = unset()
    summary: ProsePatch | None = unset()
    legal_basis: ProsePatch | None = unset()
    easy: ProsePatch | None = unset()
    note: ProsePatch | None = unset()
    field_audience: dict[EditionField, Audience | None] = unset()
    state_note: ProsePatch | None = unset()
    incomplete: bool = unset()
    incomplete_note: ProsePatch | None = unset()
    source: Source | None = unset()
    parties: Parties = unset()
    places: Places = unset()
    levels: Levels = unset()


class EditionMove(Write):
    """A step of the plan's life, as `allowed_transitions` offers it."""

    name: TransitionName
    reason: Prose | None = Field(default=None, description="The public reads it")

    @field_validator("name")
    @classmethod
    def _has_no_address_of_its_own(cls, name: TransitionName) -> TransitionName:
        """What is known of an earlier act comes with the step, so that one is taken elsewhere."""
        if name is TransitionName.record_as_adopted_earlier:
            raise PydanticCustomError(
                "transition_elsewhere", "Record an earlier adoption with what is known of the act"
            )
        return name


class EditionFilter(Listing):
    plan_id: UUID | None = None
    authority_id: UUID | None = None
    organisation_id: UUID | None = Field(
        default=None, description="Those in which this organisation takes part"
    )
    state: EditionState | None = None
    q: Search | None = None
