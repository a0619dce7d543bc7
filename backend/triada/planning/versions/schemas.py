from datetime import datetime
from uuid import UUID

from pydantic import Field

from triada.core.model import Audience
from triada.core.schema import Listing, Page, RecordRead, Write
from triada.core.text import Line, Prose, Text
from triada.planning.versions.models import VersionKind


class VersionRead(RecordRead):
    authority_id: UUID
    audience: Audience
    edition_id: UUID
    number: int
    kind: VersionKind
    title: Text
    note: Text | None
    frozen_at: datetime
    format: int
    sha256: str = Field(description="Of the bytes that /content answers")
    size: int
    goals: int
    measures: int
    edition_title: Text
    authority_name: Text


class VersionPage(Page):
    items: list[VersionRead]


class VersionCreate(Write):
    """Freezes the edition as it stands."""

    edition_id: UUID
    kind: VersionKind
    title: Line
    note: Prose | None = None


class VersionFilter(Listing):
    edition_id: UUID | None = None
    authority_id: UUID | None = None
    kind: VersionKind | None = None
