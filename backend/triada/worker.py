"""Background work: what runs beside the answers, in this process or in one of its own."""

from datetime import UTC, datetime, timedelta
from itertools import groupby
from uuid import UUID

import procrastinate
from sqlalchemy import delete, func
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from triada.commons.accounts.models import PasswordReset
from triada.commons.feedback.actions import erase_contacts
from triada.commons.identity.models import Session, SignInAttempt
from triada.commons.invitations.actions import forget_due
from triada.commons.invitations.queries import due as invitations_due
from triada.core.db import transaction, write_in
from triada.core.http import IdempotencyKey
from triada.core.jobs import make_app
from triada.core.principal import Principal
from triada.core.storage import Files
from triada.planning.attachments.actions import drop_unnamed

RETRIES_REMEMBERED = timedelta(hours=24)
TRIES_REMEMBERED = timedelta(days=1)
UPLOADS_TAKE = timedelta(hours=1)
"""At most, from the first byte to the row that names it."""


async def tidy_up(sessions: async_sessionmaker[AsyncSession]) -> None:
    """Drops what has served its time: ended sessions, answers kept for retries, counted tries,
    contacts of those who were answered, links to passwords and roles that nobody used in time."""
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
        await db.execute(delete(PasswordReset).where(PasswordReset.expires_at < func.now()))
        await erase_contacts(db)
        late = (await db.execute(invitations_due())).scalars().all()
    for town in late:
        async with transaction(sessions, Principal()) as db:
            await forget_due(db, town)


async def sweep_files(
    sessions: async_sessionmaker[AsyncSession], files: Files, *, older: timedelta = UPLOADS_TAKE
) -> None:
    """Takes away bytes that no row names: of uploads that were refused in the end, and of files
    that were deleted."""
    async for page in files.kept_before(datetime.now(UTC) - older):
        for town, addresses in groupby(sorted(page), key=lambda each: each.split("/")[0]):
            async with transaction(sessions, Principal()) as db:
                await write_in(db, UUID(town))
                await drop_unnamed(db, files, UUID(town), list(addresses))


def make_worker(
    database_url: str, sessions: async_sessionmaker[AsyncSession], files: Files
) -> procrastinate.App:
    app = make_app(database_url)

    @app.periodic(cron="*/10 * * * *")
    @app.task(name="tidy_up", queueing_lock="tidy_up")
    async def _tidy_up(timestamp: int) -> None:
        await tidy_up(sessions)

    @app.periodic(cron="20 * * * *")
    @app.task(name="sweep_files", queueing_lock="sweep_files")
    async def _sweep_files(timestamp: int) -> None:
        await sweep_files(sessions, files)

    return app
