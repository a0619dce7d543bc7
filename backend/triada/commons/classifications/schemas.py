from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import Field

from triada.commons.classifications.models import TermKind
from triada.commons.territories.models import Country
from triada.core.schema import Listing, Page, RecordRead, Search, Write, unset
from triada.core.text import Code, Line, LinePatch, Prose, ProsePatch, Text, Words

Forms = Annotated[list[Code], Field(max_length=20)]


class TermRead(RecordRead):
    recorded_by: UUID | None = Field(description="Null for official and common terms")
    kind: TermKind
    country: Country | None
    code: str
    name: Text
    law: str | None
    paragraph: str | None = Field(description="Ready to print, sign included")
    group_code: str | None
    group: Text | None
    forms: list[str] = Field(description="Codes of forms; empty means not known, never none")
    valid_from: date | None
    valid_to: date | None
    successor_id: UUID | None
    common_id: UUID | None = Field(description="The nearest term of the common list")
    established: bool = Field(description="False where a fact of it is not confirmed")
    note: Text | None


class TermPage(Page):
    items: list[TermRead]


class TermCreate(Write):
    """A term of one authority's own, mapped to a common one where there is one near."""

    recorded_by: UUID
    kind: TermKind
    country: Country | None = None
    code: Code
    name: Line
    law: Words | None = None
    paragraph: Code | None = None
    group_code: Code | None = None
    group: Line | None = None
    forms: Forms = []
    valid_from: date | None = None
    valid_to: date | None = None
    successor_id: UUID | None = None
    common_id: UUID | None = None
    note: Prose | None = None


class TermUpdate(Write):
    country: Country | None = unset()
    code: Code = unset()
    name: LinePatch = unset()
    law: Words | None = unset()
    paragraph: Code | None = unset()
    group_code: Code | None = unset()
    group: LinePatch | None = unset()
    forms: Forms = unset()
    valid_from: date | None = unset()
    valid_to: date | None = unset()
    successor_id: UUID | None = unset()
    common_id: UUID | None = unset()
    note: ProsePatch | None = unset()


class TermFilter(Listing):
    kind: TermKind | None = None
    country: Country | None = Field(
        default=None, description="Its own terms and those of no country"
    )
    valid_on: date | None = None
    authority_id: UUID | None = Field(
        default=None, description="Official and common terms, and those of this authority"
    )
    q: Search | None = None
