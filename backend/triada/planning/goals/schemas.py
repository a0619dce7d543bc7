from typing import Annotated
from uuid import UUID

from pydantic import Field

from triada.core.model import Audience
from triada.core.ordering import After
from triada.core.schema import Listing, Page, RecordRead, Search, Write, unset
from triada.core.text import Code, Line, LinePatch, Prose, ProsePatch, Text
from triada.planning.goals.models import GoalField
from triada.planning.relations.schemas import PlaceRead, Places, TermRef, Terms

Position = Annotated[int, Field(ge=0, le=1_000_000)]

GoalFields = dict[GoalField, Audience]


class GoalRead(RecordRead):
    authority_id: UUID
    audience: Audience
    edition_id: UUID
    lineage_id: UUID
    level_id: UUID
    depth: int
    level_name: Text
    parent_id: UUID | None
    position: int
    code: str | None
    title: Text
    description: Text | None
    incomplete: bool
    incomplete_note: Text | None
    target_groups: list[TermRef]
    places: list[PlaceRead]
    measure_count: int
    easy: Text | None = Field(description="The same in easy language")
    note: Text | None = Field(description="A working note, internal unless said otherwise")
    field_audience: GoalFields | None = Field(description="Null for who is not inside")


class GoalPage(Page):
    items: list[GoalRead]


class GoalCreate(Write):
    edition_id: UUID
    parent_id: UUID | None = None
    level_id: UUID | None = Field(
        default=None, description="The level below the parent's where it is left out"
    )
    code: Code | None = None
    title: Line
    description: Prose | None = None
    easy: Prose | None = None
    note: Prose | None = None
    field_audience: GoalFields = {}
    incomplete: bool = False
    incomplete_note: Prose | None = None
    target_groups: Terms = []
    places: Places = []


class GoalUpdate(Write):
    parent_id: UUID | None = unset()
    level_id: UUID = unset()
    position: Position = unset()
    code: Code | None = unset()
    title: LinePatch = unset()
    description: ProsePatch | None = unset()
    easy: ProsePatch | None = unset()
    note: ProsePatch | None = unset()
    field_audience: dict[GoalField, Audience | None] = unset()
    incomplete: bool = unset()
    incomplete_note: ProsePatch | None = unset()
    target_groups: Terms = unset()
    places: Places = unset()


class GoalPlace(Write):
    """Both are always said: a place that is half meant is none."""

    parent_id: UUID | None = Field(description="Null where nothing stands above it")
    after_id: After


class GoalFilter(Listing):
    edition_id: UUID | None = None
    authority_id: UUID | None = None
    parent_id: UUID | None = None
    target_group_id: UUID | None = None
    q: Search | None = None
