from triada.core.record import Consumer, Record
from triada.core.rights import Right
from triada.planning.needs import queries
from triada.planning.needs.models import Need
from triada.planning.needs.schemas import NeedCreate, NeedFilter, NeedRead, NeedUpdate

NEED = Record(
    model=Need,
    collection="needs",
    read=NeedRead,
    filter=NeedFilter,
    query=queries.needs,
    right=Right.needs_edit,
    create=NeedCreate,
    update=NeedUpdate,
    fields_left_out={
        Consumer.history: {
            "edition_id": "a record stays in its edition",
            "measure_ids": "read as the measures themselves",
        },
        Consumer.exports: {"measure_ids": "read as `measures`, with their codes and titles"},
        Consumer.versions: {
            "edition_id": "the version belongs to the edition",
            "position": "said by the order of the list",
            "field_audience": "what some may not read is left out of the version",
        },
    },
)
