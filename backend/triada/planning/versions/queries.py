"""What can be asked about versions. Nothing here writes."""

from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, select

from triada.commons.authorities.models import Authority
from triada.core.jsonsql import Order, Rows, apply_filters, shape
from triada.core.principal import Principal
from triada.planning.plans.models import Edition
from triada.planning.versions.models import PlanVersion
from triada.planning.versions.schemas import VersionFilter, VersionRead

ORDER: Order = (PlanVersion.authority_id, PlanVersion.edition_id, PlanVersion.number)
SAME_EDITION = and_(
    Edition.authority_id == PlanVersion.authority_id, Edition.id == PlanVersion.edition_id
)
VERSIONS = (
    shape(VersionRead, PlanVersion, edition_title=Edition.title, authority_name=Authority.name)
    .join(Edition, SAME_EDITION)
    .join(Authority, Authority.authority_id == PlanVersion.authority_id)
)


def versions(caller: Principal, wanted: VersionFilter) -> Rows:
    return apply_filters(
        VERSIONS.seen_by(caller),
        wanted,
        PlanVersion.edition_id,
        PlanVersion.authority_id,
        PlanVersion.kind,
    )


def version(caller: Principal, id: UUID) -> Rows:
    return VERSIONS.seen_by(caller).where(PlanVersion.id == id)


def written(caller: Principal, id: UUID) -> Select[*tuple[Any, ...]]:
    """The bytes and their hash."""
    return select(PlanVersion.content, PlanVersion.sha256).where(
        PlanVersion.id == id, PlanVersion.visible_to(caller)
    )
