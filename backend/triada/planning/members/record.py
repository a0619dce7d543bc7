from collections.abc import Sequence

from triada.core.record import Actions, Consumer, New, Record, Scope
from triada.core.rights import Right
from triada.planning.members import actions, queries
from triada.planning.members.models import EditionMember
from triada.planning.members.schemas import MemberCreate, MemberFilter, MemberRead, MemberUpdate


async def _create(scope: Scope, wanted: Sequence[New]) -> list[EditionMember]:
    return [await actions.add(scope.db, scope.within, each.sent) for each in wanted]


EDITION_MEMBER = Record(
    model=EditionMember,
    collection="edition-members",
    read=MemberRead,
    filter=MemberFilter,
    query=queries.members,
    right=Right.plans_edit,
    create=MemberCreate,
    update=MemberUpdate,
    actions=Actions(create=_create, update=actions.update, delete=actions.remove),
    left_out={
        Consumer.workbook: "it is about the life of the plan, not what it says",
        Consumer.search: "its organisation is found",
        Consumer.versions: "who answers for a joint plan may change while the text stands",
        Consumer.carry_over: "who answers for the next plan is agreed anew",
    },
    fields_left_out={
        Consumer.history: {
            "edition_id": "a record stays in its edition",
        },
    },
)
