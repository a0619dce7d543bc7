"""What can be asked about activities. Nothing here writes."""

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_
from sqlalchemy.orm import InstrumentedAttribute

from triada.core.field_visibility import visible_part
from triada.core.jsonsql import Order, Rows, apply_filters, array, nested_rows, shape
from triada.core.model import Owned
from triada.core.principal import Principal
from triada.planning.activities.models import Activity
from triada.planning.activities.schemas import ActivityFilter, ActivityRead
from triada.planning.relations.queries import parties

ORDER: Order = (Activity.authority_id, Activity.position, Activity.id)
GIVEN = {"parties": parties(Activity)}
ACTIVITIES = shape(ActivityRead, Activity, **GIVEN)


def activities_of(
    record: type[Owned], arc: InstrumentedAttribute[UUID | None]
) -> ColumnElement[Any]:
    """The nested field of a measure or project, in its order."""
    mine = and_(
        Activity.authority_id == record.authority_id, arc == record.id, visible_part(Activity)
    )
    rows = nested_rows(ActivityRead, Activity, **GIVEN).where(mine)
    return array(rows.order_by(Activity.position, Activity.id).correlate(record))


def activities(caller: Principal, wanted: ActivityFilter) -> Rows:
    return apply_filters(
        ACTIVITIES.seen_by(caller),
        wanted,
        Activity.authority_id,
        Activity.measure_id,
        Activity.project_id,
        Activity.done,
    )


def activity(caller: Principal, id: UUID) -> Rows:
    return ACTIVITIES.seen_by(caller).where(Activity.id == id)
