"""Who may do what: the only list of roles and rights."""

from collections.abc import Mapping
from enum import StrEnum


class Role(StrEnum):
    administrator = "administrator"
    coordinator = "coordinator"
    editor = "editor"
    reader = "reader"


class Right(StrEnum):
    anyone = "anyone"
    signed_in = "signed_in"
    authorities_edit = "authorities:edit"
    people_edit = "people:edit"
    plans_edit = "plans:edit"
    plans_publish = "plans:publish"
    chapters_edit = "chapters:edit"
    goals_edit = "goals:edit"
    measures_edit = "measures:edit"
    indicators_edit = "indicators:edit"
    projects_edit = "projects:edit"
    needs_edit = "needs:edit"
    alignments_edit = "alignments:edit"
    attachments_edit = "attachments:edit"
    organisations_edit = "organisations:edit"
    territories_edit = "territories:edit"
    classifications_edit = "classifications:edit"


EDITING = frozenset(
    {
        Right.chapters_edit,
        Right.goals_edit,
        Right.measures_edit,
        Right.indicators_edit,
        Right.projects_edit,
        Right.needs_edit,
        Right.alignments_edit,
        Right.attachments_edit,
        Right.organisations_edit,
    }
)
PLANNING = EDITING | {
    Right.plans_edit,
    Right.plans_publish,
    Right.territories_edit,
    Right.classifications_edit,
}

RIGHTS: Mapping[Role, frozenset[Right]] = {
    Role.administrator: PLANNING | {Right.people_edit, Right.authorities_edit},
    Role.coordinator: PLANNING | {Right.authorities_edit},
    Role.editor: EDITING,
    Role.reader: frozenset(),
}
