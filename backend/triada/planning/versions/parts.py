"""The parts of a frozen document as SQL: what is kept from some readers is none of them."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import (
    ColumnElement,
    String,
    and_,
    case,
    cast,
    func,
    literal,
    null,
    or_,
    select,
)
from sqlalchemy.orm import aliased

from triada.commons.classifications.models import Term, TermKind
from triada.commons.organisations.models import Organisation, OrganisationIdentifier
from triada.commons.territories.models import Territory, TerritoryCode
from triada.core.field_visibility import Guarded, declared_audience
from triada.core.jsonsql import Rows, array, columns, single
from triada.core.model import Audience, Base, Owned
from triada.core.schema import Read
from triada.planning.activities.models import Activity
from triada.planning.alignments.models import Alignment, ExternalElement, ExternalPlan
from triada.planning.goals.models import Goal
from triada.planning.indicators.models import Indicator, IndicatorTarget, IndicatorUse
from triada.planning.measures.models import Measure
from triada.planning.needs.models import FEW, OF_PEOPLE, Evidence, Need, NeedMeasure
from triada.planning.plans.models import Edition
from triada.planning.relations.models import Party, Place, Tag
from triada.planning.versions import schemas


def _open(model: type[Owned], field: str) -> ColumnElement[bool]:
    """Whether a field has all the readers that its record has."""
    said = declared_audience(model, field)
    return or_(said.is_(None), said == Audience.public.value)


def _as_a_whole(schema: type[Read], model: type[Base]) -> dict[str, Any]:
    """Guarded columns of which nothing was kept back."""
    if not issubclass(model, Guarded):
        return {}
    return {
        name: case((_open(model, field), getattr(model, name)), else_=_nothing(model, name))
        for name, field in model.guards.items()
        if name in schema.model_fields and field not in model.default_audiences
    }


def _nothing(model: type[Base], name: str) -> ColumnElement[Any]:
    column: ColumnElement[Any] = getattr(model, name)
    if column.type.python_type is list:
        return literal([], column.type)
    return literal(value=False) if column.type.python_type is bool else null()


def frozen(schema: type[Read], model: type[Base], **given: Any) -> Rows:
    chosen = columns(schema, model, _as_a_whole(schema, model) | given)
    return select(*chosen).select_from(model)


def _identifiers() -> ColumnElement[Any]:
    rows = frozen(schemas.FrozenIdentifier, OrganisationIdentifier).where(
        OrganisationIdentifier.organisation_id == Organisation.id
    )
    order = (OrganisationIdentifier.scheme, OrganisationIdentifier.value)
    return array(rows.order_by(*order).correlate(Organisation))


def _organisation(on: ColumnElement[bool], of: type[Base]) -> ColumnElement[Any]:
    rows = frozen(schemas.FrozenOrganisation, Organisation, identifiers=_identifiers())
    return single(rows.where(on).correlate(of))


def _mine(part: Any, record: type[Owned], field: str | None) -> ColumnElement[bool]:
    arc = getattr(part, f"{record.__tablename__}_id")
    mine = and_(part.authority_id == record.authority_id, arc == record.id)
    guarded = field is not None and issubclass(record, Guarded)
    return and_(mine, _open(record, field)) if guarded and field else mine


def parties(record: type[Owned], field: str | None = "parties") -> ColumnElement[Any]:
    named = _organisation(Organisation.id == Party.organisation_id, Party)
    rows = frozen(schemas.FrozenParty, Party, organisation=named)
    return array(rows.where(_mine(Party, record, field)).order_by(Party.position).correlate(record))


def places(record: type[Owned]) -> ColumnElement[Any]:
    codes = frozen(schemas.FrozenIdentifier, TerritoryCode).where(
        TerritoryCode.territory_id == Territory.id
    )
    codes = codes.order_by(TerritoryCode.scheme, TerritoryCode.value).correlate(Territory)
    unit = frozen(schemas.FrozenTerritory, Territory, codes=array(codes))
    unit = unit.where(Territory.id == Place.territory_id).correlate(Place)
    rows = frozen(schemas.FrozenPlace, Place, territory=single(unit))
    mine = _mine(Place, record, "places")
    return array(rows.where(mine).order_by(Place.position).correlate(record))


def terms(record: type[Owned], kind: TermKind, field: str | None = None) -> ColumnElement[Any]:
    rows = frozen(schemas.FrozenTerm, Term).join(Tag, Tag.term_id == Term.id)
    mine = and_(_mine(Tag, record, field), Tag.kind == kind)
    return array(rows.where(mine).order_by(Tag.position).correlate(record))


def _targets() -> ColumnElement[Any]:
    rows = frozen(
        schemas.FrozenTarget,
        IndicatorTarget,
        value=cast(IndicatorTarget.value, String),
        high=cast(IndicatorTarget.high, String),
    ).where(
        IndicatorTarget.authority_id == IndicatorUse.authority_id,
        IndicatorTarget.indicator_use_id == IndicatorUse.id,
    )
    return array(rows.order_by(IndicatorTarget.year.nulls_first()).correlate(IndicatorUse))


def indicators(record: type[Owned], field: str | None) -> ColumnElement[Any]:
    rows = frozen(
        schemas.FrozenIndicator,
        IndicatorUse,
        name=Indicator.name,
        unit=Indicator.unit,
        value_type=Indicator.value_type,
        verification=Indicator.verification,
        baseline_value=cast(IndicatorUse.baseline_value, String),
        responsible=_organisation(Organisation.id == IndicatorUse.responsible_id, IndicatorUse),
        targets=_targets(),
    ).join(
        Indicator,
        and_(
            Indicator.authority_id == IndicatorUse.authority_id,
            Indicator.id == IndicatorUse.indicator_id,
        ),
    )
    mine = _mine(IndicatorUse, record, field)
    return array(rows.where(mine).order_by(IndicatorUse.id).correlate(record))


def activities() -> ColumnElement[Any]:
    rows = frozen(schemas.FrozenActivity, Activity, parties=parties(Activity, None))
    mine = _mine(Activity, Measure, "activities")
    return array(rows.where(mine).order_by(Activity.position, Activity.id).correlate(Measure))


def _title_here() -> ColumnElement[Any]:
    """Of an element of a plan kept here, maybe by another authority: what everybody may read."""
    named = (
        (kind, select(model.title).where(_is_aligned(model), model.audience == Audience.public))
        for kind, model in HERE.items()
    )
    return case(
        *(
            (Alignment.to_kind == kind, rows.correlate(Alignment).scalar_subquery())
            for kind, rows in named
        )
    )


def _is_aligned(model: Any) -> ColumnElement[bool]:
    return and_(model.authority_id == Alignment.to_authority_id, model.id == Alignment.to_id)


HERE: Mapping[str, Any] = {
    "edition": aliased(Edition),
    "goal": aliased(Goal),
    "measure": aliased(Measure),
}


def aligned(record: type[Owned], on: ColumnElement[bool]) -> ColumnElement[Any]:
    whole = aliased(ExternalPlan)
    element = and_(
        ExternalElement.authority_id == Alignment.authority_id,
        ExternalElement.id == Alignment.external_element_id,
    )
    plan = and_(
        whole.authority_id == Alignment.authority_id,
        whole.id == func.coalesce(Alignment.external_plan_id, ExternalElement.external_plan_id),
    )
    rows = frozen(
        schemas.FrozenAlignment,
        Alignment,
        level=whole.level,
        plan=whole.title,
        code=ExternalElement.code,
        title=func.coalesce(ExternalElement.title, _title_here()),
    )
    rows = rows.join(ExternalElement, element, isouter=True).join(whole, plan, isouter=True)
    mine = rows.where(Alignment.authority_id == record.authority_id, on)
    return array(mine.order_by(Alignment.id).correlate(record))


def evidence() -> ColumnElement[Any]:
    few = and_(Evidence.kind.in_(OF_PEOPLE), Evidence.value > 0, Evidence.value < FEW)
    rows = frozen(
        schemas.FrozenEvidence,
        Evidence,
        value=case((few, null()), else_=cast(Evidence.value, String)),
        high=case((few, null()), else_=cast(Evidence.high, String)),
    )
    mine = _mine(Evidence, Need, "evidence")
    return array(rows.where(mine).order_by(Evidence.position, Evidence.id).correlate(Need))


def answers() -> ColumnElement[Any]:
    ids = select(NeedMeasure.measure_id).where(
        NeedMeasure.authority_id == Need.authority_id, NeedMeasure.need_id == Need.id
    )
    ids = ids.order_by(NeedMeasure.measure_id).correlate(Need)
    return func.to_json(func.array(ids.scalar_subquery()))
