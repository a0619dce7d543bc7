"""What can be asked about needs and their evidence. Nothing here writes."""

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, any_, case, func, not_, or_, select

from triada.commons.classifications.models import TermKind
from triada.core.field_visibility import visible_part
from triada.core.jsonsql import Order, Rows, apply_filters, array, nested_rows, shape
from triada.core.model import Audience
from triada.core.principal import Principal
from triada.planning.measures.models import Measure, MeasureKind
from triada.planning.needs.models import FEW, OF_PEOPLE, Evidence, Need, NeedMeasure
from triada.planning.needs.schemas import (
    EvidenceRead,
    MeasureRef,
    NeedFilter,
    NeedRead,
    NeedRef,
    UnprovenFilter,
    UnprovenMeasure,
)
from triada.planning.relations.models import Tag
from triada.planning.relations.queries import has, places, terms

ORDER: Order = (Need.authority_id, Need.edition_id, Need.position, Need.id)
MEASURE_ORDER: Order = (Measure.position, Measure.id)

# A service that grows or begins wants money and staff that others could use as well. The other
# kinds change what is there already, so they owe no proof that more is needed.
ASKING_FOR_MORE = (MeasureKind.expand, MeasureKind.new)

OF_NEED = and_(Evidence.authority_id == Need.authority_id, Evidence.need_id == Need.id)
LINKED = and_(NeedMeasure.authority_id == Need.authority_id, NeedMeasure.need_id == Need.id)
ANSWERED = and_(
    NeedMeasure.authority_id == Measure.authority_id,
    NeedMeasure.edition_id == Measure.edition_id,
    NeedMeasure.measure_id == Measure.id,
)


def _evidence() -> ColumnElement[Any]:
    few = and_(Evidence.kind.in_(OF_PEOPLE), Evidence.value > 0, Evidence.value < FEW)
    withheld = and_(
        func.coalesce(few, False), not_(func.sees(Evidence.authority_id, Audience.internal.value))
    )
    rows = nested_rows(
        EvidenceRead,
        Evidence,
        value=case((not_(withheld), Evidence.value)),
        high=case((not_(withheld), Evidence.high)),
        withheld=withheld,
    )
    return array(
        rows.where(OF_NEED, visible_part(Evidence)).order_by(Evidence.position).correlate(Need)
    )


def _measures() -> ColumnElement[Any]:
    rows = (
        nested_rows(MeasureRef, Measure)
        .join(NeedMeasure, ANSWERED)
        .where(LINKED, visible_part(Measure))
    )
    return array(rows.order_by(*MEASURE_ORDER).correlate(Need))


NEEDS = shape(
    NeedRead,
    Need,
    target_groups=terms(Need, TermKind.target_group),
    places=places(Need),
    evidence=_evidence(),
    measures=_measures(),
)


def needs(caller: Principal, wanted: NeedFilter) -> Rows:
    rows = apply_filters(NEEDS.seen_by(caller), wanted, Need.edition_id, Need.authority_id)
    if wanted.measure_id:
        linked = select(NeedMeasure.id).where(LINKED, NeedMeasure.measure_id == wanted.measure_id)
        rows = rows.where(linked.correlate(Need).exists())
    if wanted.target_group_id:
        rows = rows.where(has(Need, Tag, Tag.term_id == wanted.target_group_id))
    return rows


def need(caller: Principal, id: UUID) -> Rows:
    return NEEDS.seen_by(caller).where(Need.id == id)


def _named() -> ColumnElement[Any]:
    rows = nested_rows(NeedRef, Need).join(NeedMeasure, LINKED).where(ANSWERED, visible_part(Need))
    return array(rows.order_by(Need.position, Need.id).correlate(Measure))


UNPROVEN = shape(UnprovenMeasure, Measure, needs=_named())


def unproven(caller: Principal, edition_id: UUID, wanted: UnprovenFilter) -> Rows:
    """As far as this reader may read: evidence that is kept from them is none to them."""
    proof = (
        select(Evidence.id)
        .join(Need, OF_NEED)
        .join(NeedMeasure, LINKED)
        .where(ANSWERED, visible_part(Evidence))
        .correlate(Measure)
    )
    wants_more = or_(*(any_(Measure.kinds) == kind for kind in ASKING_FOR_MORE))
    rows = UNPROVEN.seen_by(caller)
    rows = rows.where(Measure.edition_id == edition_id, wants_more, not_(proof.exists()))
    if wanted.updated_since:
        rows = rows.where(Measure.updated_at >= wanted.updated_since)
    return rows
