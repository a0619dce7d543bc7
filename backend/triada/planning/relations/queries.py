"""The nested fields of a record: who takes part, where, and for whom."""

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, select

from triada.commons.classifications.models import Term, TermKind
from triada.commons.organisations.models import Organisation
from triada.commons.territories.models import Territory
from triada.core.field_visibility import visible_part
from triada.core.jsonsql import Rows, array, nested_rows
from triada.core.model import Owned
from triada.planning.relations.models import Part, Party, Place, Tag
from triada.planning.relations.schemas import PartyRead, PlaceRead, TermRef


def owned_by(rows: type[Part], record: type[Owned]) -> ColumnElement[bool]:
    """The arc of `record` in a table of parts, `Party.measure_id` for `Measure`, as far as the
    reader may know of it."""
    arc = getattr(rows, f"{record.__tablename__}_id")
    return and_(rows.authority_id == record.authority_id, arc == record.id, visible_part(rows))


def parties(record: type[Owned]) -> ColumnElement[Any]:
    rows = nested_rows(PartyRead, Party, organisation_name=Organisation.name)
    rows = rows.join(Organisation, Organisation.id == Party.organisation_id, isouter=True)
    return array(rows.where(owned_by(Party, record)).order_by(Party.position).correlate(record))


def places(record: type[Owned]) -> ColumnElement[Any]:
    rows = nested_rows(PlaceRead, Place, territory_name=Territory.name)
    rows = rows.join(Territory, Territory.id == Place.territory_id, isouter=True)
    return array(rows.where(owned_by(Place, record)).order_by(Place.position).correlate(record))


def terms(record: type[Owned], kind: TermKind) -> ColumnElement[Any]:
    rows = nested_rows(TermRef, Term).join(Tag, Tag.term_id == Term.id)
    mine = and_(owned_by(Tag, record), Tag.kind == kind)
    return array(rows.where(mine).order_by(Tag.position).correlate(record))


def has(record: type[Owned], rows: type[Part], on: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether the record has such a part; for filters."""
    return select(rows.id).where(owned_by(rows, record), on).correlate(record).exists()


def with_party(rows: Rows, record: type[Owned], organisation_id: UUID | None) -> Rows:
    """Those records in which the organisation takes part; all of them where none is named."""
    if organisation_id is None:
        return rows
    return rows.where(has(record, Party, Party.organisation_id == organisation_id))
