from datetime import date
from enum import StrEnum
from uuid import UUID

from pydantic import JsonValue
from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from triada.commons.territories.models import Country
from triada.core.columns import one_of, search_column, some_of, sort_column
from triada.core.model import Owned, ordered_by, table_args
from triada.core.text import Text


class AuthorityKind(StrEnum):
    municipality = "municipality"
    association = "association"
    region = "region"


class Wording(StrEnum):
    """An authority's own word where it is not the catalogue's: one language has it in many forms,
    so it is chosen, not written."""

    measure_is_activity = "measure_is_activity"
    measure_is_task = "measure_is_task"
    goal_is_priority = "goal_is_priority"


class AccessibilityStatus(StrEnum):
    full = "full"
    partial = "partial"
    none = "none"


class AccessibilityMethod(StrEnum):
    self = "self"
    external = "external"


class LinkKind(StrEnum):
    region = "region"
    association = "association"


class Authority(Owned):
    """Its own owner, so that its settings are followed and guarded like any record."""

    __tablename__ = "authority"
    __table_args__ = table_args(
        "authority",
        ordered_by("authority", "sort", "id"),
        CheckConstraint("authority_id = id", name="owns_itself"),
        UniqueConstraint("authority_id"),
        UniqueConstraint("slug"),
        one_of("kind", AuthorityKind),
        one_of("country", Country),
        CheckConstraint("brand ~ '^#[0-9a-f]{6}$'", name="brand"),
        some_of("wordings", Wording),
    )

    kind: Mapped[AuthorityKind] = mapped_column()
    country: Mapped[Country] = mapped_column()
    slug: Mapped[str] = mapped_column()
    name: Mapped[Text] = mapped_column()
    description: Mapped[Text | None] = mapped_column()
    languages: Mapped[list[str]] = mapped_column()
    currency: Mapped[str] = mapped_column()
    territory_id: Mapped[UUID | None] = mapped_column(ForeignKey("territory.id"))
    organisation_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"))
    email: Mapped[str | None] = mapped_column()
    website: Mapped[str | None] = mapped_column()
    accessibility_email: Mapped[str | None] = mapped_column()
    brand: Mapped[str | None] = mapped_column()
    wordings: Mapped[list[Wording]] = mapped_column(default=list, server_default="{}")
    content_manager: Mapped[Text | None] = mapped_column()
    operator: Mapped[Text | None] = mapped_column()
    accessibility: Mapped[dict[str, JsonValue] | None] = mapped_column(JSONB(none_as_null=True))
    search: Mapped[str] = search_column("name", "description")
    sort: Mapped[str] = sort_column("name")


class AuthorityLink(Owned):
    """A member's belonging: to its region, or to the association of a joint plan; the other side
    is another authority, hence no key that would bind it."""

    __tablename__ = "authority_link"
    __table_args__ = table_args(
        "authority_link",
        ordered_by("authority_link", "authority_id", "created_at", "id"),
        Index("ix_authority_link_of_id", "of_id", "kind"),
        UniqueConstraint("authority_id", "of_id", "kind"),
        one_of("kind", LinkKind),
    )
    points_to_other_authorities = True

    of_id: Mapped[UUID] = mapped_column()
    kind: Mapped[LinkKind] = mapped_column()
    valid_from: Mapped[date | None] = mapped_column()
    valid_to: Mapped[date | None] = mapped_column()
