from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints

from triada.commons.organisations.models import OrganisationKind
from triada.commons.territories.models import Country
from triada.core.schema import Listing, Page, Read, RecordRead, Search, Write, unset
from triada.core.text import Code, Email, Line, LinePatch, Text, Url, clean, clean_line

Phone = Annotated[
    str, StringConstraints(pattern=r"^\+?[0-9 ()/.,;+-]{3,100}$"), AfterValidator(clean_line)
]
Address = Annotated[str, StringConstraints(min_length=1, max_length=500), AfterValidator(clean)]


class IdentifierRead(Read):
    scheme: str
    value: str


class IdentifierWarning(StrEnum):
    """What looks wrong about a number and may be right all the same: it never blocks."""

    identifier_format = "identifier_format"
    identifier_check_digit = "identifier_check_digit"


class WarningRead(Read):
    """A warning by its code; the sentence is the client's."""

    code: IdentifierWarning
    params: dict[str, str] = Field(description="`scheme` and `value` of the number")


class OrganisationRead(RecordRead):
    recorded_by: UUID | None
    name: Text
    kind: OrganisationKind
    country: Country | None
    identifiers: list[IdentifierRead]
    territory_id: UUID | None
    website: str | None
    email: str | None
    phone: str | None
    address: str | None
    warnings: list[WarningRead]


class OrganisationPage(Page):
    items: list[OrganisationRead]


class IdentifierWrite(Write):
    scheme: Code
    value: Code


Identifiers = Annotated[list[IdentifierWrite], Field(max_length=20)]


class OrganisationCreate(Write):
    recorded_by: UUID
    name: Line
    kind: OrganisationKind
    country: Country | None = None
    identifiers: Identifiers = []
    territory_id: UUID | None = None
    website: Url | None = None
    email: Email | None = None
    phone: Phone | None = None
    address: Address | None = None


class OrganisationUpdate(Write):
    """Only what is sent is changed; identifiers are replaced whole."""

    name: LinePatch = unset()
    kind: OrganisationKind = unset()
    country: Country | None = unset()
    identifiers: Identifiers = unset()
    territory_id: UUID | None = unset()
    website: Url | None = unset()
    email: Email | None = unset()
    phone: Phone | None = unset()
    address: Address | None = unset()


class OrganisationFilter(Listing):
    country: Country | None = None
    kind: OrganisationKind | None = None
    territory_id: UUID | None = None
    authority_id: UUID | None = Field(
        default=None, description="Those that take part in plans of this authority you may see"
    )
    scheme: Code | None = Field(default=None, description="Of an identifier, with `value`")
    value: Code | None = Field(default=None, description="An identifier, in any usual spelling")
    q: Search | None = None
