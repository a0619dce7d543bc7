from triada.core.record import Consumer, Record
from triada.core.rights import Right
from triada.planning.measures import queries
from triada.planning.measures.models import Measure
from triada.planning.measures.schemas import (
    MeasureCreate,
    MeasureFilter,
    MeasureRead,
    MeasureUpdate,
)

MEASURE = Record(
    model=Measure,
    collection="measures",
    read=MeasureRead,
    filter=MeasureFilter,
    query=queries.measures,
    right=Right.measures_edit,
    create=MeasureCreate,
    update=MeasureUpdate,
    fields_left_out={
        Consumer.versions: {
            "position": "said by the order of the list",
            "note": "a note is for the people of the authority",
            "source_words": "belongs to the old document",
            "outside_source": "about where it was taken from",
            "field_audience": "what some may not read is left out of the version",
        }
    },
)
