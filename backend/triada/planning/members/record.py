from triada.core.record import Consumer, Record
from triada.core.rights import Right
from triada.planning.members import queries
from triada.planning.members.models import EditionMember
from triada.planning.members.schemas import MemberCreate, MemberFilter, MemberRead, MemberUpdate

EDITION_MEMBER = Record(
    model=EditionMember,
    collection="edition-members",
    read=MemberRead,
    filter=MemberFilter,
    query=queries.members,
    right=Right.plans_edit,
    create=MemberCreate,
    update=MemberUpdate,
    left_out={
        Consumer.search: "its organisation is found",
        Consumer.versions: "who answers for a joint plan may change while the text stands",
    },
    fields_left_out={
        Consumer.history: {
            "edition_id": "a record stays in its edition",
        },
    },
)
