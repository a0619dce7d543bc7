"""What can be done to carry a plan into its next cycle, and the rules it obeys."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.errors import Conflict
from triada.planning.plans import actions as plans
from triada.planning.plans.models import Edition, EditionState, Level, Plan
from triada.planning.plans.schemas import EditionCreate, LevelWrite
from triada.planning.succession.schemas import (
    SuccessorCreate,
)


class AlreadySucceeded(Conflict):
    """An edition has one next edition, unless that was abandoned."""


async def succeed(db: AsyncSession, edition: Edition, new: SuccessorCreate) -> Edition:
    """The next edition as a draft: its levels and nothing else."""
    later = select(Edition.id).where(
        Edition.authority_id == edition.authority_id,
        Edition.predecessor_id == edition.id,
        Edition.state != EditionState.abandoned,
    )
    if await db.scalar(later.limit(1)) is not None:
        raise AlreadySucceeded
    plan = await db.get_one(Plan, (edition.authority_id, edition.plan_id))
    levels = await db.scalars(
        select(Level).where(
            Level.authority_id == edition.authority_id, Level.edition_id == edition.id
        )
    )
    kept = [LevelWrite(depth=each.depth, name=each.name) for each in levels]
    asked = EditionCreate(
        plan_id=plan.id,
        title=new.title,
        period_from=new.period_from,
        period_to=new.period_to,
        predecessor_id=edition.id,
        levels=kept,
    )
    return await plans.create_edition(db, plan, asked)
