"""How an installation begins."""

import hashlib
import hmac
import secrets
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from triada.commons.authorities.actions import create_authority
from triada.commons.authorities.schemas import AuthorityCreate
from triada.commons.identity.actions import add_person, give_role
from triada.commons.setup.queries import setup_state
from triada.commons.setup.schemas import Administrator
from triada.core.errors import Problem
from triada.core.ledger import INSTALLATION
from triada.core.rights import Role


class SetupIsClosed(Problem):
    """The token is wrong or used, or an authority is there already."""

    status = 403


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()


async def open_setup(db: AsyncSession) -> str:
    """A new one-time token for the first day; an earlier one no longer works."""
    token = secrets.token_urlsafe(24)
    await db.execute(update(INSTALLATION).values(setup_token_hash=_hash(token)))
    return token


async def setup_is_open(db: AsyncSession) -> bool:
    token_hash, begun = (await db.execute(setup_state())).one()
    return token_hash is not None and not begun


async def check_token(db: AsyncSession, token: str) -> None:
    """Before the password is hashed: whoever only guesses must not make us work."""
    token_hash, begun = (await db.execute(setup_state())).one()
    right = hmac.compare_digest(token_hash or b"", _hash(token))
    if begun or not right:
        raise SetupIsClosed(at="/body/token")


async def set_up(
    db: AsyncSession, token: str, new: AuthorityCreate, first: Administrator, password_hash: str
) -> tuple[UUID, UUID]:
    """The first authority and its administrator; of two at once the second finds the token gone."""
    used = await db.execute(
        update(INSTALLATION)
        .where(INSTALLATION.c.setup_token_hash == _hash(token))
        .values(setup_token_hash=None)
        .returning(INSTALLATION.c.setup_token_hash)
    )
    if used.one_or_none() is None:
        raise SetupIsClosed(at="/body/token")
    authority = await create_authority(db, new)
    person_id = await add_person(db, first.name, first.email, first.language, password_hash)
    await give_role(db, authority.id, person_id, Role.administrator)
    return authority.id, person_id
