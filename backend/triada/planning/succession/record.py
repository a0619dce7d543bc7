from triada.core.record import Consumer, Record
from triada.core.rights import Right
from triada.planning.succession import queries
from triada.planning.succession.models import CarryOver
from triada.planning.succession.schemas import CarryOverFilter, CarryOverRead

CARRY_OVER = Record(
    model=CarryOver,
    collection="carry-overs",
    read=CarryOverRead,
    filter=CarryOverFilter,
    query=queries.carry_overs,
    right=Right.goals_edit,
    left_out={
        Consumer.workbook: "how the plan was made, not what it says",
        Consumer.search: "what was decided about is found",
        Consumer.changes: "decided where the two editions are compared",
        Consumer.versions: "how the plan was made, not what it says",
        Consumer.carry_over: "it is what was decided about the edition before",
    },
)
