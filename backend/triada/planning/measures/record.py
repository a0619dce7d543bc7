from collections.abc import Sequence

from triada.core.access import named_in
from triada.core.errors import NotSignedIn
from triada.core.record import Actions, Consumer, New, Record, Scope, Step
from triada.core.rights import Right
from triada.planning.goals.models import Goal
from triada.planning.measures import actions, queries
from triada.planning.measures.models import Measure
from triada.planning.measures.schemas import (
    MeasureCreate,
    MeasureFilter,
    MeasurePlace,
    MeasureRead,
    MeasureStep,
    MeasureUpdate,
)


async def _create(scope: Scope, wanted: Sequence[New]) -> list[Measure]:
    for home in dict.fromkeys(each.sent.goal_ids[0] for each in wanted):
        await named_in(scope.db, scope.within, Goal, home, "/body/goal_ids/0")
    new = [(each.sent, each.like) for each in wanted]
    return await actions.create_all(scope.db, scope.within, new)


async def _place(scope: Scope, measure: Measure, place: MeasurePlace) -> None:
    await actions.place(scope.db, measure, place)


async def _step(scope: Scope, measure: Measure, step: MeasureStep) -> None:
    if not step.take_back:
        return await actions.move(scope.db, measure, step)
    if scope.caller.user_id is None:
        raise NotSignedIn
    return await actions.take_back(scope.db, measure, step.to, scope.caller.user_id)


MEASURE = Record(
    model=Measure,
    collection="measures",
    read=MeasureRead,
    filter=MeasureFilter,
    query=queries.measures,
    right=Right.measures_edit,
    create=MeasureCreate,
    update=MeasureUpdate,
    actions=Actions(
        create=_create,
        update=actions.update,
        delete=actions.delete_measure,
        delete_all=actions.delete_measures,
        move=Step(MeasurePlace, _place, ("goal_ids", "position")),
        transition=Step(MeasureStep, _step, ("state", "state_reason", "state_on")),
    ),
    fields_left_out={
        Consumer.versions: {
            "position": "said by the order of the list",
            "note": "a note is for the people of the authority",
            "source_words": "belongs to the old document",
            "outside_source": "about where it was taken from",
            "field_audience": "what some may not read is left out of the version",
        },
        Consumer.carry_over: {
            "source_words": "belongs to the old document",
            "outside_source": "about where it was taken from",
        },
    },
)
