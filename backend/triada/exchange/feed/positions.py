"""Whether a reader's position is still one of ours, and where the reader stands afterwards."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import RowMapping
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.errors import TooOldCursor
from triada.exchange.feed import queries
from triada.exchange.feed.cursor import Cursor, mark


@dataclass(frozen=True)
class Reach:
    """Of one page: it begins at `after`, ends at `until` at the latest, and `end` is the last
    position there is. The chain is a hash of all that was told up to `until`."""

    epoch: UUID
    after: int
    until: int
    end: int
    chain_until: bytes

    @property
    def is_empty(self) -> bool:
        return self.after >= self.until

    def cursor(self, last: RowMapping | None, scope: bytes) -> Cursor:
        """Behind the last line of a full page, else behind all that was looked through."""
        position, chain = (
            (last["position"], last["chain"]) if last else (self.until, self.chain_until)
        )
        return Cursor(position, mark(self.epoch, position, chain, scope))


async def reach(db: AsyncSession, known: Cursor, only: UUID | None, scope: bytes) -> Reach:
    """410 for a position of before a restore. One that left nothing out goes on with any filter,
    another one with its own."""
    found = (await db.execute(queries.reach(known.position, only))).one()
    chain = (found.chain or b"") if known.position else b""
    if known.mark is not None:
        marks = [mark(found.epoch, known.position, chain, each) for each in (b"", scope)]
        if known.position > found.end or known.mark not in marks:
            raise TooOldCursor(at="/query/after")
    return Reach(
        epoch=found.epoch,
        after=known.position,
        until=found.until,
        end=found.end,
        chain_until=found.chain_until if found.until else b"",
    )


async def end(db: AsyncSession) -> Cursor:
    """Where a reader stands who has read everything that has a position."""
    found = (await db.execute(queries.end())).one()
    last, chain = found.ends or 0, found.chain or b""
    return Cursor(last, mark(found.epoch, last, chain))
