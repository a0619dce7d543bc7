"""Three tables with an exclusive arc: each row belongs to exactly one record."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any
from uuid import UUID

from pydantic import JsonValue
from sqlalchemy import (
    CheckConstraint,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from triada.commons.classifications.models import TermKind
from triada.core.columns import TECHNICAL, one_of
from triada.core.model import Owned, belongs_to, table_args
from triada.core.text import Text


class PartyRole(StrEnum):
    lead = "lead"
    partner = "partner"
    cooperating = "cooperating"
    implementer = "implementer"
    commissioner = "commissioner"
    contractor = "contractor"
    founder = "founder"
    funder = "funder"
    donor = "donor"
    monitor = "monitor"


def arc(table: str, *owners: str) -> tuple[Any, ...]:
    """The owners of a row's table: exactly one is named, and takes the row along when it goes."""
    named = ", ".join(f"{owner}_id" for owner in owners)
    return (
        CheckConstraint(f"num_nonnulls({named}) = 1", name="one_owner"),
        *(belongs_to(owner, delete="CASCADE") for owner in owners),
        *(Index(f"ix_{table}_{owner}_id", "authority_id", f"{owner}_id") for owner in owners),
    )


class Part(Owned):
    """A row that is written and read with the record it belongs to."""

    __abstract__ = True

    position: Mapped[int] = mapped_column(Integer, default=0, info=TECHNICAL)


class Party(Part):
    """Who takes part: an organisation, or a working group or class of bodies in words."""

    __tablename__ = "party"
    __table_args__ = table_args(
        "party",
        *arc("party", "edition", "measure", "activity", "project"),
        CheckConstraint("organisation_id is not null or body is not null", name="someone"),
        Index("ix_party_organisation_id", "organisation_id"),
        one_of("role", PartyRole),
    )
    owner_field = "parties"

    edition_id: Mapped[UUID | None] = mapped_column()
    measure_id: Mapped[UUID | None] = mapped_column()
    activity_id: Mapped[UUID | None] = mapped_column()
    project_id: Mapped[UUID | None] = mapped_column()
    role: Mapped[PartyRole] = mapped_column()
    organisation_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"))
    body: Mapped[Text | None] = mapped_column()
    note: Mapped[Text | None] = mapped_column()


class Place(Part):
    """Where: one territory, or a rule such as "all rural local communities" that waits until
    somebody can resolve it; both with the source's words."""

    __tablename__ = "place"
    __table_args__ = table_args(
        "place",
        *arc("place", "edition", "goal", "measure", "project", "need"),
        CheckConstraint("num_nonnulls(territory_id, rule) <= 1", name="unit_or_rule"),
        CheckConstraint("num_nonnulls(territory_id, rule, words) >= 1", name="somewhere"),
        Index("ix_place_territory_id", "territory_id"),
    )
    owner_field = "places"

    edition_id: Mapped[UUID | None] = mapped_column()
    goal_id: Mapped[UUID | None] = mapped_column()
    measure_id: Mapped[UUID | None] = mapped_column()
    project_id: Mapped[UUID | None] = mapped_column()
    need_id: Mapped[UUID | None] = mapped_column()
    territory_id: Mapped[UUID | None] = mapped_column(ForeignKey("territory.id"))
    rule: Mapped[dict[str, JsonValue] | None] = mapped_column(JSONB(none_as_null=True))
    words: Mapped[Text | None] = mapped_column()
    certain: Mapped[bool] = mapped_column(default=True, server_default="true")


class Tag(Part):
    """For whom and by which kind of service: a term of a classification."""

    __tablename__ = "tag"
    __table_args__ = table_args(
        "tag",
        *arc("tag", "goal", "measure", "project", "need"),
        Index("ix_tag_term_id", "term_id"),
    )

    goal_id: Mapped[UUID | None] = mapped_column()
    measure_id: Mapped[UUID | None] = mapped_column()
    project_id: Mapped[UUID | None] = mapped_column()
    need_id: Mapped[UUID | None] = mapped_column()
    term_id: Mapped[UUID] = mapped_column(ForeignKey("term.id"))
    kind: Mapped[TermKind] = mapped_column()
    """The kind of the term, repeated so that a measure's types and groups are told apart."""

    @classmethod
    def owner_field_of_row(cls) -> ColumnElement[str]:
        """`target_groups` where the kind is `target_group`."""
        return cls.kind.concat("s")

    @classmethod
    def owner_fields(cls) -> tuple[str, ...]:
        return tuple(f"{kind}s" for kind in TermKind)

    @classmethod
    def owner_field_in(cls, row: Mapping[str, Any]) -> str:
        return f"{row['kind']}s"
