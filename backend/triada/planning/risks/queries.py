"""What can be asked about risks. Nothing here writes."""

from uuid import UUID

from triada.core.jsonsql import Order, Rows, apply_filters, shape
from triada.core.principal import Principal
from triada.planning.relations.queries import places
from triada.planning.risks.models import Risk
from triada.planning.risks.schemas import RiskFilter, RiskRead

ORDER: Order = (Risk.authority_id, Risk.edition_id, Risk.position, Risk.id)
RISKS = shape(RiskRead, Risk, places=places(Risk))


def risks(caller: Principal, wanted: RiskFilter) -> Rows:
    return apply_filters(RISKS.seen_by(caller), wanted, Risk.edition_id, Risk.authority_id)


def risk(caller: Principal, id: UUID) -> Rows:
    return RISKS.seen_by(caller).where(Risk.id == id)
