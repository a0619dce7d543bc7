"""What can be done to versions: they are made, and that is all."""

import hashlib
from collections.abc import Mapping

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.errors import Conflict
from triada.core.text import Text
from triada.planning.plans.actions import open_edition
from triada.planning.plans.models import Edition, EditionState
from triada.planning.versions.content import FORMAT, canonical, content_of
from triada.planning.versions.models import PlanVersion, VersionKind

KINDS: Mapping[str, frozenset[VersionKind]] = {
    EditionState.drafting: frozenset({VersionKind.draft}),
    EditionState.in_consultation: frozenset({VersionKind.draft}),
    EditionState.settling: frozenset({VersionKind.draft, VersionKind.final}),
    EditionState.amending: frozenset({VersionKind.amendment}),
}
"""What can be frozen when; `as_it_stood` comes with the record of an earlier adoption alone."""


class NotFrozenNow(Conflict):
    """`KINDS` says what can be frozen in which state."""


async def freeze(
    db: AsyncSession, edition: Edition, kind: VersionKind, title: Text, note: Text | None
) -> PlanVersion:
    """The edition as it stands, as bytes that nobody can change again."""
    await open_edition(db, edition.authority_id, edition.id)
    if kind not in KINDS.get(edition.state, frozenset()):
        raise NotFrozenNow(at="/body/kind")
    return await keep(db, edition, kind, title, note)


async def keep(
    db: AsyncSession, edition: Edition, kind: VersionKind, title: Text, note: Text | None
) -> PlanVersion:
    await db.flush()
    content = await content_of(db, edition)
    written = canonical(content)
    version = PlanVersion(
        authority_id=edition.authority_id,
        audience=edition.audience,
        edition_id=edition.id,
        number=await _next_number(db, edition),
        kind=kind,
        title=title,
        note=note,
        format=FORMAT,
        sha256=hashlib.sha256(written).hexdigest(),
        size=len(written),
        goals=len(content.goals),
        measures=len(content.measures),
        content=written,
    )
    db.add(version)
    await db.flush()
    return version


async def _next_number(db: AsyncSession, edition: Edition) -> int:
    last = await db.scalar(
        select(func.max(PlanVersion.number)).where(
            PlanVersion.authority_id == edition.authority_id,
            PlanVersion.edition_id == edition.id,
        )
    )
    return (last or 0) + 1
