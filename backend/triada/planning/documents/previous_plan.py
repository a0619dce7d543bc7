"""How the previous plan ended, counted from what was frozen of it."""

from collections import Counter
from datetime import date

from triada.core.dates import day_after
from triada.planning.documents.chapters import (
    DiscontinuedMeasure,
    OverdueMeasure,
    PreviousGoal,
    PreviousPlan,
)
from triada.planning.measures.models import FINISHED, MeasureState
from triada.planning.versions.format import FrozenPrevious, FrozenPreviousMeasure


def _overdue(measure: FrozenPreviousMeasure, on: date) -> OverdueMeasure | None:
    ends = measure.ends
    if ends is None or measure.state in FINISHED or day_after(ends) > on:
        return None
    return OverdueMeasure(measure.code, measure.title, ends)


def summarize(previous: FrozenPrevious, on: date) -> PreviousPlan:
    """As it stood on that day; a goal without measures has nothing to count."""
    measures = previous.measures
    counts = {
        goal.id: Counter(each.state for each in measures if each.goal_id == goal.id)
        for goal in previous.goals
    }
    goals = [goal for goal in previous.goals if counts[goal.id]]
    return PreviousPlan(
        title=previous.title,
        period_from=previous.period_from,
        period_to=previous.period_to,
        counts=Counter(each.state for each in measures),
        goals=[PreviousGoal(goal.code, goal.title, counts[goal.id]) for goal in goals],
        discontinued=[
            DiscontinuedMeasure(each.code, each.title, each.state_reason)
            for each in measures
            if each.state is MeasureState.discontinued
        ],
        overdue=[late for each in measures if (late := _overdue(each, on))],
    )
