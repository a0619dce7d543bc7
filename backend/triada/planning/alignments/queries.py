"""What can be asked about external plans and alignments. Nothing here writes."""

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, String, and_, cast, func, literal, null, select, true

from triada.commons.authorities.models import Authority
from triada.core.field_visibility import visible_part
from triada.core.jsonsql import Order, Rows, apply_filters, array, nested_rows, shape, single
from triada.core.principal import Principal
from triada.core.text import TextColumn
from triada.planning.alignments.models import (
    Alignment,
    ExternalElement,
    ExternalPlan,
    inside_plan,
    to_plan,
)
from triada.planning.alignments.schemas import (
    AlignmentFilter,
    AlignmentRead,
    AlignmentTarget,
    ExternalElementRead,
    ExternalPlanFilter,
    ExternalPlanRead,
    TargetKind,
)
from triada.planning.goals.models import Goal
from triada.planning.measures.models import Measure
from triada.planning.plans.models import Edition

PLAN_ORDER: Order = (ExternalPlan.sort, ExternalPlan.id)
ORDER: Order = (Alignment.authority_id, Alignment.edition_id, Alignment.id)

INSIDE_PLAN = inside_plan()


def _elements() -> ColumnElement[Any]:
    rows = nested_rows(ExternalElementRead, ExternalElement).where(INSIDE_PLAN)
    return array(rows.order_by(ExternalElement.position).correlate(ExternalPlan))


PLANS = shape(
    ExternalPlanRead,
    ExternalPlan,
    elements=_elements(),
    alignment_count=select(func.count())
    .select_from(Alignment)
    .where(to_plan(), visible_part(Alignment))
    .correlate(ExternalPlan)
    .scalar_subquery(),
)


def external_plans(caller: Principal, wanted: ExternalPlanFilter) -> Rows:
    return apply_filters(
        PLANS.seen_by(caller), wanted, ExternalPlan.authority_id, ExternalPlan.level
    )


def external_plan(caller: Principal, id: UUID) -> Rows:
    return PLANS.seen_by(caller).where(ExternalPlan.id == id)


def _target(kind: TargetKind, model: Any, **given: Any) -> Rows:
    nothing = {
        "code": cast(null(), String),
        "level": cast(null(), String),
        "issuer": cast(null(), TextColumn),
        "url": cast(null(), String),
    }
    return nested_rows(AlignmentTarget, model, kind=literal(kind.value), **{**nothing, **given})


def _outside(kind: TargetKind, model: Any, **given: Any) -> Rows:
    said = {name: getattr(ExternalPlan, name) for name in ("level", "issuer", "url")}
    of_plan = {"plan_id": ExternalPlan.id, "plan_title": ExternalPlan.title}
    return _target(kind, model, **said, **of_plan, **given)


def _here(kind: TargetKind, model: Any, **given: Any) -> Rows:
    """Of any authority, so it is asked again whether this reader may know of it."""
    of_plan = {"plan_id": Edition.id, "plan_title": Edition.title, "issuer": Authority.name}
    rows = _target(kind, model, **of_plan, **given)
    if model is not Edition:
        same = (Edition.authority_id == model.authority_id) & (Edition.id == model.edition_id)
        rows = rows.join(Edition, same)
    rows = rows.join(Authority, Authority.authority_id == model.authority_id)
    named = (Alignment.to_kind == kind.value, Alignment.to_id == model.id)
    return rows.where(*named, Alignment.to_authority_id == model.authority_id, visible_part(model))


def _found() -> Any:
    plan = _outside(TargetKind.external_plan, ExternalPlan).where(
        ExternalPlan.authority_id == Alignment.authority_id,
        ExternalPlan.id == Alignment.external_plan_id,
    )
    element = _outside(TargetKind.external_element, ExternalElement, code=ExternalElement.code)
    element = element.join(ExternalPlan, INSIDE_PLAN).where(
        ExternalElement.authority_id == Alignment.authority_id,
        ExternalElement.id == Alignment.external_element_id,
    )
    here = (
        _here(TargetKind.edition, Edition),
        _here(TargetKind.goal, Goal, code=Goal.code),
        _here(TargetKind.measure, Measure, code=Measure.code),
    )
    ways = (single(rows.correlate(Alignment)) for rows in (plan, element, *here))
    return select(func.coalesce(*ways).label("target")).lateral("found")


FOUND = _found()


def _alignments() -> Any:
    rows = shape(
        AlignmentRead,
        Alignment,
        source_code=func.coalesce(Goal.code, Measure.code),
        source_title=func.coalesce(Goal.title, Measure.title, Edition.title),
        target=FOUND.c.target,
        dangling=FOUND.c.target.is_(None),
    )
    for model, named in (
        (Edition, Alignment.edition_id),
        (Goal, Alignment.goal_id),
        (Measure, Alignment.measure_id),
    ):
        same = and_(model.authority_id == Alignment.authority_id, model.id == named)
        rows = rows.join(model, same, outer=True)
    return rows.join(FOUND, true())


ALIGNMENTS = _alignments()


def alignments(caller: Principal, wanted: AlignmentFilter) -> Rows:
    rows = apply_filters(
        ALIGNMENTS.seen_by(caller),
        wanted,
        Alignment.authority_id,
        Alignment.edition_id,
        Alignment.goal_id,
        Alignment.measure_id,
        Alignment.to_authority_id,
        Alignment.to_id,
        Alignment.kind,
    )
    if wanted.external_plan_id:
        to_it = select(ExternalPlan.id).where(ExternalPlan.id == wanted.external_plan_id, to_plan())
        rows = rows.where(to_it.correlate(Alignment).exists())
    return rows


def alignment(caller: Principal, id: UUID) -> Rows:
    rows: Rows = ALIGNMENTS.seen_by(caller)
    return rows.where(Alignment.id == id)
