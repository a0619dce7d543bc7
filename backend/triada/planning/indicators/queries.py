"""What can be asked about indicators and their use. Nothing here writes."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_
from sqlalchemy.orm import InstrumentedAttribute

from triada.commons.organisations.models import Organisation
from triada.core.field_visibility import visible_part
from triada.core.jsonsql import Order, Rows, apply_filters, array, nested_rows, shape
from triada.core.model import Owned
from triada.core.principal import Principal
from triada.planning.indicators.models import Indicator, IndicatorTarget, IndicatorUse
from triada.planning.indicators.schemas import (
    IndicatorFilter,
    IndicatorRead,
    TargetRead,
    UseFilter,
    UseRead,
)

INDICATOR_ORDER: Order = (Indicator.sort, Indicator.id)
USE_ORDER: Order = (IndicatorUse.authority_id, IndicatorUse.id)

INDICATORS = shape(IndicatorRead, Indicator)


def _targets() -> ColumnElement[Any]:
    mine = and_(
        IndicatorTarget.authority_id == IndicatorUse.authority_id,
        IndicatorTarget.indicator_use_id == IndicatorUse.id,
    )
    rows = nested_rows(TargetRead, IndicatorTarget).where(mine)
    return array(rows.order_by(IndicatorTarget.year.nulls_first()).correlate(IndicatorUse))


GIVEN: Mapping[str, Any] = {
    "indicator_name": Indicator.name,
    "unit": Indicator.unit,
    "value_type": Indicator.value_type,
    "direction": Indicator.direction,
    "responsible_name": Organisation.name,
    "targets": _targets(),
}
SAME_INDICATOR = and_(
    Indicator.authority_id == IndicatorUse.authority_id, Indicator.id == IndicatorUse.indicator_id
)
RESPONSIBLE = Organisation.id == IndicatorUse.responsible_id
USES = (
    shape(UseRead, IndicatorUse, **GIVEN)
    .join(Indicator, SAME_INDICATOR)
    .join(Organisation, RESPONSIBLE, outer=True)
)


def _parts() -> Rows:
    rows = nested_rows(UseRead, IndicatorUse, **GIVEN).join(Indicator, SAME_INDICATOR)
    rows = rows.join(Organisation, RESPONSIBLE, isouter=True).where(visible_part(IndicatorUse))
    return rows.order_by(IndicatorUse.id)


def uses_of(record: type[Owned], arc: InstrumentedAttribute[UUID | None]) -> ColumnElement[Any]:
    """The nested field of a goal, measure or project."""
    mine = and_(IndicatorUse.authority_id == record.authority_id, arc == record.id)
    return array(_parts().where(mine).correlate(record))


def uses_in_edition(edition: Any, goals: Rows, measures: Rows) -> Rows:
    """The uses on an edition's goals and measures, for its tree."""
    inside = or_(IndicatorUse.goal_id.in_(goals), IndicatorUse.measure_id.in_(measures))
    mine = and_(IndicatorUse.authority_id == edition.authority_id, inside)
    return _parts().where(mine).correlate(edition)


def indicators(caller: Principal, wanted: IndicatorFilter) -> Rows:
    return apply_filters(INDICATORS.seen_by(caller), wanted, Indicator.authority_id)


def indicator(caller: Principal, id: UUID) -> Rows:
    return INDICATORS.seen_by(caller).where(Indicator.id == id)


def uses(caller: Principal, wanted: UseFilter) -> Rows:
    return apply_filters(
        USES.seen_by(caller),
        wanted,
        IndicatorUse.authority_id,
        IndicatorUse.indicator_id,
        IndicatorUse.goal_id,
        IndicatorUse.measure_id,
        IndicatorUse.project_id,
    )


def use(caller: Principal, id: UUID) -> Rows:
    return USES.seen_by(caller).where(IndicatorUse.id == id)
