from triada.core.record import Consumer, Record
from triada.core.rights import Right
from triada.planning.activities import queries
from triada.planning.activities.models import Activity
from triada.planning.activities.schemas import (
    ActivityCreate,
    ActivityFilter,
    ActivityRead,
    ActivityUpdate,
)

ACTIVITY = Record(
    model=Activity,
    collection="activities",
    read=ActivityRead,
    filter=ActivityFilter,
    query=queries.activities,
    right=Right.measures_edit,
    create=ActivityCreate,
    update=ActivityUpdate,
    left_out={Consumer.versions: "frozen with its measure"},
    fields_left_out={
        Consumer.history: {
            "measure_id": "it stays with what it belongs to",
            "project_id": "it stays with what it belongs to",
        },
    },
)
