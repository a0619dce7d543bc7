from typing import Annotated
from uuid import UUID

from pydantic import Field

from triada.core.dates import PartialDate
from triada.core.model import Audience
from triada.core.schema import Listing, Page, Read, RecordRead, Write
from triada.core.text import Code, Line, Prose, Text
from triada.planning.indicators.schemas import UseRead
from triada.planning.measures.models import MeasureState, Timeliness
from triada.planning.plans.models import EditionState
from triada.planning.succession.models import Decision, ItemKind


class SuccessorCreate(Write):
    """The next edition; its levels are those of the one before, all else is decided one by one."""

    title: Line
    period_from: PartialDate
    period_to: PartialDate


class NewItem(Write):
    """The words of a changed, merged or split off record; what is left out stays as it was."""

    code: Code | None = None
    title: Line
    description: Prose | None = None


class DecisionWrite(Write):
    decision: Decision
    of: ItemKind
    old_ids: Annotated[
        list[UUID], Field(min_length=1, max_length=20, description="Several to merge, else one")
    ]
    new: Annotated[
        list[NewItem],
        Field(max_length=20, description="One to change or merge, several to split, else none"),
    ] = []
    under: Annotated[
        list[UUID],
        Field(
            max_length=20,
            description="Goals of the new edition on which it hangs; left out, those that came of "
            "its old ones",
        ),
    ] = []
    reason: Prose | None = Field(default=None, description="Needed to drop; the public reads it")


class DecisionsWrite(Write):
    """All are taken or none is; one that was taken already changes nothing."""

    decisions: Annotated[list[DecisionWrite], Field(min_length=1, max_length=1000)]


class DecisionTaken(Read):
    index: int
    taken: bool = Field(description="False where it was so already")
    carry_over_ids: list[UUID]
    new_ids: list[UUID]


class DecisionsTaken(Read):
    items: list[DecisionTaken]


class CarryOverRead(RecordRead):
    authority_id: UUID
    audience: Audience
    edition_id: UUID
    old_edition_id: UUID
    old_goal_id: UUID | None
    old_measure_id: UUID | None
    decision: Decision
    reason: Text | None
    new_ids: list[UUID] = Field(description="Goals or measures of the new edition")


class CarryOverPage(Page):
    items: list[CarryOverRead]


class CarryOverFilter(Listing):
    authority_id: UUID | None = None
    edition_id: UUID | None = None
    old_edition_id: UUID | None = None
    decision: Decision | None = None


class NewRef(Read):
    id: UUID
    code: str | None
    title: Text


class ItemDecision(Read):
    id: UUID
    version: int
    decision: Decision
    reason: Text | None
    new: list[NewRef]


class SuccessionItem(Read):
    """An old goal or measure with its result, and what was decided about it."""

    of: ItemKind
    id: UUID
    parent_id: UUID | None = Field(description="The goal above, or the measure's home")
    code: str | None
    title: Text
    state: MeasureState | None = Field(description="Null for a goal")
    state_reason: Text | None
    timeliness: Timeliness | None
    starts: str | None
    ends: str | None
    measure_count: int | None = Field(description="Right below this goal; null for a measure")
    completed_count: int | None
    indicators: list[UseRead]
    decision: ItemDecision | None


class Succession(Read):
    edition_id: UUID
    old_edition_id: UUID | None = Field(description="Null where the edition has no predecessor")
    old_title: Text | None
    undecided: int
    items: list[SuccessionItem] = Field(description="In the order of the old tree")


class LineageDecision(Read):
    edition_id: UUID = Field(description="The edition for which it was decided")
    edition_title: Text
    decision: Decision
    reason: Text | None
    new_ids: list[UUID]


class LineageEntry(Read):
    """A goal or measure in one cycle, and what was decided about it for the next."""

    id: UUID
    edition_id: UUID
    edition_title: Text
    edition_state: EditionState
    period_from: str
    period_to: str
    code: str | None
    title: Text
    state: MeasureState | None = Field(description="Null for a goal")
    decisions: list[LineageDecision]


class Lineage(Read):
    items: list[LineageEntry] = Field(description="Oldest first, as far as you may see them")
