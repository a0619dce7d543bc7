"""What can be asked about measures. Nothing here writes."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import (
    JSON,
    ColumnElement,
    Date,
    DateTime,
    Select,
    Uuid,
    and_,
    any_,
    case,
    cast,
    column,
    func,
    literal,
    or_,
    select,
)
from sqlalchemy.dialects.postgresql import JSONB, aggregate_order_by

from triada.commons.authorities.models import Authority
from triada.commons.classifications.models import TermKind
from triada.core.dates import day_after, first_day
from triada.core.jsonsql import Order, Rows, Shape, apply_filters, nested_rows, shape
from triada.core.principal import Principal
from triada.core.text import TextColumn
from triada.planning.activities.models import Activity
from triada.planning.activities.queries import activities_of
from triada.planning.goals.models import MeasureGoal
from triada.planning.indicators.models import IndicatorUse
from triada.planning.indicators.queries import uses_of
from triada.planning.measures.models import (
    STOPS,
    TAKEN_BACK_WITHIN,
    TRANSITIONS,
    Measure,
    MeasureState,
    Timeliness,
    needs_reason,
)
from triada.planning.measures.schemas import (
    MeasureBrief,
    MeasureFilter,
    MeasureRead,
    MeasureWhole,
)
from triada.planning.plans.blockers import Blocker, EditionIsClosed, blocker
from triada.planning.plans.models import CLOSED, Edition
from triada.planning.relations.models import Party, Place, Tag
from triada.planning.relations.queries import has, parties, places, terms

ORDER: Order = (Measure.authority_id, Measure.edition_id, Measure.position, Measure.id)


def goal_ids() -> ColumnElement[Any]:
    ids = (
        select(func.json_agg(aggregate_order_by(MeasureGoal.goal_id, MeasureGoal.position)))
        .where(
            MeasureGoal.authority_id == Measure.authority_id,
            MeasureGoal.measure_id == Measure.id,
        )
        .correlate(Measure)
    )
    return func.coalesce(ids.scalar_subquery(), func.json_build_array())


def timeliness() -> ColumnElement[str]:
    """Computed, never stored: a state says what people decided, a date how it stands today. What
    was stopped is neither done nor late; what has no end is on track once it runs."""
    runs = and_(Measure.continuous, Measure.state == MeasureState.in_progress)
    return case(
        (Measure.state == MeasureState.completed, literal(Timeliness.done.value)),
        (Measure.state.in_(STOPS), literal(Timeliness.unknown.value)),
        (Measure.ends_before <= func.current_date(), literal(Timeliness.late.value)),
        (Measure.ends_before.is_not(None), literal(Timeliness.on_track.value)),
        (runs, literal(Timeliness.on_track.value)),
        else_=literal(Timeliness.unknown.value),
    )


def _transitions(state: MeasureState, *blocked_by: type[Blocker]) -> ColumnElement[Any]:
    reasons = [blocker(each) for each in blocked_by]
    transitions = [
        {"to": to, "needs_reason": needs_reason(state, to), "blocked_by": reasons}
        for to in TRANSITIONS[state]
    ]
    return cast(literal(json.dumps(transitions)), JSON)


def _allowed_transitions() -> ColumnElement[Any]:
    """The same table that `actions.move` obeys."""
    closed = Edition.state.in_(CLOSED)
    return case(
        *((closed & (Measure.state == s), _transitions(s, EditionIsClosed)) for s in TRANSITIONS),
        *((Measure.state == s, _transitions(s)) for s in TRANSITIONS),
    )


COMMON: Mapping[str, ColumnElement[Any]] = {
    "goal_ids": goal_ids(),
    "timeliness": timeliness(),
    "target_groups": terms(Measure, TermKind.target_group),
    "service_types": terms(Measure, TermKind.service_type),
    "places": places(Measure),
    "parties": parties(Measure),
}


def _measures(schema: type[MeasureRead], **more: ColumnElement[Any]) -> Shape:
    rows = shape(
        schema,
        Measure,
        **COMMON,
        **more,
        forms=terms(Measure, TermKind.form),
        plan_id=Edition.plan_id,
        edition_title=Edition.title,
        authority_name=Authority.name,
        allowed_transitions=_allowed_transitions(),
    )
    same = (Edition.authority_id == Measure.authority_id) & (Edition.id == Measure.edition_id)
    return rows.join(Edition, same).join(Authority, Authority.authority_id == Measure.authority_id)


MEASURES = _measures(MeasureRead)
WHOLE = _measures(
    MeasureWhole,
    activities=activities_of(Measure, Activity.measure_id),
    indicators=uses_of(Measure, IndicatorUse.measure_id),
)


def brief(edition: type[Edition]) -> Rows:
    """The measures of an edition as its tree shows them."""
    rows = nested_rows(MeasureBrief, Measure, **COMMON)
    inside = (Measure.authority_id == edition.authority_id) & (Measure.edition_id == edition.id)
    return rows.where(inside).order_by(Measure.position, Measure.id).correlate(edition)


def _tagged(kind: TermKind, term_id: UUID | None) -> ColumnElement[bool]:
    return and_(Tag.kind == kind, Tag.term_id == term_id)


def _about(wanted: MeasureFilter) -> list[ColumnElement[bool]]:
    """Filters through the parts of a measure."""
    named = (
        (Party, Party.organisation_id == wanted.organisation_id, wanted.organisation_id),
        (Place, Place.territory_id == wanted.territory_id, wanted.territory_id),
        (Tag, _tagged(TermKind.target_group, wanted.target_group_id), wanted.target_group_id),
        (Tag, _tagged(TermKind.service_type, wanted.service_type_id), wanted.service_type_id),
    )
    found = [has(Measure, rows, on) for rows, on, value in named if value]
    if wanted.goal_id:
        hangs = select(MeasureGoal.id).where(
            MeasureGoal.authority_id == Measure.authority_id,
            MeasureGoal.measure_id == Measure.id,
            MeasureGoal.goal_id == wanted.goal_id,
        )
        found.append(hangs.correlate(Measure).exists())
    return found


def _in_time(wanted: MeasureFilter) -> list[ColumnElement[bool]]:
    """Intervals are compared, so that a year finds a quarter; an open date is always inside."""
    found: list[ColumnElement[bool]] = []
    if wanted.since:
        ends = Measure.ends_before
        found.append(or_(ends.is_(None), ends > first_day(wanted.since)))
    if wanted.until:
        begins = Measure.starts_on
        found.append(or_(begins.is_(None), begins < day_after(wanted.until)))
    return found


def measures(caller: Principal, wanted: MeasureFilter) -> Rows:
    rows = apply_filters(
        MEASURES.seen_by(caller),
        wanted,
        Measure.edition_id,
        Measure.authority_id,
        Measure.state,
        Measure.continuous,
    )
    if wanted.kind:
        rows = rows.where(any_(Measure.kinds) == wanted.kind)
    return rows.where(*_about(wanted), *_in_time(wanted))


def measure(caller: Principal, id: UUID) -> Rows:
    return WHOLE.seen_by(caller).where(Measure.id == id)


def last_step(measure_id: UUID, user_id: UUID) -> Select[str, Any, date | None]:
    """Where the measure stood before its last step: if this person took it, and lately."""
    step = func.last_step(literal(measure_id, Uuid)).table_valued(
        column("content", JSONB),
        column("actor_id", Uuid),
        column("at", DateTime(timezone=True)),
        name="step",
    )
    before = step.c.content
    return select(
        before["state"].astext.label("state"),
        cast(func.nullif(before["state_reason"], cast("null", JSONB)), TextColumn),
        cast(before["state_on"].astext, Date),
    ).where(
        before.is_not(None),
        step.c.actor_id == user_id,
        step.c.at > func.clock_timestamp() - TAKEN_BACK_WITHIN,
    )
