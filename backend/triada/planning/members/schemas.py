from enum import StrEnum
from uuid import UUID

from pydantic import Field

from triada.core.model import Audience
from triada.core.schema import Listing, Page, Read, RecordRead, Write, unset
from triada.core.text import Prose, ProsePatch, Text
from triada.planning.measures.models import MeasureState


class Decided(StrEnum):
    """What a council may decide about a plan that was put before it; one sent on is no decision."""

    adopts = "adopts"
    amends = "amends"
    repeals = "repeals"


class MemberDecision(Read):
    """The newest act with which the member's council adopted the plan, changed or repealed it."""

    act_id: UUID
    kind: Decided
    plan_version_id: UUID | None
    body: Text | None
    session: str | None
    resolution: str | None
    decided_on: str | None


class MemberRead(RecordRead):
    authority_id: UUID
    audience: Audience
    edition_id: UUID
    organisation_id: UUID
    organisation_name: Text
    territory_id: UUID | None
    territory_name: Text | None
    note: Text | None
    decision: MemberDecision | None = Field(description="Null until its own council has decided")
    edition_title: Text
    authority_name: Text


class MemberPage(Page):
    items: list[MemberRead]


class MemberCreate(Write):
    edition_id: UUID
    organisation_id: UUID = Field(description="The municipality whose council decides")
    territory_id: UUID | None = Field(
        default=None, description="Measures that lie in it, or below it, are the member's"
    )
    note: Prose | None = None


class MemberUpdate(Write):
    territory_id: UUID | None = unset()
    note: ProsePatch | None = unset()


class MemberFilter(Listing):
    edition_id: UUID | None = None
    authority_id: UUID | None = None
    organisation_id: UUID | None = None


class Reach(StrEnum):
    """Whom a measure of a joint plan concerns."""

    own = "own"
    """This member alone."""
    shared = "shared"
    """This member and others."""
    whole = "whole"
    """Nobody in particular, so everybody."""


class OtherMember(Read):
    id: UUID
    organisation_name: Text


class ExtractMeasure(Read):
    id: UUID
    code: str | None
    title: Text
    goal_ids: list[UUID]
    state: MeasureState
    starts: str | None
    ends: str | None
    continuous: bool
    reach: Reach
    shared_with: list[OtherMember]


class MemberExtract(MemberRead):
    """What of a joint plan concerns one member: by where it happens or by who takes part."""

    measures: list[ExtractMeasure]


class MemberShare(Read):
    member_id: UUID
    organisation_name: Text
    own: int = Field(description="Measures of this member alone; here they are counted")
    shared: int = Field(description="With other members; counted among `jointly`, not here")


class SharesRead(RecordRead):
    """Each measure is counted once: with its only member, or jointly. So are its costs."""

    measures: int
    jointly: int = Field(description="Measures of several members, or of nobody in particular")
    members: list[MemberShare]
