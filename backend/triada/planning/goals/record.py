from triada.core.record import Record
from triada.core.rights import Right
from triada.planning.goals import queries
from triada.planning.goals.models import Goal
from triada.planning.goals.schemas import GoalCreate, GoalFilter, GoalRead, GoalUpdate

GOAL = Record(
    model=Goal,
    collection="goals",
    read=GoalRead,
    filter=GoalFilter,
    query=queries.goals,
    right=Right.goals_edit,
    create=GoalCreate,
    update=GoalUpdate,
)
