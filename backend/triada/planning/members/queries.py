"""What can be asked about the members of a joint plan. Nothing here writes."""

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, select

from triada.commons.authorities.models import Authority
from triada.commons.organisations.models import Organisation
from triada.commons.territories.models import Territory
from triada.core.field_visibility import visible_part
from triada.core.jsonsql import Order, Rows, Shape, apply_filters, shape, single
from triada.core.principal import Principal
from triada.planning.adoption.models import AdoptionAct
from triada.planning.members.models import EditionMember
from triada.planning.members.schemas import (
    Decided,
    MemberDecision,
    MemberFilter,
    MemberRead,
)
from triada.planning.plans.models import Edition

ORDER: Order = (
    EditionMember.authority_id,
    EditionMember.edition_id,
    EditionMember.created_at,
    EditionMember.id,
)
SAME_EDITION = and_(
    Edition.authority_id == EditionMember.authority_id, Edition.id == EditionMember.edition_id
)


def _decision() -> ColumnElement[Any]:
    given = {
        name: getattr(AdoptionAct, name) for name in MemberDecision.model_fields if name != "act_id"
    }
    rows = (
        select(AdoptionAct.id.label("act_id"), *given.values())
        .where(
            AdoptionAct.authority_id == EditionMember.authority_id,
            AdoptionAct.edition_id == EditionMember.edition_id,
            AdoptionAct.organisation_id == EditionMember.organisation_id,
            AdoptionAct.kind.in_(list(Decided)),
            visible_part(AdoptionAct),
        )
        .order_by(AdoptionAct.created_at.desc(), AdoptionAct.id.desc())
        .limit(1)
    )
    return single(rows.correlate(EditionMember))


GIVEN: dict[str, Any] = {
    "organisation_name": Organisation.name,
    "territory_name": Territory.name,
    "decision": _decision(),
    "edition_title": Edition.title,
    "authority_name": Authority.name,
}


def whole(schema: type[MemberRead], **more: Any) -> Shape:
    return (
        shape(schema, EditionMember, **GIVEN, **more)
        .join(Edition, SAME_EDITION)
        .join(Authority, Authority.authority_id == EditionMember.authority_id)
        .join(Organisation, Organisation.id == EditionMember.organisation_id)
        .join(Territory, Territory.id == EditionMember.territory_id, outer=True)
    )


def members(caller: Principal, wanted: MemberFilter) -> Rows:
    return apply_filters(
        whole(MemberRead).seen_by(caller),
        wanted,
        EditionMember.edition_id,
        EditionMember.authority_id,
        EditionMember.organisation_id,
    )


def member(caller: Principal, id: UUID) -> Rows:
    return whole(MemberRead).seen_by(caller).where(EditionMember.id == id)
