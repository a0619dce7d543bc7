from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from triada.core.schema import Read


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
    next: str = Field(description="Send it as `after` next time; also when `items` is empty")
    more: bool = Field(description="Whether asking at once gives more")


class FeedFilter(BaseModel):
    model_config = ConfigDict(extra="forbid")

    after: Annotated[str | None, Field(max_length=400_000)] = Field(
        default=None,
        description="The `next` of the answer before; everything from the start without",
    )
    limit: Annotated[int, Field(ge=1, le=1000)] = 200
    authority_id: UUID | None = None


class FeedPosition(Read):
    next: str
