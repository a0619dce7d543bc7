from typing import Annotated, Self
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from triada.core.dates import PartialDate
from triada.core.model import Audience
from triada.core.schema import Listing, Page, RecordRead, Write, unset
from triada.core.text import Line, LinePatch, Prose, ProsePatch, Text, Url, Words
from triada.planning.adoption.models import ActKind
from triada.planning.plans.schemas import Source
from triada.planning.versions.models import VersionKind

Votes = Annotated[int, Field(ge=0, le=10_000)]
Said = Annotated[Words, Field(max_length=200)]


class ActRead(RecordRead):
    authority_id: UUID
    audience: Audience
    edition_id: UUID
    kind: ActKind
    plan_version_id: UUID | None
    version_number: int | None
    version_kind: VersionKind | None
    sha256: str | None = Field(description="Of the version that was decided about")
    organisation_id: UUID | None = Field(description="Null: the planning authority itself")
    organisation_name: Text | None
    body: Text | None
    session: str | None
    resolution: str | None
    decided_on: str | None
    votes_for: int | None
    votes_against: int | None
    votes_abstained: int | None
    gazette: str | None
    notice_url: str | None
    note: Text | None
    prolonged_until: str | None
    recorded_later: bool = Field(description="Adopted before the plan was entered here")
    source: Source | None
    edition_title: Text
    authority_name: Text


class ActPage(Page):
    items: list[ActRead]


class ActFacts(Write):
    """What is known of an act; nothing of it has to be."""

    organisation_id: UUID | None = None
    body: Line | None = None
    session: Said | None = None
    resolution: Said | None = None
    decided_on: PartialDate | None = None
    votes_for: Votes | None = None
    votes_against: Votes | None = None
    votes_abstained: Votes | None = None
    gazette: Said | None = None
    notice_url: Url | None = None
    note: Prose | None = None


class ActCreate(ActFacts):
    edition_id: UUID
    kind: ActKind
    plan_version_id: UUID | None = Field(
        default=None, description="Needed where something is adopted or amended"
    )
    prolonged_until: PartialDate | None = None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.kind in (ActKind.adopts, ActKind.amends) and self.plan_version_id is None:
            raise PydanticCustomError("act_version", "Say which frozen version was decided about")
        if (self.kind is ActKind.prolongs) != (self.prolonged_until is not None):
            raise PydanticCustomError("act_prolonged", "A prolongation says until when, no other")
        return self


class ActUpdate(Write):
    organisation_id: UUID | None = unset()
    body: LinePatch | None = unset()
    session: Said | None = unset()
    resolution: Said | None = unset()
    decided_on: PartialDate | None = unset()
    votes_for: Votes | None = unset()
    votes_against: Votes | None = unset()
    votes_abstained: Votes | None = unset()
    gazette: Said | None = unset()
    notice_url: Url | None = unset()
    note: ProsePatch | None = unset()


class ActFilter(Listing):
    edition_id: UUID | None = None
    authority_id: UUID | None = None
    kind: ActKind | None = None


class EarlierAdoption(ActFacts):
    """A plan adopted before it was entered here, with what is known of the act."""

    source: Source = Field(description="The document from which plan and act were taken")
