from triada.commons.classifications import queries
from triada.commons.classifications.models import Term
from triada.commons.classifications.schemas import TermCreate, TermFilter, TermRead, TermUpdate
from triada.core.record import Consumer, Record
from triada.core.rights import Right

TERM = Record(
    model=Term,
    collection="classifications",
    read=TermRead,
    filter=TermFilter,
    query=queries.terms,
    right=Right.classifications_edit,
    create=TermCreate,
    update=TermUpdate,
    left_out={
        Consumer.search: "chosen from lists, which are short",
        Consumer.carry_over: "shared by all; the next edition names the same",
        Consumer.versions: "frozen by name where it is named",
        Consumer.workbook: "named in cells by its code or name",
        Consumer.history: "shared records belong to no authority",
    },
)
