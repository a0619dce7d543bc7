from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from triada.core.filetypes import MediaType
from triada.core.model import Audience
from triada.core.schema import Listing, Page, RecordRead, Sent, Write, unset
from triada.core.text import LinePatch, Text

FileName = Annotated[str, StringConstraints(min_length=1, max_length=500)]


class AttachmentRead(RecordRead):
    authority_id: UUID
    audience: Audience
    edition_id: UUID
    file_name: str
    title: Text | None
    media_type: MediaType
    size: int = Field(description="Bytes")
    sha256: str
    widest_audience: Audience


class AttachmentPage(Page):
    items: list[AttachmentRead]


class AttachmentUpload(Sent):
    """Beside a body that is the file itself."""

    edition_id: UUID
    file_name: FileName = Field(description="Kept without its path and without odd characters")
    widest_audience: Audience = Field(
        default=Audience.public, description="Fewer readers than the edition has"
    )


class AttachmentUpdate(Write):
    title: LinePatch | None = unset()
    widest_audience: Audience = unset()


class AttachmentFilter(Listing):
    authority_id: UUID | None = None
    edition_id: UUID | None = None
