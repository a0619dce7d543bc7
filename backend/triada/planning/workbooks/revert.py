"""Takes a workbook back: what it changed is as before, what it made is gone."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from triada.core import batch
from triada.core.audience_cascade import derive_audiences
from triada.core.principal import Principal
from triada.core.text import Text
from triada.planning.measures.models import Measure, MeasureState
from triada.planning.plans.models import Edition
from triada.planning.workbooks import levels
from triada.planning.workbooks.change_lines import inverse
from triada.planning.workbooks.change_set import Item


async def revert_items(
    db: AsyncSession, caller: Principal, edition: Edition, items: Sequence[Item], reason: str
) -> None:
    """All that `apply_items` gave back, also by an earlier release; or a refusal is raised."""
    await batch.apply(db, caller, edition, list(inverse(items)), reason=reason)
    for item in items:
        if item.before and "state" in item.before:
            await _restore_state(db, edition, item)
    await levels.change_back(db, edition, [item for item in items if item.sheet == levels.SHEET])
    await derive_audiences(db, edition.authority_id)


async def _restore_state(db: AsyncSession, edition: Edition, item: Item) -> None:
    """As if the step had not been: it needs neither a way back nor a reason."""
    before = item.before or {}
    measure = await db.get_one(Measure, (edition.authority_id, UUID(item.key)))
    reason, on = before["state_reason"], before["state_on"]
    measure.state = MeasureState(str(before["state"]))
    measure.state_reason = Text.model_validate(reason) if reason else None
    measure.state_on = date.fromisoformat(str(on)) if on else None
    await db.flush()
