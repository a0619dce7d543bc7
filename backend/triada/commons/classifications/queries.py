"""What can be asked about the words of the law. Nothing here writes."""

from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_

from triada.commons.classifications.models import Term
from triada.commons.classifications.schemas import TermFilter, TermRead
from triada.core.jsonsql import Order, Rows, apply_filters, shape
from triada.core.principal import Principal

ORDER: Order = (Term.kind, Term.sort, Term.id)
TERMS = shape(TermRead, Term, group=Term.group_name)


def _valid_on(day: date) -> ColumnElement[bool]:
    """A day that is not known does not end a term."""
    return and_(
        or_(Term.valid_from.is_(None), Term.valid_from <= day),
        or_(Term.valid_to.is_(None), Term.valid_to >= day),
    )


def terms(caller: Principal, wanted: TermFilter) -> Rows:
    rows = apply_filters(TERMS.seen_by(caller), wanted, Term.kind)
    if wanted.country:
        rows = rows.where(or_(Term.country == wanted.country, Term.country.is_(None)))
    if wanted.authority_id:
        own = Term.recorded_by == wanted.authority_id
        rows = rows.where(or_(Term.recorded_by.is_(None), own))
    if wanted.valid_on:
        rows = rows.where(_valid_on(wanted.valid_on))
    return rows


def term(caller: Principal, id: UUID) -> Rows:
    return TERMS.seen_by(caller).where(Term.id == id)
