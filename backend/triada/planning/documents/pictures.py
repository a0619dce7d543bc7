"""The bytes of a document's pictures: those that were frozen, for whom the version is."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.errors import Unavailable
from triada.core.storage import Files
from triada.planning.attachments.actions import address
from triada.planning.documents import queries
from triada.planning.versions.format import FrozenPicture
from triada.planning.versions.models import PlanVersion

LARGEST: Final = 10 * 1024**2
LARGEST_TOGETHER: Final = 60 * 1024**2


async def _bytes(files: Files, authority_id: UUID, sha256: str) -> bytes | None:
    """What is missing is described in words; what is not the same picture as well."""
    try:
        pieces = [each async for each in await files.read(address(authority_id, sha256))]
    except Unavailable:
        return None
    content = b"".join(pieces)
    return content if hashlib.sha256(content).hexdigest() == sha256 else None


def _fitting(given: Sequence[FrozenPicture]) -> list[FrozenPicture]:
    """As many, in their order, as one document may carry."""
    fitting, room = [], LARGEST_TOGETHER
    for each in given:
        if each.size <= min(LARGEST, room):
            fitting.append(each)
            room -= each.size
    return fitting


async def readable(
    db: AsyncSession, version: PlanVersion, given: Sequence[FrozenPicture]
) -> list[FrozenPicture]:
    """Whoever prints: what all readers of the version may see, so that it is one document."""
    if not given:
        return []
    asked = queries.pictures(version, [each.id for each in given])
    found = {(id, sha256) for id, sha256 in await db.execute(asked)}
    return _fitting([each for each in given if (each.id, each.sha256) in found])


async def load(
    files: Files, authority_id: UUID, given: Sequence[FrozenPicture]
) -> Mapping[UUID, bytes]:
    """Their bytes, without those that the store does not give."""
    found = {each.id: await _bytes(files, authority_id, each.sha256) for each in given}
    return {id: content for id, content in found.items() if content is not None}
