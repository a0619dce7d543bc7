"""Background work: what runs beside the answers, in this process or in one of its own."""

from datetime import timedelta

import procrastinate
from sqlalchemy import delete, func
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from triada.commons.feedback.actions import erase_contacts
from triada.commons.identity.models import Session, SignInAttempt
from triada.core.db import transaction
from triada.core.http import IdempotencyKey
from triada.core.jobs import make_app
from triada.core.principal import Principal

RETRIES_REMEMBERED = timedelta(hours=24)
TRIES_REMEMBERED = timedelta(days=1)


async def tidy_up(sessions: async_sessionmaker[AsyncSession]) -> None:
    """Drops what has served its time: ended sessions, answers kept for retries, counted tries,
    contacts of those who were answered."""
    async with transaction(sessions, Principal()) as db:
        await db.execute(delete(Session).where(Session.expires_at < func.now()))
        await db.execute(
            delete(IdempotencyKey).where(
                IdempotencyKey.created_at < func.now() - RETRIES_REMEMBERED
            )
        )
        await db.execute(
            delete(SignInAttempt).where(SignInAttempt.since < func.now() - TRIES_REMEMBERED)
        )
        await erase_contacts(db)


def make_worker(database_url: str, sessions: async_sessionmaker[AsyncSession]) -> procrastinate.App:
    app = make_app(database_url)

    @app.periodic(cron="*/10 * * * *")
    @app.task(name="tidy_up", queueing_lock="tidy_up")
    async def _tidy_up(timestamp: int) -> None:
        await tidy_up(sessions)

    return app
