from collections.abc import Sequence

from triada.core.record import Actions, New, Record, Scope, Step
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
)
