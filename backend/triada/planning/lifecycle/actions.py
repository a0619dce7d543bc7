"""The steps of an edition's life. Nothing else sets its state."""

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.db import set_audit_reason
from triada.core.errors import Conflict
from triada.core.text import Text
from triada.planning.lifecycle.guards import guards, standing
from triada.planning.plans.actions import ReasonMissing
from triada.planning.plans.models import Edition, TransitionName, transition


class EditionNotFromHere(Conflict):
    """The ways are those of `models.TRANSITIONS`."""


async def move(
    db: AsyncSession, edition: Edition, name: TransitionName, reason: Text | None = None
) -> None:
    """One way to every state; nothing else sets it."""
    way = transition(name, edition.state)
    if way is None:
        raise EditionNotFromHere(at="/body/name")
    if way.needs_reason and reason is None:
        raise ReasonMissing(at="/body/reason")
    await db.flush()
    found = (await db.execute(standing(name, edition))).one()
    for guard, stands in zip(guards(name), found, strict=False):
        if guard.blocks and stands:
            raise guard.refusal
    if reason is not None:
        await set_audit_reason(db, reason.values[reason.authored])
    edition.state, edition.state_note = way.to, reason
    edition.state_since = (await db.execute(select(func.now()))).scalar_one()
    await db.flush()
