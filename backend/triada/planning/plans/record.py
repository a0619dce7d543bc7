from triada.core.record import Consumer, Record
from triada.core.rights import Right
from triada.planning.plans import queries
from triada.planning.plans.models import Plan
from triada.planning.plans.schemas import (
    PlanCreate,
    PlanFilter,
    PlanRead,
    PlanUpdate,
)

PLAN = Record(
    model=Plan,
    collection="plans",
    read=PlanRead,
    filter=PlanFilter,
    query=queries.plans,
    right=Right.plans_edit,
    create=PlanCreate,
    update=PlanUpdate,
    left_out={
        Consumer.changes: "the edition of a batch stands below it",
        Consumer.carry_over: "the next edition belongs to the same plan",
        Consumer.workbook: "a workbook is about one edition of it",
    },
    fields_left_out={
        Consumer.history: {
            "authority_id": "a record stays with its authority",
        },
        Consumer.versions: {
            "authority_id": "the version belongs to the authority",
        },
    },
)
