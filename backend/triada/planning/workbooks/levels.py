"""Levels of goals: parts of the edition itself, sent whole with every change."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.text import Text
from triada.planning.plans.actions import update_edition
from triada.planning.plans.models import Edition, Level
from triada.planning.plans.schemas import EditionUpdate
from triada.planning.workbooks.change_set import Item

SHEET = "levels"


async def _existing(db: AsyncSession, edition: Edition) -> Sequence[Level]:
    mine = (Level.authority_id == edition.authority_id, Level.edition_id == edition.id)
    return (await db.scalars(select(Level).where(*mine).order_by(Level.depth))).all()


async def _set(db: AsyncSession, edition: Edition, names: dict[int, Text]) -> None:
    levels = [{"depth": depth, "name": name} for depth, name in sorted(names.items())]
    await update_edition(db, edition, EditionUpdate.model_validate({"levels": levels}))


async def change(db: AsyncSession, edition: Edition, items: Sequence[Item]) -> dict[str, str]:
    """Names them by depth, beside those that the file leaves out; gives the id of each by the key
    of its row."""
    if not items:
        return {}
    existing = {str(level.id): level for level in await _existing(db, edition)}
    names = {level.depth: level.name for level in existing.values()}
    depths: dict[str, int] = {}
    for item in items:
        known = existing.get(item.key)
        depths[item.key] = known.depth if known else int(str(item.fields["depth"]))
        names[depths[item.key]] = Text.model_validate(item.fields["name"])
    await _set(db, edition, names)
    made = {level.depth: str(level.id) for level in await _existing(db, edition)}
    return {key: made[depth] for key, depth in depths.items()}


async def change_back(db: AsyncSession, edition: Edition, items: Sequence[Item]) -> None:
    """Names as they were; those that were made go."""
    if not items:
        return
    before = {item.key: item.before for item in items}
    names: dict[int, Text] = {}
    for level in await _existing(db, edition):
        fields = before.get(str(level.id), {})
        if fields is not None:
            name = fields.get("name")
            names[level.depth] = Text.model_validate(name) if name else level.name
    await _set(db, edition, names)
