from typing import Annotated, Self
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from triada.core.dates import PartialDate
from triada.core.model import Audience
from triada.core.schema import Listing, Page, Read, RecordRead, Search, Write, unset
from triada.core.text import Code, Line, LinePatch, Prose, ProsePatch, Text, Url
from triada.planning.indicators.schemas import Number
from triada.planning.measures.models import MeasureKind
from triada.planning.needs.models import EvidenceKind, NeedField
from triada.planning.relations.schemas import PlaceRead, Places, TermRef, Terms

Severity = Annotated[int, Field(ge=1, le=3, description="3 is the gravest")]
NeedFields = dict[NeedField, Audience]


class EvidenceRead(Read):
    kind: EvidenceKind
    words: Text
    value: float | None
    high: float | None = Field(description="Where the figure is a range")
    unit: Text | None
    as_of: str | None
    source: Text | None
    url: str | None
    withheld: bool = Field(description="So few people that their number is told inside only")


class EvidenceWrite(Write):
    kind: EvidenceKind
    words: Prose
    value: Number | None = None
    high: Number | None = None
    unit: Line | None = None
    as_of: PartialDate | None = None
    source: Prose | None = None
    url: Url | None = None

    @model_validator(mode="after")
    def _range(self) -> Self:
        if self.high is not None and self.value is None:
            raise PydanticCustomError("figure_empty", "Give a number or a range")
        if self.high is not None and self.value is not None and self.high < self.value:
            raise PydanticCustomError("figure_range", "A range ends below its beginning")
        return self


Evidences = Annotated[list[EvidenceWrite], Field(max_length=50)]
Measures = Annotated[list[UUID], Field(max_length=200)]


class MeasureRef(Read):
    id: UUID
    code: str | None
    title: Text


class NeedRead(RecordRead):
    authority_id: UUID
    audience: Audience
    edition_id: UUID
    lineage_id: UUID = Field(description="The same over all cycles of the plan")
    position: int
    code: str | None
    title: Text
    statement: Text | None
    severity: int | None
    target_groups: list[TermRef]
    places: list[PlaceRead]
    evidence: list[EvidenceRead]
    measures: list[MeasureRef]
    field_audience: NeedFields | None = Field(description="Null for who is not inside")


class NeedPage(Page):
    items: list[NeedRead]


class NeedCreate(Write):
    edition_id: UUID
    code: Code | None = None
    title: Line
    statement: Prose | None = None
    severity: Severity | None = None
    target_groups: Terms = []
    places: Places = []
    evidence: Evidences = []
    measure_ids: Measures = []
    field_audience: NeedFields = {}


class NeedUpdate(Write):
    """Only what is sent is changed; lists are replaced whole."""

    position: Annotated[int, Field(ge=0, le=1_000_000)] = unset()
    code: Code | None = unset()
    title: LinePatch = unset()
    statement: ProsePatch | None = unset()
    severity: Severity | None = unset()
    target_groups: Terms = unset()
    places: Places = unset()
    evidence: Evidences = unset()
    measure_ids: Measures = unset()
    field_audience: dict[NeedField, Audience | None] = unset()


class NeedFilter(Listing):
    edition_id: UUID | None = None
    authority_id: UUID | None = None
    measure_id: UUID | None = None
    target_group_id: UUID | None = None
    q: Search | None = None


class NeedRef(Read):
    id: UUID
    code: str | None
    title: Text


class UnprovenMeasure(Read):
    """A measure that asks for more and names no need with evidence."""

    id: UUID
    code: str | None
    title: Text
    kinds: list[MeasureKind]
    needs: list[NeedRef] = Field(description="Those it does name, all of them without evidence")


class UnprovenPage(Page):
    items: list[UnprovenMeasure]


class UnprovenFilter(Listing):
    """In the order of the edition."""
