"""What can be asked about consultations. Nothing here writes."""

from uuid import UUID

from sqlalchemy import and_, case, func

from triada.commons.authorities.models import Authority
from triada.core.jsonsql import Order, Rows, apply_filters, shape
from triada.core.principal import Principal
from triada.planning.consultations.models import Consultation, ConsultationState
from triada.planning.consultations.schemas import ConsultationFilter, ConsultationRecord
from triada.planning.plans.models import Edition
from triada.planning.versions.models import PlanVersion

ORDER: Order = (
    Consultation.authority_id,
    Consultation.edition_id,
    Consultation.opens_at,
    Consultation.id,
)
state_now = case(
    (Consultation.opens_at > func.now(), ConsultationState.planned.value),
    (Consultation.closes_at > func.now(), ConsultationState.open.value),
    else_=ConsultationState.closed.value,
)
SAME_EDITION = and_(
    Edition.authority_id == Consultation.authority_id, Edition.id == Consultation.edition_id
)
SAME_VERSION = and_(
    PlanVersion.authority_id == Consultation.authority_id,
    PlanVersion.id == Consultation.plan_version_id,
)
CONSULTATIONS = (
    shape(
        ConsultationRecord,
        Consultation,
        state=state_now,
        version_number=PlanVersion.number,
        sha256=PlanVersion.sha256,
        edition_title=Edition.title,
        authority_name=Authority.name,
    )
    .join(PlanVersion, SAME_VERSION)
    .join(Edition, SAME_EDITION)
    .join(Authority, Authority.authority_id == Consultation.authority_id)
)


def consultations(caller: Principal, wanted: ConsultationFilter) -> Rows:
    rows = apply_filters(
        CONSULTATIONS.seen_by(caller), wanted, Consultation.edition_id, Consultation.authority_id
    )
    if wanted.state:
        rows = rows.where(state_now == wanted.state)
    return rows


def consultation(caller: Principal, id: UUID) -> Rows:
    return CONSULTATIONS.seen_by(caller).where(Consultation.id == id)
