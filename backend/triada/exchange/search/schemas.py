from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import Field

from triada.core.schema import Listing, Page, Read, Search
from triada.core.text import Text


class Kind(StrEnum):
    """In the order in which results are shown."""

    authority = "authority"
    plan = "plan"
    edition = "edition"
    project = "project"
    chapter = "chapter"
    goal = "goal"
    need = "need"
    measure = "measure"
    activity = "activity"
    indicator = "indicator"
    organisation = "organisation"
    territory = "territory"


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
