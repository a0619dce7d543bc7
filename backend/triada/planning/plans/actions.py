"""What can be done to plans and editions, and the rules it obeys."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.audience_cascade import share_with_parts
from triada.core.dates import in_order
from triada.core.errors import Conflict, EndsBeforeItBegins, Invalid, UnknownReference
from triada.core.merge_patch import apply_patch, bump_version, sent_columns
from triada.core.model import Owned, model_of
from triada.core.text import stored
from triada.planning.plans.blockers import EditionIsClosed
from triada.planning.plans.models import (
    CLOSED,
    Edition,
    EditionState,
    Level,
    Plan,
)
from triada.planning.plans.schemas import (
    EditionCreate,
    EditionUpdate,
    LevelWrite,
    PlanCreate,
    PlanUpdate,
)
from triada.planning.relations import actions as relations

PARTS = {"parties", "places", "levels"}


class ReasonMissing(Invalid):
    """Going back and giving up want a reason that the public reads."""


class LevelsMissing(Invalid):
    """Levels count from 1 without a gap, and one that holds goals cannot go."""


class WasPublic(Conflict):
    """What the public has read is withdrawn first, then deleted."""


async def open_edition(db: AsyncSession, authority_id: UUID, edition_id: UUID) -> Edition:
    """The edition whose goals and measures are to change; refused where it is closed."""
    edition = await db.get_one(Edition, (authority_id, edition_id))
    if edition.state in CLOSED:
        raise EditionIsClosed
    return edition


async def in_open_edition(db: AsyncSession, part: Owned) -> None:
    """The same for what belongs to a goal or a measure, which stand above plans."""
    for of in ("goal", "measure"):
        if (id := getattr(part, f"{of}_id", None)) is None:
            continue
        owner = model_of(of)
        mine = (owner.authority_id == part.authority_id, owner.id == id)
        edition_id = await db.scalar(select(owner.edition_id).where(*mine))
        if edition_id is not None:
            await open_edition(db, part.authority_id, edition_id)


async def create_plan(db: AsyncSession, new: PlanCreate) -> Plan:
    plan = Plan(**{name: getattr(new, name) for name in new.model_fields_set})
    plan.earlier_titles = [stored(title) for title in new.earlier_titles]
    db.add(plan)
    await db.flush()
    return plan


async def update_plan(db: AsyncSession, plan: Plan, change: PlanUpdate) -> None:
    apply_patch(plan, change, apart_from={"earlier_titles"})
    if "earlier_titles" in change.model_fields_set:
        plan.earlier_titles = [stored(title) for title in change.earlier_titles]
    await db.flush()


async def delete_plan(db: AsyncSession, plan: Plan) -> None:
    """Only without editions; the database refuses otherwise."""
    await db.delete(plan)
    await db.flush()


def _dated(edition: Edition) -> None:
    if not in_order(edition.period_from, edition.period_to):
        raise EndsBeforeItBegins(at="/body/period_to")


async def _set_levels(db: AsyncSession, edition: Edition, levels: Sequence[LevelWrite]) -> None:
    """Renames, adds and removes by depth, so that goals keep the level they stand on."""
    wanted = {level.depth: level.name for level in levels}
    if sorted(wanted) != list(range(1, len(levels) + 1)):
        raise LevelsMissing(at="/body/levels")
    mine = (Level.authority_id == edition.authority_id, Level.edition_id == edition.id)
    known = {level.depth: level for level in await db.scalars(select(Level).where(*mine))}
    for depth in known.keys() - wanted.keys():
        await db.delete(known[depth])
    for depth, name in wanted.items():
        if depth in known:
            known[depth].name = name
        else:
            kept = {"authority_id": edition.authority_id, "audience": edition.audience}
            db.add(Level(**kept, edition_id=edition.id, depth=depth, name=name))
    await db.flush()


async def _next_ordinal(db: AsyncSession, plan: Plan) -> int:
    last = await db.scalar(
        select(func.max(Edition.ordinal)).where(
            Edition.authority_id == plan.authority_id, Edition.plan_id == plan.id
        )
    )
    return (last or 0) + 1


async def _same_plan(db: AsyncSession, edition: Edition) -> None:
    if edition.predecessor_id is None:
        return
    before = await db.get(Edition, (edition.authority_id, edition.predecessor_id))
    if before is None or before.plan_id != edition.plan_id or before.id == edition.id:
        raise UnknownReference(at="/body/predecessor_id")


async def create_edition(db: AsyncSession, plan: Plan, new: EditionCreate) -> Edition:
    edition = Edition(
        **sent_columns(new, apart_from=PARTS | {"source", "plan", "plan_id"}),
        authority_id=plan.authority_id,
        plan_id=plan.id,
    )
    edition.source = new.source.model_dump() if new.source else None
    edition.ordinal = new.ordinal or await _next_ordinal(db, plan)
    edition.state = EditionState.drafting
    _dated(edition)
    await _same_plan(db, edition)
    db.add(edition)
    await db.flush()
    await _set_levels(db, edition, new.levels)
    await relations.set_parties(db, edition, new.parties)
    await relations.set_places(db, edition, new.places)
    return edition


async def update_edition(db: AsyncSession, edition: Edition, change: EditionUpdate) -> None:
    if edition.state in CLOSED:
        raise EditionIsClosed
    apply_patch(edition, change, apart_from=PARTS)
    _dated(edition)
    await _same_plan(db, edition)
    given = change.model_fields_set
    if given & PARTS:
        bump_version(edition)
    await db.flush()
    if "levels" in given:
        await _set_levels(db, edition, change.levels)
    if "parties" in given:
        await relations.set_parties(db, edition, change.parties)
    if "places" in given:
        await relations.set_places(db, edition, change.places)
    if "field_audience" in given:
        await share_with_parts(db, edition)


async def delete_edition(db: AsyncSession, edition: Edition) -> None:
    """With all its goals and measures, while it was never more than a draft inside."""
    if edition.state != EditionState.drafting or edition.audience != "internal":
        raise WasPublic
    await db.delete(edition)
    await db.flush()
