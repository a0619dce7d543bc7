"""What can be asked about editions, with their parts and the steps they may take. Nothing here
writes."""

import json
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ColumnElement, and_, case, cast, func, literal, select
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.dialects.postgresql import array as array_of

from triada.commons.authorities.models import Authority
from triada.core.jsonsql import Order, Rows, Shape, apply_filters, array, nested_rows, shape
from triada.core.model import Audience
from triada.core.principal import Principal
from triada.core.translations import LANGUAGES, sentence
from triada.planning.goals.models import Goal
from triada.planning.lifecycle.conditions import recorded_later
from triada.planning.lifecycle.guards import Guard, guards
from triada.planning.measures.models import Measure
from triada.planning.plans.models import (
    Edition,
    EditionState,
    Level,
    Plan,
    TransitionName,
    transition,
)
from triada.planning.plans.schemas import EditionFilter, EditionRead, LevelRead
from triada.planning.relations.queries import parties, places

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
        goal_count=_count(Goal),
        measure_count=_count(Measure),
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
