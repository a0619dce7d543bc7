from datetime import date
from typing import Annotated, Self
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from triada.commons.territories.models import Country, FigureNature, Hierarchy, TerritoryKind
from triada.core.dates import PartialDate
from triada.core.schema import Listing, Page, Read, RecordRead, Search, Write, unset
from triada.core.text import Code, Line, LinePatch, Text, Words

Number = Annotated[float, Field(allow_inf_nan=False, ge=0, le=1e12)]


class CodeRead(Read):
    scheme: str
    code: str
    established: bool = Field(description="False where the code is not confirmed")


class ParentRead(Read):
    territory_id: UUID
    hierarchy: Hierarchy
    name: Text


class FigureRead(Read):
    """A number on the people of a place; several stand side by side."""

    kind: str
    value: float | None
    low: float | None
    high: float | None
    as_of: str | None
    nature: FigureNature
    source: str | None


class TerritoryRead(RecordRead):
    recorded_by: UUID | None = Field(description="Null for official territories")
    kind: TerritoryKind
    country: Country
    name: Text
    rural: bool | None
    valid_from: date | None
    valid_to: date | None
    latitude: float | None = Field(description="Degrees north (WGS 84); with `longitude` or null")
    longitude: float | None = Field(description="Degrees east (WGS 84); with `latitude` or null")
    codes: list[CodeRead]
    parents: list[ParentRead]
    figures: list[FigureRead]


class TerritoryPage(Page):
    items: list[TerritoryRead]


class CodeWrite(Write):
    scheme: Code
    code: Code


class ParentWrite(Write):
    territory_id: UUID
    hierarchy: Hierarchy = Hierarchy.administrative


class FigureWrite(Write):
    """One number or a range, with its day and where it comes from."""

    kind: Code = "population"
    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    as_of: PartialDate | None = None
    nature: FigureNature
    source: Words | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.value is None and self.low is None and self.high is None:
            raise PydanticCustomError("figure_empty", "Give a number or a range")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise PydanticCustomError("figure_range", "The range ends below its beginning")
        return self


Codes = Annotated[list[CodeWrite], Field(max_length=20)]
Parents = Annotated[list[ParentWrite], Field(max_length=20)]
Figures = Annotated[list[FigureWrite], Field(max_length=200)]


class TerritoryCreate(Write):
    recorded_by: UUID
    kind: TerritoryKind
    country: Country
    name: Line
    rural: bool | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    codes: Codes = []
    parents: Parents = []
    figures: Figures = []


class TerritoryUpdate(Write):
    """Only what is sent is changed; codes, parents and figures are replaced whole."""

    kind: TerritoryKind = unset()
    name: LinePatch = unset()
    rural: bool | None = unset()
    valid_from: date | None = unset()
    valid_to: date | None = unset()
    codes: Codes = unset()
    parents: Parents = unset()
    figures: Figures = unset()


class TerritoryFilter(Listing):
    country: Country | None = None
    kind: TerritoryKind | None = None
    within: UUID | None = Field(
        default=None, description="Everything below this territory, through any hierarchy"
    )
    authority_id: UUID | None = Field(
        default=None, description="The territory of this authority and everything below it"
    )
    scheme: Code | None = Field(default=None, description="Of a code, with `code`")
    code: Code | None = None
    q: Search | None = None


class ImportTarget(Write):
    authority_id: UUID = Field(description="In whose name the territories are recorded")
    dry_run: bool = Field(default=False, description="Only tell what would happen")


class RowNote(Read):
    """What is wrong or odd in one cell; rows count as a spreadsheet does, the header is 1."""

    row: int
    column: str
    code: str
    detail: str


class ImportReport(Read):
    """All rows or none: where there is an error, nothing was written."""

    written: bool
    rows: int
    added: int
    changed: int
    same: int
    errors: list[RowNote] = Field(description="The first 500")
    warnings: list[RowNote] = Field(description="The first 500")
