from triada.core.record import Consumer, Record
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
    fields_left_out={
        Consumer.history: {
            "edition_id": "a record stays in its edition",
        },
        Consumer.versions: {
            "edition_id": "the version belongs to the edition",
            "position": "said by the order of the list",
            "level_id": "said by the depth",
            "note": "a note is for the people of the authority",
            "field_audience": "what some may not read is left out of the version",
        },
    },
)
