from enum import StrEnum
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

from pydantic import Field

from triada.commons import records as commons
from triada.core.record import Consumer, Record, appearing_in
from triada.core.schema import Listing, Page, Read, Search
from triada.core.text import Text
from triada.planning import records as planning

SEARCHED: tuple[Record, ...] = appearing_in(
    Consumer.search,
    tuple(sorted((*commons.RECORDS, *planning.RECORDS), key=lambda each: not each.is_owned)),
)
"""In the order in which results are shown: what is shared comes last."""

if TYPE_CHECKING:  # what follows from the records is known when the program runs
    Kind = StrEnum
else:
    Kind = StrEnum("Kind", {record.name: record.name for record in SEARCHED})
    Kind.__doc__ = "In the order in which results are shown."


class FoundRead(Read):
    kind: Kind
    subkind: str | None = Field(
        description="The kind of a plan, chapter, organisation or territory"
    )
    id: UUID
    title: Text
    code: str | None
    context: Text | None = Field(description="The document it stands in")
    authority_id: UUID | None
    authority_name: Text | None
    edition_id: UUID | None
    measure_id: UUID | None
    project_id: UUID | None


class FoundPage(Page):
    items: list[FoundRead]


class SearchFilter(Listing):
    q: Search = Field(description="Words or their beginnings; each must be found")
    kinds: Annotated[list[Kind], Field(max_length=12)] = []
    authority_id: UUID | None = None
