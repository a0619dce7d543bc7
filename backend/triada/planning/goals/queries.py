"""What can be asked about goals. Nothing here writes."""

from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, select

from triada.commons.classifications.models import TermKind
from triada.core.jsonsql import Order, Rows, apply_filters, columns, shape
from triada.core.principal import Principal
from triada.planning.goals.models import Goal, MeasureGoal
from triada.planning.goals.schemas import GoalFilter, GoalRead
from triada.planning.plans.models import Edition, Level
from triada.planning.relations.models import Tag
from triada.planning.relations.queries import has, places, terms

ORDER: Order = (Goal.authority_id, Goal.edition_id, Goal.position, Goal.id)


def _measure_count() -> ColumnElement[int]:
    return (
        select(func.count())
        .select_from(MeasureGoal)
        .where(
            MeasureGoal.authority_id == Goal.authority_id,
            MeasureGoal.edition_id == Goal.edition_id,
            MeasureGoal.goal_id == Goal.id,
        )
        .correlate(Goal)
        .scalar_subquery()
    )


GIVEN = {
    "depth": Level.depth,
    "level_name": Level.name,
    "target_groups": terms(Goal, TermKind.target_group),
    "places": places(Goal),
    "measure_count": _measure_count(),
}
SAME_LEVEL = and_(Level.authority_id == Goal.authority_id, Level.id == Goal.level_id)
GOALS = shape(GoalRead, Goal, **GIVEN).join(Level, SAME_LEVEL)


def goals(caller: Principal, wanted: GoalFilter) -> Rows:
    rows = apply_filters(
        GOALS.seen_by(caller), wanted, Goal.edition_id, Goal.authority_id, Goal.parent_id
    )
    if wanted.target_group_id:
        rows = rows.where(has(Goal, Tag, Tag.term_id == wanted.target_group_id))
    return rows


def goal(caller: Principal, id: UUID) -> Rows:
    return GOALS.seen_by(caller).where(Goal.id == id)


def of_edition(edition: type[Edition]) -> Rows:
    """The goals of an edition as its tree shows them: flat, each with its parent."""
    rows = select(*columns(GoalRead, Goal, GIVEN)).select_from(Goal).join(Level, SAME_LEVEL)
    inside = and_(Goal.authority_id == edition.authority_id, Goal.edition_id == edition.id)
    return rows.where(inside).order_by(Goal.position, Goal.id).correlate(edition)
