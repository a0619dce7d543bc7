"""Compares; nothing is changed."""

import asyncio
import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.db import release
from triada.core.errors import NotFound
from triada.core.principal import Principal
from triada.planning.differences import queries
from triada.planning.differences.comparison import compare
from triada.planning.differences.schemas import COMPARED, Difference, Side, Sides
from triada.planning.freezing.content import canonical, content_of
from triada.planning.versions.format import Content


@dataclass(frozen=True)
class Frozen:
    """One side, as `queries.SIDE` has it."""

    id: UUID
    number: int
    sha256: str
    kind: str
    frozen_at: datetime
    content: bytes


@dataclass(frozen=True)
class Found:
    """Two sides; null where nothing was frozen before, or where the later one is not frozen."""

    before: Frozen | None
    after: Frozen | None
    new: bytes


def difference(found: Found) -> Sides:
    """All is new where nothing was frozen before."""
    later = Content.model_validate_json(found.new)
    nothing = later.model_copy(update={each.field: [] for each in COMPARED if each.is_list})
    before, after = found.before, found.after
    earlier = Content.model_validate_json(before.content) if before else nothing
    compared = compare(earlier, later)
    return Difference(
        before=_side(before) if before else None,
        after=_side(after) if after else _unfrozen(found.new),
        **{each.field: compared[each.field] for each in COMPARED},
    )


def _side(version: Frozen) -> Side:
    return Side(version_id=version.id, number=version.number, sha256=version.sha256)


def _unfrozen(content: bytes) -> Side:
    return Side(version_id=None, number=None, sha256=hashlib.sha256(content).hexdigest())


async def _one(db: AsyncSession, asked: Select[*tuple[Any, ...]]) -> Frozen | None:
    found = (await db.execute(asked)).one_or_none()
    return Frozen(*found) if found else None


async def find(db: AsyncSession, caller: Principal, version_id: UUID, since: UUID | None) -> Found:
    after = await _one(db, queries.version(caller, version_id))
    if after is None:
        raise NotFound
    asked = queries.version(caller, since) if since else queries.before(caller, version_id)
    before = await _one(db, asked)
    if before is None and since:
        raise NotFound
    return Found(before, after, after.content)


async def find_working(db: AsyncSession, caller: Principal, edition_id: UUID) -> Found:
    edition = (await db.execute(queries.edition(caller, edition_id))).scalar_one_or_none()
    if edition is None:
        raise NotFound
    before = await _one(db, queries.newest(caller, edition_id))
    return Found(before, None, canonical(await content_of(db, edition)))


async def between(
    db: AsyncSession, caller: Principal, version_id: UUID, since: UUID | None
) -> Sides:
    """From `since`, else from the version before; in a thread, for a long plan takes its time."""
    found = await find(db, caller, version_id, since)
    await release(db)
    return await asyncio.to_thread(difference, found)


async def since_frozen(db: AsyncSession, caller: Principal, edition_id: UUID) -> Sides:
    """What changed in the edition since its newest version."""
    found = await find_working(db, caller, edition_id)
    await release(db)
    return await asyncio.to_thread(difference, found)
