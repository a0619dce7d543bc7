"""How the plan before this one ended, out of what everybody may read of it."""

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, select

from triada.core.jsonsql import array, single
from triada.core.model import Audience, Owned
from triada.planning.freezing.rows import frozen_rows
from triada.planning.goals.models import Goal, MeasureGoal
from triada.planning.measures.models import Measure
from triada.planning.plans.models import Edition
from triada.planning.versions import format as shapes


def _of(model: Any) -> ColumnElement[bool]:
    """The public ones of the edition, whoever freezes the later plan."""
    return and_(
        model.authority_id == Edition.authority_id,
        model.edition_id == Edition.id,
        _public(model),
    )


def _public(model: type[Owned]) -> ColumnElement[bool]:
    return model.audience == Audience.public


def _home() -> ColumnElement[Any]:
    at_home = and_(
        MeasureGoal.authority_id == Measure.authority_id,
        MeasureGoal.measure_id == Measure.id,
        MeasureGoal.position == 0,
    )
    same = and_(Goal.authority_id == MeasureGoal.authority_id, Goal.id == MeasureGoal.goal_id)
    home = select(MeasureGoal.goal_id).join(Goal, same).where(at_home, _public(Goal))
    return home.correlate(Measure).scalar_subquery()


def _goals() -> ColumnElement[Any]:
    rows = frozen_rows(shapes.FrozenPreviousGoal, Goal).where(_of(Goal))
    return array(rows.order_by(Goal.position, Goal.id).correlate(Edition))


def _measures() -> ColumnElement[Any]:
    rows = frozen_rows(shapes.FrozenPreviousMeasure, Measure, goal_id=_home()).where(_of(Measure))
    return array(rows.order_by(Measure.position, Measure.id).correlate(Edition))


def previous(
    authority_id: ColumnElement[UUID], edition_id: ColumnElement[UUID]
) -> ColumnElement[Any]:
    """Null where there is none, or none that was published."""
    rows = frozen_rows(shapes.FrozenPrevious, Edition, goals=_goals(), measures=_measures())
    one = and_(Edition.authority_id == authority_id, Edition.id == edition_id)
    return single(rows.where(one, _public(Edition)))
