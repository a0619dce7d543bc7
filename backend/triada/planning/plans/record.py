from triada.core.record import Record
from triada.core.rights import Right
from triada.planning.plans import queries
from triada.planning.plans.models import Edition, Plan
from triada.planning.plans.schemas import (
    EditionCreate,
    EditionFilter,
    EditionRead,
    EditionUpdate,
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
)

EDITION = Record(
    model=Edition,
    collection="editions",
    read=EditionRead,
    filter=EditionFilter,
    query=queries.editions,
    right=Right.plans_edit,
    create=EditionCreate,
    update=EditionUpdate,
)
