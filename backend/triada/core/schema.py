"""Bases of every shape on the wire."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
)

from triada.core.text import clean_line

Search = Annotated[str, StringConstraints(min_length=1, max_length=200), AfterValidator(clean_line)]


class Read(BaseModel):
    """What the API says: every field is always there, null where nothing is known."""

    model_config = ConfigDict(extra="forbid")


class RecordRead(Read):
    id: UUID
    version: int
    created_at: datetime
    updated_at: datetime


class Write(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Page(Read):
    next: str | None = Field(description="Cursor of the next page, null on the last")


class Listing(BaseModel):
    """Paging, in the base of every filter: a neighbour of a `Query()` model would be refused."""

    model_config = ConfigDict(extra="forbid")

    limit: Annotated[int, Field(ge=1, le=200)] = 50
    cursor: Annotated[str | None, Field(max_length=2000)] = None
    updated_since: AwareDatetime | None = Field(
        default=None, description="A convenience that may miss deletions; mirrors use /v1/changes"
    )


class Unset:
    """The default of a field that was not sent; never stored."""


def unset() -> Any:
    """A field of a merge patch: absent is allowed, null only where the type says so."""
    return Field(default_factory=Unset)
