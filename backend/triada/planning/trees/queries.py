"""A document as one JSON object, in one statement."""

from uuid import UUID

from sqlalchemy import Text, cast, func, select

from triada.core.jsonsql import Rows, array, single
from triada.core.principal import Principal
from triada.planning.activities.models import Activity
from triada.planning.activities.queries import activities_of
from triada.planning.goals import queries as goals
from triada.planning.goals.models import Goal
from triada.planning.indicators.models import IndicatorUse
from triada.planning.indicators.queries import uses_in_edition, uses_of
from triada.planning.lifecycle import queries as lifecycle
from triada.planning.measures import queries as measures
from triada.planning.measures.models import Measure
from triada.planning.plans.models import Edition
from triada.planning.projects import queries as projects
from triada.planning.projects.models import Project


def edition_tree(caller: Principal, id: UUID) -> Rows:
    own_goals = select(Goal.id).where(
        Goal.authority_id == Edition.authority_id, Goal.edition_id == Edition.id
    )
    own_measures = select(Measure.id).where(
        Measure.authority_id == Edition.authority_id, Measure.edition_id == Edition.id
    )
    uses = uses_in_edition(Edition, own_goals.correlate(Edition), own_measures.correlate(Edition))
    tree = func.json_build_object(
        "edition", single(lifecycle.edition(caller, id)),
        "goals", array(goals.of_edition(Edition)),
        "measures", array(measures.brief(Edition)),
        "indicators", array(uses),
        "projects", array(projects.of_edition(caller, Edition)),
    )  # fmt: skip
    return select(cast(tree, Text)).where(Edition.id == id, Edition.visible_to(caller))


def project_tree(caller: Principal, id: UUID) -> Rows:
    tree = func.json_build_object(
        "project", single(projects.project(caller, id)),
        "activities", activities_of(Project, Activity.project_id),
        "indicators", uses_of(Project, IndicatorUse.project_id),
    )  # fmt: skip
    return select(cast(tree, Text)).where(Project.id == id, Project.visible_to(caller))
