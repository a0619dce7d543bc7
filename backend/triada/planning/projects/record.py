from triada.core.record import Consumer, Record
from triada.core.rights import Right
from triada.planning.projects import queries
from triada.planning.projects.models import Project
from triada.planning.projects.schemas import (
    ProjectCreate,
    ProjectFilter,
    ProjectRead,
    ProjectUpdate,
)

PROJECT = Record(
    model=Project,
    collection="projects",
    read=ProjectRead,
    filter=ProjectFilter,
    query=queries.projects,
    right=Right.projects_edit,
    create=ProjectCreate,
    update=ProjectUpdate,
    left_out={Consumer.versions: "projects carry the plan out and are no part of its text"},
    fields_left_out={
        Consumer.history: {
            "authority_id": "a record stays with its authority",
        },
    },
)
