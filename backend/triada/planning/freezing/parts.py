"""Fields of frozen records that are no column of their table, as SQL. A field is found here by its
name, in whichever record it stands."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final, TypeAlias

from sqlalchemy import ColumnElement, and_, case, func, null, select
from sqlalchemy.orm import aliased

from triada.commons.classifications.models import Term, TermKind
from triada.commons.organisations.models import Organisation, OrganisationIdentifier
from triada.commons.territories.models import Territory, TerritoryCode
from triada.core.jsonsql import array, single
from triada.core.model import Audience, Base, Owned
from triada.planning.activities.models import Activity
from triada.planning.alignments.models import Alignment, ExternalElement, ExternalPlan
from triada.planning.freezing.rows import belonging_to, frozen_rows
from triada.planning.goals.models import Goal, MeasureGoal
from triada.planning.indicators.models import Indicator, IndicatorTarget, IndicatorUse
from triada.planning.measures.models import Measure
from triada.planning.needs.models import FEW, OF_PEOPLE, Evidence, NeedMeasure
from triada.planning.plans.models import Edition, Level
from triada.planning.relations.models import Party, Place, Tag
from triada.planning.versions import format as shapes

PartRenderer: TypeAlias = Callable[[type[Owned]], ColumnElement[Any]]
"""From the model of the record to the value of one of its fields."""


def _organisation(on: ColumnElement[bool], of: type[Base]) -> ColumnElement[Any]:
    identifiers = frozen_rows(shapes.FrozenIdentifier, OrganisationIdentifier).where(
        OrganisationIdentifier.organisation_id == Organisation.id
    )
    order = (OrganisationIdentifier.scheme, OrganisationIdentifier.value)
    known = array(identifiers.order_by(*order).correlate(Organisation))
    rows = frozen_rows(shapes.FrozenOrganisation, Organisation, identifiers=known)
    return single(rows.where(on).correlate(of))


def _parties(owner: type[Owned]) -> ColumnElement[Any]:
    named = _organisation(Organisation.id == Party.organisation_id, Party)
    rows = frozen_rows(shapes.FrozenParty, Party, organisation=named)
    own = belonging_to(owner, Party, "parties")
    return array(rows.where(own).order_by(Party.position).correlate(owner))


def _territory() -> ColumnElement[Any]:
    codes = frozen_rows(shapes.FrozenIdentifier, TerritoryCode).where(
        TerritoryCode.territory_id == Territory.id
    )
    codes = codes.order_by(TerritoryCode.scheme, TerritoryCode.value).correlate(Territory)
    unit = frozen_rows(shapes.FrozenTerritory, Territory, codes=array(codes))
    return single(unit.where(Territory.id == Place.territory_id).correlate(Place))


def _places(owner: type[Owned]) -> ColumnElement[Any]:
    rows = frozen_rows(shapes.FrozenPlace, Place, territory=_territory())
    own = belonging_to(owner, Place, "places")
    return array(rows.where(own).order_by(Place.position).correlate(owner))


def _terms(kind: TermKind, owner: type[Owned]) -> ColumnElement[Any]:
    rows = frozen_rows(shapes.FrozenTerm, Term).join(Tag, Tag.term_id == Term.id)
    own = and_(belonging_to(owner, Tag, f"{kind}s"), Tag.kind == kind)
    return array(rows.where(own).order_by(Tag.position).correlate(owner))


def _targets() -> ColumnElement[Any]:
    rows = frozen_rows(shapes.FrozenTarget, IndicatorTarget).where(
        IndicatorTarget.authority_id == IndicatorUse.authority_id,
        IndicatorTarget.indicator_use_id == IndicatorUse.id,
    )
    return array(rows.order_by(IndicatorTarget.year.nulls_first()).correlate(IndicatorUse))


def _indicators(owner: type[Owned]) -> ColumnElement[Any]:
    same = and_(
        Indicator.authority_id == IndicatorUse.authority_id,
        Indicator.id == IndicatorUse.indicator_id,
    )
    rows = frozen_rows(
        shapes.FrozenIndicator,
        IndicatorUse,
        name=Indicator.name,
        unit=Indicator.unit,
        value_type=Indicator.value_type,
        verification=Indicator.verification,
        responsible=_organisation(Organisation.id == IndicatorUse.responsible_id, IndicatorUse),
        targets=_targets(),
    ).join(Indicator, same)
    own = belonging_to(owner, IndicatorUse, "indicators")
    return array(rows.where(own).order_by(IndicatorUse.id).correlate(owner))


def _activities(owner: type[Owned]) -> ColumnElement[Any]:
    rows = frozen_rows(shapes.FrozenActivity, Activity, parties=_parties(Activity))
    own = belonging_to(owner, Activity, "activities")
    return array(rows.where(own).order_by(Activity.position, Activity.id).correlate(owner))


KEPT_HERE: Final[Mapping[str, Any]] = {
    model.__tablename__: aliased(model) for model in (Edition, Goal, Measure)
}
"""What of a plan kept here something may be aligned with."""


def _title_here() -> ColumnElement[Any]:
    """Of an element of a plan kept here, maybe by another authority: what everybody may read."""
    return case(
        *(
            (
                Alignment.to_kind == kind,
                select(model.title)
                .where(
                    model.authority_id == Alignment.to_authority_id,
                    model.id == Alignment.to_id,
                    model.audience == Audience.public,
                )
                .correlate(Alignment)
                .scalar_subquery(),
            )
            for kind, model in KEPT_HERE.items()
        )
    )


def _aligned(owner: type[Owned]) -> ColumnElement[Any]:
    """Of an edition those of the plan as a whole."""
    element = and_(
        ExternalElement.authority_id == Alignment.authority_id,
        ExternalElement.id == Alignment.external_element_id,
    )
    plan = and_(
        ExternalPlan.authority_id == Alignment.authority_id,
        ExternalPlan.id
        == func.coalesce(Alignment.external_plan_id, ExternalElement.external_plan_id),
    )
    rows = frozen_rows(
        shapes.FrozenAlignment,
        Alignment,
        level=ExternalPlan.level,
        plan=ExternalPlan.title,
        code=ExternalElement.code,
        title=func.coalesce(ExternalElement.title, _title_here()),
    )
    rows = rows.join(ExternalElement, element, isouter=True).join(ExternalPlan, plan, isouter=True)
    own = belonging_to(owner, Alignment, "aligned")
    if owner is Edition:
        own = and_(own, Alignment.goal_id.is_(None), Alignment.measure_id.is_(None))
    return array(rows.where(own).order_by(Alignment.id).correlate(owner))


def _evidence(owner: type[Owned]) -> ColumnElement[Any]:
    rows = frozen_rows(shapes.FrozenEvidence, Evidence)
    few = and_(Evidence.kind.in_(OF_PEOPLE), Evidence.value > 0, Evidence.value < FEW)
    known = rows.selected_columns
    hidden = {name: case((few, null()), else_=known[name]) for name in ("value", "high")}
    rows = frozen_rows(shapes.FrozenEvidence, Evidence, **hidden)
    own = belonging_to(owner, Evidence, "evidence")
    return array(rows.where(own).order_by(Evidence.position, Evidence.id).correlate(owner))


def _ids(column: Any, order: Any, field: str, owner: type[Owned]) -> ColumnElement[Any]:
    """Of records that are linked, as a JSON array."""
    rows = select(column).where(belonging_to(owner, column.class_, field))
    ids = rows.order_by(order).correlate(owner).scalar_subquery()
    return func.to_json(func.array(ids))


def _levels(owner: type[Owned]) -> ColumnElement[Any]:
    rows = frozen_rows(shapes.FrozenLevel, Level)
    own = belonging_to(owner, Level, "levels")
    return array(rows.where(own).order_by(Level.depth).correlate(owner))


def _depth(owner: type[Owned]) -> ColumnElement[Any]:
    rows = select(Level.depth).where(
        Level.authority_id == owner.authority_id, Level.id == Goal.level_id
    )
    return rows.correlate(owner).scalar_subquery()


PARTS: Final[Mapping[str, PartRenderer]] = {
    "parties": _parties,
    "places": _places,
    **{f"{kind}s": partial(_terms, kind) for kind in TermKind},
    "evidence": _evidence,
    "activities": _activities,
    "indicators": _indicators,
    "aligned": _aligned,
    "measure_ids": partial(_ids, NeedMeasure.measure_id, NeedMeasure.measure_id, "measure_ids"),
    "goal_ids": partial(_ids, MeasureGoal.goal_id, MeasureGoal.position, "goal_ids"),
    "levels": _levels,
    "depth": _depth,
}
