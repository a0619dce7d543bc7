"""One list over all cycles of a goal or a measure. Nothing here writes."""

from typing import Any
from uuid import UUID

from sqlalchemy import (
    CTE,
    ColumnElement,
    String,
    Text,
    and_,
    cast,
    func,
    literal,
    null,
    select,
    union,
)
from sqlalchemy.orm import aliased

from triada.core.field_visibility import visible_part
from triada.core.jsonsql import Rows, array, columns, nested_rows
from triada.core.principal import Principal
from triada.planning.goals.models import Goal
from triada.planning.measures.models import Measure
from triada.planning.plans.models import Edition
from triada.planning.succession.models import CarryOver, Descent
from triada.planning.succession.queries import OF_DECISION, new_ids
from triada.planning.succession.schemas import LineageDecision, LineageEntry

Item = type[Goal] | type[Measure]


def _cycles(model: Item, id: UUID) -> CTE:
    """The editions of the plan in which the record stands; no step leads out of them."""
    mine = aliased(Edition)
    of = (
        select(mine.authority_id, mine.plan_id)
        .join(model, and_(model.authority_id == mine.authority_id, model.edition_id == mine.id))
        .where(model.id == id)
        .subquery("of")
    )
    same = and_(Edition.authority_id == of.c.authority_id, Edition.plan_id == of.c.plan_id)
    rows = select(Edition.authority_id, Edition.id, Edition.ordinal).join(of, same)
    return rows.cte("cycles")


def _in(cycles: Any, authority_id: Any, edition_id: Any) -> ColumnElement[bool]:
    return and_(cycles.c.authority_id == authority_id, cycles.c.id == edition_id)


def _decided(model: Item, cycles: CTE) -> Rows:
    """From an old record to each one that came of it, as far as the reader may know."""
    name = model.__tablename__
    old, new = getattr(CarryOver, f"old_{name}_id"), getattr(Descent, f"{name}_id")
    rows = select(CarryOver.authority_id, old.label("old_id"), new.label("new_id"))
    rows = rows.join(cycles, _in(cycles, CarryOver.authority_id, CarryOver.edition_id))
    rows = rows.join(Descent, OF_DECISION).where(old.is_not(None), new.is_not(None))
    return rows.where(visible_part(CarryOver), visible_part(Descent))


def _same_lineage(model: Item, cycles: CTE) -> Rows:
    """Editions that were entered one by one agree in the lineage, without a decision."""
    old, new = aliased(model), aliased(model)
    before, after = cycles.alias("before"), cycles.alias("after")
    return (
        select(old.authority_id, old.id.label("old_id"), new.id.label("new_id"))
        .join(new, and_(new.authority_id == old.authority_id, new.lineage_id == old.lineage_id))
        .join(before, _in(before, old.authority_id, old.edition_id))
        .join(after, _in(after, new.authority_id, new.edition_id))
        .where(before.c.ordinal < after.c.ordinal)
    )


def _reached(model: Item, id: UUID) -> Any:
    """Upwards what it came of and downwards what came of it, not what else came of the same."""
    cycles = _cycles(model, id)
    steps = union(_decided(model, cycles), _same_lineage(model, cycles)).cte("steps")
    start = select(model.authority_id, model.id).where(model.id == id)
    ways = []
    for name, here, there in (("up", "new_id", "old_id"), ("down", "old_id", "new_id")):
        way = start.cte(name, recursive=True)
        same = and_(steps.c.authority_id == way.c.authority_id, steps.c[here] == way.c.id)
        ways.append(way.union(select(steps.c.authority_id, steps.c[there]).join(way, same)))
    return union(*(select(way.c.authority_id, way.c.id) for way in ways)).subquery("reached")


def _decisions(model: Item) -> ColumnElement[Any]:
    later: Any = aliased(Edition)
    about = getattr(CarryOver, f"old_{model.__tablename__}_id")
    rows = nested_rows(LineageDecision, CarryOver, edition_title=later.title, new_ids=new_ids())
    rows = rows.join(
        later,
        and_(later.authority_id == CarryOver.authority_id, later.id == CarryOver.edition_id),
    )
    mine = (
        CarryOver.authority_id == model.authority_id,
        about == model.id,
        visible_part(CarryOver),
    )
    return array(rows.where(*mine).order_by(later.ordinal).correlate(model))


def lineage(caller: Principal, model: Item, id: UUID) -> Rows:
    reached = _reached(model, id)
    given = {
        "edition_title": Edition.title,
        "edition_state": Edition.state,
        "period_from": Edition.period_from,
        "period_to": Edition.period_to,
        "decisions": _decisions(model),
    }
    if model is Goal:
        given["state"] = cast(null(), String)
    rows = select(*columns(LineageEntry, model, given)).select_from(model)
    rows = rows.join(
        reached, and_(reached.c.authority_id == model.authority_id, reached.c.id == model.id)
    ).join(
        Edition,
        and_(Edition.authority_id == model.authority_id, Edition.id == model.edition_id),
    )
    rows = rows.where(model.visible_to(caller)).order_by(Edition.ordinal, model.position, model.id)
    return select(cast(func.json_build_object(literal("items"), array(rows)), Text))
