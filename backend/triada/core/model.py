"""What every record is: owned by one authority, or shared by all; followed by the ledger."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar, get_args, get_origin
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    DateTime,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Uuid,
    and_,
    any_,
    event,
    false,
    func,
    literal,
    or_,
    true,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, TypeResolve, declared_attr, mapped_column
from sqlalchemy.types import TypeEngine

from triada.core.columns import TECHNICAL, EnumColumn
from triada.core.ids import new_id
from triada.core.principal import Principal
from triada.core.text import Text, TextColumn

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

NO_PERSON = {"pii": "none", "basis": "none", "retain": "forever"}
"""The default of a table: nothing in it is about a living person."""


class Audience(StrEnum):
    internal = "internal"
    shared = "shared"
    public = "public"


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: String(),
        datetime: DateTime(timezone=True),
        UUID: Uuid(),
        list[str]: ARRAY(String()),
        Text: TextColumn(),
    }


def _enumeration(kind: object) -> type[StrEnum] | None:
    return kind if isinstance(kind, type) and issubclass(kind, StrEnum) else None


@event.listens_for(Base, "resolve_type_annotation")
def _column_of_enumeration(asked: TypeResolve) -> TypeEngine[Any] | None:
    """The column of a `Mapped[MeasureState]` or a `Mapped[list[MeasureKind]]`."""
    if one := _enumeration(asked.resolved_type):
        return EnumColumn(one)
    if get_origin(asked.resolved_type) is list:
        several = _enumeration(get_args(asked.resolved_type)[0])
        return ARRAY(EnumColumn(several)) if several else None
    return None


class RecordModel(Base):
    """A row with an id of our making, a version for `If-Match`, and two instants."""

    __abstract__ = True

    id: Mapped[UUID] = mapped_column(
        primary_key=True, default=new_id, sort_order=-8, info=TECHNICAL
    )
    version: Mapped[int] = mapped_column(Integer, nullable=False, sort_order=-7, info=TECHNICAL)
    created_at: Mapped[datetime] = mapped_column(
        server_default=func.now(), sort_order=-6, info=TECHNICAL
    )
    updated_at: Mapped[datetime] = mapped_column(
        server_default=func.now(), sort_order=-5, info=TECHNICAL
    )

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805
        return {"version_id_col": cls.version}

    @classmethod
    def visible_to(cls, caller: Principal) -> ColumnElement[bool]:
        raise NotImplementedError

    @property
    def owner(self) -> UUID | None:
        """The authority whose rights decide who may change this record."""
        raise NotImplementedError


class Owned(RecordModel):
    """A record of one authority: key `(authority_id, id)`, so that the database itself refuses
    a reference into another authority."""

    __abstract__ = True

    authority_id: Mapped[UUID] = mapped_column(primary_key=True, sort_order=-9, info=TECHNICAL)
    audience: Mapped[Audience] = mapped_column(
        default=Audience.internal, server_default="internal", sort_order=-4
    )

    @classmethod
    def visible_to(cls, caller: Principal) -> ColumnElement[bool]:
        return visible(cls, caller)

    points_to_other_authorities: ClassVar[bool] = False
    """Whether its rows name records of other authorities, so that an answer made of them changes
    with those, too."""
    owner_field: ClassVar[str | None] = None
    """The field of the record it belongs to in which rows of this table stand: they have the
    readers of that field."""
    audience_from: ClassVar[tuple[str, ...] | None] = None
    """Tables of the records whose audience a row takes; unless said, those that take it along
    when they are deleted."""

    @property
    def owner(self) -> UUID:
        return self.authority_id

    @classmethod
    def owner_field_of_row(cls) -> ColumnElement[str] | None:
        """`owner_field` of each row, for tables that hold several fields of one owner."""
        return None if cls.owner_field is None else literal(cls.owner_field, String)

    @classmethod
    def owner_fields(cls) -> tuple[str, ...]:
        """The fields of an owner in which its rows may stand, whichever each row says."""
        return () if cls.owner_field is None else (cls.owner_field,)

    @classmethod
    def owner_field_in(cls, row: Mapping[str, Any]) -> str | None:  # noqa: ARG003 - see `Tag`
        """The same for a row that was read from the ledger."""
        return cls.owner_field

    @classmethod
    def derived_audience(cls) -> ColumnElement[str] | None:
        """For a record whose audience depends on what uses it: null where nothing does."""
        return None

    def audience_of(self, field: str) -> Audience:  # noqa: ARG002 - guarded records look at it
        """Who reads a field; what belongs to the field in rows of its own has this audience."""
        return self.audience


def among(column: Any, authorities: Iterable[UUID]) -> ColumnElement[bool]:
    """One bound value however many there are: a region has thousands."""
    found: ColumnElement[bool] = column == any_(literal(sorted(authorities), ARRAY(Uuid())))
    return found


def visible(row: Any, caller: Principal) -> ColumnElement[bool]:
    """The first wall, in the words of the second (`migrations/ops/walls.py`); `row` is an owned
    model, an alias or a table's columns."""
    public: ColumnElement[bool] = row.audience == Audience.public
    inside = among(row.authority_id, caller.inside) if caller.inside else false()
    partner = among(row.authority_id, caller.partners) if caller.partners else false()
    return or_(public, inside, and_(row.audience == Audience.shared, partner))


class Shared(RecordModel):
    """A record outside authorities, readable by all, changed by whoever recorded it; official
    ones, recorded by nobody, are read-only."""

    __abstract__ = True

    recorded_by: Mapped[UUID | None] = mapped_column(sort_order=-4)

    @classmethod
    def visible_to(cls, caller: Principal) -> ColumnElement[bool]:  # noqa: ARG003 - all read them
        return true()

    @property
    def owner(self) -> UUID | None:
        return self.recorded_by


def belongs_to(
    table: str, *, column: str | None = None, delete: str | None = None
) -> ForeignKeyConstraint:
    """A reference inside one authority; the authority is part of it."""
    return ForeignKeyConstraint(
        ["authority_id", column or f"{table}_id"],
        [f"{table}.authority_id", f"{table}.id"],
        ondelete=delete,
    )


def found_by_id(table: str) -> Index:
    """Short addresses carry the id alone; not unique, so that no authority learns of another's."""
    return Index(f"ix_{table}_id", "id")


def ordered_by(table: str, *columns: str) -> Index:
    """The order of the record's list: a page costs the same in a table of any size."""
    return Index(f"ix_{table}_ordered", *columns)


def table_args(table: str, *more: Any) -> tuple[Any, ...]:
    return (found_by_id(table), *more)


def model_of(table: str) -> Any:
    """The model of a table by its name, once all domains are imported: for a record that stands
    above the domain that follows a key to it."""
    return next(each.class_ for each in Base.registry.mappers if each.class_.__tablename__ == table)
