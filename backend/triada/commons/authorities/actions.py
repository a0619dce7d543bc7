"""What can be done to authorities and their links, and how an installation begins."""

import hashlib
import hmac
import re
import secrets
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from triada.commons.authorities.models import Authority, AuthorityLink
from triada.commons.authorities.queries import INSTALLATION, country_profiles, setup_state
from triada.commons.authorities.schemas import (
    Administrator,
    AuthorityCreate,
    AuthorityLinkCreate,
    AuthorityUpdate,
)
from triada.commons.identity.actions import find_or_add_person, give_role
from triada.core.changes import apply
from triada.core.db import write_in
from triada.core.errors import Problem, UnknownReference
from triada.core.ids import new_id
from triada.core.model import Audience
from triada.core.rights import Role
from triada.core.text import Text, fold

SLUG_LENGTH = 80


class SetupIsClosed(Problem):
    """The token is wrong or used, or an authority is there already."""

    status = 403


def _plain_slug(name: Text, kind: str) -> str:
    words = re.findall(r"[a-z0-9]+", fold(name.values[name.authored]))
    return "-".join(words)[: SLUG_LENGTH - 4].strip("-") or kind


async def _free_slug(db: AsyncSession, wanted: str) -> str:
    """Two towns of one name are told apart by a number."""
    taken = set(await db.scalars(select(Authority.slug).where(Authority.slug.startswith(wanted))))
    slug, n = wanted, 2
    while slug in taken:
        slug, n = f"{wanted}-{n}", n + 1
    return slug


async def create_authority(
    db: AsyncSession, new: AuthorityCreate, id: UUID | None = None
) -> Authority:
    """Begins an authority; languages and currency are those of its country."""
    id = id or new_id()
    await write_in(db, id)
    profile = country_profiles()[new.country]
    authority = Authority(
        authority_id=id,
        id=id,
        audience=Audience.public,
        kind=new.kind,
        country=new.country,
        slug=new.slug or await _free_slug(db, _plain_slug(new.name, new.kind)),
        name=new.name,
        languages=list(profile.languages),
        currency=profile.currency,
    )
    db.add(authority)
    await db.flush()
    return authority


async def update_authority(db: AsyncSession, authority: Authority, change: AuthorityUpdate) -> None:
    apply(authority, change)
    await db.flush()


async def create_link(db: AsyncSession, new: AuthorityLinkCreate) -> AuthorityLink:
    """The member says where it belongs: a region is a region, an association an association."""
    of = await db.scalar(
        select(Authority.id).where(Authority.id == new.of_id, Authority.kind == new.kind)
    )
    if of is None or of == new.authority_id:
        raise UnknownReference(at="/body/of_id")
    link = AuthorityLink(**new.model_dump(), audience=Audience.public)
    db.add(link)
    await db.flush()
    return link


async def delete_link(db: AsyncSession, link: AuthorityLink) -> None:
    await db.delete(link)
    await db.flush()


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
    person_id = await find_or_add_person(db, first.name, first.email, first.language, password_hash)
    await give_role(db, authority.id, person_id, Role.administrator)
    return authority.id, person_id
