"""What can be asked about organisations. Nothing here writes."""

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select

from triada.commons.organisations import identifiers
from triada.commons.organisations.models import Organisation, OrganisationIdentifier
from triada.commons.organisations.schemas import (
    IdentifierRead,
    OrganisationFilter,
    OrganisationRead,
)
from triada.core.jsonsql import Order, Rows, apply_filters, array, nested_rows, shape
from triada.core.model import model_of, visible
from triada.core.principal import Principal

ORDER: Order = (Organisation.sort, Organisation.id)


def _identifiers() -> ColumnElement[Any]:
    rows = nested_rows(IdentifierRead, OrganisationIdentifier)
    mine = rows.where(OrganisationIdentifier.organisation_id == Organisation.id)
    ordered = mine.order_by(OrganisationIdentifier.scheme, OrganisationIdentifier.value)
    return array(ordered.correlate(Organisation))


def _warnings() -> ColumnElement[Any]:
    codes = func.unnest(OrganisationIdentifier.warnings).column_valued(
        "warned", joins_implicitly=True
    )
    number = func.json_build_object(
        "scheme", OrganisationIdentifier.scheme, "value", OrganisationIdentifier.value
    )
    rows = (
        select(codes.label("code"), number.label("params"))
        .select_from(OrganisationIdentifier)
        .where(OrganisationIdentifier.organisation_id == Organisation.id)
        .order_by(OrganisationIdentifier.scheme, OrganisationIdentifier.value, codes)
    )
    return array(rows.correlate(Organisation))


ORGANISATIONS = shape(
    OrganisationRead, Organisation, identifiers=_identifiers(), warnings=_warnings()
)


def _takes_part(caller: Principal, authority_id: UUID) -> ColumnElement[bool]:
    """Only in what the caller may read."""
    party = model_of("party")
    named = select(party.organisation_id).where(
        party.authority_id == authority_id,
        party.organisation_id.is_not(None),
        visible(party, caller),
    )
    return Organisation.id.in_(named)


def _identified(scheme: str | None, value: str | None) -> ColumnElement[bool]:
    rows = select(OrganisationIdentifier.organisation_id)
    if scheme:
        rows = rows.where(OrganisationIdentifier.scheme == scheme)
    if value:
        number = identifiers.normalise(scheme or "", value)
        rows = rows.where(OrganisationIdentifier.value == number)
    return Organisation.id.in_(rows)


def organisations(caller: Principal, wanted: OrganisationFilter) -> Rows:
    rows = apply_filters(
        ORGANISATIONS.seen_by(caller),
        wanted,
        Organisation.country,
        Organisation.kind,
        Organisation.territory_id,
    )
    if wanted.authority_id:
        rows = rows.where(_takes_part(caller, wanted.authority_id))
    if wanted.scheme or wanted.value:
        rows = rows.where(_identified(wanted.scheme, wanted.value))
    return rows


def organisation(caller: Principal, id: UUID) -> Rows:
    return ORGANISATIONS.seen_by(caller).where(Organisation.id == id)
