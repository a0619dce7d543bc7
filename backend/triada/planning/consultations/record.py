from collections.abc import Sequence

from triada.core.access import named_in
from triada.core.record import Actions, Consumer, New, Record, Scope
from triada.core.rights import Right
from triada.planning.consultations import actions, queries
from triada.planning.consultations.models import Consultation
from triada.planning.consultations.schemas import (
    ConsultationCreate,
    ConsultationFilter,
    ConsultationRecord,
    ConsultationUpdate,
)
from triada.planning.versions.models import PlanVersion


async def _create(scope: Scope, wanted: Sequence[New]) -> list[Consultation]:
    made = []
    for each in wanted:
        id, at = each.sent.plan_version_id, "/body/plan_version_id"
        version = await named_in(scope.db, scope.within, PlanVersion, id, at)
        made.append(await actions.create(scope.db, version, each.sent))
    return made


CONSULTATION = Record(
    model=Consultation,
    collection="consultations",
    read=ConsultationRecord,
    filter=ConsultationFilter,
    query=queries.consultations,
    right=Right.plans_edit,
    create=ConsultationCreate,
    update=ConsultationUpdate,
    actions=Actions(create=_create, update=actions.update, delete=actions.delete),
    left_out={
        Consumer.workbook: "it is about the life of the plan, not what it says",
        Consumer.search: "it is read where its edition is",
        Consumer.versions: "it is about a version that is there already",
        Consumer.carry_over: "the new edition is consulted by itself",
    },
)
