from datetime import datetime
from enum import StrEnum

from pydantic import Field

from triada.core.field_changes import FieldChange
from triada.core.schema import Listing, Page, Read


class HistoryOperation(StrEnum):
    created = "created"
    changed = "changed"


class HistoryEntry(Read):
    """What one request did to the record and its parts."""

    seq: int = Field(description="The last of its numbers in the ledger")
    at: datetime
    actor_name: str | None = Field(description="Null for a program, and for who was removed")
    operation: HistoryOperation
    reason: str | None
    changes: list[FieldChange]


class HistoryPage(Page):
    items: list[HistoryEntry]


class HistoryFilter(Listing):
    """Newest first."""
