"""What can be asked about editions, with their parts and the steps they may take. Nothing here
writes."""

import json
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ColumnElement, and_, case, cast, func, literal, select
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.dialects.postgresql import array as array_of

from triada.commons.authorities.models import Authority
from triada.core.jsonsql import Order, Rows, apply_filters, array, nested_rows, shape
from triada.core.model import Audience
from triada.core.principal import Principal
from triada.planning.goals.models import Goal
from triada.planning.lifecycle.conditions import recorded_later
from triada.planning.lifecycle.guards import guards
from triada.planning.measures.models import Measure
from triada.planning.plans.blockers import blocker
from triada.planning.plans.models import (
    Edition,
    EditionState,
    Level,
    Plan,
    TransitionName,
    transition,
)
from triada.planning.plans.schemas import EditionFilter, EditionRead, LevelRead
from triada.planning.relations.queries import parties, places, with_party

ORDER: Order = (Edition.authority_id, Edition.plan_id, Edition.ordinal, Edition.id)


def _levels() -> ColumnElement[Any]:
    mine = and_(Level.authority_id == Edition.authority_id, Level.edition_id == Edition.id)
    return array(nested_rows(LevelRead, Level).where(mine).order_by(Level.depth).correlate(Edition))


def _count(of: type[Goal] | type[Measure]) -> ColumnElement[int]:
    return (
        select(func.count())
        .select_from(of)
        .where(of.authority_id == Edition.authority_id, of.edition_id == Edition.id)
        .correlate(Edition)
        .scalar_subquery()
    )


def _blockers(name: TransitionName, *, blocks: bool) -> ColumnElement[Any]:
    """What stands in the way of a step now, or, not blocking, what should be known before it."""
    found = [
        case((each.applies, cast(literal(json.dumps(blocker(each.refusal))), JSONB)))
        for each in guards(name)
        if each.blocks == blocks
    ]
    if not found:
        return cast(literal("[]"), JSON)
    return func.to_json(func.array_remove(array_of(found), None))


def _transitions_from(here: EditionState) -> ColumnElement[Any]:
    return func.json_build_array(
        *(
            func.json_build_object(
                "name", name.value,
                "to", way.to.value,
                "needs_reason", way.needs_reason,
                "blocked_by", _blockers(name, blocks=True),
                "warnings", _blockers(name, blocks=False),
            )
            for name in TransitionName
            if (way := transition(name, here)) is not None
        )
    )  # fmt: skip


def _allowed_transitions() -> ColumnElement[Any]:
    """Only for those inside: others cannot see all that the guards look at."""
    transitions = case(*((Edition.state == here, _transitions_from(here)) for here in EditionState))
    inside = func.sees(Edition.authority_id, Audience.internal.value)
    return case((inside, transitions), else_=cast(literal("[]"), JSON))


SAME_PLAN = and_(Plan.authority_id == Edition.authority_id, Plan.id == Edition.plan_id)
EDITIONS = (
    shape(
        EditionRead,
        Edition,
        parties=parties(Edition),
        places=places(Edition),
        levels=_levels(),
        goal_count=_count(Goal),
        measure_count=_count(Measure),
        plan_kind=Plan.kind,
        plan_title=Plan.title,
        authority_name=Authority.name,
        recorded_later=recorded_later(),
        allowed_transitions=_allowed_transitions(),
    )
    .join(Plan, SAME_PLAN)
    .join(Authority, Authority.authority_id == Edition.authority_id)
)


def editions(caller: Principal, wanted: EditionFilter) -> Rows:
    rows = apply_filters(
        EDITIONS.seen_by(caller),
        wanted,
        Edition.plan_id,
        Edition.authority_id,
        Edition.state,
    )
    return with_party(rows, Edition, wanted.organisation_id)


def edition(caller: Principal, id: UUID) -> Rows:
    return EDITIONS.seen_by(caller).where(Edition.id == id)
