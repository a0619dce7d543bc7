"""Writes what a workbook changes, in as few statements as there are kinds of records."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import select

from triada.core.model import Owned
from triada.core.text import Text
from triada.planning.activities import actions as activities
from triada.planning.activities.schemas import ActivityCreate
from triada.planning.goals import actions as goals
from triada.planning.goals.schemas import GoalCreate
from triada.planning.indicators import actions as indicators
from triada.planning.indicators.schemas import IndicatorCreate, UseCreate
from triada.planning.measures import actions as measures
from triada.planning.measures.schemas import MeasureMove
from triada.planning.needs import actions as needs
from triada.planning.needs.schemas import NeedCreate
from triada.planning.plans.actions import update_edition
from triada.planning.plans.models import Level
from triada.planning.plans.schemas import EditionUpdate
from triada.planning.workbooks.batch import MODELS, Batch
from triada.planning.workbooks.change_set import Item
from triada.planning.workbooks.columns import Kind
from triada.planning.workbooks.layout import BY_NAME
from triada.planning.workbooks.schemas import MeasureRow
from triada.planning.workbooks.snapshot import Fields


@dataclass
class Apply(Batch):
    made: dict[tuple[str, str], str] = field(default_factory=dict)
    """Which record each new row became."""

    async def write(self, items: Sequence[Item]) -> list[Item]:
        """Gives back what was done, with the ids of the records: by them it can be undone."""
        await self.set_audit_reason()
        await self._levels([item for item in items if item.sheet == "levels"])
        for sheet in MODELS:
            await self._sheet(sheet, [item for item in items if item.sheet == sheet])
        return [self._done(item) for item in items]

    async def _sheet(self, sheet: str, items: Sequence[Item]) -> None:
        changed = [item for item in items if item.before is not None]
        await self.load(sheet, [UUID(item.key) for item in changed])
        await self.free_codes(items)
        new = [item for item in items if item.before is None]
        for item, record in zip(new, await self._created(sheet, new), strict=True):
            self.made[sheet, item.key] = str(record.id)
            self.records[record.id] = record
        for item in changed:
            real = item.model_copy(update={"fields": self._real(sheet, item.fields)})
            await self.change(real)
            if "state" in item.fields:
                await self._move(item)

    async def _move(self, item: Item) -> None:
        """Signed by its own reason, as every step is."""
        said = {"to": item.fields["state"], "reason": item.fields["state_reason"]}
        step = MeasureMove.model_validate({**said, "on": item.fields["state_on"]})
        await measures.move(self.db, await self.record("measures", item.key), step)
        await self.set_audit_reason()

    def _done(self, item: Item) -> Item:
        key = self.made.get((item.sheet, item.key), item.key)
        fields = self._real(item.sheet, item.fields) if item.before is not None else {}
        return item.model_copy(update={"key": key, "fields": fields})

    def _real(self, sheet: str, fields: Fields) -> Fields:
        """References to new rows as the records that they became."""
        real = dict(fields)
        for column in BY_NAME[sheet].columns:
            said = fields.get(column.name)
            if column.kind is Kind.row and said is not None:
                real[column.name] = self.made.get((column.of, str(said)), str(said))
            elif column.kind is Kind.rows and isinstance(said, list):
                real[column.name] = [self.made.get((column.of, str(key)), key) for key in said]
        return real

    async def _levels(self, items: Sequence[Item]) -> None:
        """By depth, with the names of those that the file leaves out."""
        if not items:
            return
        mine = (
            Level.authority_id == self.edition.authority_id,
            Level.edition_id == self.edition.id,
        )
        rows = select(Level).where(*mine).order_by(Level.depth)
        stand = {str(level.id): (level.depth, level.name) for level in await self.db.scalars(rows)}
        wanted = dict(stand.values())
        depths = {}
        for item in items:
            depth = stand[item.key][0] if item.key in stand else int(str(item.fields["depth"]))
            depths[item.key] = depth
            wanted[depth] = Text.model_validate(item.fields["name"])
        levels = [{"depth": depth, "name": name} for depth, name in sorted(wanted.items())]
        change = EditionUpdate.model_validate({"levels": levels})
        await update_edition(self.db, self.edition, change)
        made = {level.depth: str(level.id) for level in await self.db.scalars(rows)}
        self.made |= {("levels", key): made[depth] for key, depth in depths.items()}

    async def _created(self, sheet: str, items: Sequence[Item]) -> Sequence[Any]:
        if sheet == "goals":
            return await self._goals(items)
        said = [self._real(sheet, item.fields) for item in items]
        if sheet == "measures":
            new = [MeasureRow.model_validate(fields) for fields in said]
            return await measures.create_all(self.db, self.edition, [(each, None) for each in new])
        if sheet == "activities":
            steps = [ActivityCreate.model_validate(fields) for fields in said]
            owners = [await self.record("measures", str(step.measure_id)) for step in steps]
            return await activities.create_all(self.db, list(zip(owners, steps, strict=True)))
        if sheet == "indicators":
            town = {"authority_id": self.edition.authority_id}
            kinds = [IndicatorCreate.model_validate({**town, **fields}) for fields in said]
            return await indicators.create_indicators(self.db, kinds)
        if sheet == "needs":
            here = {"edition_id": self.edition.id}
            asked = [NeedCreate.model_validate({**here, **fields}) for fields in said]
            return [await needs.create(self.db, self.edition, each) for each in asked]
        uses = [UseCreate.model_validate(fields) for fields in said]
        owned = [(await self._owner(use), use) for use in uses]
        return await indicators.create_uses(self.db, owned)

    async def _owner(self, use: UseCreate) -> Owned:
        sheet = "goals" if use.goal_id else "measures"
        owner: Owned = await self.record(sheet, str(use.goal_id or use.measure_id))
        return owner

    async def _goals(self, items: Sequence[Item]) -> Sequence[Any]:
        """One by one, for each may hang on the one before; they stand as in the file, where what
        is above may come later."""
        made = []
        for item in items:
            fields = {"edition_id": self.edition.id, **self._real("goals", item.fields)}
            made.append(
                await goals.create(self.db, self.edition, GoalCreate.model_validate(fields))
            )
            self.made["goals", item.key] = str(made[-1].id)
        places = sorted(goal.position for goal in made)
        rows = sorted(zip(items, made, strict=True), key=lambda pair: int(pair[0].key[1:]))
        for position, (_, goal) in zip(places, rows, strict=True):
            goal.position = position
        await self.db.flush()
        return made
