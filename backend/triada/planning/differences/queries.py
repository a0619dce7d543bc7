"""The two sides of a difference, as the caller may see them."""

from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import aliased

from triada.core.principal import Principal
from triada.planning.plans.models import Edition
from triada.planning.versions.models import PlanVersion

SIDE = (
    PlanVersion.id,
    PlanVersion.number,
    PlanVersion.sha256,
    PlanVersion.kind,
    PlanVersion.frozen_at,
    PlanVersion.content,
)


def version(caller: Principal, id: UUID) -> Select[*tuple[Any, ...]]:
    return select(*SIDE).where(PlanVersion.id == id, PlanVersion.visible_to(caller))


def before(caller: Principal, id: UUID) -> Select[*tuple[Any, ...]]:
    """The version before this one, of the same edition."""
    this = aliased(PlanVersion)
    return (
        select(*SIDE)
        .join(
            this,
            (this.authority_id == PlanVersion.authority_id)
            & (this.edition_id == PlanVersion.edition_id),
        )
        .where(this.id == id, PlanVersion.number < this.number, PlanVersion.visible_to(caller))
        .order_by(PlanVersion.number.desc())
        .limit(1)
    )


def newest(caller: Principal, edition_id: UUID) -> Select[*tuple[Any, ...]]:
    return (
        select(*SIDE)
        .where(PlanVersion.edition_id == edition_id, PlanVersion.visible_to(caller))
        .order_by(PlanVersion.number.desc())
        .limit(1)
    )


def edition(caller: Principal, id: UUID) -> Select[*tuple[Any, ...]]:
    return select(Edition).where(Edition.id == id, Edition.visible_to(caller))
