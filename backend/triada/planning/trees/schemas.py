from triada.core.schema import Read
from triada.planning.goals.schemas import GoalRead
from triada.planning.indicators.schemas import UseRead
from triada.planning.measures.schemas import MeasureBrief
from triada.planning.plans.schemas import EditionRead
from triada.planning.projects.schemas import ProjectBrief


class EditionTree(Read):
    """Goals are flat, each with its parent; measures name the goals they hang on."""

    edition: EditionRead
    goals: list[GoalRead]
    measures: list[MeasureBrief]
    indicators: list[UseRead]
    projects: list[ProjectBrief]
