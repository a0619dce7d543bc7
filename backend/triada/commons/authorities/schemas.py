from datetime import date
from typing import Annotated, Self
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from triada.commons.authorities.models import (
    AccessibilityMethod,
    AccessibilityStatus,
    AuthorityKind,
    LinkKind,
    Wording,
)
from triada.commons.territories.models import Country
from triada.core.colours import ReadableColour
from triada.core.dates import check_order
from triada.core.schema import Listing, Page, Read, RecordRead, Search, Write, unset
from triada.core.text import Email, Line, LinePatch, Prose, ProsePatch, Slug, Tag, Text, Url


def _each_once(tags: list[str]) -> list[str]:
    if len(set(tags)) < len(tags):
        raise PydanticCustomError("language_twice", "Each language stands once")
    return tags


def _agreeing(wordings: list[Wording]) -> list[Wording]:
    """The same one twice is one; a measure has one name."""
    if {Wording.measure_is_activity, Wording.measure_is_task} <= set(wordings):
        raise PydanticCustomError(
            "wordings_contradict", "A measure is called an activity or a task, not both"
        )
    return list(dict.fromkeys(wordings))


Wordings = Annotated[
    list[Wording],
    Field(max_length=10, description="The authority's own words where the usual ones are not its"),
    AfterValidator(_agreeing),
]
CONTENT_MANAGER = "The office responsible for the content, shown on every page; never a person"
OPERATOR = "The office or firm that runs the site technically; never a person"
Languages = Annotated[list[Tag], Field(min_length=1, max_length=10), AfterValidator(_each_once)]
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]


class LinkRead(Read):
    """Where an authority belongs, as its own record shows it."""

    of_id: UUID
    of_name: Text
    kind: LinkKind


class AccessibilityRead(Read):
    """What the accessibility statement says of this authority's pages."""

    status: AccessibilityStatus
    gaps: Text | None
    reasons: Text | None
    method: AccessibilityMethod
    prepared_on: date
    reviewed_on: date | None


class AccessibilityWrite(Write):
    """Replaced whole, as a statement is."""

    status: AccessibilityStatus = Field(description="How far the requirements are met")
    gaps: Prose | None = Field(default=None, description="What is not accessible")
    reasons: Prose | None = Field(
        default=None, description="Why it is not, e.g. a disproportionate burden"
    )
    method: AccessibilityMethod = Field(description="Who examined it")
    prepared_on: date
    reviewed_on: date | None = Field(
        default=None, description="The last review, where there was one"
    )

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        reviewed = self.reviewed_on.isoformat() if self.reviewed_on else None
        check_order(self.prepared_on.isoformat(), reviewed)
        return self


class PointRead(Read):
    """Degrees north and east (WGS 84)."""

    latitude: float
    longitude: float


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
    brand: str | None = Field(description="A colour that can be read on white and under white")
    wordings: list[Wording]
    content_manager: Text | None = Field(description=CONTENT_MANAGER)
    operator: Text | None = Field(description=OPERATOR)
    accessibility: AccessibilityRead | None
    point: PointRead | None = Field(description="Where its territory lies, if that is known")
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
    brand: ReadableColour | None = unset()
    wordings: Wordings = unset()
    content_manager: Annotated[LinePatch | None, Field(description=CONTENT_MANAGER)] = unset()
    operator: Annotated[LinePatch | None, Field(description=OPERATOR)] = unset()
    accessibility: AccessibilityWrite | None = unset()


class AuthorityFilter(Listing):
    country: Country | None = None
    kind: AuthorityKind | None = None
    slug: Slug | None = None
    region_id: UUID | None = Field(default=None, description="Those that belong to this region")
    planning: bool | None = Field(
        default=None, description="Those of which you may read an edition or a project, or the rest"
    )
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


# From here on the country profile: it makes this file long, and is of no use apart from it.


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


class AccessibilityLawRead(Read):
    """What the accessibility of public sites rests on, and who watches over it."""

    law: LawRead
    statement_title: Text | None = Field(description="What the law calls the statement")
    statement_paragraph: str | None
    statement_established: bool
    complaint_paragraph: str | None
    enforcement_name: Text | None = Field(description="The office to which complaints go")
    enforcement_url: str | None
    enforcement_established: bool


class ConsultationRead(Read):
    public_discussion: bool
    applies_to: list[AuthorityKind]
    minimum_days: int | None
    paragraph: str
    words: Text
    established: bool


class LawChapterRead(Read):
    code: str
    name: Text


class LawChaptersRead(Read):
    applies_to: list[AuthorityKind]
    citation: str
    established: bool
    chapters: list[LawChapterRead]


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
    wordings: list[Wording] = Field(description="With which a new authority begins")
    accessibility: AccessibilityLawRead | None
    consultation: ConsultationRead | None
    required_chapters: LawChaptersRead | None


class CountryProfilePage(Page):
    items: list[CountryProfileRead]
