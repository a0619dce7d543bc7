from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession


async def append(db: AsyncSession) -> None:
    """Gives positions to all changes that were committed, in a transaction that does nothing else:
    readers wait for each other here, and a position that one was told is never taken back."""
    await db.execute(select(func.feed_append()))
