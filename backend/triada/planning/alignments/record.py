from collections.abc import Sequence
from typing import Any

from triada.core.access import owner_in
from triada.core.record import Actions, Consumer, New, Record, Scope
from triada.core.rights import Right
from triada.planning.alignments import actions, queries
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


async def _record(scope: Scope, wanted: Sequence[New]) -> list[ExternalPlan]:
    return [await actions.record(scope.db, each.sent) for each in wanted]


async def _align(scope: Scope, wanted: Sequence[New]) -> list[Alignment]:
    tables = ("goal", "measure", "edition")
    pairs: list[Any] = [
        (await owner_in(scope.db, scope.within, each.sent, tables), each.sent) for each in wanted
    ]
    return await actions.create_all(scope.db, scope.caller, pairs)


EXTERNAL_PLAN = Record(
    model=ExternalPlan,
    collection="external-plans",
    read=ExternalPlanRead,
    filter=ExternalPlanFilter,
    query=queries.external_plans,
    right=Right.alignments_edit,
    create=ExternalPlanCreate,
    update=ExternalPlanUpdate,
    actions=Actions(
        create=_record,
        update=actions.update_plan,
        delete=actions.delete_plan,
    ),
    left_out={
        Consumer.workbook: "it belongs to no edition",
        Consumer.search: "it has no page of its own; what is aligned with it is found",
        Consumer.versions: "frozen by its title in what is aligned with it",
        Consumer.carry_over: "recorded once for all editions",
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
    actions=Actions(
        create=_align,
        update=actions.update,
        delete=actions.delete_alignment,
    ),
    left_out={
        Consumer.workbook: "it leads to plans outside the edition, which are looked up on screen",
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
        Consumer.carry_over: {
            "edition_id": "the next edition leans on plans of its own period",
            "accepted_by_upper": "the answer was about the old edition",
            **dict.fromkeys(
                ("to_kind", "to_id"), "a plan made here has a next edition too; aligned anew"
            ),
        },
    },
)
