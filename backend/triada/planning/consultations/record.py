from triada.core.record import Consumer, Record
from triada.core.rights import Right
from triada.planning.consultations import queries
from triada.planning.consultations.models import Consultation
from triada.planning.consultations.schemas import (
    ConsultationCreate,
    ConsultationFilter,
    ConsultationRecord,
    ConsultationUpdate,
)

CONSULTATION = Record(
    model=Consultation,
    collection="consultations",
    read=ConsultationRecord,
    filter=ConsultationFilter,
    query=queries.consultations,
    right=Right.plans_edit,
    create=ConsultationCreate,
    update=ConsultationUpdate,
    left_out={
        Consumer.workbook: "it is about the life of the plan, not what it says",
        Consumer.search: "it is read where its edition is",
        Consumer.versions: "it is about a version that is there already",
    },
)
