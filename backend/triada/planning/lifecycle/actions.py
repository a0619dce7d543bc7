"""The steps of an edition's life. Nothing else sets its state."""

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.db import set_audit_reason
from triada.core.errors import Conflict
from triada.core.text import Text
from triada.planning.lifecycle.guards import guard_results, guards
from triada.planning.plans.actions import ReasonMissing
from triada.planning.plans.models import Edition, TransitionName, transition


class EditionNotFromHere(Conflict):
    """The ways are those of `models.TRANSITIONS`."""


async def move(
    db: AsyncSession, edition: Edition, name: TransitionName, reason: Text | None = None
) -> None:
    """Takes a step: refused where it does not begin in the edition's state, lacks a reason that it
    needs, or is blocked by a guard. Nothing else sets the state."""
    way = transition(name, edition.state)
    if way is None:
        raise EditionNotFromHere(at="/body/name")
    if way.needs_reason and reason is None:
        raise ReasonMissing(at="/body/reason")
    await db.flush()
    results = (await db.execute(guard_results(name, edition))).one()
    for guard, applies in zip(guards(name), results, strict=False):
        if guard.blocks and applies:
            raise guard.refusal
    if reason is not None:
        await set_audit_reason(db, reason.values[reason.authored])
    edition.state, edition.state_note = way.to, reason
    edition.state_since = (await db.execute(select(func.now()))).scalar_one()
    await db.flush()
