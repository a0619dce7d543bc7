from collections.abc import Sequence

from triada.core.ordering import NeighbourPlace
from triada.core.record import Actions, Consumer, New, Record, Scope, Step
from triada.core.rights import Right
from triada.planning.needs import actions, queries
from triada.planning.needs.models import Need
from triada.planning.needs.schemas import NeedCreate, NeedFilter, NeedRead, NeedUpdate


async def _create(scope: Scope, wanted: Sequence[New]) -> list[Need]:
    new = [(each.sent, each.like) for each in wanted]
    return await actions.create_all(scope.db, scope.within, new)


async def _place(scope: Scope, need: Need, place: NeighbourPlace) -> None:
    await actions.place(scope.db, need, place)


NEED = Record(
    model=Need,
    collection="needs",
    read=NeedRead,
    filter=NeedFilter,
    query=queries.needs,
    right=Right.needs_edit,
    create=NeedCreate,
    update=NeedUpdate,
    actions=Actions(
        create=_create,
        update=actions.update,
        delete=actions.delete_need,
        move=Step(NeighbourPlace, _place, ("position",)),
    ),
    fields_left_out={
        Consumer.history: {
            "edition_id": "a record stays in its edition",
            "measure_ids": "read as the measures themselves",
        },
        Consumer.workbook: {"edition_id": "a workbook is about one edition"},
        Consumer.exports: {"measure_ids": "read as `measures`, with their codes and titles"},
        Consumer.versions: {
            "edition_id": "the version belongs to the edition",
            "position": "said by the order of the list",
            "field_audience": "what some may not read is left out of the version",
        },
        Consumer.carry_over: {"measure_ids": "follow with the measures that are carried over"},
    },
)
