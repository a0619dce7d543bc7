"""What can be done to indicators and their use, and the rules it obeys."""

from collections.abc import Sequence

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.audience_cascade import WIDTH
from triada.core.errors import Invalid, UnknownReference
from triada.core.ids import new_id
from triada.core.merge_patch import apply_patch, bump_version
from triada.core.model import Owned
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


async def _new_use(db: AsyncSession, owner: Owned, new: UseCreate) -> IndicatorUse:
    """Its definition becomes readable to the same readers."""
    indicator = await db.get(Indicator, (owner.authority_id, new.indicator_id))
    if indicator is None:
        raise UnknownReference(at="/body/indicator_id")
    audience = owner.audience_of("indicators")
    if WIDTH[indicator.audience] < WIDTH[audience]:
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
