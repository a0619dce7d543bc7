"""Which columns of a record and its parts a history is about, read from the tables themselves."""

from functools import cache
from typing import Any

from sqlalchemy import Column, ForeignKeyConstraint, Table

from triada.core.model import Base, Owned, RecordModel
from triada.core.references import table_of

BESIDE_ID = ("to_authority_id", "to_kind")
"""Say with `to_id` which record is meant; it is told by its title."""


def _models() -> list[type[Owned]]:
    models = (mapper.class_ for mapper in Base.registry.mappers)
    return [model for model in models if issubclass(model, Owned)]


def parts(model: type[RecordModel]) -> list[type[Owned]]:
    """The models whose rows stand in a field of such a record."""
    key = f"{model.__tablename__}_id"
    return [
        part for part in _models() if key in table_of(part).columns and _stands_in_a_field(part)
    ]


def _stands_in_a_field(part: type[Owned]) -> bool:
    return part.owner_field is not None or "owner_field_in" in vars(part)


def _owner_keys(table: Table, root: str | None = None) -> set[str]:
    """Columns of the keys to what takes a row along when it goes; of a part only the one to its
    root, and the empty ones to other kinds of owners."""
    found: set[str] = set()
    for key in table.constraints:
        if isinstance(key, ForeignKeyConstraint) and key.ondelete == "CASCADE":
            if root in (None, key.referred_table.name):
                found |= {column.name for column in key.columns}
            else:
                found |= {column.name for column in key.columns if column.nullable}
    return found


def _technical(table: Table) -> set[str]:
    return {column.name for column in table.columns if column.info.get("technical")}


@cache
def left_out(model: type[RecordModel]) -> dict[str, list[str]]:
    """Of the tables of a record and its parts the columns that no reader calls a change."""
    own = table_of(model)
    found = {own.name: sorted(_technical(own) | _owner_keys(own))}
    for part in parts(model):
        table = table_of(part)
        names = _technical(table) | _owner_keys(table, own.name) | {"audience"}
        found[table.name] = sorted(names)
    return found


def columns_of(model: type[RecordModel]) -> list[Column[Any]]:
    """Those of the record itself that a history is about, in the order of the table."""
    table = table_of(model)
    gone = {*left_out(model)[table.name], *BESIDE_ID}
    return [each for each in table.columns if each.name not in gone and not _unfollowed(each)]


def _unfollowed(column: Column[Any]) -> bool:
    """Kept out of the ledger."""
    return bool(column.info.get("computed") or column.info.get("secret"))
