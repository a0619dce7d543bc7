"""Whose records an address names, so that a response is made anew for changes of theirs alone."""

from collections import OrderedDict
from collections.abc import Iterator
from functools import lru_cache
from uuid import UUID

from fastapi import Request
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.model import Base, Owned
from triada.core.response_cache.dependencies import untracked

MOST_KNOWN = 50_000
_KNOWN: OrderedDict[UUID, UUID] = OrderedDict()
"""A record never moves to another authority, so what was found once holds."""


@lru_cache(maxsize=1)
def _models() -> dict[str, type[Owned]]:
    """By the name under which addresses name a record: `measure_id`."""
    models = (mapper.class_ for mapper in Base.registry.mappers)
    return {f"{each.__tablename__}_id": each for each in models if issubclass(each, Owned)}


def _named(request: Request) -> Iterator[tuple[type[Owned], UUID]]:
    given = [*request.path_params.items(), *request.query_params.items()]
    for name, value in given:
        if (model := _models().get(name)) is None:
            continue
        try:
            yield model, UUID(str(value))
        except ValueError:
            continue


async def _owner(db: AsyncSession, model: type[Owned], id: UUID) -> UUID | None:
    if id not in _KNOWN:
        with untracked():
            found = await db.scalar(
                select(model.authority_id.label("owner_of_record")).where(model.id == id)
            )
        if found is None:
            return None
        _KNOWN[id] = found
        while len(_KNOWN) > MOST_KNOWN:
            _KNOWN.popitem(last=False)
    return _KNOWN[id]


async def owners_named(db: AsyncSession, request: Request) -> frozenset[UUID]:
    """In the path and in the filters of a list, as far as this reader may see them; nobody where
    one of them is unknown, for then nothing limits what is read."""
    found = {await _owner(db, model, id) for model, id in _named(request)}
    return (
        frozenset(each for each in found if each is not None) if None not in found else frozenset()
    )
