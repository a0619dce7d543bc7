"""Rows in the shape of a frozen version: what is kept from some readers is no part of it."""

from typing import Any

from sqlalchemy import ColumnElement, Numeric, String, and_, case, cast, literal, null, or_, select

from triada.core.field_visibility import Guarded, declared_audience
from triada.core.jsonsql import Rows, columns
from triada.core.model import Audience, Base, Owned
from triada.core.schema import Read


def _follows_record(model: type[Guarded], field: str) -> ColumnElement[bool]:
    """Whether a field has all the readers that its record has."""
    declared = declared_audience(model, field)
    return or_(declared.is_(None), declared == Audience.public.value)


def _empty(column: ColumnElement[Any]) -> ColumnElement[Any]:
    if column.type.python_type is list:
        return literal([], column.type)
    return literal(value=False) if column.type.python_type is bool else null()


def _unguarded(schema: type[Read], model: type[Base]) -> dict[str, ColumnElement[Any]]:
    """Guarded columns, empty where some reader of the record may not read them."""
    if not issubclass(model, Guarded):
        return {}
    return {
        name: case(
            (_follows_record(model, field), getattr(model, name)),
            else_=_empty(getattr(model, name)),
        )
        for name, field in model.guards.items()
        if name in schema.model_fields and field not in model.default_audiences
    }


def _decimals(schema: type[Read], model: type[Base]) -> dict[str, ColumnElement[Any]]:
    """Decimals are strings, so that no reader rounds them."""
    table = model.__table__.columns
    return {
        name: cast(getattr(model, name), String)
        for name in schema.model_fields
        if name in table and isinstance(table[name].type, Numeric)
    }


def frozen_rows(schema: type[Read], model: type[Base], **given: Any) -> Rows:
    """All rows of `model` in the shape of `schema`: its columns, or what is given instead."""
    chosen = _unguarded(schema, model) | _decimals(schema, model) | given
    return select(*columns(schema, model, chosen)).select_from(model)


def belonging_to(owner: type[Owned], part: Any, field: str) -> ColumnElement[bool]:
    """The rows of `part` in a field of its owner; none where some readers may not read them."""
    key = getattr(part, f"{owner.__tablename__}_id")
    own = and_(part.authority_id == owner.authority_id, key == owner.id)
    return and_(own, _follows_record(owner, field)) if issubclass(owner, Guarded) else own
