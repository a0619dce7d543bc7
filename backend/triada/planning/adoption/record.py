from collections.abc import Sequence

from triada.core.record import Actions, Consumer, New, Record, Scope
from triada.core.rights import Right
from triada.planning.adoption import actions, queries
from triada.planning.adoption.models import AdoptionAct
from triada.planning.adoption.schemas import ActCreate, ActFilter, ActRead, ActUpdate


async def _create(scope: Scope, wanted: Sequence[New]) -> list[AdoptionAct]:
    return [await actions.record(scope.db, scope.within, each.sent) for each in wanted]


ADOPTION_ACT = Record(
    model=AdoptionAct,
    collection="adoption-acts",
    read=ActRead,
    filter=ActFilter,
    query=queries.acts,
    right=Right.plans_edit,
    create=ActCreate,
    update=ActUpdate,
    actions=Actions(create=_create, update=actions.update, delete=actions.delete),
    left_out={
        Consumer.workbook: "it is about the life of the plan, not what it says",
        Consumer.search: "it is read where its edition is",
        Consumer.versions: "it is about a version that is there already",
        Consumer.carry_over: "the new edition is adopted by itself",
    },
    fields_left_out={
        Consumer.history: {
            "edition_id": "a record stays in its edition",
        },
    },
)
