"""What a document prints beside the frozen content, as the caller may see it."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, select

from triada.commons.authorities.models import Authority
from triada.core.model import Audience
from triada.core.principal import Principal
from triada.planning.adoption.models import AdoptionAct
from triada.planning.attachments.models import Attachment
from triada.planning.consultations.models import Consultation
from triada.planning.plans.models import Edition
from triada.planning.versions.models import PlanVersion


def version(caller: Principal, id: UUID) -> Select[*tuple[Any, ...]]:
    """The frozen bytes, with the address of the town and the day its edition was begun."""
    same_edition = and_(
        Edition.authority_id == PlanVersion.authority_id, Edition.id == PlanVersion.edition_id
    )
    return (
        select(PlanVersion, Authority.slug, Edition.created_at)
        .join(Authority, Authority.authority_id == PlanVersion.authority_id)
        .join(Edition, same_edition)
        .where(PlanVersion.id == id, PlanVersion.visible_to(caller))
    )


def _of(model: Any, this: PlanVersion, caller: Principal) -> Select[*tuple[Any, ...]]:
    return select(model).where(
        model.authority_id == this.authority_id,
        model.edition_id == this.edition_id,
        model.visible_to(caller),
    )


def acts(caller: Principal, this: PlanVersion) -> Select[*tuple[Any, ...]]:
    return _of(AdoptionAct, this, caller).order_by(AdoptionAct.created_at, AdoptionAct.id)


def consultations(caller: Principal, this: PlanVersion) -> Select[*tuple[Any, ...]]:
    """Those that were over when it was frozen: later ones are no part of how it was made."""
    over = Consultation.closes_at <= this.frozen_at
    rows = _of(Consultation, this, caller).where(over)
    return rows.order_by(Consultation.opens_at, Consultation.id)


def earlier(caller: Principal, this: PlanVersion) -> Select[*tuple[Any, ...]]:
    rows = _of(PlanVersion, this, caller).where(PlanVersion.number < this.number)
    return rows.order_by(PlanVersion.number)


def pictures(this: PlanVersion, ids: Sequence[UUID]) -> Select[*tuple[Any, ...]]:
    """Those that have at least the readers of the version."""
    audiences = list(Audience)
    wide = audiences[audiences.index(this.audience) :]
    return select(Attachment.id, Attachment.sha256).where(
        Attachment.authority_id == this.authority_id,
        Attachment.id.in_(ids),
        Attachment.audience.in_(wide),
    )


def town(edition_id: UUID) -> Select[*tuple[Any, ...]]:
    """The address of the town whose edition the caller has already been shown."""
    same_authority = Edition.authority_id == Authority.authority_id
    return select(Authority.slug).join(Edition, same_authority).where(Edition.id == edition_id)
