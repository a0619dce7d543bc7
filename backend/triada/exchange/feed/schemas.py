from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from triada.core.schema import Read

Position = Annotated[str, Field(max_length=100)]


class Operation(StrEnum):
    upsert = "upsert"
    """The record is yours to read; fetch it by its ordinary address."""
    gone = "gone"
    """Deleted, or no longer yours to read; drop it from your mirror."""


class ChangeRead(Read):
    authority_id: UUID = Field(description="Shared records stand under one reserved authority")
    seq: int
    at: datetime
    entity: str
    id: UUID
    root_entity: str = Field(description="The record this one is a part of, or itself")
    root_id: UUID
    version: int
    operation: Operation


class FeedPage(Read):
    items: list[ChangeRead]
    next: Position = Field(description="Send it as `after` next time; also when `items` is empty")
    more: bool = Field(
        description="Whether to ask again at once; a page may be short, or empty, and have more"
    )


class FeedFilter(BaseModel):
    model_config = ConfigDict(extra="forbid")

    # As long as cursors of the first form could be: they are told that they are too old.
    after: Annotated[str | None, Field(max_length=400_000)] = Field(
        default=None,
        description="The `next` of the answer before, with the same filters, or of "
        "`/v1/changes/position`; everything from the start without",
    )
    limit: Annotated[int, Field(ge=1, le=1000)] = 200
    authority_id: UUID | None = None

    @property
    def scope(self) -> bytes:
        """Which lines are passed over: a cursor goes on with the filters it was given for."""
        return self.authority_id.bytes if self.authority_id else b""


class FeedPosition(Read):
    next: Position
