from uuid import UUID

from pydantic import AwareDatetime, Field

from triada.core.dates import PartialDate
from triada.core.model import Audience
from triada.core.schema import Listing, Page, RecordRead, Write, unset
from triada.core.text import Line, LinePatch, Prose, ProsePatch, Text, Url
from triada.planning.consultations.models import ConsultationState


class ConsultationRecord(RecordRead):
    authority_id: UUID
    audience: Audience
    edition_id: UUID
    plan_version_id: UUID
    version_number: int
    sha256: str
    opens_at: AwareDatetime
    closes_at: AwareDatetime
    state: ConsultationState = Field(description="By the clock, never stored")
    ways: Text | None = Field(description="How comments can be made")
    hearing_on: str | None
    hearing_place: Text | None
    notice_url: str | None
    note: Text | None
    edition_title: Text
    authority_name: Text


class ConsultationPage(Page):
    items: list[ConsultationRecord]


class ConsultationCreate(Write):
    plan_version_id: UUID = Field(description="Comments refer to what no longer moves")
    opens_at: AwareDatetime
    closes_at: AwareDatetime
    ways: Prose | None = None
    hearing_on: PartialDate | None = None
    hearing_place: Line | None = None
    notice_url: Url | None = None
    note: Prose | None = None


class ConsultationUpdate(Write):
    opens_at: AwareDatetime = unset()
    closes_at: AwareDatetime = unset()
    ways: ProsePatch | None = unset()
    hearing_on: PartialDate | None = unset()
    hearing_place: LinePatch | None = unset()
    notice_url: Url | None = unset()
    note: ProsePatch | None = unset()


class ConsultationFilter(Listing):
    edition_id: UUID | None = None
    authority_id: UUID | None = None
    state: ConsultationState | None = None
