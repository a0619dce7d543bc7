from collections.abc import Sequence

from triada.core.record import Actions, Consumer, New, Record, Scope, Step
from triada.core.rights import Right
from triada.planning.goals import actions, queries
from triada.planning.goals.models import Goal
from triada.planning.goals.schemas import GoalCreate, GoalFilter, GoalPlace, GoalRead, GoalUpdate


async def _create(scope: Scope, wanted: Sequence[New]) -> list[Goal]:
    """One by one, for each may hang on the one before."""
    return [
        await actions.create(scope.db, scope.within, each.sent, like=each.like) for each in wanted
    ]


async def _place(scope: Scope, goal: Goal, place: GoalPlace) -> None:
    await actions.place(scope.db, goal, place)


GOAL = Record(
    model=Goal,
    collection="goals",
    read=GoalRead,
    filter=GoalFilter,
    query=queries.goals,
    right=Right.goals_edit,
    create=GoalCreate,
    update=GoalUpdate,
    actions=Actions(
        create=_create,
        update=actions.update,
        delete=actions.delete_goal,
        move=Step(GoalPlace, _place, ("parent_id", "level_id", "position")),
    ),
    fields_left_out={
        Consumer.history: {
            "edition_id": "a record stays in its edition",
        },
        Consumer.workbook: {"edition_id": "a workbook is about one edition"},
        Consumer.versions: {
            "edition_id": "the version belongs to the edition",
            "position": "said by the order of the list",
            "level_id": "said by the depth",
            "note": "a note is for the people of the authority",
            "field_audience": "what some may not read is left out of the version",
        },
    },
)
