"""What can be asked about plans. Nothing here writes; editions are asked for in `lifecycle`."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import aliased

from triada.commons.authorities.models import Authority
from triada.core.jsonsql import Order, Rows, Shape, apply_filters, shape
from triada.core.model import visible
from triada.core.principal import Principal
from triada.planning.plans.models import Edition, Plan
from triada.planning.plans.schemas import PlanFilter, PlanRead

PLAN_ORDER: Order = (Plan.sort, Plan.id)


def _plans(caller: Principal) -> Shape:
    """The newest edition depends on who asks, so that an unpublished one stays unknown."""
    newest = aliased(Edition)
    latest = (
        select(newest.id)
        .where(
            newest.authority_id == Plan.authority_id,
            newest.plan_id == Plan.id,
            visible(newest, caller),
        )
        .order_by(newest.ordinal.desc())
        .limit(1)
        .correlate(Plan)
    )
    rows = shape(
        PlanRead,
        Plan,
        authority_name=Authority.name,
        current_edition_id=latest.scalar_subquery(),
    )
    return rows.join(Authority, Authority.authority_id == Plan.authority_id)


def plans(caller: Principal, wanted: PlanFilter) -> Rows:
    return apply_filters(_plans(caller).seen_by(caller), wanted, Plan.authority_id, Plan.kind)


def plan(caller: Principal, id: UUID) -> Rows:
    return _plans(caller).seen_by(caller).where(Plan.id == id)
