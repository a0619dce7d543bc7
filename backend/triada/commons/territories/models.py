from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Numeric, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from triada.core.columns import one_of, search_column, sort_column
from triada.core.model import Shared, ordered_by
from triada.core.text import Text


class Country(StrEnum):
    """Those whose profile the reference data has."""

    CZ = "CZ"
    SK = "SK"
    RS = "RS"


class TerritoryKind(StrEnum):
    country = "country"
    region = "region"
    district = "district"
    area = "area"
    """The area of a town with extended powers (CZ: správní obvod ORP)."""
    municipality = "municipality"
    town_part = "town_part"
    local_community = "local_community"
    """RS: mesna zajednica."""
    settlement = "settlement"
    micro_region = "micro_region"


class Hierarchy(StrEnum):
    administrative = "administrative"
    extended_powers = "extended_powers"
    statistical = "statistical"
    union = "union"


class FigureNature(StrEnum):
    census = "census"
    register = "register"
    estimate = "estimate"


class Territory(Shared):
    __tablename__ = "territory"
    __table_args__ = (
        ordered_by("territory", "sort", "id"),
        one_of("kind", TerritoryKind),
        CheckConstraint("(latitude is null) = (longitude is null)", name="point"),
        CheckConstraint("latitude between -90 and 90", name="latitude"),
        CheckConstraint("longitude between -180 and 180", name="longitude"),
    )

    kind: Mapped[TerritoryKind] = mapped_column()
    country: Mapped[Country] = mapped_column()
    name: Mapped[Text] = mapped_column()
    rural: Mapped[bool | None] = mapped_column()
    valid_from: Mapped[date | None] = mapped_column()
    valid_to: Mapped[date | None] = mapped_column()
    latitude: Mapped[Decimal | None] = mapped_column(Numeric(8, 5))
    longitude: Mapped[Decimal | None] = mapped_column(Numeric(8, 5))
    search: Mapped[str] = search_column("name")
    sort: Mapped[str] = sort_column("name")


class TerritoryCode(Shared):
    """A code in one official list: Serbia's statistical, budget and postal codes are three."""

    __tablename__ = "territory_code"
    __table_args__ = (
        UniqueConstraint("scheme", "value"),
        Index("ix_territory_code_territory_id", "territory_id"),
    )

    territory_id: Mapped[UUID] = mapped_column(ForeignKey("territory.id", ondelete="CASCADE"))
    scheme: Mapped[str] = mapped_column()
    value: Mapped[str] = mapped_column()
    established: Mapped[bool] = mapped_column(default=True, server_default="true")


class TerritoryLink(Shared):
    """A village lies in a municipality, an area of extended powers and a union at once."""

    __tablename__ = "territory_link"
    __table_args__ = (
        UniqueConstraint("child_id", "parent_id", "hierarchy"),
        Index("ix_territory_link_parent_id", "parent_id"),
        CheckConstraint("child_id <> parent_id", name="not_itself"),
        one_of("hierarchy", Hierarchy),
    )

    child_id: Mapped[UUID] = mapped_column(ForeignKey("territory.id", ondelete="CASCADE"))
    parent_id: Mapped[UUID] = mapped_column(ForeignKey("territory.id", ondelete="CASCADE"))
    hierarchy: Mapped[Hierarchy] = mapped_column()
    valid_from: Mapped[date | None] = mapped_column()
    valid_to: Mapped[date | None] = mapped_column()


class TerritoryFigure(Shared):
    """A number on the people of a place, with its day, its source and how it was got."""

    __tablename__ = "territory_figure"
    __table_args__ = (
        Index("ix_territory_figure_territory_id", "territory_id"),
        CheckConstraint("low is null or high is null or low <= high", name="range"),
        one_of("nature", FigureNature),
    )

    territory_id: Mapped[UUID] = mapped_column(ForeignKey("territory.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column()
    value: Mapped[Decimal | None] = mapped_column(Numeric)
    low: Mapped[Decimal | None] = mapped_column(Numeric)
    high: Mapped[Decimal | None] = mapped_column(Numeric)
    as_of: Mapped[str | None] = mapped_column()
    nature: Mapped[FigureNature] = mapped_column()
    source: Mapped[str | None] = mapped_column()
