from typing import Annotated
from uuid import UUID

from pydantic import Field

from triada.core.dates import PartialDate
from triada.core.model import Audience
from triada.core.schema import Listing, Page, Read, RecordRead, Search, Write, unset
from triada.core.text import Line, LinePatch, Prose, ProsePatch, Text
from triada.planning.activities.schemas import ActivityRead
from triada.planning.indicators.schemas import UseRead
from triada.planning.plans.schemas import Source
from triada.planning.projects.models import ProjectGoalLevel, ProjectState
from triada.planning.relations.schemas import (
    Parties,
    PartyRead,
    PlaceRead,
    Places,
    TermRef,
    Terms,
)


class ProjectGoalRead(Read):
    id: UUID
    level: ProjectGoalLevel
    position: int
    title: Text


class ProjectGoalWrite(Write):
    level: ProjectGoalLevel
    title: Prose


Goals = Annotated[list[ProjectGoalWrite], Field(max_length=50)]
Measures = Annotated[list[UUID], Field(max_length=200)]


class ProjectRead(RecordRead):
    authority_id: UUID
    audience: Audience
    edition_id: UUID | None
    lineage_id: UUID
    title: Text
    programme: Text | None
    description: Text | None
    starts: str | None
    ends: str | None
    state: ProjectState
    state_note: Text | None
    goals: list[ProjectGoalRead]
    parties: list[PartyRead]
    places: list[PlaceRead]
    target_groups: list[TermRef]
    measure_ids: list[UUID]
    incomplete: bool
    incomplete_note: Text | None
    source: Source | None
    authority_name: Text
    activity_count: int


class ProjectPage(Page):
    items: list[ProjectRead]


class ProjectTree(Read):
    """A project as one document."""

    project: ProjectRead
    activities: list[ActivityRead]
    indicators: list[UseRead]


class ProjectBrief(Read):
    """A project as a plan's tree shows it."""

    id: UUID
    version: int
    title: Text
    state: ProjectState
    starts: str | None
    ends: str | None
    measure_ids: list[UUID]


class ProjectCreate(Write):
    authority_id: UUID
    edition_id: UUID | None = None
    title: Line
    programme: Prose | None = None
    description: Prose | None = None
    starts: PartialDate | None = None
    ends: PartialDate | None = None
    state: ProjectState = ProjectState.planned
    state_note: Prose | None = None
    goals: Goals = []
    parties: Parties = []
    places: Places = []
    target_groups: Terms = []
    measure_ids: Measures = []
    incomplete: bool = False
    incomplete_note: Prose | None = None
    source: Source | None = None


class ProjectUpdate(Write):
    edition_id: UUID | None = unset()
    title: LinePatch = unset()
    programme: ProsePatch | None = unset()
    description: ProsePatch | None = unset()
    starts: PartialDate | None = unset()
    ends: PartialDate | None = unset()
    state: ProjectState = unset()
    state_note: ProsePatch | None = unset()
    goals: Goals = unset()
    parties: Parties = unset()
    places: Places = unset()
    target_groups: Terms = unset()
    measure_ids: Measures = unset()
    incomplete: bool = unset()
    incomplete_note: ProsePatch | None = unset()
    source: Source | None = unset()


class ProjectFilter(Listing):
    authority_id: UUID | None = None
    edition_id: UUID | None = None
    organisation_id: UUID | None = Field(
        default=None, description="Those in which this organisation takes part"
    )
    state: ProjectState | None = None
    q: Search | None = None
