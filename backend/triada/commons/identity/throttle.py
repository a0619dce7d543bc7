"""How often somebody may try a password: from one network address for one account, from one address
for any, and all together. An account is never closed to others than the address that tried."""

import hashlib
from datetime import UTC, datetime, timedelta

from sqlalchemy import case, delete, func, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from triada.commons.identity.models import SignInAttempt
from triada.core.errors import TooManyRequests

WINDOW = timedelta(minutes=5)
OF_ONE_ACCOUNT = 10
OF_ONE_ADDRESS = 60
OF_ALL = 1200
EVERYBODY = "everybody"


class TooManyTries(TooManyRequests):
    """Says after how many seconds the oldest window has passed."""


def _subject(*parts: str) -> bytes:
    return hashlib.sha256("\n".join(parts).encode()).digest()


def _limits(email: str, address: str) -> dict[bytes, int]:
    return {
        _subject(email.lower(), address): OF_ONE_ACCOUNT,
        _subject(address): OF_ONE_ADDRESS,
        _subject(EVERYBODY): OF_ALL,
    }


async def count_try(db: AsyncSession, email: str, address: str) -> None:
    """One more try; in a transaction of its own, so that a refusal keeps it. A window begins anew
    when it has passed."""
    limits = _limits(email, address)
    over = SignInAttempt.since < func.now() - WINDOW
    # In one order for all, so that two that share a row never wait for each other.
    rows = [{"subject": subject, "amount": 1} for subject in sorted(limits)]
    counted = (
        insert(SignInAttempt)
        .values(rows)
        .on_conflict_do_update(
            index_elements=[SignInAttempt.subject],
            set_={
                "amount": case((over, 1), else_=SignInAttempt.amount + 1),
                "since": case((over, func.now()), else_=SignInAttempt.since),
            },
        )
        .returning(SignInAttempt.subject, SignInAttempt.amount, SignInAttempt.since)
    )
    full = [row for row in await db.execute(counted) if row.amount > limits[row.subject]]
    if full:
        left = max(row.since for row in full) + WINDOW - datetime.now(UTC)
        raise TooManyTries(retry_after=max(1, int(left.total_seconds()) + 1))


async def forgive(db: AsyncSession, email: str, address: str) -> None:
    """A right password was no guess."""
    own, *shared = _limits(email, address)
    await db.execute(
        update(SignInAttempt)
        .where(SignInAttempt.subject.in_(sorted(shared)), SignInAttempt.amount > 0)
        .values(amount=SignInAttempt.amount - 1)
    )
    await db.execute(delete(SignInAttempt).where(SignInAttempt.subject == own))
