"""What can be done to activities, and the rules it obeys."""

from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.changes import apply, touch
from triada.core.dates import in_order
from triada.core.errors import EndsBeforeItBegins
from triada.core.model import Owned
from triada.core.spreading import ids_of, spread
from triada.planning.activities.models import Activity
from triada.planning.activities.schemas import ActivityCreate, ActivityUpdate
from triada.planning.plans.actions import in_open_edition
from triada.planning.relations import actions as relations
from triada.planning.relations.models import Party


def _dated(activity: Activity) -> None:
    if not in_order(activity.starts, activity.ends):
        raise EndsBeforeItBegins(at="/body/ends")


async def _last_position(db: AsyncSession, activity: Activity) -> int:
    last = await db.scalar(
        select(func.max(Activity.position)).where(
            Activity.authority_id == activity.authority_id,
            Activity.measure_id.is_not_distinct_from(activity.measure_id),
            Activity.project_id.is_not_distinct_from(activity.project_id),
        )
    )
    return (last or 0) + 10


async def create(db: AsyncSession, owner: Owned, new: ActivityCreate) -> Activity:
    """Adds a step to a measure or a project, last of all."""
    activity = Activity(
        **{name: getattr(new, name) for name in new.model_fields_set - {"parties"}},
        authority_id=owner.authority_id,
        audience=owner.audience_of("activities"),
    )
    await in_open_edition(db, activity)
    activity.position = await _last_position(db, activity)
    _dated(activity)
    db.add(activity)
    await db.flush()
    await relations.set_parties(db, activity, new.parties)
    return activity


async def update(db: AsyncSession, activity: Activity, change: ActivityUpdate) -> None:
    await in_open_edition(db, activity)
    apply(activity, change, apart_from={"parties"})
    _dated(activity)
    if "parties" in change.model_fields_set:
        touch(activity)
    await db.flush()
    if "parties" in change.model_fields_set:
        await relations.set_parties(db, activity, change.parties)


async def delete_activity(db: AsyncSession, activity: Activity) -> None:
    await in_open_edition(db, activity)
    await db.delete(activity)
    await db.flush()


async def activities_follow(
    db: AsyncSession, authority_id: UUID, owner: type[Owned], ids: Any
) -> None:
    """Steps and who takes part in them take the audience of their owners' field."""
    await spread(db, authority_id, owner, ids, {Activity: "activities"})
    steps = ids_of(Activity, authority_id, owner, ids)
    await spread(db, authority_id, Activity, steps, {Party: "parties"})
