from triada.core.record import Record
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
)
