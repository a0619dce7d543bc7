from collections.abc import Sequence

from triada.core.access import owner_in
from triada.core.audience_cascade import owner_tables
from triada.core.ordering import NeighbourPlace
from triada.core.record import Actions, Consumer, New, Record, Scope, Step
from triada.core.rights import Right
from triada.planning.activities import actions, queries
from triada.planning.activities.models import Activity
from triada.planning.activities.schemas import (
    ActivityCreate,
    ActivityFilter,
    ActivityRead,
    ActivityUpdate,
)


async def _create(scope: Scope, wanted: Sequence[New]) -> list[Activity]:
    tables = owner_tables(Activity)
    owners = [await owner_in(scope.db, scope.within, each.sent, tables) for each in wanted]
    sent = [each.sent for each in wanted]
    return await actions.create_all(scope.db, list(zip(owners, sent, strict=True)))


async def _place(scope: Scope, activity: Activity, place: NeighbourPlace) -> None:
    await actions.place(scope.db, activity, place)


ACTIVITY = Record(
    model=Activity,
    collection="activities",
    read=ActivityRead,
    filter=ActivityFilter,
    query=queries.activities,
    right=Right.measures_edit,
    create=ActivityCreate,
    update=ActivityUpdate,
    actions=Actions(
        create=_create,
        update=actions.update,
        delete=actions.delete_activity,
        move=Step(NeighbourPlace, _place, ("position",)),
    ),
    left_out={Consumer.versions: "frozen with its measure"},
    fields_left_out={
        Consumer.carry_over: {
            "project_id": "projects are not carried over",
            "done": "only steps that are still to be done go over",
        },
        Consumer.workbook: {"project_id": "projects are not of the edition"},
        Consumer.history: {
            "measure_id": "it stays with what it belongs to",
            "project_id": "it stays with what it belongs to",
        },
    },
)
