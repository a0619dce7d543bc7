from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from sqlalchemy import RowMapping

from triada.core.db import Reading, Transactions
from triada.core.http import policy
from triada.core.principal import Caller
from triada.core.rights import Right
from triada.exchange.feed import actions, cursor, positions, queries
from triada.exchange.feed.schemas import ChangeRead, FeedFilter, FeedPage, FeedPosition

router = APIRouter(prefix="/changes", tags=["feed"])


async def appended(transactions: Transactions, caller: Caller) -> None:
    async with transactions(caller) as db:
        await actions.append(db)


Appended = Annotated[None, Depends(appended, scope="function")]
"""Stands before the session that reads, so that no request holds two connections."""


def _shown(line: RowMapping) -> dict[str, Any]:
    return {name: line[name] for name in ChangeRead.model_fields}


@router.get("", response_model=FeedPage, openapi_extra=policy(Right.anyone))
async def list_changes(
    _: Appended, db: Reading, caller: Caller, wanted: Annotated[FeedFilter, Query()]
) -> FeedPage:
    """What changed since `after`, deletions and withdrawals included; nothing is left out and
    each authority's changes come in their order. Delivery is at least once. After the data was
    restored from a backup the answer is 410: take a new position and pull everything again."""
    known, only = cursor.parse(wanted.after), wanted.authority_id
    reach = await positions.reach(db, known, only, wanted.scope)
    found: Sequence[RowMapping] = ()
    if not reach.is_empty:
        rows = queries.changes(caller, reach.after, reach.until, only, wanted.limit + 1)
        found = (await db.execute(rows)).mappings().all()
    lines, full = found[: wanted.limit], len(found) > wanted.limit
    return FeedPage(
        items=[ChangeRead(**_shown(line)) for line in lines],
        next=reach.cursor(lines[-1] if full else None, wanted.scope).text(),
        more=full or reach.until < reach.end,
    )


@router.get("/position", response_model=FeedPosition, openapi_extra=policy(Right.anyone))
async def get_position(_: Appended, db: Reading, caller: Caller) -> FeedPosition:
    """Ask for it before you pull everything; go on from it with the changes afterwards."""
    return FeedPosition(next=(await positions.end(db)).text())
