from collections.abc import Sequence

from triada.core.record import Actions, Consumer, New, Record, Scope
from triada.core.rights import Right
from triada.planning.projects import actions, queries
from triada.planning.projects.models import Project
from triada.planning.projects.schemas import (
    ProjectCreate,
    ProjectFilter,
    ProjectRead,
    ProjectUpdate,
)


async def _create(scope: Scope, wanted: Sequence[New]) -> list[Project]:
    return [await actions.create(scope.db, each.sent) for each in wanted]


PROJECT = Record(
    model=Project,
    collection="projects",
    read=ProjectRead,
    filter=ProjectFilter,
    query=queries.projects,
    right=Right.projects_edit,
    create=ProjectCreate,
    update=ProjectUpdate,
    actions=Actions(create=_create, update=actions.update, delete=actions.delete_project),
    left_out={
        Consumer.versions: "projects carry the plan out and are no part of its text",
        Consumer.carry_over: "projects carry the old plan out and end by themselves",
        Consumer.workbook: "projects carry the plan out and may belong to no edition",
    },
    fields_left_out={
        Consumer.history: {
            "authority_id": "a record stays with its authority",
        },
    },
)
