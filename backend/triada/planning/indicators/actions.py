"""What can be done to indicators and their use, and the rules it obeys."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, case, delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.audience_cascade import cascade_audience, ids_of, set_audience
from triada.core.errors import Invalid, UnknownReference
from triada.core.ids import new_id
from triada.core.merge_patch import apply_patch, bump_version
from triada.core.model import Audience, Owned
from triada.planning.indicators.models import Indicator, IndicatorTarget, IndicatorUse
from triada.planning.indicators.schemas import (
    IndicatorCreate,
    IndicatorUpdate,
    TargetWrite,
    UseCreate,
    UseUpdate,
)
from triada.planning.plans.actions import in_open_edition


class TwoTargetsOfOneYear(Invalid):
    """A year, or the whole period, has one target."""


async def create_indicator(db: AsyncSession, new: IndicatorCreate) -> Indicator:
    """Seen inside until a published goal, measure or project uses it."""
    (indicator,) = await create_indicators(db, [new])
    return indicator


async def create_indicators(db: AsyncSession, wanted: Sequence[IndicatorCreate]) -> list[Indicator]:
    indicators = [
        Indicator(**{name: getattr(new, name) for name in new.model_fields_set}) for new in wanted
    ]
    db.add_all(indicators)
    await db.flush()
    return indicators


async def update_indicator(db: AsyncSession, indicator: Indicator, change: IndicatorUpdate) -> None:
    apply_patch(indicator, change)
    await db.flush()


async def delete_indicator(db: AsyncSession, indicator: Indicator) -> None:
    """Only where nothing uses it; the database refuses otherwise."""
    await db.delete(indicator)
    await db.flush()


def _targets(use: IndicatorUse, targets: Sequence[TargetWrite]) -> list[IndicatorTarget]:
    if len({target.year for target in targets}) != len(targets):
        raise TwoTargetsOfOneYear(at="/body/targets")
    kept = {"authority_id": use.authority_id, "audience": use.audience}
    return [IndicatorTarget(**kept, indicator_use_id=use.id, **dict(each)) for each in targets]


async def _set_targets(db: AsyncSession, use: IndicatorUse, targets: Sequence[TargetWrite]) -> None:
    made = _targets(use, targets)
    mine = (
        IndicatorTarget.authority_id == use.authority_id,
        IndicatorTarget.indicator_use_id == use.id,
    )
    await db.execute(delete(IndicatorTarget).where(*mine))
    db.add_all(made)
    await db.flush()


WIDER = {Audience.internal: 0, Audience.shared: 1, Audience.public: 2}


async def _new_use(db: AsyncSession, owner: Owned, new: UseCreate) -> IndicatorUse:
    """Its definition becomes readable to the same readers."""
    indicator = await db.get(Indicator, (owner.authority_id, new.indicator_id))
    if indicator is None:
        raise UnknownReference(at="/body/indicator_id")
    audience = owner.audience_of("indicators")
    if WIDER[Audience(indicator.audience)] < WIDER[Audience(audience)]:
        indicator.audience = audience
    return IndicatorUse(
        id=new_id(),
        **{name: getattr(new, name) for name in new.model_fields_set - {"targets"}},
        authority_id=owner.authority_id,
        audience=audience,
    )


async def create_use(db: AsyncSession, owner: Owned, new: UseCreate) -> IndicatorUse:
    """On a goal, measure or project."""
    await in_open_edition(db, await _new_use(db, owner, new))
    (use,) = await create_uses(db, [(owner, new)])
    return use


async def create_uses(
    db: AsyncSession, wanted: Sequence[tuple[Owned, UseCreate]]
) -> list[IndicatorUse]:
    """For owners whose edition is known to be open."""
    uses = [await _new_use(db, owner, new) for owner, new in wanted]
    db.add_all(uses)
    await db.flush()
    for use, (_, new) in zip(uses, wanted, strict=True):
        db.add_all(_targets(use, new.targets))
    await db.flush()
    return uses


async def update_use(db: AsyncSession, use: IndicatorUse, change: UseUpdate) -> None:
    await in_open_edition(db, use)
    apply_patch(use, change, apart_from={"targets"})
    if "targets" in change.model_fields_set:
        bump_version(use)
    await db.flush()
    if "targets" in change.model_fields_set:
        await _set_targets(db, use, change.targets)


async def delete_use(db: AsyncSession, use: IndicatorUse) -> None:
    await in_open_edition(db, use)
    await db.delete(use)
    await db.flush()


def level_of(model: type[Owned]) -> ColumnElement[int]:
    return case((model.audience == Audience.public, 2), (model.audience == Audience.shared, 1),
                else_=0)  # fmt: skip


def of_level(level: ColumnElement[int]) -> ColumnElement[str]:
    return case((level == 2, Audience.public), (level == 1, Audience.shared),
                else_=Audience.internal)  # fmt: skip


async def definitions_follow(db: AsyncSession, authority_id: UUID) -> None:
    """A definition that is used is as public as its most public use."""
    mine = (
        IndicatorUse.authority_id == Indicator.authority_id,
        IndicatorUse.indicator_id == Indicator.id,
    )
    widest = select(func.max(level_of(IndicatorUse))).where(*mine).correlate(Indicator)
    used = select(IndicatorUse.id).where(*mine).correlate(Indicator).exists()
    to = of_level(widest.scalar_subquery())
    await set_audience(db, authority_id, Indicator, used, to)


async def uses_follow(db: AsyncSession, authority_id: UUID, owner: type[Owned], ids: Any) -> None:
    """Uses, their targets and then the definitions take the audience of their owners' field."""
    await cascade_audience(db, authority_id, owner, ids, {IndicatorUse: "indicators"})
    uses = ids_of(IndicatorUse, authority_id, owner, ids)
    await cascade_audience(db, authority_id, IndicatorUse, uses, {IndicatorTarget: "targets"})
    await definitions_follow(db, authority_id)
