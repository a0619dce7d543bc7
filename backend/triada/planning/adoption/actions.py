"""What bodies decide, and what it does to an edition."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.dates import day_after
from triada.core.errors import Conflict, Invalid, UnknownReference
from triada.core.merge_patch import apply_patch, sent_columns
from triada.planning.adoption.models import ActKind, AdoptionAct
from triada.planning.adoption.schemas import ActCreate, ActUpdate
from triada.planning.plans.actions import open_edition
from triada.planning.plans.models import Edition, EditionState
from triada.planning.versions.models import PlanVersion, VersionKind

DECIDED_ON: dict[ActKind, frozenset[VersionKind]] = {
    ActKind.adopts: frozenset({VersionKind.final}),
    ActKind.amends: frozenset({VersionKind.amendment}),
}
"""Which kind of version each act decides about; a proposal may be about any."""
ADOPTED_STATES = frozenset(
    {EditionState.adopted, EditionState.amending, EditionState.evaluated, EditionState.archived}
)


class OtherVersionDecided(Invalid):
    """`DECIDED_ON`: nobody adopts a draft for comments."""


class NotLonger(Invalid):
    """A prolongation ends later than the validity that it prolongs."""


class NothingToProlong(Invalid):
    """Only what was adopted can be prolonged."""


class ActCarries(Conflict):
    """The edition stands on this act; another one amends or repeals it."""


async def record(db: AsyncSession, edition: Edition, new: ActCreate) -> AdoptionAct:
    """A prolongation moves the validity of the edition; every other act waits for the step that
    needs it."""
    await open_edition(db, edition.authority_id, edition.id)
    await _check_version(db, edition, new)
    act = AdoptionAct(
        **sent_columns(new), authority_id=edition.authority_id, audience=edition.audience
    )
    if new.kind is ActKind.prolongs:
        _prolong(edition, new.prolonged_until or "")
    db.add(act)
    await db.flush()
    return act


async def _check_version(db: AsyncSession, edition: Edition, new: ActCreate) -> None:
    if new.plan_version_id is None:
        return
    kind = await db.scalar(
        select(PlanVersion.kind).where(
            PlanVersion.authority_id == edition.authority_id,
            PlanVersion.edition_id == edition.id,
            PlanVersion.id == new.plan_version_id,
        )
    )
    if kind is None:
        raise UnknownReference(at="/body/plan_version_id")
    if kind not in DECIDED_ON.get(new.kind, frozenset(VersionKind)):
        raise OtherVersionDecided(at="/body/plan_version_id")


def _prolong(edition: Edition, until: str) -> None:
    if edition.state not in ADOPTED_STATES:
        raise NothingToProlong(at="/body/kind")
    if day_after(until) <= day_after(edition.valid_until or edition.period_to):
        raise NotLonger(at="/body/prolonged_until")
    edition.valid_until = until


async def update(db: AsyncSession, act: AdoptionAct, change: ActUpdate) -> None:
    """What was not known may become known; what was decided about stays."""
    await open_edition(db, act.authority_id, act.edition_id)
    apply_patch(act, change)
    await db.flush()


async def delete(db: AsyncSession, act: AdoptionAct) -> None:
    edition = await open_edition(db, act.authority_id, act.edition_id)
    if act.kind != ActKind.proposes and edition.state in ADOPTED_STATES:
        raise ActCarries
    await db.delete(act)
    await db.flush()
