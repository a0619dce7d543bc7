from triada.commons.authorities import queries
from triada.commons.authorities.models import Authority
from triada.commons.authorities.schemas import (
    AuthorityCreate,
    AuthorityFilter,
    AuthorityRead,
    AuthorityUpdate,
)
from triada.core.record import Consumer, Record
from triada.core.rights import Right

AUTHORITY = Record(
    model=Authority,
    collection="authorities",
    read=AuthorityRead,
    filter=AuthorityFilter,
    query=queries.authorities,
    right=Right.authorities_edit,
    create=AuthorityCreate,
    update=AuthorityUpdate,
    left_out={
        Consumer.carry_over: "the next edition is of the same authority",
        Consumer.workbook: "a workbook is about one edition of it",
    },
    fields_left_out={
        Consumer.versions: {
            "slug": "an address may change",
        },
    },
)
