"""A document as one JSON object, with the number it was read under, in one statement."""

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Text, cast, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.ids import COMMONS
from triada.core.jsonsql import Rows, array, single
from triada.core.ledger import REVISION
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


@dataclass(frozen=True)
class Numbers:
    """The authority's number, that of the shared records, and the day, on which it depends what
    is late: together the state of a document."""

    authority: int
    commons: int
    day: date

    def etag(self, caller: Principal) -> str:
        """Readers see different things by what they belong to, so that is a part of it."""
        listed = sorted(str(town) for town in caller.inside | caller.partners)
        whom = hashlib.sha256(",".join(listed).encode()).hexdigest()[:8] if listed else "public"
        return f'"{self.authority}.{self.commons}.{self.day:%Y%m%d}.{whom}"'


def _seq(owner: Any) -> Any:
    return (
        select(func.coalesce(func.max(REVISION.c.seq), 0))
        .where(REVISION.c.authority_id == owner)
        .scalar_subquery()
    )


def _state(model: type[Edition] | type[Project]) -> tuple[Any, ...]:
    return _seq(model.authority_id), _seq(literal(COMMONS)), func.current_date()


async def numbers(
    db: AsyncSession, caller: Principal, model: type[Edition] | type[Project], id: UUID
) -> Numbers | None:
    """Of the document the caller asks for, or nothing where they may not see it."""
    rows = select(*_state(model)).where(model.id == id, model.visible_to(caller))
    found = (await db.execute(rows)).one_or_none()
    return Numbers(*found) if found else None


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
    return select(cast(tree, Text), *_state(Edition)).where(
        Edition.id == id, Edition.visible_to(caller)
    )


def project_tree(caller: Principal, id: UUID) -> Rows:
    tree = func.json_build_object(
        "project", single(projects.project(caller, id)),
        "activities", activities_of(Project, Activity.project_id),
        "indicators", uses_of(Project, IndicatorUse.project_id),
    )  # fmt: skip
    return select(cast(tree, Text), *_state(Project)).where(
        Project.id == id, Project.visible_to(caller)
    )
