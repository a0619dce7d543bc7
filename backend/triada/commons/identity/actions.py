"""Signing in and out, and giving people roles."""

import hashlib
import secrets
from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy import case, delete, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from triada.commons.identity.models import Account, Person, RoleGrant, Session, SignInAttempt
from triada.commons.identity.passwords import verify
from triada.commons.identity.schemas import PersonCreate, PersonUpdate, SignIn
from triada.core.errors import Conflict, TooManyRequests, WrongSignIn
from triada.core.rights import Role

SESSION_HOURS = 12
WINDOW = timedelta(minutes=5)
WRONG_TRIES = 10


class LastAdministrator(Conflict):
    """An authority must keep somebody who can give roles."""


def token_hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()


async def count_try(db: AsyncSession, email: str) -> None:
    """One more try for this account, in a transaction of its own so that a refusal keeps it;
    the window begins anew when it has passed."""
    over = SignInAttempt.since < func.now() - WINDOW
    counted = (
        insert(SignInAttempt)
        .values(subject=_subject(email), amount=1)
        .on_conflict_do_update(
            index_elements=[SignInAttempt.subject],
            set_={
                "amount": case((over, 1), else_=SignInAttempt.amount + 1),
                "since": case((over, func.now()), else_=SignInAttempt.since),
            },
        )
        .returning(SignInAttempt.amount)
    )
    if (await db.execute(counted)).scalar_one() > WRONG_TRIES:
        raise TooManyRequests


def _subject(email: str) -> bytes:
    return hashlib.sha256(email.lower().encode()).digest()


async def sign_in(db: AsyncSession, wanted: SignIn) -> tuple[UUID, str]:
    """The person and the token of a new session; the same refusal whatever was wrong."""
    found = (
        await db.execute(
            select(Account)
            .join(Person, Person.id == Account.person_id)
            .where(Person.email == wanted.email.lower(), Account.disabled.is_(False))
        )
    ).scalar_one_or_none()
    if not await verify(wanted.password, found.password_hash if found else None):
        raise WrongSignIn
    assert found is not None
    await db.execute(delete(SignInAttempt).where(SignInAttempt.subject == _subject(wanted.email)))
    return found.person_id, await open_session(db, found.person_id)


async def open_session(db: AsyncSession, person_id: UUID) -> str:
    token = secrets.token_urlsafe(32)
    until = datetime.now(UTC) + timedelta(hours=SESSION_HOURS)
    db.add(Session(token_hash=token_hash(token), person_id=person_id, expires_at=until))
    await db.flush()
    return token


async def sign_out(db: AsyncSession, session_id: UUID) -> None:
    await db.execute(delete(Session).where(Session.id == session_id))


async def still_here(db: AsyncSession, session_id: UUID) -> None:
    await db.execute(update(Session).where(Session.id == session_id).values(seen_at=func.now()))


async def person_by_email(db: AsyncSession, email: str) -> UUID | None:
    return await db.scalar(select(Person.id).where(Person.email == email.lower()))


async def find_or_add_person(
    db: AsyncSession, name: str, email: str, language: str, password_hash: str
) -> UUID:
    """One person per e-mail: whoever has an account keeps name and password."""
    if (known := await person_by_email(db, email)) is not None:
        return known
    person = Person(name=name, email=email.lower(), language=language)
    db.add(person)
    await db.flush()
    db.add(Account(person_id=person.id, password_hash=password_hash))
    await db.flush()
    return person.id


async def give_role(db: AsyncSession, authority_id: UUID, person_id: UUID, role: str) -> RoleGrant:
    grant = RoleGrant(authority_id=authority_id, subject=person_id, role=role)
    db.add(grant)
    await db.flush()
    return grant


async def add_person(db: AsyncSession, new: PersonCreate, password_hash: str) -> RoleGrant:
    person_id = await find_or_add_person(db, new.name, new.email, new.language, password_hash)
    return await give_role(db, new.authority_id, person_id, new.role)


async def _keeps_an_administrator(db: AsyncSession, grant: RoleGrant) -> None:
    others = await db.scalar(
        select(func.count()).where(
            RoleGrant.authority_id == grant.authority_id,
            RoleGrant.role == Role.administrator,
            RoleGrant.id != grant.id,
        )
    )
    if grant.role == Role.administrator and not others:
        raise LastAdministrator


async def change_role(db: AsyncSession, grant: RoleGrant, change: PersonUpdate) -> None:
    if change.role != Role.administrator:
        await _keeps_an_administrator(db, grant)
    grant.role = change.role


async def remove(db: AsyncSession, grant: RoleGrant) -> None:
    await _keeps_an_administrator(db, grant)
    await db.delete(grant)
    await db.flush()
