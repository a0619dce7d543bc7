"""What can be done to authorities and their links, and how an installation begins."""

import re
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.commons.authorities.models import Authority, AuthorityLink
from triada.commons.authorities.queries import country_profiles
from triada.commons.authorities.schemas import (
    AuthorityCreate,
    AuthorityLinkCreate,
    AuthorityUpdate,
)
from triada.core.db import write_in
from triada.core.errors import UnknownReference
from triada.core.ids import new_id
from triada.core.merge_patch import apply_patch
from triada.core.model import Audience
from triada.core.text import Text, fold

SLUG_LENGTH = 80


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
    """Begins an authority; languages, currency and words are those of its country."""
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
        wordings=list(profile.wordings),
    )
    db.add(authority)
    await db.flush()
    return authority


async def update_authority(db: AsyncSession, authority: Authority, change: AuthorityUpdate) -> None:
    apply_patch(authority, change)
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
