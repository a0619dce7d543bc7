from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import Field

from triada.core.dates import PartialDate
from triada.core.model import Audience
from triada.core.ordering import After
from triada.core.schema import Listing, Page, Read, RecordRead, Search, Write, unset
from triada.core.text import Code, Line, LinePatch, Prose, ProsePatch, Text, Words
from triada.planning.activities.schemas import ActivityRead
from triada.planning.indicators.schemas import UseRead
from triada.planning.measures.models import (
    MeasureField,
    MeasureKind,
    MeasureState,
    PolicyField,
    Timeliness,
)
from triada.planning.plans.schemas import TransitionBlocker
from triada.planning.relations.schemas import (
    Parties,
    PartyRead,
    PlaceRead,
    Places,
    TermRef,
    Terms,
)

Priority = Annotated[int, Field(ge=1, le=5, description="1 is the most urgent")]
Kinds = Annotated[list[MeasureKind], Field(max_length=9)]
PolicyFields = Annotated[list[PolicyField], Field(max_length=8)]
MeasureFields = dict[MeasureField, Audience]
Goals = Annotated[list[UUID], Field(min_length=1, max_length=20, description="The first is home")]


class MeasureTransition(Read):
    """Where the measure may go from here, and what stands in the way."""

    to: MeasureState
    needs_reason: bool
    blocked_by: list[TransitionBlocker]


class MeasureRead(RecordRead):
    authority_id: UUID
    audience: Audience
    edition_id: UUID
    plan_id: UUID
    lineage_id: UUID = Field(description="The same over all cycles of the plan")
    goal_ids: list[UUID]
    position: int
    code: str | None
    title: Text
    description: Text | None
    kinds: list[MeasureKind]
    policy_fields: list[PolicyField]
    state: MeasureState
    state_reason: Text | None
    state_on: date | None
    postponement_reason: Text | None
    postponed_from: str | None = Field(description="The end before the last postponement")
    timeliness: Timeliness
    priority: int | None
    starts: str | None
    ends: str | None
    continuous: bool
    target_groups: list[TermRef]
    service_types: list[TermRef]
    forms: list[TermRef]
    places: list[PlaceRead]
    place_uncertain: bool
    place_note: Text | None
    parties: list[PartyRead]
    incomplete: bool
    incomplete_note: Text | None
    source_words: str | None
    outside_source: bool = Field(description="A fact from outside the plan's own document")
    edition_title: Text
    authority_name: Text
    allowed_transitions: list[MeasureTransition]
    easy: Text | None = Field(description="The same in easy language")
    note: Text | None = Field(description="A working note, internal unless said otherwise")
    field_audience: MeasureFields | None = Field(description="Null for who is not inside")


class MeasureWhole(MeasureRead):
    """One measure with its activities and indicators."""

    activities: list[ActivityRead]
    indicators: list[UseRead]


class MeasureBrief(Read):
    """A measure as a plan's tree shows it."""

    id: UUID
    version: int
    goal_ids: list[UUID]
    position: int
    code: str | None
    title: Text
    kinds: list[MeasureKind]
    state: MeasureState
    timeliness: Timeliness
    starts: str | None
    ends: str | None
    postponed_from: str | None = Field(description="The end before the last postponement")
    continuous: bool
    target_groups: list[TermRef]
    service_types: list[TermRef]
    places: list[PlaceRead]
    place_uncertain: bool
    parties: list[PartyRead]
    incomplete: bool
    outside_source: bool


class MeasurePage(Page):
    items: list[MeasureRead]


class MeasureCreate(Write):
    goal_ids: Goals
    code: Code | None = None
    title: Line
    description: Prose | None = None
    easy: Prose | None = None
    note: Prose | None = None
    field_audience: MeasureFields = {}
    kinds: Kinds = []
    policy_fields: PolicyFields = []
    priority: Priority | None = None
    starts: PartialDate | None = None
    ends: PartialDate | None = None
    continuous: bool = False
    target_groups: Terms = []
    service_types: Terms = []
    forms: Terms = []
    places: Places = []
    place_uncertain: bool = False
    place_note: Prose | None = None
    parties: Parties = []
    incomplete: bool = False
    incomplete_note: Prose | None = None
    source_words: Words | None = None
    outside_source: bool = False


class MeasureUpdate(Write):
    """Only what is sent is changed; lists are replaced whole."""

    goal_ids: Goals = unset()
    position: Annotated[int, Field(ge=0, le=1_000_000)] = unset()
    code: Code | None = unset()
    title: LinePatch = unset()
    description: ProsePatch | None = unset()
    easy: ProsePatch | None = unset()
    note: ProsePatch | None = unset()
    field_audience: dict[MeasureField, Audience | None] = unset()
    kinds: Kinds = unset()
    policy_fields: PolicyFields = unset()
    priority: Priority | None = unset()
    starts: PartialDate | None = unset()
    ends: PartialDate | None = unset()
    continuous: bool = unset()
    target_groups: Terms = unset()
    service_types: Terms = unset()
    forms: Terms = unset()
    places: Places = unset()
    place_uncertain: bool = unset()
    place_note: ProsePatch | None = unset()
    parties: Parties = unset()
    incomplete: bool = unset()
    incomplete_note: ProsePatch | None = unset()
    source_words: Words | None = unset()
    outside_source: bool = unset()


class MeasureMove(Write):
    """A step to another state; stopping wants a reason that the public reads."""

    to: MeasureState
    reason: Prose | None = None
    on: date | None = None


class MeasureStep(MeasureMove):
    take_back: bool = Field(
        default=False, description="Takes back the caller's own last step of the last hour"
    )


class MeasurePlace(Write):
    goal_id: UUID = Field(description="Becomes its home; other goals it supports stay")
    after_id: After


class MeasurePostponement(Write):
    ends: PartialDate
    reason: Prose


class MeasureFilter(Listing):
    edition_id: UUID | None = None
    authority_id: UUID | None = None
    goal_id: UUID | None = None
    organisation_id: UUID | None = None
    territory_id: UUID | None = Field(default=None, description="Named by the measure itself")
    target_group_id: UUID | None = None
    service_type_id: UUID | None = None
    state: MeasureState | None = None
    kind: MeasureKind | None = None
    continuous: bool | None = None
    since: PartialDate | None = Field(default=None, description="Still running at its beginning")
    until: PartialDate | None = Field(default=None, description="Begun before its end")
    q: Search | None = Field(default=None, description="Words, as /v1/search finds them")
