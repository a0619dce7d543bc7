"""What can be done to invitations: made, renewed, withdrawn, accepted, and forgotten in time."""

import secrets
from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.commons.identity import actions as identity
from triada.commons.identity.models import Person, RoleGrant
from triada.commons.invitations import queries
from triada.commons.invitations.models import Invitation
from triada.commons.invitations.schemas import InvitationCreate
from triada.core.db import write_in
from triada.core.errors import Conflict, NotFound
from triada.core.principal import Principal

VALID_FOR = timedelta(days=14)


class AccountMadeMeanwhile(Conflict):
    """Two links of one address came back at once: the second is shown with the password of the
    account that the first has made."""


def new_token() -> str:
    return secrets.token_urlsafe(32)


async def create(
    db: AsyncSession, new: InvitationCreate, token: str, id: UUID | None = None
) -> Invitation:
    """The role is not held before somebody accepts it."""
    fields = {**new.model_dump(), "email": new.email.lower()}
    invitation = Invitation(**fields, **_opened_by(token), **({"id": id} if id else {}))
    db.add(invitation)
    await db.flush()
    return invitation


def _opened_by(token: str) -> dict[str, object]:
    hashed = identity.token_hash(token)
    return {"token_hash": hashed, "expires_at": datetime.now(UTC) + VALID_FOR}


async def renew(db: AsyncSession, invitation: Invitation) -> str:
    """Another token; the earlier link no longer works."""
    token = new_token()
    for name, value in _opened_by(token).items():
        setattr(invitation, name, value)
    await db.flush()
    return token


async def withdraw(db: AsyncSession, invitation: Invitation) -> None:
    await db.delete(invitation)
    await db.flush()


async def opened(db: AsyncSession, holder: Principal) -> Invitation:
    """The one that the link opens; refuses a link that was used, withdrawn or is too old."""
    found = (await db.execute(queries.opened(holder))).scalar_one_or_none()
    if found is None:
        raise NotFound(at="/body/token")
    return found


async def is_for_caller(db: AsyncSession, caller: Principal, invitation: Invitation) -> bool:
    """Whether who is signed in has the address to which the role is offered."""
    mine = select(Person.id).where(Person.id == caller.user_id, Person.email == invitation.email)
    return await db.scalar(mine) is not None


async def accept(db: AsyncSession, holder: Principal, password_hash: str | None) -> UUID:
    """Gives the role to the person of the address: to the one who is there, or, with a hash of the
    password that its holder chose, to a new one. The link is used up."""
    invitation = await opened(db, holder)
    await write_in(db, invitation.authority_id)
    person_id = await identity.person_by_email(db, invitation.email)
    if person_id is not None and password_hash is not None:
        raise AccountMadeMeanwhile
    if person_id is None:
        if password_hash is None:
            raise NotFound(at="/body/token")
        person_id = await identity.add_person(
            db, invitation.name, invitation.email, invitation.language, password_hash
        )
    await _grant(db, invitation, person_id)
    await withdraw(db, invitation)
    return person_id


async def _grant(db: AsyncSession, invitation: Invitation, person_id: UUID) -> None:
    held = select(RoleGrant.id).where(
        RoleGrant.authority_id == invitation.authority_id,
        RoleGrant.subject == person_id,
        RoleGrant.role == invitation.role,
    )
    if await db.scalar(held) is None:
        await identity.give_role(db, invitation.authority_id, person_id, invitation.role)


async def forget_due(db: AsyncSession, authority_id: UUID) -> None:
    """Of one authority, those that nobody accepted in time."""
    await write_in(db, authority_id)
    due = Invitation.authority_id == authority_id, Invitation.expires_at <= func.now()
    await db.execute(delete(Invitation).where(*due))
