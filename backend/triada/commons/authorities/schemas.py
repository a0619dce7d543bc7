from datetime import date
from typing import Annotated, Self
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from triada.commons.authorities.models import AuthorityKind, LinkKind
from triada.commons.territories.models import Country
from triada.core.dates import check_order
from triada.core.schema import Listing, Page, Read, RecordRead, Search, Write, unset
from triada.core.text import Email, Line, LinePatch, ProsePatch, Slug, Tag, Text, Url


def _each_once(tags: list[str]) -> list[str]:
    if len(set(tags)) < len(tags):
        raise PydanticCustomError("language_twice", "Each language stands once")
    return tags


Languages = Annotated[list[Tag], Field(min_length=1, max_length=10), AfterValidator(_each_once)]
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]


class LinkRead(Read):
    """Where an authority belongs, as its own record shows it."""

    of_id: UUID
    of_name: Text
    kind: LinkKind


class AuthorityRead(RecordRead):
    kind: AuthorityKind
    country: Country
    slug: str
    name: Text
    languages: list[str]
    currency: str
    territory_id: UUID | None
    organisation_id: UUID | None
    description: Text | None
    email: str | None
    website: str | None
    accessibility_email: str | None
    links: list[LinkRead]


class AuthorityPage(Page):
    items: list[AuthorityRead]


class AuthorityCreate(Write):
    """On the first day and from the command line; what is left out follows from the country."""

    country: Country
    kind: AuthorityKind
    name: Line
    slug: Slug | None = None


class AuthorityUpdate(Write):
    slug: Slug = unset()
    name: LinePatch = unset()
    languages: Languages = unset()
    currency: Currency = unset()
    territory_id: UUID | None = unset()
    organisation_id: UUID | None = unset()
    description: ProsePatch | None = unset()
    email: Email | None = unset()
    website: Url | None = unset()
    accessibility_email: Email | None = unset()


class AuthorityFilter(Listing):
    country: Country | None = None
    kind: AuthorityKind | None = None
    slug: Slug | None = None
    region_id: UUID | None = Field(default=None, description="Those that belong to this region")
    q: Search | None = None


class AuthorityLinkRead(RecordRead):
    authority_id: UUID = Field(description="The member")
    authority_name: Text
    of_id: UUID
    of_name: Text
    kind: LinkKind
    valid_from: date | None
    valid_to: date | None


class AuthorityLinkPage(Page):
    items: list[AuthorityLinkRead]


class AuthorityLinkCreate(Write):
    authority_id: UUID = Field(description="The member, which says where it belongs")
    of_id: UUID
    kind: LinkKind
    valid_from: date | None = None
    valid_to: date | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        check_order(
            self.valid_from.isoformat() if self.valid_from else None,
            self.valid_to.isoformat() if self.valid_to else None,
        )
        return self


class AuthorityLinkFilter(Listing):
    authority_id: UUID | None = None
    of_id: UUID | None = None
    kind: LinkKind | None = None


class SchemeRead(Read):
    scheme: str
    label: Text
    checked: bool = Field(description="Whether a wrong check digit is warned of")


class AuthorityKindRead(Read):
    kind: AuthorityKind
    name: Text


class LawRead(Read):
    title: Text
    citation: str
    established: bool


class DutyRead(Read):
    """Who may or must plan, by which paragraph."""

    authority_kind: AuthorityKind
    duty: str
    paragraph: str
    words: Text
    established: bool


class VocabularyRead(Read):
    """What the country's law calls the sides and the parts of a plan."""

    commissioner: Text
    provider: Text
    user: Text
    measure: Text
    activity: Text
    yearly_plan: Text


class ConsultationRead(Read):
    public_discussion: bool
    applies_to: list[AuthorityKind]
    minimum_days: int | None
    paragraph: str
    words: Text
    established: bool


class ChapterRead(Read):
    code: str
    name: Text


class ChaptersRead(Read):
    applies_to: list[AuthorityKind]
    citation: str
    established: bool
    chapters: list[ChapterRead]


class CountryProfileRead(Read):
    """What differs between countries: data, not code. Null means not established."""

    country: Country
    name: Text
    languages: list[str]
    currency: str
    identifier_schemes: list[SchemeRead]
    territory_kinds: list[str]
    territory_code_schemes: list[SchemeRead]
    authority_kinds: list[AuthorityKindRead]
    service_law: LawRead
    plan_name: Text
    plan_duties: list[DutyRead]
    level_names: list[Text]
    vocabulary: VocabularyRead
    consultation: ConsultationRead | None
    required_chapters: ChaptersRead | None


class CountryProfilePage(Page):
    items: list[CountryProfileRead]
