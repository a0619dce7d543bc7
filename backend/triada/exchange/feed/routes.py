from collections.abc import Mapping
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.db import Reading
from triada.core.errors import TooOldCursor
from triada.core.http import policy
from triada.core.principal import Caller
from triada.core.rights import Right
from triada.exchange.feed import cursor, queries
from triada.exchange.feed.cursor import Cursor
from triada.exchange.feed.schemas import ChangeRead, FeedFilter, FeedPage, FeedPosition

router = APIRouter(prefix="/changes", tags=["feed"])

Windows = Mapping[UUID, tuple[int, int]]


async def _numbers(db: AsyncSession, known: Cursor) -> tuple[UUID, dict[UUID, int]]:
    epoch, numbers = (await db.execute(queries.numbers())).one()
    if known.epoch not in (None, epoch):
        raise TooOldCursor(at="/query/after")
    return epoch, {UUID(town): seq for town, seq in (numbers or {}).items()}


def _windows(known: Cursor, numbers: Mapping[UUID, int], only: UUID | None) -> Windows:
    return {
        town: (known.positions.get(town, 0), seq)
        for town, seq in sorted(numbers.items())
        if seq > known.positions.get(town, 0) and only in (None, town)
    }


def _positions(known: Cursor, windows: Windows, items: list[ChangeRead], *, more: bool) -> Any:
    """Authorities before the last line are done; that one stands at its line; the rest wait."""
    reached = dict(known.positions)
    last = items[-1] if items and more else None
    for town, (_, high) in windows.items():
        if last is None or town < last.authority_id:
            reached[town] = high
    if last is not None:
        reached[last.authority_id] = last.seq
    return reached


@router.get("", response_model=FeedPage, openapi_extra=policy(Right.anyone))
async def list_changes(
    db: Reading, caller: Caller, wanted: Annotated[FeedFilter, Query()]
) -> FeedPage:
    """What changed since `after`, deletions and withdrawals included; nothing is left out and
    each authority's changes come in their order. Delivery is at least once."""
    known = cursor.parse(wanted.after)
    epoch, numbers = await _numbers(db, known)
    windows = _windows(known, numbers, wanted.authority_id)
    rows = queries.changes(caller, windows, wanted.limit + 1)
    found = (await db.execute(rows)).mappings().all() if windows else []
    more = len(found) > wanted.limit
    items = [ChangeRead(**line) for line in found[: wanted.limit]]
    reached = _positions(known, windows, items, more=more)
    return FeedPage(items=items, next=Cursor(epoch, reached).text(), more=more)


async def position(db: AsyncSession) -> str:
    """Where a reader stands who has read everything up to now."""
    epoch, numbers = await _numbers(db, Cursor())
    return Cursor(epoch, numbers).text()


@router.get("/position", response_model=FeedPosition, openapi_extra=policy(Right.anyone))
async def get_position(db: Reading, caller: Caller) -> FeedPosition:
    """Ask for it before you pull everything; go on from it with the changes afterwards."""
    return FeedPosition(next=await position(db))
