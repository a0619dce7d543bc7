"""Changes records by the actions of single ones; what a workbook does and what takes it back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from pydantic import JsonValue
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.db import set_audit_reason
from triada.core.model import Owned
from triada.planning.activities import actions as activities
from triada.planning.activities.models import Activity
from triada.planning.activities.schemas import ActivityUpdate
from triada.planning.goals import actions as goals
from triada.planning.goals.models import Goal
from triada.planning.goals.schemas import GoalUpdate
from triada.planning.indicators import actions as indicators
from triada.planning.indicators.models import Indicator, IndicatorUse
from triada.planning.indicators.schemas import IndicatorUpdate, UseUpdate
from triada.planning.measures import actions as measures
from triada.planning.measures.models import Measure
from triada.planning.measures.schemas import MeasureUpdate
from triada.planning.needs import actions as needs
from triada.planning.needs.models import Need
from triada.planning.needs.schemas import NeedUpdate
from triada.planning.plans.models import Edition
from triada.planning.workbooks.change_set import Item
from triada.planning.workbooks.columns import Kind
from triada.planning.workbooks.layout import BY_NAME
from triada.planning.workbooks.snapshot import Fields

MODELS: Mapping[str, type[Owned]] = {
    "goals": Goal,
    "measures": Measure,
    "activities": Activity,
    "indicators": Indicator,
    "uses": IndicatorUse,
    "needs": Need,
}
"""In the order in which they can be made."""
STATE = frozenset({"state", "state_reason", "state_on"})


def _patch(before: JsonValue, after: JsonValue) -> JsonValue:
    """What turns one text, or one list of audiences, into the other."""
    if not isinstance(before, dict) or not isinstance(after, dict):
        return after
    olds, news = before.get("values", before), after.get("values", after)
    assert isinstance(olds, dict)
    assert isinstance(news, dict)
    values: Fields = {**dict.fromkeys(olds.keys() - news.keys()), **news}
    return {"authored": after["authored"], "values": values} if "values" in after else values


def _patches(sheet: str, before: Fields, after: Fields) -> Fields:
    kinds = {column.name: column.kind for column in BY_NAME[sheet].columns}
    merged = (Kind.text, Kind.audiences)
    return {
        name: _patch(before.get(name), said) if kinds.get(name) in merged else said
        for name, said in after.items()
        if not (sheet == "measures" and name in STATE)
    }


@dataclass
class Batch:
    """The records that are worked on, each read once."""

    db: AsyncSession
    edition: Edition
    reason: str
    """What the history of each record says beside the change."""
    records: dict[UUID, Any] = field(default_factory=dict)

    async def load(self, sheet: str, ids: Sequence[UUID]) -> None:
        if not ids:
            return
        model = MODELS[sheet]
        mine = (model.authority_id == self.edition.authority_id, model.id.in_(ids))
        for record in await self.db.scalars(select(model).where(*mine)):
            self.records[record.id] = record

    async def record(self, sheet: str, id: str) -> Any:
        if UUID(id) not in self.records:
            await self.load(sheet, [UUID(id)])
        return self.records[UUID(id)]

    async def free_codes(self, items: Sequence[Item]) -> None:
        """Codes that change hands are laid down first: 1.1 becomes 1.2 where 1.2 becomes 1.3."""
        wanted = {item.fields.get("code") for item in items} - {None}
        for item in items:
            if item.before and "code" in item.fields and item.before.get("code") in wanted:
                self.records[UUID(item.key)].code = None
        await self.db.flush()

    async def change(self, item: Item) -> None:
        record, before = await self.record(item.sheet, item.key), item.before or {}
        patch = _patches(item.sheet, before, item.fields)
        match item.sheet:
            case "goals":
                await goals.update(self.db, record, GoalUpdate.model_validate(patch))
            case "measures":
                await measures.update(self.db, record, MeasureUpdate.model_validate(patch))
            case "activities":
                change = ActivityUpdate.model_validate(patch)
                await activities.update(self.db, record, change)
            case "indicators":
                known = IndicatorUpdate.model_validate(patch)
                await indicators.update_indicator(self.db, record, known)
            case "needs":
                await needs.update(self.db, record, NeedUpdate.model_validate(patch))
            case _:
                await indicators.update_use(self.db, record, UseUpdate.model_validate(patch))

    async def set_audit_reason(self) -> None:
        await set_audit_reason(self.db, self.reason)
