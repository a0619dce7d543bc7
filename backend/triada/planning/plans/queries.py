"""What can be asked about plans and their editions. Nothing here writes."""

import json
from typing import Any
from uuid import UUID

from sqlalchemy import (
    JSON,
    ColumnElement,
    Uuid,
    and_,
    case,
    cast,
    column,
    func,
    literal,
    select,
    table,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.dialects.postgresql import array as array_of
from sqlalchemy.orm import aliased

from triada.commons.authorities.models import Authority
from triada.core.jsonsql import Order, Rows, Shape, apply_filters, array, nested_rows, shape
from triada.core.model import Audience, visible
from triada.core.principal import Principal
from triada.core.translations import LANGUAGES, sentence
from triada.planning.plans.conditions import recorded_later
from triada.planning.plans.guards import Guard, guards
from triada.planning.plans.models import (
    Edition,
    EditionState,
    Level,
    Plan,
    TransitionName,
    transition,
)
from triada.planning.plans.schemas import (
    EditionFilter,
    EditionRead,
    LevelRead,
    PlanFilter,
    PlanRead,
)
from triada.planning.relations.queries import parties, places

PLAN_ORDER: Order = (Plan.sort, Plan.id)
EDITION_ORDER: Order = (Edition.authority_id, Edition.plan_id, Edition.ordinal, Edition.id)


def _plans(caller: Principal) -> Shape:
    """The newest edition depends on who asks, so that an unpublished one stays unknown."""
    newest = aliased(Edition)
    latest = (
        select(newest.id)
        .where(
            newest.authority_id == Plan.authority_id,
            newest.plan_id == Plan.id,
            visible(newest, caller),
        )
        .order_by(newest.ordinal.desc())
        .limit(1)
        .correlate(Plan)
    )
    rows = shape(
        PlanRead,
        Plan,
        authority_name=Authority.name,
        current_edition_id=latest.scalar_subquery(),
    )
    return rows.join(Authority, Authority.authority_id == Plan.authority_id)


def plans(caller: Principal, wanted: PlanFilter) -> Rows:
    return apply_filters(_plans(caller).seen_by(caller), wanted, Plan.authority_id, Plan.kind)


def plan(caller: Principal, id: UUID) -> Rows:
    return _plans(caller).seen_by(caller).where(Plan.id == id)


def _levels() -> ColumnElement[Any]:
    mine = and_(Level.authority_id == Edition.authority_id, Level.edition_id == Edition.id)
    return array(nested_rows(LevelRead, Level).where(mine).order_by(Level.depth).correlate(Edition))


def _count(of: str) -> ColumnElement[int]:
    """By name, for goals and measures stand above plans."""
    counted = table(of, column("authority_id", Uuid), column("edition_id", Uuid))
    return (
        select(func.count())
        .select_from(counted)
        .where(counted.c.authority_id == Edition.authority_id, counted.c.edition_id == Edition.id)
        .correlate(Edition)
        .scalar_subquery()
    )


def _told(name: TransitionName, language: str, *, blocks: bool) -> ColumnElement[Any]:
    said = [
        case((each.stands, cast(literal(json.dumps(_sentence(each, language))), JSONB)))
        for each in guards(name)
        if each.blocks == blocks
    ]
    if not said:
        return cast(literal("[]"), JSON)
    return func.to_json(func.array_remove(array_of(said), None))


def _sentence(guard: Guard, language: str) -> dict[str, str]:
    code = guard.refusal.__name__
    return {"code": code, "title": sentence(language, "refusals", code, {})}


def _ways(here: EditionState, language: str) -> ColumnElement[Any]:
    return func.json_build_array(
        *(
            func.json_build_object(
                "name", name.value,
                "to", way.to.value,
                "needs_reason", way.needs_reason,
                "blocked_by", _told(name, language, blocks=True),
                "warnings", _told(name, language, blocks=False),
            )
            for name in TransitionName
            if (way := transition(name, here)) is not None
        )
    )  # fmt: skip


def _allowed_transitions(language: str) -> ColumnElement[Any]:
    """Only for those inside: others cannot see all that the guards look at."""
    ways = case(*((Edition.state == here, _ways(here, language)) for here in EditionState))
    inside = func.sees(Edition.authority_id, Audience.internal.value)
    return case((inside, ways), else_=cast(literal("[]"), JSON))


def _edition_shape(language: str) -> Shape:
    rows = shape(
        EditionRead,
        Edition,
        parties=parties(Edition),
        places=places(Edition),
        levels=_levels(),
        goal_count=_count("goal"),
        measure_count=_count("measure"),
        plan_kind=Plan.kind,
        plan_title=Plan.title,
        authority_name=Authority.name,
        recorded_later=recorded_later(),
        allowed_transitions=_allowed_transitions(language),
    )
    same_plan = and_(Plan.authority_id == Edition.authority_id, Plan.id == Edition.plan_id)
    return rows.join(Plan, same_plan).join(
        Authority, Authority.authority_id == Edition.authority_id
    )


EDITIONS = {language: _edition_shape(language) for language in LANGUAGES}


def editions(caller: Principal, wanted: EditionFilter) -> Rows:
    return apply_filters(
        EDITIONS[caller.language].seen_by(caller),
        wanted,
        Edition.plan_id,
        Edition.authority_id,
        Edition.state,
    )


def edition(caller: Principal, id: UUID) -> Rows:
    return EDITIONS[caller.language].seen_by(caller).where(Edition.id == id)
