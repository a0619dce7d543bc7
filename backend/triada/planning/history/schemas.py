from datetime import datetime
from enum import StrEnum
from uuid import UUID

from pydantic import Field, JsonValue

from triada.core.schema import Listing, Page, Read


class HistoryOperation(StrEnum):
    created = "created"
    changed = "changed"


class HistoryFieldChange(Read):
    """Of a part of the record (a party, a place) the whole of it, before, after, or both."""

    entity: str
    entity_id: UUID
    field: str
    before: JsonValue
    after: JsonValue


class HistoryEntry(Read):
    """What one request did to the record and its parts."""

    seq: int = Field(description="The last of its numbers in the ledger")
    at: datetime
    actor_name: str | None = Field(description="Null for a program, and for who was removed")
    operation: HistoryOperation
    reason: str | None
    changes: list[HistoryFieldChange]


class HistoryPage(Page):
    items: list[HistoryEntry]


class HistoryFilter(Listing):
    """Newest first."""
