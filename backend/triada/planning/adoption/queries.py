"""What can be asked about adoption acts. Nothing here writes."""

from uuid import UUID

from sqlalchemy import and_

from triada.commons.authorities.models import Authority
from triada.commons.organisations.models import Organisation
from triada.core.jsonsql import Order, Rows, apply_filters, shape
from triada.core.principal import Principal
from triada.planning.adoption.models import AdoptionAct
from triada.planning.adoption.schemas import ActFilter, ActRead
from triada.planning.plans.models import Edition
from triada.planning.versions.models import PlanVersion

ORDER: Order = (
    AdoptionAct.authority_id,
    AdoptionAct.edition_id,
    AdoptionAct.created_at,
    AdoptionAct.id,
)
SAME_EDITION = and_(
    Edition.authority_id == AdoptionAct.authority_id, Edition.id == AdoptionAct.edition_id
)
SAME_VERSION = and_(
    PlanVersion.authority_id == AdoptionAct.authority_id,
    PlanVersion.id == AdoptionAct.plan_version_id,
)
ACTS = (
    shape(
        ActRead,
        AdoptionAct,
        version_number=PlanVersion.number,
        version_kind=PlanVersion.kind,
        sha256=PlanVersion.sha256,
        organisation_name=Organisation.name,
        edition_title=Edition.title,
        authority_name=Authority.name,
    )
    .join(Edition, SAME_EDITION)
    .join(Authority, Authority.authority_id == AdoptionAct.authority_id)
    .join(PlanVersion, SAME_VERSION, outer=True)
    .join(Organisation, Organisation.id == AdoptionAct.organisation_id, outer=True)
)


def acts(caller: Principal, wanted: ActFilter) -> Rows:
    return apply_filters(
        ACTS.seen_by(caller),
        wanted,
        AdoptionAct.edition_id,
        AdoptionAct.authority_id,
        AdoptionAct.kind,
    )


def act(caller: Principal, id: UUID) -> Rows:
    return ACTS.seen_by(caller).where(AdoptionAct.id == id)
