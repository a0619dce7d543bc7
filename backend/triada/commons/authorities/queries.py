"""What can be asked about authorities, their links and the countries they plan in."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from uuid import UUID

from sqlalchemy import ColumnElement, exists, func, not_, or_, select
from sqlalchemy.orm import aliased

from triada.commons.authorities.models import Authority, AuthorityLink, LinkKind
from triada.commons.authorities.schemas import (
    AuthorityFilter,
    AuthorityLinkFilter,
    AuthorityLinkRead,
    AuthorityRead,
    CountryProfileRead,
    LinkRead,
    PointRead,
)
from triada.commons.territories.models import Territory
from triada.core.jsonsql import Order, Rows, apply_filters, array, nested_rows, shape, single
from triada.core.model import model_of
from triada.core.principal import Principal

ORDER: Order = (Authority.sort, Authority.id)
LINK_ORDER: Order = (AuthorityLink.authority_id, AuthorityLink.created_at, AuthorityLink.id)

Of = aliased(Authority)


def _in_force() -> ColumnElement[bool]:
    return or_(AuthorityLink.valid_to.is_(None), AuthorityLink.valid_to >= func.current_date())


def _links() -> ColumnElement[object]:
    """All links of an authority are public, for who belongs to which region is no secret."""
    rows = nested_rows(LinkRead, AuthorityLink, of_name=Of.name).join(
        Of, Of.id == AuthorityLink.of_id
    )
    mine = rows.where(AuthorityLink.authority_id == Authority.authority_id, _in_force())
    return array(mine.order_by(AuthorityLink.kind, AuthorityLink.id).correlate(Authority))


def _point() -> ColumnElement[object]:
    """Where there is a latitude there is a longitude: the database sees to it."""
    rows = nested_rows(PointRead, Territory).where(
        Territory.id == Authority.territory_id, Territory.latitude.is_not(None)
    )
    return single(rows.correlate(Authority))


AUTHORITIES = shape(AuthorityRead, Authority, point=_point(), links=_links())
LINKS = (
    shape(AuthorityLinkRead, AuthorityLink, authority_name=Authority.name, of_name=Of.name)
    .join(Authority, Authority.authority_id == AuthorityLink.authority_id)
    .join(Of, Of.id == AuthorityLink.of_id)
)


def _planning(caller: Principal) -> ColumnElement[bool]:
    """Whether something is there to be read; what plans are made of stands above authorities."""
    documents = (model_of(table) for table in ("edition", "project"))
    return or_(
        *(
            exists()
            .where(each.authority_id == Authority.authority_id, each.visible_to(caller))
            .correlate(Authority)
            for each in documents
        )
    )


def authorities(caller: Principal, wanted: AuthorityFilter) -> Rows:
    rows = apply_filters(
        AUTHORITIES.seen_by(caller), wanted, Authority.country, Authority.kind, Authority.slug
    )
    if wanted.region_id:
        members = select(AuthorityLink.authority_id).where(
            AuthorityLink.of_id == wanted.region_id,
            AuthorityLink.kind == LinkKind.region,
            AuthorityLink.visible_to(caller),
            _in_force(),
        )
        rows = rows.where(Authority.authority_id.in_(members))
    if wanted.planning is not None:
        rows = rows.where(_planning(caller) if wanted.planning else not_(_planning(caller)))
    return rows


def authority(caller: Principal, id: UUID) -> Rows:
    return AUTHORITIES.seen_by(caller).where(Authority.id == id)


def links(caller: Principal, wanted: AuthorityLinkFilter) -> Rows:
    return apply_filters(
        LINKS.seen_by(caller),
        wanted,
        AuthorityLink.authority_id,
        AuthorityLink.of_id,
        AuthorityLink.kind,
    )


def link(caller: Principal, id: UUID) -> Rows:
    return LINKS.seen_by(caller).where(AuthorityLink.id == id)


@cache
def country_profiles() -> Mapping[str, CountryProfileRead]:
    """By country; the file is part of the release, so reading it once is enough."""
    text = files("triada.reference").joinpath("data", "country_profiles.json").read_text("utf-8")
    profiles = (CountryProfileRead.model_validate(entry) for entry in json.loads(text))
    return {profile.country: profile for profile in profiles}
