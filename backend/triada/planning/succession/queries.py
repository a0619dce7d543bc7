"""What can be asked about an edition made out of another one. Nothing here writes."""

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Integer, String, Text, and_, cast, func, literal, null, select
from sqlalchemy.orm import aliased

from triada.core.field_visibility import visible_part
from triada.core.jsonsql import (
    Order,
    Rows,
    apply_filters,
    array,
    columns,
    nested_rows,
    shape,
    single,
)
from triada.core.principal import Principal
from triada.core.text import TextColumn
from triada.planning.goals.models import Goal, MeasureGoal
from triada.planning.indicators.models import IndicatorUse
from triada.planning.indicators.queries import uses_of
from triada.planning.measures.models import Measure, MeasureState
from triada.planning.measures.queries import timeliness
from triada.planning.plans.models import Edition
from triada.planning.succession.models import CarryOver, Descent, ItemKind
from triada.planning.succession.schemas import (
    CarryOverFilter,
    CarryOverRead,
    ItemDecision,
    NewRef,
    SuccessionItem,
)

ORDER: Order = (CarryOver.authority_id, CarryOver.edition_id, CarryOver.id)

OF_DECISION = and_(
    Descent.authority_id == CarryOver.authority_id, Descent.carry_over_id == CarryOver.id
)


def new_ids() -> ColumnElement[Any]:
    new = select(func.coalesce(Descent.goal_id, Descent.measure_id))
    found = (
        new.where(OF_DECISION, visible_part(Descent))
        .order_by(Descent.position)
        .correlate(CarryOver)
    )
    return func.to_json(func.array(found.scalar_subquery()))


CARRY_OVERS = shape(CarryOverRead, CarryOver, new_ids=new_ids())


def carry_overs(caller: Principal, wanted: CarryOverFilter) -> Rows:
    return apply_filters(
        CARRY_OVERS.seen_by(caller),
        wanted,
        CarryOver.authority_id,
        CarryOver.edition_id,
        CarryOver.old_edition_id,
        CarryOver.decision,
    )


def carry_over(caller: Principal, id: UUID) -> Rows:
    return CARRY_OVERS.seen_by(caller).where(CarryOver.id == id)


def _new(model: type[Goal] | type[Measure]) -> ColumnElement[Any]:
    """Aliased, for the old record is of the same table."""
    new: Any = aliased(model)
    named = getattr(Descent, f"{model.__tablename__}_id")
    rows = nested_rows(NewRef, new).join(
        Descent, and_(Descent.authority_id == new.authority_id, named == new.id)
    )
    return array(
        rows.where(OF_DECISION, visible_part(new)).order_by(Descent.position).correlate(CarryOver)
    )


def _decision(model: type[Goal] | type[Measure], edition_id: UUID) -> ColumnElement[Any]:
    about = getattr(CarryOver, f"old_{model.__tablename__}_id")
    rows = nested_rows(ItemDecision, CarryOver, new=_new(model)).where(
        CarryOver.authority_id == model.authority_id,
        CarryOver.edition_id == edition_id,
        about == model.id,
        visible_part(CarryOver),
    )
    return single(rows.correlate(model))


def _key(model: Any, kind: str) -> ColumnElement[str]:
    """As long for every record, so that a path sorts before those it begins; measures of a goal
    come before the goals below it."""
    place = func.lpad(cast(model.position, String), 9, "0")
    return cast(literal(kind) + place + cast(model.id, String), Text)


def _tree(edition_id: UUID) -> Any:
    """The goals of the edition before this one, each with its way from the top."""
    here = aliased(Edition)
    old = (
        select(Goal.authority_id, Goal.id, _key(Goal, "1").label("path"))
        .join(
            here,
            and_(here.authority_id == Goal.authority_id, here.predecessor_id == Goal.edition_id),
        )
        .where(here.id == edition_id, Goal.parent_id.is_(None))
        .cte("tree", recursive=True)
    )
    below = aliased(Goal)
    under = and_(below.authority_id == old.c.authority_id, below.parent_id == old.c.id)
    return old.union_all(
        select(below.authority_id, below.id, (old.c.path + _key(below, "1")).label("path")).join(
            old, under
        )
    )


def _measures_of_goal(*that: ColumnElement[bool]) -> ColumnElement[int]:
    rows = select(func.count()).select_from(MeasureGoal)
    rows = rows.join(
        Measure,
        and_(
            Measure.authority_id == MeasureGoal.authority_id, Measure.id == MeasureGoal.measure_id
        ),
    )
    mine = (MeasureGoal.authority_id == Goal.authority_id, MeasureGoal.goal_id == Goal.id)
    return rows.where(*mine, *that).correlate(Goal).scalar_subquery()


def _goals(caller: Principal, edition_id: UUID, tree: Any) -> Rows:
    given = {
        "of": literal(ItemKind.goal.value),
        **dict.fromkeys(("state", "timeliness", "starts", "ends"), cast(null(), String)),
        "state_reason": cast(null(), TextColumn),
        "measure_count": _measures_of_goal(),
        "completed_count": _measures_of_goal(Measure.state == MeasureState.completed),
        "indicators": uses_of(Goal, IndicatorUse.goal_id),
        "decision": _decision(Goal, edition_id),
    }
    rows = select(*columns(SuccessionItem, Goal, given), tree.c.path).select_from(Goal)
    rows = rows.join(tree, and_(tree.c.authority_id == Goal.authority_id, tree.c.id == Goal.id))
    return rows.where(Goal.visible_to(caller))


def _measures(caller: Principal, edition_id: UUID, tree: Any) -> Rows:
    given = {
        "of": literal(ItemKind.measure.value),
        "parent_id": tree.c.id,
        "timeliness": timeliness(),
        "measure_count": cast(null(), Integer),
        "completed_count": cast(null(), Integer),
        "indicators": uses_of(Measure, IndicatorUse.measure_id),
        "decision": _decision(Measure, edition_id),
    }
    path = (tree.c.path + _key(Measure, "0")).label("path")
    home = and_(
        MeasureGoal.authority_id == Measure.authority_id,
        MeasureGoal.measure_id == Measure.id,
        MeasureGoal.position == 0,
    )
    rows = select(*columns(SuccessionItem, Measure, given), path).select_from(Measure)
    rows = rows.join(MeasureGoal, home).join(
        tree,
        and_(tree.c.authority_id == MeasureGoal.authority_id, tree.c.id == MeasureGoal.goal_id),
    )
    return rows.where(Measure.visible_to(caller))


def succession(caller: Principal, edition_id: UUID) -> Rows:
    """All old goals and measures of an edition, in one statement."""
    tree = _tree(edition_id)
    old: Any = aliased(Edition)
    before = and_(old.authority_id == Edition.authority_id, old.id == Edition.predecessor_id)
    every = (
        _goals(caller, edition_id, tree)
        .union_all(_measures(caller, edition_id, tree))
        .subquery("every")
    )
    items = select(*(every.c[name] for name in SuccessionItem.model_fields))
    undecided = select(func.count()).select_from(every).where(every.c.decision.is_(None))
    said = func.json_build_object(
        "edition_id", Edition.id,
        "old_edition_id", old.id,
        "old_title", old.title,
        "undecided", undecided.scalar_subquery(),
        "items", array(items.order_by(every.c.path.collate("C"))),
    )  # fmt: skip
    rows = select(cast(said, Text)).select_from(Edition)
    rows = rows.join(old, and_(before, old.visible_to(caller)), isouter=True)
    return rows.where(Edition.id == edition_id, Edition.visible_to(caller))
