"""What people do with their own accounts, and what the command line does for one that is lost."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, func, update
from sqlalchemy.ext.asyncio import AsyncSession

from triada.commons.accounts import queries
from triada.commons.accounts.models import PasswordReset
from triada.commons.identity import actions as identity
from triada.commons.identity.models import Account, Person, Session
from triada.core.errors import NotFound
from triada.core.principal import Principal

VALID_FOR = timedelta(hours=1)


async def change_password(db: AsyncSession, caller: Principal, password_hash: str) -> None:
    """Ends all other sessions: whoever sits in one may have been the reason."""
    assert caller.user_id is not None
    await identity.set_password(db, caller.user_id, password_hash)
    await identity.end_sessions(db, caller.user_id, but=caller.session_id)


async def end_own_session(db: AsyncSession, caller: Principal, session_id: UUID) -> None:
    ended = await db.execute(
        delete(Session)
        .where(Session.id == session_id, Session.person_id == caller.user_id)
        .returning(Session.id)
    )
    if ended.one_or_none() is None:
        raise NotFound


async def open_reset(db: AsyncSession, email: str, token: str) -> Person | None:
    """A link for the person of this address; nothing where there is none, or a disabled one."""
    person = (await db.execute(queries.usable_account(email))).scalar_one_or_none()
    if person is not None:
        hashed, until = identity.token_hash(token), datetime.now(UTC) + VALID_FOR
        db.add(PasswordReset(token_hash=hashed, person_id=person.id, expires_at=until))
        await db.flush()
    return person


async def check_reset(db: AsyncSession, token: str) -> PasswordReset:
    """Before the password is hashed: whoever only guesses must not make us work."""
    valid = queries.valid_reset(identity.token_hash(token))
    if (found := (await db.execute(valid)).scalar_one_or_none()) is None:
        raise NotFound(at="/body/token")
    return found


async def use_reset(db: AsyncSession, token: str, password_hash: str) -> None:
    """Of two at once the second finds the link used. All sessions and links of the person end."""
    used = await db.execute(
        delete(PasswordReset)
        .where(
            PasswordReset.token_hash == identity.token_hash(token),
            PasswordReset.expires_at > func.now(),
        )
        .returning(PasswordReset.person_id)
    )
    if (person_id := used.scalar_one_or_none()) is None:
        raise NotFound(at="/body/token")
    await db.execute(delete(PasswordReset).where(PasswordReset.person_id == person_id))
    await identity.set_password(db, person_id, password_hash)
    await identity.end_sessions(db, person_id)


async def disable(db: AsyncSession, person_id: UUID, *, disabled: bool) -> None:
    """Nobody signs in with a disabled account; its sessions end, what the person wrote stays."""
    await db.execute(
        update(Account).where(Account.person_id == person_id).values(disabled=disabled)
    )
    if disabled:
        await identity.end_sessions(db, person_id)
