"""The history of each record of the catalogue, below its own address."""

import json
from collections.abc import Awaitable, Callable
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Query
from sqlalchemy.ext.asyncio import AsyncSession

from triada.commons import records as commons
from triada.core.access import belongs_inside
from triada.core.db import Reading
from triada.core.http import policy
from triada.core.jsonsql import page_of
from triada.core.model import Owned
from triada.core.principal import Caller, Principal
from triada.core.record import Consumer, Record, appearing_in
from triada.core.references import names_of
from triada.core.rights import Right
from triada.planning import records as planning
from triada.planning.history import queries
from triada.planning.history.entries import Line, changes, named_in
from triada.planning.history.schemas import HistoryEntry, HistoryFilter, HistoryPage

router = APIRouter(tags=["history"])
Wanted = Annotated[HistoryFilter, Query()]


async def history(
    db: AsyncSession, caller: Principal, model: type[Owned], id: UUID, wanted: HistoryFilter
) -> HistoryPage:
    """One page of what was done to a record, newest first. Refuses `NotFound` for who is not
    inside its authority."""
    await belongs_inside(db, caller, model, id)
    rows, order = queries.entries(model, id, wanted)
    items, following = await page_of(db, rows, wanted, order)
    found = [(entry, [Line(**line) for line in entry.pop("lines")]) for entry in json.loads(items)]
    names = await names_of(db, named_in([line for _, lines in found for line in lines]))
    entries = [
        HistoryEntry(**entry, changes=told)
        for entry, lines in found
        if (told := changes(model, lines, names))
    ]
    return HistoryPage(items=entries, next=following)


def _route(record: Record, key: str) -> Callable[..., Awaitable[HistoryPage]]:
    model = record.model
    assert issubclass(model, Owned)

    async def get_history(
        db: Reading, caller: Caller, id: Annotated[UUID, Path(alias=key)], wanted: Wanted
    ) -> HistoryPage:
        """What was done to the record, newest first, for the people of its authority."""
        return await history(db, caller, model, id, wanted)

    get_history.__name__ = f"get_{record.name}_history"
    return get_history


def _add(record: Record) -> None:
    key = f"{record.name}_id"
    router.add_api_route(
        f"/{record.collection}/{{{key}}}/history",
        _route(record, key),
        response_model=HistoryPage,
        openapi_extra=policy(Right.anyone),
    )


OWNED = tuple(each for each in (*commons.RECORDS, *planning.RECORDS) if each.is_owned)
for each in appearing_in(Consumer.history, OWNED):
    _add(each)
