"""Signing in and out, and giving people roles."""

import hashlib
import secrets
from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from triada.commons.identity.models import Account, Person, RoleGrant, Session
from triada.commons.identity.schemas import PersonUpdate
from triada.core.errors import Conflict
from triada.core.rights import Role

SESSION_HOURS = 12


class LastAdministrator(Conflict):
    """An authority must keep somebody who can give roles."""


def token_hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()


async def account_of(db: AsyncSession, email: str) -> Account | None:
    found = select(Account).join(Person, Person.id == Account.person_id)
    return (await db.execute(found.where(Person.email == email.lower()))).scalar_one_or_none()


async def open_session(db: AsyncSession, person_id: UUID) -> str:
    token = secrets.token_urlsafe(32)
    until = datetime.now(UTC) + timedelta(hours=SESSION_HOURS)
    db.add(Session(token_hash=token_hash(token), person_id=person_id, expires_at=until))
    await db.flush()
    return token


async def end_session(db: AsyncSession, session_id: UUID) -> None:
    await db.execute(delete(Session).where(Session.id == session_id))


async def end_sessions(db: AsyncSession, person_id: UUID, but: UUID | None = None) -> None:
    """All of a person's, but for the one in which they ask."""
    await db.execute(
        delete(Session).where(Session.person_id == person_id, Session.id.is_distinct_from(but))
    )


async def set_password(db: AsyncSession, person_id: UUID, password_hash: str) -> None:
    changed = {"password_hash": password_hash, "changed_at": func.now()}
    await db.execute(update(Account).where(Account.person_id == person_id).values(**changed))


async def still_here(db: AsyncSession, session_id: UUID) -> None:
    await db.execute(update(Session).where(Session.id == session_id).values(seen_at=func.now()))


async def person_by_email(db: AsyncSession, email: str) -> UUID | None:
    return await db.scalar(select(Person.id).where(Person.email == email.lower()))


async def add_person(
    db: AsyncSession, name: str, email: str, language: str, password_hash: str
) -> UUID:
    """A new person, with the hash of a password that they have chosen themselves."""
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
