"""Writes what a workbook changes, as one batch."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from triada.core import batch
from triada.core.db import set_audit_reason
from triada.core.ids import new_id
from triada.core.principal import Principal
from triada.planning.plans.models import Edition
from triada.planning.workbooks import levels
from triada.planning.workbooks.change_lines import Ids, lines_of, with_ids
from triada.planning.workbooks.change_set import Item
from triada.planning.workbooks.layout import BY_NAME, SHEETS, Sheet
from triada.planning.workbooks.references import row_of


async def apply_items(
    db: AsyncSession, caller: Principal, edition: Edition, items: Sequence[Item], reason: str
) -> list[Item]:
    """All of them, or a refusal is raised. Gives back what was done, with the ids of the records:
    by them it can be undone. `reason` stands in the history of each record."""
    await set_audit_reason(db, reason)
    mine = [item for item in items if item.sheet == levels.SHEET]
    ids = {(levels.SHEET, key): id for key, id in (await levels.change(db, edition, mine)).items()}
    new = [item for item in items if item.before is None and item.sheet != levels.SHEET]
    temp_ids = {(item.sheet, item.key): str(new_id()) for item in new}
    lines = list(lines_of(items, edition, ids | temp_ids))
    made = await batch.apply(db, caller, edition, lines, reason=reason)
    ids |= {where: str(made[UUID(temp_id)]) for where, temp_id in temp_ids.items()}
    for sheet in SHEETS:
        if sheet.above:
            await _place(
                db, edition, sheet, [item for item in new if item.sheet == sheet.name], ids
            )
    return [_done(item, ids) for item in items]


async def _place(
    db: AsyncSession, edition: Edition, sheet: Sheet, new: Sequence[Item], ids: Ids
) -> None:
    """New rows stand as in the file, where what is above may come later."""
    records: dict[int, Any] = {}
    for item in new:
        id = UUID(ids[item.sheet, item.key])
        records[row_of(item.key)] = await db.get_one(sheet.model, (edition.authority_id, id))
    positions = sorted(record.position for record in records.values())
    for position, row in zip(positions, sorted(records), strict=True):
        records[row].position = position
    await db.flush()


def _done(item: Item, ids: Ids) -> Item:
    key, fields = ids.get((item.sheet, item.key), item.key), with_ids(item, ids)
    if item.before is None:
        fields = {name: fields.get(name) for name in BY_NAME[item.sheet].owners}
    return item.model_copy(update={"key": key, "fields": fields})
