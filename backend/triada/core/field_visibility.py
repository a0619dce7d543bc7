"""Fields with an audience of their own, never wider than their record's (decision 0013)."""

from collections.abc import Mapping
from typing import Any, ClassVar

from sqlalchemy import (
    ARRAY,
    Boolean,
    ColumnElement,
    SQLColumnExpression,
    String,
    case,
    func,
    literal,
    or_,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from triada.core.model import Audience, Base, Owned


class Guarded(Owned):
    """A record some of whose fields may be kept from those who read the rest."""

    __abstract__ = True

    guards: ClassVar[Mapping[str, str]] = {}
    """The field of `field_audience` that decides about a column."""
    default_audiences: ClassVar[Mapping[str, Audience]] = {}
    """Who reads a field of which `field_audience` says nothing, where not all who read its
    record do."""

    field_audience: Mapped[dict[str, str]] = mapped_column(
        JSONB, default=dict, server_default="{}", sort_order=90
    )

    def audience_of(self, field: str) -> Audience:
        default = self.default_audiences.get(field, Audience.public)
        named = (self.audience, (self.field_audience or {}).get(field, default))
        return next(each for each in Audience if each in named)


def guards(*fields: str, **more: str) -> Mapping[str, str]:
    """Each field guards the column of its name; further columns say which field guards them."""
    return {field: field for field in fields} | more


def declared_audience(
    model: type[Guarded], field: str | ColumnElement[str]
) -> ColumnElement[str | None]:
    """The audience that was named for a field, null where none was."""
    name = literal(field, String) if isinstance(field, str) else field
    said: ColumnElement[str | None] = model.field_audience[name].astext
    return said


def narrower_audience(
    one: SQLColumnExpression[Audience], other: SQLColumnExpression[Any]
) -> ColumnElement[str]:
    """Of two audiences; null counts as none named."""
    return case(
        *((or_(one == each, other == each), each.value) for each in Audience),
        else_=one,
    )


def visible_part(part: Any) -> ColumnElement[bool]:
    """The first wall of rows that are read with their owner: they may have fewer readers."""
    return func.sees(part.authority_id, part.audience, type_=Boolean())


def _nothing(column: ColumnElement[Any]) -> ColumnElement[Any] | None:
    """What is kept back looks as if nothing had been recorded."""
    if isinstance(column.type, ARRAY):
        return literal([], column.type)
    return literal(value=False) if isinstance(column.type, Boolean) else None


def visible_column(model: type[Base], name: str) -> ColumnElement[Any]:
    """A column as its reader may see it: the one place where a query takes columns from."""
    column: ColumnElement[Any] = getattr(model, name)
    if not issubclass(model, Guarded):
        return column
    if name == "field_audience":
        return case((func.sees(model.authority_id, Audience.internal.value), column))
    if (field := model.guards.get(name)) is None:
        return column
    said = declared_audience(model, field)
    default = model.default_audiences.get(field, Audience.public)
    sees = func.sees(model.authority_id, func.coalesce(said, default.value))
    # Most fields are not guarded and most notes are empty: both are told without asking.
    plain = said.is_(None) if default is Audience.public else column.is_(None)
    return case((plain, column), (sees, column), else_=_nothing(column))
