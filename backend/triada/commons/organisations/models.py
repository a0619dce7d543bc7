from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from triada.commons.territories.models import Country
from triada.core.columns import one_of, search_column, sort_column
from triada.core.model import Shared, ordered_by
from triada.core.text import Text


class OrganisationKind(StrEnum):
    municipality = "municipality"
    region = "region"
    public_provider = "public_provider"
    ngo = "ngo"
    church = "church"
    company = "company"
    state_office = "state_office"
    donor = "donor"
    other = "other"


class Organisation(Shared):
    __tablename__ = "organisation"
    __table_args__ = (
        ordered_by("organisation", "sort", "id"),
        one_of("kind", OrganisationKind),
    )

    kind: Mapped[OrganisationKind] = mapped_column()
    country: Mapped[Country | None] = mapped_column()
    name: Mapped[Text] = mapped_column()
    territory_id: Mapped[UUID | None] = mapped_column(ForeignKey("territory.id"))
    website: Mapped[str | None] = mapped_column()
    email: Mapped[str | None] = mapped_column()
    phone: Mapped[str | None] = mapped_column()
    address: Mapped[str | None] = mapped_column()
    search: Mapped[str] = search_column("name")
    sort: Mapped[str] = sort_column("name")


class OrganisationIdentifier(Shared):
    """A number in an official register; a failed check digit warns and never blocks, for old
    registers hold a few odd numbers."""

    __tablename__ = "organisation_identifier"
    __table_args__ = (
        UniqueConstraint("scheme", "value", "organisation_id"),
        Index("ix_organisation_identifier_organisation_id", "organisation_id"),
    )

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id", ondelete="CASCADE"))
    scheme: Mapped[str] = mapped_column()
    value: Mapped[str] = mapped_column()
    warnings: Mapped[list[str]] = mapped_column(default=list, server_default="{}")
