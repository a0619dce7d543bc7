"""How the records of a plan hang together: goals by parent, measures by goal, needs by measure."""

from dataclasses import dataclass, field
from uuid import UUID

from triada.planning.versions.format import Content, FrozenGoal, FrozenMeasure, FrozenNeed


@dataclass
class PlanOutline:
    """What has lost its parent stands at the top, so that nothing is left out."""

    content: Content
    goals: dict[UUID, FrozenGoal] = field(default_factory=dict)
    measures: dict[UUID, FrozenMeasure] = field(default_factory=dict)
    child_goals: dict[UUID | None, list[FrozenGoal]] = field(default_factory=dict)
    goal_measures: dict[UUID | None, list[FrozenMeasure]] = field(default_factory=dict)
    """Measures by their home goal, each once."""
    measure_needs: dict[UUID, list[FrozenNeed]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.goals = {goal.id: goal for goal in self.content.goals}
        self.measures = {measure.id: measure for measure in self.content.measures}
        for goal in self.content.goals:
            parent = goal.parent_id if goal.parent_id in self.goals else None
            self.child_goals.setdefault(parent, []).append(goal)
        for measure in self.content.measures:
            home = next((id for id in measure.goal_ids if id in self.goals), None)
            self.goal_measures.setdefault(home, []).append(measure)
        for need in self.content.needs:
            for id in need.measure_ids:
                self.measure_needs.setdefault(id, []).append(need)

    def supported_goals(self, measure: FrozenMeasure) -> list[FrozenGoal]:
        """Goals to which a measure contributes beside its home."""
        return [self.goals[id] for id in measure.goal_ids[1:] if id in self.goals]

    def answering_measures(self, need: FrozenNeed) -> list[FrozenMeasure]:
        """Measures that answer a need, in the plan's order."""
        return [measure for measure in self.content.measures if measure.id in need.measure_ids]
