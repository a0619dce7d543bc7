"""The next edition begins as a draft; goals and measures follow by decisions."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.dates import first_day
from triada.core.errors import Conflict
from triada.core.principal import Principal
from triada.core.record import Scope
from triada.planning.carry_over.copying import BY_NAME, copy, load_sources
from triada.planning.carry_over.creating import create_below
from triada.planning.plans import actions as plans
from triada.planning.plans.models import Edition, EditionState, Plan
from triada.planning.plans.schemas import EditionCreate
from triada.planning.succession.schemas import SuccessorCreate


class AlreadySucceeded(Conflict):
    """An edition has one next edition, unless that was abandoned."""


async def create_successor(
    db: AsyncSession, caller: Principal, edition: Edition, new: SuccessorCreate
) -> Edition:
    """The next edition as a draft, with the levels and what else goes over without a decision:
    the needs with their evidence, to be looked at again."""
    later = select(Edition.id).where(
        Edition.authority_id == edition.authority_id,
        Edition.predecessor_id == edition.id,
        Edition.state != EditionState.abandoned,
    )
    if await db.scalar(later.limit(1)) is not None:
        raise AlreadySucceeded
    plan = await db.get_one(Plan, (edition.authority_id, edition.plan_id))
    record, begins = BY_NAME["edition"], first_day(new.period_from)
    sources = await load_sources(db, edition.authority_id, [record], [edition.id], begins)
    given = {**dict(new), "plan_id": plan.id, "predecessor_id": edition.id}
    sent = EditionCreate.model_validate(copy(record, [edition], sources, begins, given))
    made = await plans.create_edition(db, plan, sent)
    await create_below(Scope(db, caller, made), sources, begins, [([edition], made)])
    return made
