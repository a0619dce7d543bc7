"""Records that others name by their id, told by code and title or name, as those inside read them
today: in a history and in the results of a batch."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, TypeAlias
from uuid import UUID

from pydantic import JsonValue
from sqlalchemy import Table, cast, func, literal, select, union_all
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.model import Base, RecordModel, model_of

Reference: TypeAlias = tuple[str, str]
"""The table of a record and its id."""
Named: TypeAlias = Mapping[Reference, dict[str, JsonValue]]

NAMES = ("code", "title", "name", "file_name")


def table_of(model: type[RecordModel]) -> Table:
    table = model.__table__
    assert isinstance(table, Table)
    return table


@cache
def references(table: Table) -> dict[str, str]:
    """Columns that name another record by its id, each with the table of that record."""
    return {
        column.name: key.column.table.name
        for column in table.columns
        for key in column.foreign_keys
        if key.column.name == "id"
    }


def reference_of(model: type[RecordModel], field: str) -> str | None:
    """The table of what a field names by its id or ids; none where it names nothing."""
    if (table := references(table_of(model)).get(field)) is not None:
        return table
    several = field.removesuffix("_ids")
    return several if several != field and several in Base.metadata.tables else None


def words_of(table: str) -> tuple[str, ...]:
    """The columns by which people know a record of this table."""
    columns = table_of(model_of(table)).columns
    return tuple(name for name in NAMES if name in columns)


def _rows(table: str, ids: Iterable[str]) -> Any:
    model = model_of(table)
    words = [each for name in words_of(table) for each in (name, getattr(model, name))]
    wanted = model.id.in_([UUID(id) for id in ids])
    content = cast(func.json_build_object(*words), JSONB)
    return select(literal(table), model.id, content).where(wanted)


async def names_of(db: AsyncSession, wanted: set[Reference]) -> Named:
    """All of them in one statement; of a record that is gone there is nothing."""
    tables = sorted({table for table, _ in wanted})
    if not tables:
        return {}
    rows = (_rows(table, sorted(id for of, id in wanted if of == table)) for table in tables)
    found = await db.execute(union_all(*rows))
    return {(table, str(id)): words for table, id, words in found}


def named(table: str, id: str, names: Named) -> dict[str, JsonValue]:
    """The record with its id; its words are null where it is gone."""
    return {"id": id, **dict.fromkeys(words_of(table)), **names.get((table, id), {})}
