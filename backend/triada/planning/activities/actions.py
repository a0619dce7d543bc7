"""What can be done to activities, and the rules it obeys."""

from collections.abc import Sequence

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.dates import in_order
from triada.core.errors import EndsBeforeItBegins
from triada.core.ids import new_id
from triada.core.merge_patch import apply_patch, bump_version
from triada.core.model import Owned
from triada.core.ordering import NeighbourPlace, place_among
from triada.planning.activities.models import Activity
from triada.planning.activities.schemas import ActivityCreate, ActivityUpdate
from triada.planning.plans.actions import in_open_edition
from triada.planning.relations import actions as relations


def _dated(activity: Activity) -> None:
    if not in_order(activity.starts, activity.ends):
        raise EndsBeforeItBegins(at="/body/ends")


async def _stand_last(db: AsyncSession, activities: Sequence[Activity]) -> None:
    """Each behind those that its owner has, in the order in which they come."""
    of = (Activity.measure_id, Activity.project_id)
    owners = [column.in_({getattr(each, column.key) for each in activities}) for column in of]
    town = Activity.authority_id == activities[0].authority_id
    taken = select(*of, func.max(Activity.position)).where(town, or_(*owners)).group_by(*of)
    last = {(measure, project): n for measure, project, n in await db.execute(taken)}
    for activity in activities:
        owner = (activity.measure_id, activity.project_id)
        activity.position = last[owner] = last.get(owner, 0) + 10


def _new(owner: Owned, new: ActivityCreate) -> Activity:
    return Activity(
        id=new_id(),
        **{name: getattr(new, name) for name in new.model_fields_set - {"parties"}},
        authority_id=owner.authority_id,
        audience=owner.audience_of("activities"),
    )


async def create(db: AsyncSession, owner: Owned, new: ActivityCreate) -> Activity:
    """Adds a step to a measure or a project, last of all."""
    await in_open_edition(db, _new(owner, new))
    (activity,) = await create_all(db, [(owner, new)])
    return activity


async def create_all(
    db: AsyncSession, wanted: Sequence[tuple[Owned, ActivityCreate]]
) -> list[Activity]:
    """For owners whose edition is known to be open."""
    activities = [_new(owner, new) for owner, new in wanted]
    if not activities:
        return []
    await _stand_last(db, activities)
    for activity in activities:
        _dated(activity)
    db.add_all(activities)
    await db.flush()
    given = [(each, new.parties) for each, (_, new) in zip(activities, wanted, strict=True)]
    await relations.add_parties(db, given)
    return activities


async def update(db: AsyncSession, activity: Activity, change: ActivityUpdate) -> None:
    await in_open_edition(db, activity)
    apply_patch(activity, change, apart_from={"parties"})
    _dated(activity)
    if "parties" in change.model_fields_set:
        bump_version(activity)
    await db.flush()
    if "parties" in change.model_fields_set:
        await relations.set_parties(db, activity, change.parties)


async def delete_activity(db: AsyncSession, activity: Activity) -> None:
    await in_open_edition(db, activity)
    await db.delete(activity)
    await db.flush()


async def place(db: AsyncSession, activity: Activity, wanted: NeighbourPlace) -> None:
    """Behind another step of the same measure or project."""
    await in_open_edition(db, activity)
    of = Activity.measure_id if activity.measure_id else Activity.project_id
    await place_among(db, activity, wanted, of == getattr(activity, of.key))
