from triada.core.record import Consumer, Record
from triada.core.rights import Right
from triada.planning.alignments import queries
from triada.planning.alignments.models import Alignment, ExternalPlan
from triada.planning.alignments.schemas import (
    AlignmentCreate,
    AlignmentFilter,
    AlignmentRead,
    AlignmentUpdate,
    ExternalPlanCreate,
    ExternalPlanFilter,
    ExternalPlanRead,
    ExternalPlanUpdate,
)

EXTERNAL_PLAN = Record(
    model=ExternalPlan,
    collection="external-plans",
    read=ExternalPlanRead,
    filter=ExternalPlanFilter,
    query=queries.external_plans,
    right=Right.alignments_edit,
    create=ExternalPlanCreate,
    update=ExternalPlanUpdate,
    left_out={
        Consumer.search: "it has no page of its own; what is aligned with it is found",
        Consumer.versions: "frozen by its title in what is aligned with it",
    },
    fields_left_out={
        Consumer.history: {
            "authority_id": "a record stays with its authority",
        },
    },
)

ALIGNMENT = Record(
    model=Alignment,
    collection="alignments",
    read=AlignmentRead,
    filter=AlignmentFilter,
    query=queries.alignments,
    right=Right.alignments_edit,
    create=AlignmentCreate,
    update=AlignmentUpdate,
    left_out={
        Consumer.search: "it has no words of its own; what it aligns is found",
        Consumer.versions: "frozen with the edition, goal or measure that it starts from",
    },
    fields_left_out={
        Consumer.history: {
            "edition_id": "a record stays in its edition",
            "goal_id": "it stays with what it belongs to",
            "measure_id": "it stays with what it belongs to",
            "to_kind": "said by the title of `to_id`",
        },
        Consumer.exports: dict.fromkeys(
            ("external_plan_id", "external_element_id", "to_kind", "to_id"),
            "read as `target`, with its plan and title",
        ),
    },
)
