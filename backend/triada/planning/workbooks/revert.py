"""Takes a workbook back: what it changed is as before, what it made is gone."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import delete, select, update

from triada.core.audience_cascade import derive_audiences
from triada.core.text import Text
from triada.planning.measures.models import Measure, MeasureState
from triada.planning.plans.actions import update_edition
from triada.planning.plans.models import Level
from triada.planning.plans.schemas import EditionUpdate
from triada.planning.workbooks.batch import MODELS, Batch
from triada.planning.workbooks.change_set import Item
from triada.planning.workbooks.layout import BY_NAME


class Revert(Batch):
    async def take_back(self, items: Sequence[Item]) -> None:
        await self.set_audit_reason()
        for sheet in reversed(list(MODELS)):
            mine = [item for item in items if item.sheet == sheet]
            new = [UUID(item.key) for item in mine if item.before is None]
            await self._change_back(sheet, mine, new)
            await self._remove(sheet, new)
        await self._levels([item for item in items if item.sheet == "levels"])
        await derive_audiences(self.db, self.edition.authority_id)

    async def _change_back(self, sheet: str, items: Sequence[Item], new: Sequence[UUID]) -> None:
        turned = [
            item.model_copy(update={"fields": item.before, "before": item.fields})
            for item in items
            if item.before is not None
        ]
        await self.load(sheet, [UUID(item.key) for item in turned])
        if BY_NAME[sheet].has_code and any("code" in item.fields for item in turned):
            await self._lay_down_codes(sheet, new)
        await self.free_codes(turned)
        for item in turned:
            await self.change(item)
            if "state" in item.fields:
                record = await self.record(sheet, item.key)
                await self._stand(record, item)

    async def _stand(self, record: Measure, item: Item) -> None:
        """As if the step had not been: it needs neither a way back nor a reason."""
        record.state = MeasureState(str(item.fields["state"]))
        reason = item.fields["state_reason"]
        record.state_reason = Text.model_validate(reason) if reason else None
        on = item.fields["state_on"]
        record.state_on = date.fromisoformat(str(on)) if on else None
        await self.db.flush()

    async def _lay_down_codes(self, sheet: str, new: Sequence[UUID]) -> None:
        """New records go in a moment; their codes may be those of others before."""
        model = MODELS[sheet]
        mine = (model.authority_id == self.edition.authority_id, model.id.in_(new))
        freed = update(model).where(*mine).values(code=None, version=model.version + 1)
        await self.db.execute(freed.execution_options(synchronize_session=False))

    async def _remove(self, sheet: str, ids: Sequence[UUID]) -> None:
        if ids:
            model = MODELS[sheet]
            gone = delete(model).where(
                model.authority_id == self.edition.authority_id, model.id.in_(ids)
            )
            await self.db.execute(gone.execution_options(synchronize_session=False))

    async def _levels(self, items: Sequence[Item]) -> None:
        if not items:
            return
        mine = (
            Level.authority_id == self.edition.authority_id,
            Level.edition_id == self.edition.id,
        )
        before = {item.key: item.before for item in items}
        levels = []
        for level in await self.db.scalars(select(Level).where(*mine).order_by(Level.depth)):
            said = before.get(str(level.id), {})
            if said is not None:
                name = Text.model_validate(said["name"]) if said.get("name") else level.name
                levels.append({"depth": level.depth, "name": name})
        change = EditionUpdate.model_validate({"levels": levels})
        await update_edition(self.db, self.edition, change)
