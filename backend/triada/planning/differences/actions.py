"""Compares; nothing is changed."""

import asyncio
import hashlib
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.errors import NotFound
from triada.core.principal import Principal
from triada.planning.differences import queries
from triada.planning.differences.differences import compare
from triada.planning.differences.schemas import Difference, Side
from triada.planning.versions.content import canonical, content_of
from triada.planning.versions.schemas import Content


def _difference(before: Any, after: Side, new: bytes) -> Difference:
    later = Content.model_validate_json(new)
    nothing = later.model_copy(
        update={name: [] for name in ("chapters", "needs", "goals", "measures")}
    )
    earlier = Content.model_validate_json(before.content) if before else nothing
    found = compare(earlier, later)
    return Difference(before=_side(before) if before else None, after=after, **found.__dict__)


def _side(row: Any) -> Side:
    return Side(version_id=row.id, number=row.number, sha256=row.sha256)


async def between(
    db: AsyncSession, caller: Principal, version_id: UUID, since: UUID | None
) -> Difference:
    """From `since`, else from the version before; in a thread, for a long plan takes its time."""
    after = (await db.execute(queries.version(caller, version_id))).one_or_none()
    if after is None:
        raise NotFound
    asked = queries.version(caller, since) if since else queries.before(caller, version_id)
    before = (await db.execute(asked)).one_or_none()
    if before is None and since:
        raise NotFound
    return await asyncio.to_thread(_difference, before, _side(after), after.content)


async def since_frozen(db: AsyncSession, caller: Principal, edition_id: UUID) -> Difference:
    """What changed in the edition since its newest version."""
    edition = (await db.execute(queries.edition(caller, edition_id))).scalar_one_or_none()
    if edition is None:
        raise NotFound
    before = (await db.execute(queries.newest(caller, edition_id))).one_or_none()
    now = canonical(await content_of(db, edition))
    after = Side(version_id=None, number=None, sha256=hashlib.sha256(now).hexdigest())
    return await asyncio.to_thread(_difference, before, after, now)
