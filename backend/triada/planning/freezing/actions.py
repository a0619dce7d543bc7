"""Versions are made, and that is all that can be done to them."""

import hashlib
from collections.abc import Mapping

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.errors import Conflict
from triada.core.merge_patch import sent_columns
from triada.core.text import Text
from triada.planning.adoption.models import ActKind, AdoptionAct
from triada.planning.adoption.schemas import EarlierAdoption
from triada.planning.freezing.content import FORMAT, canonical, content_of
from triada.planning.lifecycle.actions import move
from triada.planning.plans.actions import open_edition
from triada.planning.plans.models import Edition, EditionState, TransitionName
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
    """The edition as it stands, as bytes that nobody can change again.

    Refuses `NotFrozenNow` where the edition's state allows no version of that kind."""
    await open_edition(db, edition.authority_id, edition.id)
    if kind not in KINDS.get(edition.state, frozenset()):
        raise NotFrozenNow(at="/body/kind")
    return await keep(db, edition, kind, title, note)


async def keep(
    db: AsyncSession, edition: Edition, kind: VersionKind, title: Text, note: Text | None
) -> PlanVersion:
    """As `freeze`, whatever the state of the edition."""
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


async def record_earlier(
    db: AsyncSession, edition: Edition, earlier: EarlierAdoption
) -> AdoptionAct:
    """Freezes the edition as it was entered and says that it was recorded later; the ledger knows
    by whom."""
    version = await keep(db, edition, VersionKind.as_it_stood, edition.title, None)
    act = AdoptionAct(
        **sent_columns(earlier, apart_from={"source"}),
        authority_id=edition.authority_id,
        audience=edition.audience,
        edition_id=edition.id,
        plan_version_id=version.id,
        kind=ActKind.adopts,
        recorded_later=True,
        source=earlier.source.model_dump(),
    )
    db.add(act)
    await move(db, edition, TransitionName.record_as_adopted_earlier)
    return act
