from triada.core.record import Consumer, Record
from triada.core.rights import Right
from triada.planning.adoption import queries
from triada.planning.adoption.models import AdoptionAct
from triada.planning.adoption.schemas import ActCreate, ActFilter, ActRead, ActUpdate

ADOPTION_ACT = Record(
    model=AdoptionAct,
    collection="adoption-acts",
    read=ActRead,
    filter=ActFilter,
    query=queries.acts,
    right=Right.plans_edit,
    create=ActCreate,
    update=ActUpdate,
    left_out={
        Consumer.search: "it is read where its edition is",
        Consumer.versions: "it is about a version that is there already",
    },
    fields_left_out={
        Consumer.history: {
            "edition_id": "a record stays in its edition",
        },
    },
)
