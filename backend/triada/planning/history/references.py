"""Records that a history names: by code and title or name, as those inside read them today."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias
from uuid import UUID

from pydantic import JsonValue
from sqlalchemy import cast, func, literal, select, union_all
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.model import model_of
from triada.planning.history.columns import table_of

Reference: TypeAlias = tuple[str, str]
"""The table of a record and its id."""
Named: TypeAlias = Mapping[Reference, dict[str, JsonValue]]

NAMES = ("code", "title", "name", "file_name")


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
