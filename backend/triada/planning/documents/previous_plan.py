"""How the previous plan ended, counted from what was frozen of it."""

from collections import Counter
from datetime import date

from triada.core.dates import day_after
from triada.planning.documents.chapters import Before, GoalBefore, Late, Stopped
from triada.planning.measures.models import FINISHED, MeasureState
from triada.planning.versions.schemas import FrozenPrevious, FrozenPreviousMeasure


def _late(measure: FrozenPreviousMeasure, on: date) -> Late | None:
    ends = measure.ends
    if ends is None or measure.state in FINISHED or day_after(ends) > on:
        return None
    return Late(measure.code, measure.title, ends)


def before(previous: FrozenPrevious, on: date) -> Before:
    """As it stood on that day; a goal without measures has nothing to count."""
    measures = previous.measures
    at = {
        goal.id: Counter(each.state for each in measures if each.goal_id == goal.id)
        for goal in previous.goals
    }
    return Before(
        title=previous.title,
        period_from=previous.period_from,
        period_to=previous.period_to,
        counts=Counter(each.state for each in measures),
        goals=[
            GoalBefore(goal.code, goal.title, at[goal.id]) for goal in previous.goals if at[goal.id]
        ],
        stopped=[
            Stopped(each.code, each.title, each.state_reason)
            for each in measures
            if each.state is MeasureState.discontinued
        ],
        late=[late for each in measures if (late := _late(each, on))],
    )
